"""An inline spoiler with a mark of its own opens with that mark, and with no other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recapreader.core import gate
from recapreader.core.gate import Progress, Shown
from recapreader.core.marks import parse_mark
from support.samples import block, recap_of, text_of

PLAIN = "Ann waits for {}.\n\n## One {{after=S01E01}}\n\nThen {}.\n"


def shown(words: str, mark: str | None, unfolded: frozenset[str] = frozenset()) -> Shown:
    recap = recap_of(PLAIN.format(words, words))
    told = block(recap, "0", Progress(mark=parse_mark(mark) if mark else None, unfolded=unfolded))
    assert isinstance(told, Shown)
    return told


@pytest.mark.parametrize(
    ("brace", "mark", "is_open"),
    [
        ("{after=S01E02}", "S01E02", True),
        ('{after="S01E02"}', "S01E03", True),
        ("{ after=S01E02 }", "S01", True),
        ("{after=S01E01-E02}", "S01E02", True),
        ("{after=S01E01-E02}", "S01E01", False),
        ('{after="ch 12"}', "ch 12", True),
        ("{after=S01E02}", "S01E01", False),
        ("{after=S01E02}", "ch 99", False),
        ("{after=S01E02}", None, False),
        ("{after=0:42}", "9:00:00", False),
        ("{after=soon}", "S01E02", False),
        ("{after=}", "S01E02", False),
        ("{after=S01E02 after=S01E01}", "S01E09", False),
        ("{after=S01E01 .open}", "S01E09", False),
        ("{#id after=S01E01}", "S01E09", False),
        ("{after='S01E01'}", "S01E09", False),
        ("{}", "S01E09", False),
        ("", "S01E09", False),
        (" {after=S01E01}", "S01E09", False),
        ("<!-- x -->{after=S01E01}", "S01E09", False),
    ],
)
@pytest.mark.parametrize(("left", "right"), [(">!", "!<"), ("||", "||")])
def test_a_spoiler_opens_with_its_own_mark_and_no_other(
    brace: str, mark: str | None, is_open: bool, left: str, right: str
) -> None:
    told = shown(f"{left}Anna{right}{brace}", mark)
    assert ("Anna" in "\n".join(gate.shown_texts(told))) == is_open
    assert told.closed != is_open


def test_beside_one_that_opens_the_others_wait_for_enter() -> None:
    words = ">!Anna!<{after=S01E01} and ||Bo||{after=S01E02} and >!Cleo!<"
    told = shown(words, "S01E01")
    assert gate.shown_texts(told)[-1] == "Ann waits for Anna and ▒▒▒ and ▒▒▒."
    assert told.closed
    told = shown(words, "S01E01", unfolded=frozenset("0"))
    assert gate.shown_texts(told)[-1] == "Ann waits for Anna and Bo and Cleo."
    assert not told.closed


@pytest.mark.parametrize("words", [">!a >!Anna!<{after=S01E01} b!<", ">!Anna{after=S01E01}", "||Anna{after=S01E01}"])
def test_where_it_is_not_certain_what_a_mark_belongs_to_all_stays_closed(words: str) -> None:
    assert "Anna" not in repr(shown(words, "S01E09"))


def test_a_section_that_is_hidden_opens_none_of_it() -> None:
    recap = recap_of("Premise.\n\n## One {after=S01E09}\n\nThen >!Anna!<{after=S01E01}.\n")
    assert "Anna" not in repr(block(recap, "1", Progress(mark=parse_mark("S01E05"))))
    assert "Anna" in text_of(recap, "1", Progress(mark=parse_mark("S01E09")))


SECRET = st.text("ab*_[]{}", min_size=1, max_size=8)
MARKS = st.sampled_from(["S01E01", "S01E02", "S01E03"])


@given(SECRET, SECRET, MARKS, st.one_of(st.none(), MARKS))
def test_twins_are_one_until_the_mark_and_what_is_open_stays_open(
    left: str, right: str, own: str, mark: str | None
) -> None:
    first, second = (shown(f">!{words}!<{{after={own}}}", mark) for words in (left, right))
    if mark is None or not parse_mark(mark).reaches(parse_mark(own)):
        assert first == second
    else:
        assert not first.closed
        assert first.tree == shown(f">!{left}!<{{after={own}}}", "S01").tree
