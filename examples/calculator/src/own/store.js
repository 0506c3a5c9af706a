// The user's own agreements, in the browser's storage: few and small, until the user deletes them.

const KEY = "rammeaftale.agreements";

/** The most agreements, and the most characters of all together. */
export const MOST = 10;
export const LARGEST = 400_000;

/** Begins the key of an own agreement, where others are known by their ids. */
const OWN = "egen:";

// Where storage is unavailable, they last as long as the page.
let agreements = kept();

/** Returns every own agreement: [{key, agreement}]. */
export function ownAgreements() {
  return agreements;
}

/** Returns the own agreement with a key, or nothing. */
export function ownAgreement(key) {
  return agreements.find((one) => one.key === key)?.agreement;
}

/** Keeps an agreement, in the place of another if a key is given; returns its key, or nothing if there is no room. */
export function keepAgreement(agreement, key) {
  const text = JSON.stringify(agreement);
  const same = agreements.find((one) => one.key !== key && JSON.stringify(one.agreement) === text);
  if (same && !key) return same.key;
  const others = agreements.filter((one) => one.key !== key);
  const size = JSON.stringify(others).length + text.length;
  if (others.length >= MOST || size > LARGEST) return undefined;
  const entry = { key: key ?? freeKey(agreement.id), agreement };
  agreements = key ? agreements.map((one) => (one.key === key ? entry : one)) : [...agreements, entry];
  store();
  return entry.key;
}

/** Deletes an agreement. */
export function removeAgreement(key) {
  agreements = agreements.filter((one) => one.key !== key);
  store();
}

function freeKey(id) {
  const keys = agreements.map(({ key }) => key);
  let key = OWN + id;
  for (let number = 2; keys.includes(key); number++) key = `${OWN}${id}#${number}`;
  return key;
}

function store() {
  try {
    if (agreements.length) localStorage.setItem(KEY, JSON.stringify(agreements));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is full or unavailable: the page works without it.
  }
}

function kept() {
  try {
    const text = localStorage.getItem(KEY) ?? "[]";
    if (text.length > 2 * LARGEST) return [];
    const given = JSON.parse(text);
    return Array.isArray(given) ? given.filter(isEntry).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** The core checks an agreement whenever it is used; here only what the page itself reads. */
function isEntry(entry) {
  const agreement = entry?.agreement;
  return (
    typeof entry?.key === "string" &&
    entry.key.startsWith(OWN) &&
    [agreement?.id, agreement?.title].every((text) => typeof text === "string") &&
    Array.isArray(agreement.parameter) &&
    agreement.parameter.every((parameter) => parameter !== null && typeof parameter === "object")
  );
}
