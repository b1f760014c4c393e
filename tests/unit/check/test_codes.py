"""Every code has one home, is used, is explained, and stands in the manual."""

import re
import runpy
from pathlib import Path

import pytest

from recapreader.check.codes import CODES, GROUPS
from recapreader.cli.main import main

ROOT = Path(__file__).parents[3]
SOURCES = [path for path in (ROOT / "src" / "recapreader").rglob("*.py") if path.name != "codes.py"]


def test_the_codes_that_are_reported_are_the_codes_that_are_explained() -> None:
    used = {code for path in SOURCES for code in re.findall(r'"([FABSLX]\d{3})"', path.read_text(encoding="utf-8"))}
    assert used == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_each_is_explained_on_the_command_line(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--explain", code.lower()]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert CODES[code].title in told
    assert CODES[code].explanation in told
    assert code[0] in GROUPS


def test_the_manual_has_them_as_they_are() -> None:
    page = (ROOT / "docs" / "check.md").read_text(encoding="utf-8")
    assert runpy.run_path(str(ROOT / "docs" / "check.py"))["with_codes"](page) == page
    assert all(f"| {code} |" in page for code in CODES)
