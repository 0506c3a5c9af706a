// A test as Vitest and Jest run it: both bring `test` and `expect`.
import { answer } from "./server.mjs";

test("a server settles", async () => {
  expect(await answer()).toBe("8020.00 true true true 300");
});
