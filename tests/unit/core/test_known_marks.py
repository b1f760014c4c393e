"""How far a recap's marks go, told from what everyone may see."""

import pytest
from hypothesis import given

from recapreader.core.known_marks import KnownMarks
from recapreader.core.marks import parse_mark
from recapreader.core.sanitize import clean
from recapreader.storage.library.load import parse_recap
from support.samples import recap_of
from support.strategies import LEFT, Plan, plans, render


def known(*marks: str, runtime: int | None = None) -> KnownMarks:
    found = sorted(map(parse_mark, marks), key=lambda mark: (mark.kind, mark.place))
    return KnownMarks(tuple(found), runtime)


TEN = tuple(f"S01E{number:02}" for number in range(1, 11))
LONG = ("S01E05", "S05E01", "S05E40", "S16E10")


@pytest.mark.parametrize(
    ("marks", "mark", "told"),
    [
        (TEN, "S01E11", "S01E01 to S01E10"),
        (TEN, "S01E10", ""),
        (TEN, "S01E10 0:30:00", ""),
        (TEN, "S01E11 0:00:01", "S01E01 to S01E10"),
        (TEN, "S01", ""),
        (TEN, "S02", "S01E01 to S01E10"),
        (TEN, "S02E01", "S01E01 to S01E10"),
        (LONG, "S2003E01", "S01E05 to S16E10"),
        (LONG, "S17", "S01E05 to S16E10"),
        (LONG, "S16", ""),
        (LONG, "S16E11", "S16E10"),
        (LONG, "S05E131", "S05E01 to S05E40"),
        (LONG, "S05E02", ""),
        (LONG, "S05", ""),
        (LONG, "S03E99", ""),  # the recap skips that season, and nothing of a later one opens
        (LONG, "S01E01", ""),
        (("S01", "S02", "S03"), "S03E99", ""),
        (("S01", "S02", "S03"), "S04E01", "S01 to S03"),
        (("S00E01", "S00E03", "S01E01"), "S00E04", "S00E01 to S00E03"),
        (("S00E01", "S00E03", "S01E01"), "S00", ""),
        (("ep 1", "ep 200"), "ep 201", "ep 1 to ep 200"),
        (("ep 1", "ep 200"), "ep 131", ""),
        (("ch 4", "ch 11"), "ch 12", "ch 4 to ch 11"),
        (("ch 4", "ch 11"), "ch 7", ""),
        (("ch 4", "ch 11"), "ch 11.5", "ch 4 to ch 11"),
        (("ch 4",), "ch 5", "ch 4"),
        (("book 1 ch 3", "book 2 ch 9"), "book 2 ch 10", "book 2 ch 9"),
        (("book 1 ch 3", "book 2 ch 9"), "book 2", ""),
        (("book 1 ch 3", "book 2 ch 9"), "book 3", "book 1 ch 3 to book 2 ch 9"),
        (("act 1 scene 1", "act 5 scene 3"), "act 5 scene 4", "act 5 scene 3"),
        (("act 1", "act 5"), "act 5 scene 4", ""),
        (("act 1", "act 5"), "act 6", "act 1 to act 5"),
        (TEN, "ch 5", ""),  # of another kind: that is said in other words
        ((), "S01E01", ""),
    ],
)
def test_beyond_is_what_comes_after_the_last_of_its_kind(marks: tuple[str, ...], mark: str, told: str) -> None:
    assert known(*marks).beyond(parse_mark(mark)) == told


@pytest.mark.parametrize(
    ("runtime", "mark", "told"),
    [
        (93, "1:33:00", ""),
        (93, "1:33:01", "0:00:00 to 1:33:00"),
        (60, "1:10:00", ""),  # a mark of the recap's own
        (60, "1:10:01", "0:00:00 to 1:10:00"),
        (None, "9:00:00", ""),
    ],
)
def test_a_time_is_beyond_only_past_a_known_runtime(runtime: int | None, mark: str, told: str) -> None:
    assert known("0:20:00", "1:10:00", runtime=runtime).beyond(parse_mark(mark)) == told


@pytest.mark.parametrize(
    ("marks", "mark", "told"),
    [
        (("S01E05", "S01E06"), "S01E04", "nothing opens yet: the first mark of this recap is S01E05"),
        (("S01E05", "S01E06"), "S01E05", ""),
        (("S01E05",), "ch 5", ""),
        ((), "ch 5", ""),
    ],
)
def test_a_mark_before_the_first_one_says_why_it_opens_nothing(marks: tuple[str, ...], mark: str, told: str) -> None:
    assert known(*marks).why_nothing(parse_mark(mark)) == told


GATED = """Premise >!hidden!<{after="ch 30"}.

# One {after="ch 3"}

## A

Words >!hidden!<{after="ch 40"}.

## B {after="ch 4"}

Words.
"""


def test_only_marks_of_parts_and_sections_count() -> None:
    front = 'characters:\n  - name: Ada\n    notes: [{from: "ch 47", text: Told late.}]\n'
    found = KnownMarks.of(recap_of(GATED, front))
    assert [str(mark) for mark in found.marks] == ["ch 3", "ch 4"]
    assert found.summary == "chapters (ch 3 to ch 4)"


@given(plans())
def test_no_mark_that_a_recap_has_is_beyond_it(plan: Plan) -> None:
    found = KnownMarks.of(parse_recap(clean(render(plan, LEFT)), "slug").recap)
    assert not any(found.beyond(mark) or found.no_such_kind(mark) or found.why_nothing(mark) for mark in found.marks)
