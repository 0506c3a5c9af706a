"""The JSON Schemas of the rules."""

from typing import Any

from rammeaftale import _native


def schema(rule: str) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a rule's input, with that of its result in ``$defs``.

    The whole is the schema of an input as JSON: numbers are text in the machine dialect. ``#/$defs/input_under_agreement`` may lack
    what an agreement fills, and ``#/$defs/result`` is the schema of ``to_dict()`` as JSON text has it. Titles and descriptions are
    Danish, and English in ``x-en``. The rules refuse more than a schema can say, such as names that occur twice.

    Parameters
    ----------
    rule : str
        The name of the rule.

    Returns
    -------
    dict
        The schema.

    Raises
    ------
    RammeaftaleError
        If there is no such rule.

    See Also
    --------
    settle : Settle a case in a JSON text.

    Examples
    --------
    >>> from rammeaftale import schema
    >>> places = schema("daily_rate")["$defs"]["Places"]
    >>> places["x-lowest"], places["x-highest"], places["x-decimals"]
    ('0.01', '100000', 2)
    """
    # Importing the package loads no reader of JSON.
    import json

    described: dict[str, Any] = json.loads(_native.schema(rule))
    return described
