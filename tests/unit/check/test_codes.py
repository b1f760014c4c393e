"""Every code has one home, is used, is explained, and stands in the manual."""

import re
import runpy
from itertools import pairwise
from pathlib import Path

import pytest

from recapreader.check.rule import GROUPS, codes, rules
from recapreader.check.words import data_lines
from recapreader.cli.main import main

ROOT = Path(__file__).parents[3]


def test_every_file_of_a_rule_has_its_code_and_is_complete() -> None:
    for path in (ROOT / "src/recapreader/check/rules").glob("[a-z]???_*.py"):
        rule = rules()[path.name[:4].upper()]
        assert rule.code == path.name[:4].upper()
        assert rule.title
        assert list(rule.paragraphs) == ["What", "Why", "Example", "Hint"], path.name
    assert set(codes()) == set(rules())


def test_what_the_library_reports_has_a_rule() -> None:
    sources = (ROOT / "src/recapreader/storage/library").glob("*.py")
    reported = {code for path in sources for code in re.findall(r'"([FA]\d{3})"', path.read_text(encoding="utf-8"))}
    assert reported == {code for code, rule in rules().items() if rule.check is None and code[0] != "X"}


@pytest.mark.parametrize(
    "path", sorted((ROOT / "src/recapreader/check/data").glob("*.txt")), ids=lambda path: path.stem
)
def test_a_list_has_one_entry_a_line_sorted_and_none_twice(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    assert lines.pop() == ""
    assert lines == sorted(set(lines))
    assert all(line == line.strip() and line for line in lines)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_a_phrase_of_an_outcome_is_no_torn_one(language: str) -> None:
    for line in data_lines(f"outcomes-{language}"):
        kind, _, phrase = line.partition(": ")
        assert kind.isalpha()
        words = phrase.split()
        assert not any(one == other and one not in "_~" for one, other in pairwise(words)), line
        assert words[0].rstrip("*") not in ("_", "~", ""), line


@pytest.mark.parametrize("code", codes())
def test_each_is_explained_on_the_command_line(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--explain", code.lower()]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert rules()[code].title in told
    assert rules()[code].hint in told
    assert code[0] in GROUPS


def test_the_manual_has_them_as_they_are() -> None:
    page = (ROOT / "docs" / "check.md").read_text(encoding="utf-8")
    assert runpy.run_path(str(ROOT / "docs" / "check.py"))["with_codes"](page) == page
    assert all(f"#### {code}: " in page for code in codes())
