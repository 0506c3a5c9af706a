import { inside } from "./node.js";

inside("rammeaftale_workbook", () => import("./rammeaftale_workbook_bytes.js"));

export * from "./workbook.js";
