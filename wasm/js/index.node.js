import { inside } from "./node.js";

inside("rammeaftale", () => import("./rammeaftale_bytes.js"));
inside("rammeaftale_rules", () => import("./rammeaftale_rules_bytes.js"));

export * from "./index.js";
