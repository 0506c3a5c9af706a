"""The console command ``rammeaftale``: the native module's, with the files that it reads and writes."""

import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from rammeaftale import _native


def main() -> int:
    """Run the command with the arguments of the program, and return its exit status."""
    arguments = sys.argv[1:]
    content, reason = b"", None
    file = _native.command_file(arguments)
    try:
        if file is not None:
            content = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
    status, output, written_to, messages = _native.command(arguments, content, reason)
    _write(sys.stderr.buffer, messages.encode())
    try:
        if written_to is None:
            _write(sys.stdout.buffer, output)
        else:
            Path(written_to).write_bytes(output)
    except (OSError, ValueError) as error:
        _write(sys.stderr.buffer, f"{written_to or '-'}: {error}\n".encode(errors="replace"))
        return 2
    return status


def _write(stream: BinaryIO, data: bytes) -> None:
    # Such as `head`, which has read enough.
    with suppress(BrokenPipeError):
        stream.write(data)
        stream.flush()
