// Paths such as `users[2].usage`: the places of problems and the ids of statement lines.

/** Splits a path into names and indices. */
export function parts(path) {
  return path.match(/[^.[\]]+/g)?.map((part) => (/^\d+$/.test(part) ? Number(part) : part)) ?? [];
}

/** Returns the value at a path, or undefined. */
export function at(value, path) {
  return parts(path).reduce(
    (inner, part) => (inner === null || typeof inner !== "object" ? undefined : inner[part]),
    value,
  );
}

/** Sets the value at a path, creating its parents. */
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

/** Returns the parent of a path: `users[2].usage`, `users[2]`, `users`, ``. */
export function parent(path) {
  return path.replace(/(?:\.?[^.[\]]+|\[\d+\])$/, "");
}
