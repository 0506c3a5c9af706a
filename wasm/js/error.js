/** Every problem of an input. The message is English; `messageIn("da")` is Danish. */
export class RammeaftaleError extends Error {
  #danish;

  constructor({ da, en }, options) {
    super(joined(en), options);
    this.code = en[0].code;
    this.place = en[0].place;
    this.problems = en;
    this.#danish = da;
  }

  /** Returns every problem in a language, "da" or "en". */
  problemsIn(language) {
    return language === "da" ? this.#danish : this.problems;
  }

  /** Returns the message in a language, "da" or "en". */
  messageIn(language) {
    return joined(this.problemsIn(language));
  }
}

RammeaftaleError.prototype.name = "RammeaftaleError";

/** Returns the error for a bug in the library, which no input should cause. */
export function internal(cause) {
  return own(
    "internal",
    {
      da: "en fejl i biblioteket afbrød beregningen; der er intet resultat",
      en: "a bug in the library interrupted the calculation; there is no result",
    },
    { cause },
  );
}

/** Returns the error for a call before the module is loaded. */
export function notLoaded(da, en) {
  return own("not_loaded", { da: `${da}: kald \`await init()\` én gang forinden`, en: `${en}: \`await init()\` once, before this call` });
}

/** Returns an error that this layer finds itself. */
function own(code, { da, en }, options) {
  const problem = (message) => [{ code, place: "", message, given: null, allowed: null }];
  return new RammeaftaleError({ da: problem(da), en: problem(en) }, options);
}

function joined(problems) {
  return problems.map((problem) => problem.message).join("\n");
}
