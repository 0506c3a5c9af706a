// The npm package: every file that it needs, and no others.
import assert from "node:assert/strict";
import { exec } from "node:child_process";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { inflateRawSync } from "node:zlib";
import { packageFolder } from "./package.mjs";

const folder = packageFolder();
const manifest = JSON.parse(await readFile(new URL("package.json", folder), "utf8"));
const files = await readdir(folder);
const sources = files.filter((file) => /\.(js|d\.ts)$/.test(file));

/** Returns the relative paths that a source imports or locates. */
async function neededBy(source) {
  const text = await readFile(new URL(source, folder), "utf8");
  const code = text.replace(/\/\*[^]*?\*\//g, "");
  const said = [/\b(?:from|import)\s*\(?\s*"([^"{},]+)"/g, /new URL\("([^"]+)", import\.meta\.url\)/g];
  return said.flatMap((pattern) => [...code.matchAll(pattern)].map(([, address]) => address));
}

/** Returns every path in the exports, for any condition. */
function targets(exported) {
  return typeof exported === "string" ? [exported] : Object.values(exported).flatMap(targets);
}

test("npm packs the whole folder", async () => {
  const { stdout } = await promisify(exec)("npm pack --dry-run --json --ignore-scripts", { cwd: fileURLToPath(folder) });
  const [packed] = JSON.parse(stdout);
  assert.deepEqual(packed.files.map(({ path }) => path).sort(), [...files].sort());
  for (const file of ["README.md", "LICENSE-APACHE", "LICENSE-MIT", "THIRD-PARTY.txt"]) assert.ok(files.includes(file), file);
});

test("every exported or imported file exists", async () => {
  for (const path of [manifest.types, ...targets(manifest.exports)]) {
    assert.ok(files.includes(path.replace("./", "")), path);
  }
  for (const source of sources) {
    for (const address of await neededBy(source)) {
      // Only what servers load may ask for Node.
      if (source === "node.js" && address.startsWith("node:")) continue;
      assert.match(address, /^\.\/[\w.]+$/, `${source} needs ${address}`);
      const declared = source.endsWith(".d.ts") ? address.replace(/\.js$/, ".d.ts") : address;
      assert.ok(files.includes(declared.replace("./", "")), `${source} needs ${address}`);
    }
  }
});

test("every module is used by a source, and can be fetched by name", async () => {
  const needed = (await Promise.all(sources.map(neededBy))).flat();
  const modules = files.filter((file) => file.endsWith(".wasm")).map((file) => `./${file}`);
  assert.ok(modules.length > 0);
  for (const module of modules) {
    assert.ok(needed.includes(module), module);
    assert.equal(manifest.exports[module], module);
  }
});

test("the scripts for servers have the bytes of the modules", async () => {
  for (const module of files.filter((file) => file.endsWith("_bg.wasm"))) {
    const { default: text } = await import(new URL(module.replace("_bg.wasm", "_bytes.js"), folder));
    const bytes = await readFile(new URL(module, folder));
    assert.ok(inflateRawSync(Buffer.from(text, "base64")).equals(bytes), module);
  }
});

test("exports list types first, since TypeScript reads conditions in order", () => {
  for (const entry of [".", "./workbook", "./agreement", "./sheet"]) {
    assert.deepEqual(Object.keys(manifest.exports[entry]), ["types", "node", "default"]);
  }
});

test("it is an ES module without dependencies and install scripts", () => {
  assert.equal(manifest.type, "module");
  assert.deepEqual(manifest.sideEffects, ["./*.node.js"]);
  for (const field of ["dependencies", "peerDependencies", "optionalDependencies", "bundleDependencies", "scripts", "bin"]) {
    assert.equal(manifest[field], undefined, field);
  }
});
