"""The Python runner: reads a case per line and writes its result and statements, or its problems.

The answer comes from the JSON text. If possible, the case is also settled by the function of its rule with Python
objects, and both must agree.
"""

import json
import sys
import traceback
import warnings

import rammeaftale
from rammeaftale import RammeaftaleError

LANGUAGE = "python"
OPTIONS = ("agreement", "on", "terms", "dialect", "acknowledge")
QUESTIONS = ("solve", "audit")


def main():
    warnings.simplefilter("ignore", rammeaftale.RammeaftaleWarning)
    # Split at newlines only: texts may contain other line separators.
    for line in sys.stdin.buffer.read().decode().split("\n"):
        if line:
            sys.stdout.buffer.write((answer(line) + "\n").encode())
    sys.stdout.buffer.flush()


def answer(line):
    try:
        return answer_to(line)
    except Exception:
        return compact({"mismatch": f"the runner failed: {traceback.format_exc()}"})


def answer_to(line):
    entry = json.loads(line, parse_float=Float)
    for question in QUESTIONS:
        if question in entry:
            return answer_to_question(question, expanded(entry.pop(question)), entry)
    document = document_of(entry)
    result, problems = outcome(lambda: rammeaftale.settle(document))
    if is_typed(entry):
        function = getattr(rammeaftale, entry["rule"])
        options = {key: expanded(entry[key]) for key in OPTIONS if key in entry}
        typed = outcome(lambda: function(**expanded(entry["input"]), **options))
        if entry.get("only") == [LANGUAGE]:
            # Such values exist only in Python; JSON is not tried.
            result, problems = typed
        elif comparable(result, problems) != comparable(*typed):
            return compact({"mismatch": f"from text {comparable(result, problems)}, from objects {comparable(*typed)}"})
    if problems:
        return compact({"error": [{"code": p.code, "place": p.place, "message": p.message} for p in problems]})
    statement = compact({language: forms(result, language) for language in ("da", "en")})
    warned = compact([{"code": warning.code, "place": warning.place} for warning in result.warnings])
    return f'{{"output":{result.to_json()},"warnings":{warned},"statement":{statement}}}'


def answer_to_question(question, asked, entry):
    """Return the answer to a question about a settled case: an input solved back, or printed figures."""
    answered, problems = outcome(lambda: getattr(rammeaftale.settle(document_of(entry)), question)(**asked))
    if problems:
        return compact({"error": [{"code": p.code, "place": p.place, "message": p.message} for p in problems]})
    return compact({"output": answered})


def outcome(settle):
    try:
        return settle(), ()
    except RammeaftaleError as error:
        return None, error.problems


def comparable(result, problems):
    if result is None:
        return compact([[p.code, p.place] for p in problems])
    return f"{result.to_json()}, produced from {result.provenance['case']}"


def forms(result, language):
    statement, document = result.statement(language), result.to_document(language)
    return {"text": statement.text, "markdown": statement.markdown, "html": statement.html, "document": document}


def is_typed(entry):
    """Return whether the function of the rule can be called too: it exists, and only its input may be invalid."""
    if "text" in entry or LANGUAGE not in entry.get("only", [LANGUAGE]):
        return False
    return entry.get("rule") in rammeaftale.RULES and isinstance(entry.get("input"), dict)


def document_of(entry):
    """Return the text passed to the library: the entry's own text, or the entry as a case."""
    if "text" in entry:
        return expanded(entry["text"])
    return write({key: value for key, value in entry.items() if key != "only"})


class Float(float):
    """A number that keeps its notation."""

    def __new__(cls, text):
        number = super().__new__(cls, text)
        number.text = text
        return number


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def write(value):
    """Serialize a value as compact JSON, with its generators expanded."""
    if isinstance(value, Float):
        return value.text
    if isinstance(value, list):
        return f"[{','.join(map(write, value))}]"
    if not isinstance(value, dict):
        return compact(value)
    match generator(value):
        case "$nest", {"times": times}:
            return "[" * times + "]" * times
        case "$repeat", _:
            return compact(expanded(value))
        case "$items", about:
            return f"[{','.join(items(about))}]"
    return f"{{{','.join(f'{compact(key)}:{write(inner)}' for key, inner in value.items())}}}"


def expanded(value):
    """Convert a value to Python, with its generators expanded."""
    if isinstance(value, list):
        return [expanded(item) for item in value]
    if not isinstance(value, dict):
        return value
    match generator(value):
        case "$nest", {"times": times}:
            nested = []
            for _ in range(times - 1):
                nested = [nested]
            return nested
        case "$repeat", {"text": text, "times": times}:
            return text * times
        case "$items", about:
            return [json.loads(item, parse_float=Float) for item in items(about)]
    return {key: expanded(inner) for key, inner in value.items()}


def generator(value):
    return next(iter(value.items())) if len(value) == 1 else None


def items(about):
    """Return the texts of the items, with `#` replaced by the number."""
    text = write(about["item"])
    return [text.replace("#", str(number)) for number in range(about["times"])]


if __name__ == "__main__":
    main()
