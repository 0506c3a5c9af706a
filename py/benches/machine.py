"""Describes the machine and the versions that were measured."""

import os
import platform
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import duckdb
import polars as pl
import rammeaftale

PACKAGES = ("polars", "duckdb", "pyarrow", "numpy")


def described(node: str | None) -> list[tuple[str, str]]:
    """Return names and values: processor, system and versions."""
    [(threads,)] = duckdb.connect().execute("SELECT current_setting('threads')").fetchall()
    rows = [
        ("Processor", f"{processor()}, {os.cpu_count()} cores"),
        ("System", system()),
        ("Python", platform.python_version()),
        ("rammeaftale", rammeaftale.__version__),
        *((name, version(name)) for name in PACKAGES),
        ("Threads", f"rammeaftale {os.cpu_count()}, NumPy 1, Polars {pl.thread_pool_size()}, DuckDB {threads}"),
    ]
    if node:
        rows.append(("Node", node))
    # The toolchain pinned by the repository, which builds the wheel.
    if rustc := shutil.which("rustc"):
        here = Path(__file__).parent
        rows.append(("Rust", subprocess.run([rustc, "--version"], cwd=here, capture_output=True, text=True).stdout.strip()))
    return rows


def processor() -> str:
    if sys.platform == "linux":
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        named = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
        return next(named, platform.machine())
    return platform.processor() or platform.machine()


def system() -> str:
    try:
        name = platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        name = platform.system()
    return f"{name}, {platform.system()} {platform.release()}"
