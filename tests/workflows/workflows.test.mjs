// The workflows, read by actionlint. `cargo xtask test Workflows` sets the path of the tools.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

const FOLDER = new URL("../../.github/workflows/", import.meta.url);
/** A scope of permissions that is younger than this actionlint. */
const YOUNGER = /unknown permission scope "attestations"/;

const tool = createRequire(join(process.env.NODE_TOOLS, "package.json"));
const { createLinter } = await import(pathToFileURL(tool.resolve("actionlint")));
const lint = await createLinter();

for (const file of await readdir(FOLDER)) {
  test(`${file} has no mistake`, async () => {
    const found = lint(await readFile(new URL(file, FOLDER), "utf8"), file);
    assert.deepEqual(found.filter(({ message }) => !YOUNGER.test(message)), []);
  });
}

test("a mistake is found", () => {
  const wrong = "on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.nothing }}\n";
  assert.match(lint(wrong, "wrong.yml").map(({ message }) => message).join(), /"nothing" is not defined/);
});
