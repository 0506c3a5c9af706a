"""Long tables: others work meanwhile, progress is told, and an interrupt ends them."""

import threading
import time

import pyarrow as pa
import pytest

from rammeaftale import RammeaftaleError, _progress, table


def test_the_lock_is_released_and_work_can_be_interrupted() -> None:
    rows = pa.table({"vacant_places": ["2"] * 3_000_000, "base_rate": ["732"] * 3_000_000})
    seen: list[int] = []

    class Stop(Exception):
        pass

    def stop(done: int) -> None:
        seen.append(done)
        raise Stop

    with pytest.raises(Stop):
        table.vacancy(rows, days=365, progress=stop)
    assert 0 < seen[0] < 3_000_000

    done = threading.Event()
    thread = threading.Thread(target=lambda: (table.vacancy(rows, days=365, progress=False), done.set()))
    start = last = time.perf_counter()
    longest = 0.0
    thread.start()
    while not done.is_set():
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    thread.join()
    # With the lock held, Python would be blocked for nearly all of the work.
    assert longest < (last - start) / 5


class Bar:
    """Stands for a bar of tqdm."""

    def __init__(self, total: int) -> None:
        self.total, self.n, self.closed = total, 0, False

    def update(self, more: int) -> None:
        self.n += more

    def close(self) -> None:
        self.closed = True


def test_every_bar_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    bars: list[Bar] = []
    monkeypatch.setattr(_progress, "_bar", lambda data: bars.append(Bar(len(data))) or bars[-1])
    monkeypatch.setattr(_progress, "_WITHOUT_A_BAR", 0.0)
    few = pa.table({"vacant_places": ["2", "3"], "base_rate": ["732", "732"]})

    table.vacancy(few, days=365)
    assert not bars
    table.vacancy(few, days=365, progress=True)
    assert [(bar.n, bar.closed) for bar in bars] == [(2, True)]
    with pytest.raises(RammeaftaleError):
        table.vacancy(few, days=0, progress=True)
    assert [(bar.n, bar.closed) for bar in bars[1:]] == [(0, True)]
    # A keyword that is wrong is found before there is a bar.
    with pytest.raises(RammeaftaleError):
        table.vacancy(few, days=365, progress=True, errors="never")
    assert len(bars) == 2

    many = pa.table({"vacant_places": ["2"] * 2_000_000, "base_rate": ["732"] * 2_000_000})
    table.vacancy(many, days=365)
    assert [(bar.n, bar.closed) for bar in bars[2:]] == [(2_000_000, True)]
