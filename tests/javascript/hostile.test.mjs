// Hostile values: each is refused or throws its own exception, and the next call works.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { load } from "./package.mjs";

const api = await load();
const input = { basis: "21076560", places: "8", days: 365, occupancy: "90", unit: "1" };
const split = { amount: "5", unit: "1", method: "largest_remainder" };

afterEach(() => {
  assert.equal(api.dailyRate(input).rate, "8020.00");
});

function refused(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof api.RammeaftaleError, String(error));
    return error.problems.map(({ code, place }) => `${code} ${place}`.trim());
  }
  assert.fail("nothing was refused");
}

test("values that are not data", () => {
  const values = [
    () => "5", Symbol("5"), new Date(), new Map(), new Set(["5"]), /5/, new String("5"), new Number(5), Object(5n), Object(Symbol()),
    new Uint8Array(5), new ArrayBuffer(5), new Proxy({}, {}), new Proxy([], {}), globalThis, new WeakMap(), Promise.resolve("5"),
    class {}, new Error("5"), JSON, Math, Object.create(null), true,
  ];
  for (const value of values) {
    assert.deepEqual(refused(() => api.dailyRate({ ...input, basis: value })), ["wrong_type basis"]);
    assert.deepEqual(refused(() => api.allocate({ ...split, parties: [{ id: value, weight: "1" }] })), ["wrong_type parties[0].id"]);
    assert.deepEqual(refused(() => api.dailyRate({ ...input, extra: value })), ["unknown_field extra"]);
    if (!Array.isArray(value)) assert.deepEqual(refused(() => api.allocate({ ...split, parties: value })), ["wrong_type parties"]);
  }
});

test("only booleans are booleans", () => {
  const given = { places_before: "0", places_after: "3" };
  const options = { agreement: "syddanmark-2023-2024", on: "2023-06-30" };
  for (const regional of ["true", "\ud800", 1n, () => true, Symbol("true"), {}, [], new Boolean(true)]) {
    assert.deepEqual(refused(() => api.capacityChange({ ...given, regional }, options)), ["wrong_type regional"]);
  }
  assert.deepEqual(refused(() => api.capacityChange({ ...given, regional: 1 }, options)), ["wrong_type regional"]);
});

test("nothing is coerced", () => {
  let asked = 0;
  const sly = { toString: () => ++asked, valueOf: () => ++asked, toJSON: () => ++asked, [Symbol.toPrimitive]: () => ++asked };
  assert.deepEqual(refused(() => api.dailyRate({ ...input, basis: sly })), ["wrong_type basis"]);
  assert.deepEqual(refused(() => api.dailyRate({ ...input, toJSON: sly.toJSON })), ["unknown_field toJSON"]);
  assert.equal(asked, 0);
});

test("cyclic objects", () => {
  const circle = { ...input };
  circle.basis = circle;
  circle.occupancy = circle;
  circle.extra = circle;
  const all = refused(() => api.dailyRate(circle));
  assert.equal(all[0], "wrong_type basis");
  assert.equal(all.at(-1), "unknown_field extra");
  const list = [];
  list.push(list, { id: list, weight: list });
  const parties = refused(() => api.allocate({ ...split, parties: list }));
  assert.deepEqual(parties, ["wrong_type parties[0]", "wrong_type parties[1].id", "wrong_type parties[1].weight"]);
});

test("values beyond the shape are not traversed", () => {
  const trap = { get inside() { throw new Error("looked"); } };
  assert.deepEqual(refused(() => api.dailyRate({ ...input, basis: trap })), ["wrong_type basis"]);
  const unknown = Object.defineProperty({ ...input }, "extra", { enumerable: true, get() { throw new Error("looked"); } });
  assert.deepEqual(refused(() => api.dailyRate(unknown)), ["unknown_field extra"]);
});

test("an exception of the caller's object propagates", () => {
  const own = new RangeError("mine");
  const fails = () => { throw own; };
  const getter = Object.defineProperty({ ...input }, "basis", { enumerable: true, get: fails });
  const values = [getter, new Proxy(input, { get: fails }), new Proxy(input, { ownKeys: fails })];
  for (const value of values) assert.throws(() => api.dailyRate(value), own);
  assert.throws(() => api.allocate({ ...split, parties: new Proxy([], { get: fails }) }), own);
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  assert.throws(() => api.dailyRate(proxy), TypeError);
});

test("a getter that calls the library", () => {
  const nested = Object.defineProperty({ ...input }, "unit", { enumerable: true, get: () => (api.dailyRate(input), "1") });
  assert.equal(api.dailyRate(nested).rate, "8020.00");
});

test("proxies and class instances are objects", () => {
  assert.equal(api.dailyRate(new Proxy(input, {})).rate, "8020.00");
  class Service { constructor() { Object.assign(this, input); } get more() { return 1; } }
  assert.equal(api.dailyRate(new Service()).rate, "8020.00");
});

test("only own keys count", () => {
  assert.equal(refused(() => api.dailyRate(Object.create(input))).length, 5);
  const proto = JSON.parse(`{"__proto__": {"basis": "1"}}`);
  assert.deepEqual(refused(() => api.dailyRate({ ...input, ...proto, ["__proto__"]: 1 })), ["unknown_field __proto__"]);
  assert.deepEqual(refused(() => api.dailyRate({ ...input, constructor: 1, toString: 2 })), ["unknown_field constructor", "unknown_field toString"]);
  Object.prototype.basis = "5";
  Object.prototype.extra = "5";
  try {
    assert.equal(api.dailyRate(input).rate, "8020.00");
    const { basis, ...rest } = input;
    assert.deepEqual(refused(() => api.dailyRate(rest)), ["missing basis"]);
  } finally {
    delete Object.prototype.basis;
    delete Object.prototype.extra;
  }
});

test("sparse and endless lists", () => {
  const item = { id: "A", weight: "1" };
  // eslint-disable-next-line no-sparse-arrays
  assert.deepEqual(refused(() => api.allocate({ ...split, parties: [item, , item] })), ["missing parties[1]"]);
  assert.equal(refused(() => api.allocate({ ...split, parties: new Array(2 ** 32 - 1) })).at(-1), "too_many parties");
  const endless = new Proxy([], { get: (_, key) => (key === "length" ? Infinity : undefined) });
  assert.equal(refused(() => api.allocate({ ...split, parties: endless })).at(-1), "too_many parties");
  for (const length of [NaN, -1, "many", undefined, null, {}]) {
    const odd = new Proxy([], { get: () => length });
    assert.deepEqual(refused(() => api.allocate({ ...split, parties: odd })), ["empty parties"]);
  }
});

test("long texts", () => {
  const long = "9".repeat(2 ** 28);
  assert.deepEqual(refused(() => api.dailyRate({ ...input, basis: long })), ["too_long basis"]);
  for (const text of ["å", "\ud83d\ude00", "\""]) {
    assert.deepEqual(refused(() => api.dailyRate({ ...input, basis: `x${text.repeat(2 ** 20)}` })), ["too_long basis"]);
  }
  assert.equal(refused(() => api.dailyRate({ ...input, [long]: 1 }))[0].length, "unknown_field ".length + 100);
  const name = "n".repeat(2 ** 16);
  const many = Array.from({ length: 10_000 }, () => ({ id: name, weight: "1" }));
  assert.deepEqual(refused(() => api.allocate({ ...split, parties: many })), ["too_long input"]);
  assert.deepEqual(refused(() => api.settle(" ".repeat(2 ** 28))), ["too_long"]);
});

test("texts that are not Unicode", () => {
  for (const text of ["\ud800", "\udc00", "A\udfffB", "\ude00\ud83d"]) {
    assert.deepEqual(refused(() => api.dailyRate({ ...input, basis: text })), ["wrong_type basis"]);
    assert.deepEqual(refused(() => api.allocate({ ...split, parties: [{ id: text, weight: "1" }] })), ["wrong_type parties[0].id"]);
    assert.match(refused(() => api.dailyRate({ ...input, [text]: 1 }))[0], /^unknown_field .*\ufffd/);
    const document = `{"rule":"allocate","input":{"parties":[{"id":"${text}"}]}}`;
    assert.match(refused(() => api.settle(document))[0], /^not_json 1:\d+$/);
    assert.match(refused(() => api.settle(text))[0], /^not_json 1:\d+$/);
    const column = 4 + text.search(/\p{Cs}/u);
    assert.deepEqual(refused(() => api.settle(`{"rule":\n "æ${text}"`)), [`not_json 2:${column}`]);
  }
});

test("a call that overflows the stack throws, and the next one works", () => {
  const refusals = new Set();
  const deep = () => {
    try {
      deep();
    } catch {
      // The stack is full here, and a little less in every caller.
    }
    try {
      assert.equal(api.dailyRate(input).rate, "8020.00");
    } catch (error) {
      refusals.add(error.code ?? error.name);
    }
  };
  deep();
  // An overflow inside the module is an internal error; before that, it is the runtime's own error.
  assert.deepEqual([...refusals].filter((refusal) => !["internal", "RangeError"].includes(refusal)), []);
});

test("a trap in the module is reported, and the next call gets a fresh one", () => {
  const { decode } = TextDecoder.prototype;
  const fault = new Error("broken on purpose");
  TextDecoder.prototype.decode = () => {
    throw fault;
  };
  try {
    assert.throws(() => api.dailyRate(input), (error) => {
      assert.ok(error instanceof api.RammeaftaleError);
      assert.equal(error.code, "internal");
      assert.equal(error.place, "");
      assert.equal(error.cause, fault);
      assert.match(error.messageIn("da"), /fejl i biblioteket/);
      return true;
    });
  } finally {
    TextDecoder.prototype.decode = decode;
  }
});
