// Paths such as `users[2].usage`: the places of the core's problems, the ids of a statement's lines.

/** The parts of a path: names, and numbers of items. */
export function parts(path) {
  return path.match(/[^.[\]]+/g)?.map((part) => (/^\d+$/.test(part) ? Number(part) : part)) ?? [];
}

/** What lies at a path, or undefined. */
export function at(value, path) {
  return parts(path).reduce(
    (inner, part) => (inner === null || typeof inner !== "object" ? undefined : inner[part]),
    value,
  );
}

/** Puts something at a path and makes what it lies in. */
export function put(value, path, given) {
  const steps = parts(path);
  const last = steps.pop();
  let inner = value;
  steps.forEach((step, index) => {
    inner[step] ??= typeof (steps[index + 1] ?? last) === "number" ? [] : {};
    inner = inner[step];
  });
  inner[last] = given;
  return value;
}

/** The path that something lies in: `users[2].usage`, `users[2]`, `users`, ``. */
export function parent(path) {
  return path.replace(/(?:\.?[^.[\]]+|\[\d+\])$/, "");
}
