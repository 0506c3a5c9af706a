"""Runs the examples of the handbook: `python run.py FOLDER`.

Each file is a program. A comment `# ` behind a print says what it prints; lines must come in that order.
"""

import contextlib
import io
import os
import pathlib
import sys
import traceback


def said(code: str) -> list[str]:
    """The lines that the comments say."""
    return [line[2:] for line in code.splitlines() if line.startswith("# ")]


def main(folder: pathlib.Path) -> int:
    files = sorted(folder.glob("*.py"))
    os.chdir(folder)
    failed = 0
    for file in files:
        code = file.read_text(encoding="utf-8")
        printed = io.StringIO()
        try:
            with contextlib.redirect_stdout(printed):
                exec(compile(code, file.name, "exec"), {"__name__": "__main__"})
        except Exception:
            failed += 1
            print(f"{file.name} fails:\n{traceback.format_exc()}")
            continue
        if printed.getvalue().splitlines() != said(code):
            failed += 1
            print(f"{file.name} prints\n{printed.getvalue()}and says\n" + "\n".join(said(code)))
    print(f"{len(files) - failed} passed, {failed} failed")
    return 1 if failed or not files else 0


sys.exit(main(pathlib.Path(sys.argv[1])))
