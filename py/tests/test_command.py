"""The console command of the wheel: the core's, with files."""

import subprocess
import sys

import pytest

import rammeaftale

VACANCY = '{"rule": "vacancy", "input": {"vacant_places": "2", "days": 365, "base_rate": "732"}}'
RESULT = b'{"vacant_days":"730","lost_revenue":"534360.00"}\n'


def command(*arguments, text=VACANCY):
    return subprocess.run(
        [sys.executable, "-m", "rammeaftale", *arguments], input=text.encode(), capture_output=True, timeout=60
    )


def test_a_case_from_the_standard_input_and_from_a_file(tmp_path):
    assert command("settle", "-").stdout == RESULT
    path = tmp_path / "afregning æøå.json"
    path.write_text(VACANCY, "utf-8")
    out = tmp_path / "resultat.json"
    finished = command("settle", str(path), "--out", str(out))
    assert (finished.returncode, finished.stdout, finished.stderr) == (0, b"", b"")
    assert out.read_bytes() == RESULT


def test_it_says_what_the_package_says():
    result = rammeaftale.settle(VACANCY)
    assert command("explain", "-").stdout.decode() == result.statement("da").text
    assert command("explain", "-", "--language", "en", "--format", "markdown").stdout.decode() == result.statement(
        "en"
    ).markdown
    assert command("document", "-").stdout.decode() == result.to_document()
    assert command("schema", "vacancy").stdout.decode() == rammeaftale._native.schema("vacancy") + "\n"
    assert command("--version").stdout.decode() == f"rammeaftale {rammeaftale.__version__}\n"
    rules = command("rules").stdout.decode().splitlines()
    assert [line.split()[0] for line in rules] == list(rammeaftale.RULES)


def test_a_workbook_is_written_to_a_file(tmp_path):
    path = tmp_path / "vacancy.xlsx"
    assert command("workbook", "-", "--out", str(path)).returncode == 0
    assert path.read_bytes() == rammeaftale.settle(VACANCY).to_workbook()


@pytest.mark.parametrize(
    ("arguments", "text", "status", "message"),
    [
        (["settle", "-"], VACANCY.replace("365", "0"), 1, "days: tallet ligger uden for grænserne"),
        (["settle", "-", "--language=en"], VACANCY.replace("365", "0"), 1, "days: the number is outside the limits"),
        (["settle", "-"], "{", 1, "1:1: teksten er ikke gyldig JSON"),
        (["settle", "no such file"], "", 2, "no such file: filen kan ikke læses (No such file or directory)"),
        (["settel"], "", 2, "ukendt kommando: settel; vælg en af settle, explain"),
        (["schema", "vacansy"], "", 1, "rule: ukendt værdi (skrevet: vacansy)"),
        (["settle", "-", "--out", "/no/such/folder/x"], VACANCY, 2, "/no/such/folder/x: "),
    ],
)
def test_what_is_wrong_is_said_without_a_traceback(arguments, text, status, message):
    finished = command(*arguments, text=text)
    errors = finished.stderr.decode()
    assert (finished.returncode, finished.stdout) == (status, b"")
    assert errors.startswith(message), errors
    assert "Traceback" not in errors


def test_a_reader_that_has_enough_is_no_error():
    script = f"{sys.executable} -m rammeaftale schema | head -c 10"
    finished = subprocess.run(script, shell=True, capture_output=True, timeout=60)
    assert (len(finished.stdout), finished.stderr) == (10, b"")


def test_it_is_installed_under_its_name():
    from importlib.metadata import entry_points

    (found,) = entry_points(group="console_scripts", name="rammeaftale")
    assert found.value == "rammeaftale._command:main"
