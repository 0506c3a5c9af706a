"""How much memory W1 takes above its input and output.

`python -m benches.memory FILE BACK` says it in bytes for the rows of an Arrow file, in a process that has done nothing else:
what the system had lent it at most, less what it had when the work began and what the output has.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import pyarrow as pa

from benches.ours import W1
from benches.services import services

FOLDER = Path(__file__).parents[1]
STATUS = Path("/proc/self/status")


def above(rows: int) -> int | None:
    """Bytes above input and output, where the system tells."""
    if not STATUS.exists():
        return None
    given = services(rows)
    table = given.arrow()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "services.arrow")
        with pa.OSFile(str(file), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
            writer.write_table(table)
        command = [sys.executable, "-m", "benches.memory", str(file), str(given.back)]
        return int(subprocess.run(command, cwd=FOLDER, check=True, capture_output=True, text=True).stdout)


def measured(file: str, back: int) -> int:
    """Bytes above input and output, of this process."""
    with pa.OSFile(file) as source:
        rows = pa.ipc.open_file(source).read_all()
    # What is made once and kept is not the work's.
    W1.of(services(1_000)).run()
    work = W1(rows, back)
    before = lent("VmRSS")
    made = work.run()
    output = sum(int(pa.table(table).nbytes) for table in made)
    return lent("VmHWM") - before - output


def lent(what: str) -> int:
    """Bytes that the system has lent this process now (`VmRSS`) or had at most (`VmHWM`)."""
    line = next(line for line in STATUS.read_text().splitlines() if line.startswith(what))
    return 1024 * int(line.split()[1])


if __name__ == "__main__":
    print(measured(sys.argv[1], int(sys.argv[2])))
