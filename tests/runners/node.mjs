// The Node runner: reads a line of JSON per case and writes a line.
//   node tests/runners/node.mjs [PACKAGE] < LINES
import { load, packageFolder } from "../javascript/package.mjs";
import { answer } from "./answer.mjs";
import { linesOf } from "./lines.mjs";

const api = await load(packageFolder(process.argv[2]));
for await (const line of linesOf(process.stdin)) {
  if (line.trim()) process.stdout.write(`${answer(api, line)}\n`);
}
