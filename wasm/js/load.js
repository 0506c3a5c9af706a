import start, { __wbg_reset_state as startAgain } from "./rammeaftale.js";
import { RammeaftaleError, internal } from "./error.js";

let ready = false;
let faulty = false;

const load = loader(start, () => new URL("./rammeaftale_bg.wasm", import.meta.url));

/**
 * Loads the module. It must have finished before the first call of a rule; more calls of it do nothing.
 * The source may be a URL, a Response, bytes or a WebAssembly.Module, and is found beside this file where it is left out.
 */
export async function init(source) {
  await load(source);
  ready = true;
}

/** What loads a module once, and again where it failed. */
export function loader(start, beside) {
  let loading; // the promise of the first call
  return (source) => {
    loading ??= fetched(start, source ?? beside()).catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function fetched(start, source) {
  const given = await source;
  const address = typeof given === "string" || given instanceof URL ? String(given) : "";
  await start({ module_or_path: address.startsWith("file:") ? await fileOf(address) : given });
}

/** Node does not fetch files. */
async function fileOf(address) {
  const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ "node:fs/promises");
  return readFile(new URL(address));
}

/** Calls a function of the module and takes its answer apart. */
export function call(exported, ...args) {
  if (!ready) {
    throw new Error("rammeaftale is not loaded: `await init()` once, before the first call");
  }
  let answer;
  try {
    if (faulty) startAgain();
    faulty = true;
    answer = exported(...args);
    faulty = false;
  } catch (fault) {
    // The core answers and does not throw. What broke off in it has left its memory in an unknown state: the next call
    // starts with a fresh one.
    throw internal(fault);
  }
  const { result, problems } = JSON.parse(answer);
  if (problems) throw new RammeaftaleError(problems);
  return result;
}
