// Holds an OpenAPI document against the specification: `node openapi.mjs FILE`.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { argv, env } from "node:process";
import { pathToFileURL } from "node:url";

const tool = createRequire(join(env.NODE_TOOLS, "package.json"));
const { Validator } = await import(pathToFileURL(tool.resolve("@seriousme/openapi-schema-validator")));
const document = JSON.parse(await readFile(argv[2], "utf8"));
const validator = new Validator();
const { valid, errors } = await validator.validate(document);
if (!valid) throw new Error(JSON.stringify(errors, null, 2).slice(0, 4000));

// The validator must refuse a document that is wrong.
const [path] = Object.keys(document.paths);
const { valid: taken } = await new Validator().validate({ ...document, paths: { [path]: { post: { responses: [] } } } });
if (taken) throw new Error("an operation with a list of responses was taken for right");
console.log(`OpenAPI ${validator.version}: ${Object.keys(document.paths).length} paths`);
