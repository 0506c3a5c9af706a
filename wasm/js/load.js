import { RammeaftaleError, internal } from "./error.js";

let core; // the functions of the module that is called
let faulty = false;

const loadAll = loader(
  () => import("./rammeaftale.js"),
  () => new URL("./rammeaftale_bg.wasm", import.meta.url),
);
const loadRules = loader(
  () => import("./rammeaftale_rules.js"),
  () => new URL("./rammeaftale_rules_bg.wasm", import.meta.url),
);

/**
 * Loads the module. It must have finished before the first call of a rule; more calls of it do nothing.
 * The source may be a URL, a Response, bytes or a WebAssembly.Module, and is found beside this file where it is left out.
 */
export async function init(source) {
  use(await loadAll(source));
}

/**
 * Loads the rules alone, a smaller module without `explain` and `provenance`: for pages that show figures first. `init` may
 * follow when a statement is asked for.
 */
export async function initRules(source) {
  const rules = await loadRules(source);
  if (!core) use(rules);
}

function use(loaded) {
  if (core?.settle === loaded.settle) return;
  core = { ...loaded }; // a module's own names are looked up slowly
  faulty = false;
}

/** What loads a module once, and again where it failed: a promise of its functions. */
export function loader(functions, beside) {
  let loading; // the promise of the first call
  return (source) => {
    loading ??= started(functions(), source ?? beside()).catch((error) => {
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

const NODE_FILES = "node:fs/promises"; // a name that no bundler follows: browsers have no such module

/** Node does not fetch files. */
async function fileOf(address) {
  const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ NODE_FILES);
  return readFile(new URL(address));
}

/** Calls a function of the module by its name: what it answers in JSON, or the problems thrown. */
export function call(name, ...args) {
  return JSON.parse(ask(name, ...args));
}

/** As `call`, with the answer as it was written. */
export function ask(name, ...args) {
  if (!core) {
    throw new Error("rammeaftale is not loaded: `await init()` once, before the first call");
  }
  if (!core[name]) {
    throw new Error("only the rules are loaded: `await init()` once, before the first statement");
  }
  let answer;
  try {
    if (faulty) core.__wbg_reset_state();
    faulty = true;
    answer = core[name](...args);
    faulty = false;
  } catch (fault) {
    if (typeof fault !== "string") {
      // What broke off in the core has left its memory in an unknown state: the next call starts with a fresh one.
      throw internal(fault);
    }
    faulty = false;
    throw new RammeaftaleError(JSON.parse(fault));
  }
  return answer;
}
