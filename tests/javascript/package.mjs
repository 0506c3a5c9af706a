// Locates the npm package: RAMMEAFTALE_PACKAGE, or the folder where `cargo xtask` builds it.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { pathToFileURL } from "node:url";

const BUILT = new URL("../../target/npm/rammeaftale/", import.meta.url);

/** The folder of the package as a URL. */
export function packageFolder(path = process.env.RAMMEAFTALE_PACKAGE) {
  return path ? pathToFileURL(`${path}/`) : BUILT;
}

/** The package, loaded. */
export async function load(folder = packageFolder()) {
  const api = await import(new URL("index.js", folder));
  await api.init();
  return api;
}

/** Runs a function with a fresh import of the package. */
export async function fresh(run) {
  const copy = await mkdtemp(`${tmpdir()}/rammeaftale-`);
  try {
    await cp(packageFolder(), copy, { recursive: true });
    await run(await import(pathToFileURL(`${copy}/index.js`)));
  } finally {
    await rm(copy, { recursive: true });
  }
}
