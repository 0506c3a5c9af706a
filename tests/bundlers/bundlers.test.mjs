// Servers: the package through bundlers, runtimes and test runners. Each bundle is moved away and run alone, so that it finds no
// file of the package. `cargo xtask test Servers` sets the path of the tools.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { packageFolder } from "../javascript/package.mjs";

const run = promisify(execFile);
const SAID = "8020.00 true true true 300";
const TOOLS = process.env.BUNDLERS;
const HERE = fileURLToPath(new URL(".", import.meta.url));
const WORK = join(TOOLS, "work");
const tool = createRequire(join(TOOLS, "package.json"));
const entry = join(WORK, "print.mjs");

before(async () => {
  await rm(WORK, { recursive: true, force: true });
  await cp(HERE, WORK, { recursive: true, filter: (path) => !path.endsWith("package.json") });
  const installed = join(TOOLS, "node_modules", "rammeaftale");
  await rm(installed, { recursive: true, force: true });
  await cp(fileURLToPath(packageFolder()), installed, { recursive: true });
});

const elsewhere = [];
after(() => Promise.all(elsewhere.map((folder) => rm(folder, { recursive: true }))));

/** Moves a bundle away and returns what it prints. */
async function saidBy(bundle, file, program = process.execPath) {
  const folder = await mkdtemp(join(tmpdir(), "rammeaftale-bundle-"));
  elsewhere.push(folder);
  await cp(bundle, folder, { recursive: true });
  return (await run(program, [join(folder, file)], { cwd: folder })).stdout.trim();
}

/** Returns the path of a program that a package brings. */
function programOf(name) {
  return join(TOOLS, "node_modules", ".bin", name);
}

test("Node imports it", async () => {
  assert.equal((await run(process.execPath, [entry])).stdout.trim(), SAID);
});

test("Node requires it", async () => {
  const script = `const { init, dailyRate, rules } = require("rammeaftale");
    init().then(() => console.log(typeof dailyRate, Object.keys(rules).length > 40));`;
  const { stdout } = await run(process.execPath, ["--eval", script], { cwd: WORK });
  assert.equal(stdout.trim(), "function true");
});

for (const format of ["esm", "cjs"]) {
  test(`esbuild for Node: ${format}`, async () => {
    const { build } = await import(pathToFileURL(tool.resolve("esbuild")));
    const folder = join(WORK, `esbuild-${format}`);
    const outfile = join(folder, format === "esm" ? "server.mjs" : "server.cjs");
    // esbuild says that `import.meta` is empty in CommonJS; a server does not use it.
    const logOverride = { "empty-import-meta": "silent" };
    const { warnings } = await build({ entryPoints: [entry], bundle: true, platform: "node", format, outfile, logOverride });
    assert.deepEqual(warnings, []);
    assert.equal(await saidBy(folder, outfile.slice(folder.length)), SAID);
  });
}

test("esbuild for a page leaves the bytes out", async () => {
  const { build } = await import(pathToFileURL(tool.resolve("esbuild")));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, platform: "browser", format: "esm", write: false });
  assert.ok(outputFiles[0].contents.length < 300_000, `it has ${outputFiles[0].contents.length} bytes`);
  assert.match(outputFiles[0].text, /rammeaftale_bg\.wasm/);
});

// The conditions of React's server components, as Next.js sets them, and webpack's own for Node.
for (const [name, conditionNames] of [["for Node", undefined], ["for server components", ["react-server", "node", "import", "default"]]]) {
  test(`webpack ${name}`, async () => {
    const { default: webpack } = await import(pathToFileURL(tool.resolve("webpack")));
    const folder = join(WORK, `webpack-${name.replaceAll(" ", "-")}`);
    const resolve = conditionNames ? { conditionNames } : {};
    const compiler = webpack({
      mode: "production", target: "node", context: WORK, entry, resolve, output: { path: folder, filename: "server.cjs" },
    });
    const stats = await promisify(compiler.run.bind(compiler))();
    const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
    assert.deepEqual([errors, warnings], [[], []]);
    // Only the scripts: the assets stay behind.
    const scripts = join(WORK, `${name.replaceAll(" ", "-")}-scripts`);
    await mkdir(scripts);
    for (const file of await readdir(folder)) if (file.endsWith(".cjs")) await cp(join(folder, file), join(scripts, file));
    assert.equal(await saidBy(scripts, "server.cjs"), SAID);
  });
}

test("Vite for a server", async () => {
  const { build } = await import(pathToFileURL(tool.resolve("vite")));
  const outDir = join(WORK, "vite");
  await build({
    root: WORK, configFile: false, logLevel: "error",
    ssr: { noExternal: true },
    build: { ssr: entry, outDir, rollupOptions: { output: { entryFileNames: "server.mjs", chunkFileNames: "[name].mjs" } } },
  });
  assert.equal(await saidBy(outDir, "server.mjs"), SAID);
});

test("Vitest", async () => {
  const vitest = join(tool.resolve("vitest/package.json"), "..", "vitest.mjs");
  const said = join(WORK, "vitest.json");
  await run(process.execPath, [vitest, "run", "runner", "--globals", "--root", WORK, "--reporter=json", `--outputFile=${said}`]);
  assert.equal(JSON.parse(await readFile(said, "utf8")).numPassedTests, 1);
});

test("Jest", async () => {
  const jest = join(tool.resolve("jest/package.json"), "..", "bin", "jest.js");
  const config = JSON.stringify({ rootDir: WORK, transform: {}, testMatch: ["**/*.spec.mjs"], haste: { forceNodeFilesystemAPI: true } });
  const { stdout } = await run(process.execPath, ["--experimental-vm-modules", jest, "--json", "--watchman=false", "--config", config]);
  assert.equal(JSON.parse(stdout).numPassedTests, 1);
});

test("Deno", async () => {
  const env = { ...process.env, DENO_DIR: join(WORK, "deno"), DENO_NO_UPDATE_CHECK: "1" };
  const { stdout } = await run(programOf("deno"), ["run", "--no-config", "--node-modules-dir=manual", "--allow-env", "--allow-read", entry], { cwd: WORK, env });
  assert.equal(stdout.trim(), SAID);
});

test("Bun", async () => {
  assert.equal((await run(programOf("bun"), ["run", entry], { cwd: WORK })).stdout.trim(), SAID);
});

for (const target of ["bun", "node"]) {
  test(`Bun bundles for ${target}`, async () => {
    const folder = join(WORK, `bun-${target}`);
    await run(programOf("bun"), ["build", entry, `--target=${target}`, `--outfile=${join(folder, "server.mjs")}`], { cwd: WORK });
    const program = target === "bun" ? programOf("bun") : process.execPath;
    assert.equal(await saidBy(folder, "server.mjs", program), SAID);
  });
}

test("only what a server imports is in its bundle", async () => {
  const { build } = await import(pathToFileURL(tool.resolve("esbuild")));
  const contents = `import { init } from "rammeaftale"; await init();`;
  const { metafile } = await build({
    stdin: { contents, resolveDir: WORK }, bundle: true, platform: "node", format: "esm", write: false, metafile: true,
  });
  const inputs = Object.keys(metafile.inputs).filter((path) => path.endsWith("_bytes.js")).map((path) => path.split("/").pop());
  assert.deepEqual(inputs.sort(), ["rammeaftale_bytes.js", "rammeaftale_rules_bytes.js"]);
  const { engines } = JSON.parse(await readFile(new URL("package.json", packageFolder()), "utf8"));
  // `require` takes ES modules from these versions on.
  assert.equal(engines.node, "^20.19 || >=22.12");
});
