// Where the npm package is: RAMMEAFTALE_PACKAGE, or where `cargo xtask` builds it.
import { pathToFileURL } from "node:url";

const BUILT = new URL("../../target/npm/rammeaftale/", import.meta.url);

/** The package's folder as a URL. */
export function packageFolder(path = process.env.RAMMEAFTALE_PACKAGE) {
  return path ? pathToFileURL(`${path}/`) : BUILT;
}

/** The package, ready to be called. */
export async function load(folder = packageFolder()) {
  const api = await import(new URL("index.js", folder));
  await api.init();
  return api;
}
