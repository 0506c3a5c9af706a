import { inside } from "./node.js";

inside("rammeaftale_sheet", () => import("./rammeaftale_sheet_bytes.js"));

export * from "./sheet.js";
