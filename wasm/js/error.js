/** Everything that is wrong with an input. The message is English; `messageIn("da")` is Danish. */
export class RammeaftaleError extends Error {
  #danish;

  constructor({ da, en }, options) {
    super(joined(en), options);
    this.code = en[0].code;
    this.place = en[0].place;
    this.problems = en;
    this.#danish = da;
  }

  /** Every problem in a language, "da" or "en". */
  problemsIn(language) {
    return language === "da" ? this.#danish : this.problems;
  }

  /** The message in a language, "da" or "en". */
  messageIn(language) {
    return joined(this.problemsIn(language));
  }
}

RammeaftaleError.prototype.name = "RammeaftaleError";

/** The error for a fault of the library's own, which no input should bring about. */
export function internal(cause) {
  const problem = (message) => [{ code: "internal", place: "", message, given: null, allowed: null }];
  return new RammeaftaleError(
    {
      da: problem("en fejl i biblioteket selv afbrød beregningen; der er ikke noget resultat"),
      en: problem("a fault of the library itself broke the calculation off; there is no result"),
    },
    { cause },
  );
}

function joined(problems) {
  return problems.map((problem) => problem.message).join("\n");
}
