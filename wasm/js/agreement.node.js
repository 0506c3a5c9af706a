import { inside } from "./node.js";

inside("rammeaftale_agreement", () => import("./rammeaftale_agreement_bytes.js"));

export * from "./agreement.js";
