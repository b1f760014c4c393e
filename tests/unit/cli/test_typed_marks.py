"""Marks on the command line: taken where they are plain, said back, and refused where they would open too much."""

from pathlib import Path

import pytest

from recapreader.cli.main import main
from recapreader.core.marks import NotAMark

RECAPS = {
    "film": "kind: film\nruntime: 93\n---\nPremise.\n\n## One-heading\n\nOne-body.\n",
    "timed": "kind: film\nruntime: 93\n---\nPremise.\n\n## One-heading {after=0:20:00}\n\nOne-body.\n\n"
    "## Two-heading {.ending after=1:20:00}\n\nTwo-body.\n",
    "ten": "kind: series\n---\nPremise.\n\n"
    + "\n\n".join(f"# Part-{number} {{after=S01E{number:02}}}\n\n## A\n\nBody-{number}." for number in range(1, 11)),
    "long": "kind: series\n---\nPremise.\n\n# Part {after=S05E10}\n\n## A\n\nOne-body.\n\n# Part {after=S05E40}\n\n## A"
    "\n\nTwo-body.\n\n# Part {after=S16E10}\n\n## A {.ending}\n\nThree-body.\n",
    "double": "kind: series\n---\nPremise.\n\n# Part {after=S01E01-E02}\n\n## A\n\nOne-body.\n",
    "manga": 'kind: book\n---\nPremise.\n\n# Part {after="vol 3 ch 27.5"}\n\n## A\n\nOne-body.\n',
}
SHOWN = {"One-body.", "Two-body.", "Three-body.", *(f"Body-{number}." for number in range(1, 11))}


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    for slug, text in RECAPS.items():
        (tmp_path / f"{slug}.md").write_text(f"---\ntitle: {slug}\n{text}", encoding="utf-8")
    return tmp_path


def run(shelf: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["--library", str(shelf), "--journal", str(shelf / "journal.db"), *arguments])
    told = capsys.readouterr()
    return code, told.out, told.err


@pytest.mark.parametrize(
    ("slug", "seen", "shown", "said"),
    [
        ("ten", "S01E02", {"Body-1.", "Body-2."}, ""),
        ("ten", "s1e2", {"Body-1.", "Body-2."}, "Read as S01E02."),
        ("ten", "1x02", {"Body-1.", "Body-2."}, "Read as S01E02."),
        ("ten", "2", {"Body-1.", "Body-2."}, "Read as S01E02."),
        ("ten", "S01", {f"Body-{number}." for number in range(1, 11)}, ""),
        ("long", "S01E04", set(), "At S01E04 nothing opens yet: the first mark of this recap is S05E10."),
        ("timed", "42:10", {"One-body."}, "Read as 0:42:10."),
        ("double", "S01E01", set(), "At S01E01 nothing opens yet: the first mark of this recap is S01E02."),
        ("double", "S01E02", {"One-body."}, ""),
        ("manga", "vol. 3, chapter 27", set(),
         "At vol 3 ch 27 nothing opens yet: the first mark of this recap is vol 3 ch 27.5."),
        ("manga", "book 3", {"One-body."}, ""),
    ],
)  # fmt: skip
def test_a_flag_is_taken_and_said_back(
    shelf: Path, capsys: pytest.CaptureFixture[str], *, slug: str, seen: str, shown: set[str], said: str
) -> None:
    code, out, err = run(shelf, capsys, "show", slug, "--seen", seen)
    assert code == 0
    assert {body for body in SHOWN if body in out.split()} == shown
    assert err == (f"recapreader: {said}\n" if said else "")
    assert run(shelf, capsys, slug, "--seen", seen)[1:] == (out, err)


REFUSED = [
    ("ten", "S01E11", "S01E11 is beyond this recap, which has S01E01 to S01E10"),
    ("ten", "11", "S01E11 is beyond this recap, which has S01E01 to S01E10"),
    ("ten", "S02", "S02 is beyond this recap, which has S01E01 to S01E10"),
    ("long", "S2003E01", "S2003E01 is beyond this recap, which has S05E10 to S16E10"),
    ("long", "S05E131", "S05E131 is beyond this recap, which has S05E10 to S05E40"),
    ("timed", "1:33:01", "1:33:01 is beyond this recap, which has 0:00:00 to 1:33:00"),
    ("timed", "S01E02", "this recap has no marks like S01E02, only running times (0:20:00 to 1:20:00)"),
    ("timed", "1:20", "this could mean 0:01:20 or 1:20:00"),
    ("film", "S01E02", "no section of this recap has a mark; . opens it sentence by sentence as you read"),
    ("film", "42 min", "no section of this recap has a mark; . opens it sentence by sentence as you read"),
    ("long", "4", f"{NotAMark()}; this recap has episodes (S05E10 to S16E10)"),
    ("ten", "1x02 \x1b[31m", f"{NotAMark()}; this recap has episodes (S01E01 to S01E10)"),
]  # fmt: skip


@pytest.mark.parametrize(("slug", "seen", "said"), REFUSED)
def test_a_flag_that_is_no_place_of_the_recap_is_refused(
    shelf: Path, capsys: pytest.CaptureFixture[str], slug: str, seen: str, said: str
) -> None:
    told = f"recapreader: --seen: {said}\n"
    for command in (["show"], ["read"], ["read", "--plain"], ["serve"]):
        code, out, err = run(shelf, capsys, *command, slug, "--seen", seen)
        assert (code, out, err) == (2, "", told), command
    assert run(shelf, capsys, "mark", slug, seen, "--yes") == (2, "", f"recapreader: {said}\n")
    assert run(shelf, capsys, "mark", slug) == (0, "", "No mark set.\n")


def test_seen_without_a_title_is_refused(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(shelf, capsys, "read", "--seen", "S01E02")[0] == 2
    assert run(shelf, capsys, "serve", "--seen", "S01E02")[0] == 2


@pytest.mark.parametrize(
    ("slug", "mark", "said"),
    [
        ("ten", "season 1 episode 2", "Your mark is S01E02. It opens sections 1.1 to 2.1.\n"),
        ("long", "S01E04", "Your mark is S01E04; nothing opens yet: the first mark of this recap is S05E10.\n"),
    ],
)
def test_mark_says_what_it_opens_or_why_nothing(
    shelf: Path, capsys: pytest.CaptureFixture[str], slug: str, mark: str, said: str
) -> None:
    assert run(shelf, capsys, "mark", slug, mark, "--yes") == (0, "", said)
