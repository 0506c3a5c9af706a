// A small local server for a folder.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
};

/** Serves a folder below a path, with custom headers; `address` is that of its index.html. */
export async function serve(folder, { below = "/", headers = {} } = {}) {
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, "http://127.0.0.1");
    const file = join(folder, pathname.slice(below.length) || "index.html");
    try {
      if (!pathname.startsWith(below) || !file.startsWith(folder + sep)) throw new Error("outside");
      const content = await readFile(file);
      response.writeHead(200, { ...headers, "Content-Type": TYPES[extname(file)] ?? "text/plain" }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}${below}`, close: () => server.close() };
}
