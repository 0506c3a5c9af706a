"""How much memory W1 takes above its input and output.

`python -m benches.memory FILE BACK` prints it in bytes for the rows of an Arrow file, measured in a fresh
process: peak resident memory, less resident memory before the work and the size of the output.
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
    """Return the bytes above input and output, or `None` if the system does not report them."""
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
    """Return the bytes above input and output in this process."""
    with pa.OSFile(file) as source:
        rows = pa.ipc.open_file(source).read_all()
    # Warm up: memory that is allocated once does not count.
    W1.of(services(1_000)).run()
    work = W1(rows, back)
    before = lent("VmRSS")
    made = work.run()
    output = sum(int(pa.table(table).nbytes) for table in made)
    return lent("VmHWM") - before - output


def lent(what: str) -> int:
    """Return the resident memory of this process in bytes, current (`VmRSS`) or peak (`VmHWM`)."""
    line = next(line for line in STATUS.read_text().splitlines() if line.startswith(what))
    return 1024 * int(line.split()[1])


if __name__ == "__main__":
    print(measured(sys.argv[1], int(sys.argv[2])))
