"""What a terminal answers never arrives as keys, however it is cut up on its way."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recapreader.tui.terminal_replies import Reply, ReplySorter

DARK, LIGHT, END = Reply.DARK, Reply.LIGHT, Reply.END


@pytest.mark.parametrize(
    ("sent", "typed", "replies"),
    [
        ("\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "", (LIGHT,)),
        ("\x1b]11;rgb:ff/ff/ff\x07", "", (LIGHT,)),
        ("\x1b]11;rgba:0000/0000/0000/ffff\x1b\\", "", (DARK,)),
        ("\x1b]11;rgb:fdf6/e3e3/d5d5\x1b\\", "", (LIGHT,)),
        ("\x1b]11;rgb:0000/2b2b/3636\x1b\\", "", (DARK,)),
        ("\x1b]11;no colour\x1b\\", "", ()),
        ("\x1b[?997;1n", "", (DARK,)),
        ("\x1b[?997;2n", "", (LIGHT,)),
        ("\x1b[?62;22c", "", (END,)),
        ("\x1b[?6c", "", (END,)),
        ("j\x1b[?997;2nk\x1b]11;rgb:f/f/f\x07q\x1b[?1c.", "jkq.", (LIGHT, LIGHT, END)),
        ("\x1b[A\x1b[<0;1;1M\x1b[5~", "\x1b[A\x1b[<0;1;1M\x1b[5~", ()),
        ("\x1b[?2026;2$y", "\x1b[?2026;2$y", ()),
        ("\x1b]52;c;AAAA\x07", "\x1b]52;c;AAAA\x07", ()),
    ],
)
def test_answers_and_keys_are_told_apart(sent: str, typed: str, replies: tuple[Reply, ...]) -> None:
    assert ReplySorter().feed(sent) == (typed, replies)


@pytest.mark.parametrize("held", ["\x1b", "\x1b[", "\x1b]", "\x1b]11;rgb:ff", "\x1b[?99", "\x1b]11;rgb:0/0/0\x1b"])
def test_what_nothing_has_followed_was_typed(held: str) -> None:
    sorter = ReplySorter()
    assert sorter.feed(held) == ("", ())
    assert sorter.give_up() == held
    assert sorter.feed("j") == ("j", ())


_PIECES = st.sampled_from(
    [
        *["j", "é", "\x1b[A", "\x1bOB", "\x1b[<35;10;4M", "\x1b[?2026;2$y", "n", "]", "\x1b[?62;4c"],
        *["\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "\x1b]11;rgb:00/00/00\x07", "\x1b[?997;1n"],
    ]
)


@given(st.lists(_PIECES, max_size=8), st.lists(st.integers(0, 200), max_size=8))
def test_cut_anywhere_it_comes_to_the_same(pieces: list[str], cuts: list[int]) -> None:
    sent = "".join(pieces)
    whole = ReplySorter().feed(sent)
    sorter, typed = ReplySorter(), ""
    replies: tuple[Reply, ...] = ()
    edges = sorted({min(cut, len(sent)) for cut in cuts} | {0, len(sent)})
    for start, end in pairwise(edges):
        now = sorter.feed(sent[start:end])
        typed, replies = typed + now.typed, (*replies, *now.replies)
    assert (typed + sorter.give_up(), replies) == whole


def test_nothing_is_held_back_without_end() -> None:
    sorter = ReplySorter()
    assert sorter.feed("\x1b]11;" + "x" * 100).typed.startswith("\x1b]11;x")
    assert sorter.give_up() == ""
