// Servers: a bundle has no files next to it and `fetch` takes no paths, so the modules come out of scripts of this package.
import { Buffer } from "node:buffer";
import { inflateRawSync } from "node:zlib";
import { bring } from "./load.js";

/** Says which script has the bytes of a module, compressed. */
export function inside(name, script) {
  bring(name, async () => inflateRawSync(Buffer.from((await script()).default, "base64")));
}
