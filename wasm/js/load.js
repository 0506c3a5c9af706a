import { RammeaftaleError, internal, notLoaded } from "./error.js";

let core; // the functions of the loaded module
let faulty = false;
const inside = new Map(); // how to get the bytes of a module where no file is next to this one

const loadAll = loader(
  "rammeaftale",
  () => import("./rammeaftale.js"),
  () => new URL("./rammeaftale_bg.wasm", import.meta.url),
);
const loadRules = loader(
  "rammeaftale_rules",
  () => import("./rammeaftale_rules.js"),
  () => new URL("./rammeaftale_rules_bg.wasm", import.meta.url),
);

/**
 * Loads the module. Must have finished before the first call of a rule; further calls do nothing.
 * The source may be a URL, a Response, bytes or a WebAssembly.Module; by default it is next to this file, on servers inside the package.
 */
export async function init(source) {
  use(await loadAll(source));
}

/**
 * Loads only the rules of every day, a smaller module without `explain` and `provenance`, for pages that show figures first. The
 * other rules are `not_loaded`. Call `init` later when they or a statement are needed.
 */
export async function initRules(source) {
  const rules = await loadRules(source);
  if (!core) use(rules);
}

function use(loaded) {
  if (core?.settle === loaded.settle) return;
  core = { ...loaded }; // property access on a module namespace is slow
  faulty = false;
}

/** Says how to get the bytes of a module, in place of the file next to this one. */
export function bring(name, bytes) {
  inside.set(name, bytes);
}

/** Returns a function that loads a module once, retrying after a failure, and resolves to its functions. */
export function loader(name, functions, beside) {
  let loading; // the promise of the first call
  return (source) => {
    loading ??= started(functions(), source ?? (inside.get(name) ?? beside)()).catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function started(functions, source) {
  const [loaded, given] = await Promise.all([functions, source]);
  const address = typeof given === "string" || given instanceof URL ? String(given) : "";
  await loaded.default({ module_or_path: address.startsWith("file:") ? await fileOf(address) : given });
  return loaded;
}

const NODE_FILES = "node:fs/promises"; // in a constant, so that bundlers do not resolve it: browsers lack this module

/** Reads a file: `fetch` in Node does not support `file:` URLs. */
async function fileOf(address) {
  const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ NODE_FILES);
  return readFile(new URL(address));
}

/** Calls a function of the module by name and parses its JSON; throws its problems. */
export function call(name, ...args) {
  return JSON.parse(callText(name, ...args));
}

/** As `call`, but returns the text. */
export function callText(name, ...args) {
  if (!core) {
    throw notLoaded("rammeaftale er ikke indlæst", "rammeaftale is not loaded");
  }
  if (!core[name]) {
    throw notLoaded("kun reglerne er indlæst", "only the rules are loaded");
  }
  let answer;
  try {
    if (faulty) core.__wbg_reset_state();
    faulty = true;
    answer = core[name](...args);
    faulty = false;
  } catch (fault) {
    if (typeof fault !== "string") {
      // A trap leaves the memory of the module in an unknown state, so the next call resets it.
      throw internal(fault);
    }
    faulty = false;
    throw new RammeaftaleError(JSON.parse(fault));
  }
  return answer;
}
