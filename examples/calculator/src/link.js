// Stores a case in the fragment of a URL, which browsers never send: compressed and URL-safe.

const NAME = "#sag=";
const LONGEST_LINK = 30_000;
const LONGEST_CASE = 1_000_000;

/** Returns the URL that opens the document, or nothing if it would be too long. */
export async function linkTo(document, address) {
  const bytes = await through(new Blob([document]), new CompressionStream("deflate-raw"), Infinity);
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const link = address.replace(/#.*$/, "") + NAME + text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return link.length > LONGEST_LINK ? undefined : link;
}

/** Returns whether a fragment claims to hold a case. */
export function holdsCase(fragment) {
  return fragment.startsWith(NAME);
}

/** Decodes the document of a fragment. Throws if it is invalid or decompresses to too much. */
export async function documentIn(fragment) {
  const text = fragment.slice(NAME.length);
  if (text.length > LONGEST_LINK || !/^[\w-]+$/.test(text)) throw new Error("not a case");
  const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  const unfolded = await through(new Blob([bytes]), new DecompressionStream("deflate-raw"), LONGEST_CASE);
  return new TextDecoder("utf-8", { fatal: true }).decode(unfolded);
}

async function through(blob, stream, most) {
  const chunks = [];
  let length = 0;
  const reader = blob.stream().pipeThrough(stream).getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new Error("too long");
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
