"""Marks as people type them: what they mean in which recap, and that none ever means too much."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recapreader.core.known_marks import KnownMarks
from recapreader.core.lenient_marks import Ambiguous, read_leniently
from recapreader.core.marks import NotAMark, parse_mark


def knows(*marks: str, runtime: int | None = None) -> KnownMarks:
    found = sorted(map(parse_mark, marks), key=lambda mark: (mark.kind, mark.place))
    return KnownMarks(tuple(found), runtime)


RECAPS = {
    "one season": knows(*(f"S01E{number}" for number in range(1, 11))),
    "season five": knows("S05E01", "S05E40"),
    "seasons": knows("S01E05", "S05E40", "S16E10"),
    "whole seasons": knows("S01", "S02", "S03"),
    "counted through": knows("ep 1", "ep 200"),
    "chapters": knows(*(f"ch {number}" for number in range(1, 16))),
    "chapters between": knows("ch 4", "ch 5.5", "ch 6"),
    "film": knows("0:20:00", "1:10:00", runtime=93),
    "game": knows("0:20:00", "30:00:00"),
    "play": knows("act 1 scene 1", "act 2 scene 3", "act 5 scene 3"),
    "volumes": knows("vol 1 ch 1", "vol 3 ch 27"),
    "books": knows("book 1", "book 2", "book 3"),
    "two kinds": knows("ch 1", "ch 9", "act 1", "act 3"),
}
NO, SEVERAL = NotAMark, Ambiguous
TYPED: dict[str, dict[str, str | type[NotAMark]]] = {
    "one season": {
        "1x04": "S01E04",
        "01x4": "S01E04",
        "Season 1 Episode 4": "S01E04",
        "season 1, episode 4": "S01E04",
        "Season 1 - Episode 4": "S01E04",
        "Season One Episode Four": "S01E04",
        "1st season, 4th episode": "S01E04",
        "first season episode four": "S01E04",
        "episode 4 of season 1": "S01E04",
        "4th episode of the first season": "S01E04",
        "S1 E4": "S01E04",
        "S1.E4": "S01E04",
        "S 1 E 4": "S01E04",
        "s01 ep04": "S01E04",
        "S1:Ep.4": "S01E04",
        "(S01E04)": "S01E04",
        "Ｓ０１Ｅ０４": "S01E04",
        "season 1": "S01",
        "Season I": "S01",
        "end of season 1": "S01",
        "Staffel 1 Folge 4": "S01E04",
        "1. Staffel, Folge 4": "S01E04",
        "saison 1 épisode 4": "S01E04",
        "temporada 1 capítulo 4": "S01E04",
        "stagione 1 episodio 4": "S01E04",
        "시즌 1 4화": "S01E04",
        "第1期 第4話": "S01E04",
        "4": "S01E04",
        "04": "S01E04",
        "four": "S01E04",
        "E04": "S01E04",
        "ep4": "S01E04",
        "ep 4": "S01E04",
        "episode 4": "S01E04",
        "episode IV": "S01E04",
        "Folge 4": "S01E04",
        "#4": "S01E04",
        "第4話": "S01E04",
        "watched up to S01E04": "S01E04",
        "S01E01-E02": "S01E02",
        "1x01-1x02": "S01E02",
        "1x01-02": "S01E02",
        "1x03 and 1x04": "S01E04",
        "1–2": "S01E02",
        "episodes 1 and 2": "S01E02",
        "episodes 1 to 3 of season 1": "S01E03",
        "season 1 episodes 1-3": "S01E03",
        "1x03 and 1x05": NO,
        "1x03, 1x05": NO,
        "episodes 1, 2 and 3": NO,
        "4-2": NO,
        "S01E04 12:30": "S01E04 0:12:30",
        "S01E04 at 12 min": "S01E04 0:12:00",
        "S01E04 1:10": SEVERAL,
        "S01 12:30": NO,
        "S01E04 The Ghost": NO,
        "before S01E04": NO,
        "middle of season 1": NO,
        "S01E04?": NO,
        "chapter 4": NO,
        "42:10": NO,
        "act 4": NO,
        "vier": NO,
        "": NO,
        "4" * 90: NO,
        "S01E02\x00": NO,
    },
    "season five": {"4": "S05E04", "E4": "S05E04", "ep 4": NO, "1x04": "S01E04", "S5": "S05"},
    "seasons": {
        "4": NO,
        "episode 4": NO,
        "5x40": "S05E40",
        "season 5": "S05",
        "seasons 1-3": "S03",
        "seasons 1 and 2": "S02",
        "S01 to S03": "S03",
        "season 1 through season 3": "S03",
        "season 1-3": SEVERAL,
        "S01-02": SEVERAL,
    },
    "whole seasons": {"2": "S02", "season two": "S02", "s2e3": "S02E03"},
    "counted through": {
        "ep 131": "ep 131",
        "131": "ep 131",
        "episode 131": "ep 131",
        "Folge 131": "ep 131",
        "#131": "ep 131",
        "episodes 1-131": "ep 131",
        "1x04": NO,
    },
    "chapters": {
        "chapter 5": "ch 5",
        "Chapter Five": "ch 5",
        "ch5": "ch 5",
        "ch. 5": "ch 5",
        "ch. V": "ch 5",
        "CHAPTER XIV": "ch 14",
        "chapter IIII": NO,
        "ch C": NO,
        "V": NO,
        "Kapitel 5": "ch 5",
        "chapitre 5": "ch 5",
        "capítulo 5": "ch 5",
        "第5章": "ch 5",
        "5. Kapitel": "ch 5",
        "5": "ch 5",
        "5.5": "ch 5.5",
        "chapters 5-7": "ch 7",
        "chapter 5 to chapter 7": "ch 7",
        "end of chapter 5": "ch 5",
        "book 2 ch 5": NO,
        "S01E02": NO,
    },
    "chapters between": {"chapter 5.5": "ch 5.5", "5.05": NO, "5.10": "ch 5.10"},
    "film": {
        "42:10": "0:42:10",
        "42 min": "0:42:00",
        "42m": "0:42:00",
        "42'": "0:42:00",
        "42 minutes": "0:42:00",
        "42 Minuten": "0:42:00",
        "at 42:10": "0:42:10",
        "1h20": "1:20:00",
        "1 h 20 min": "1:20:00",
        "1 hour 20 minutes": "1:20:00",
        "1 Stunde 20 Minuten": "1:20:00",
        "1h": "1:00:00",
        "90 mins": "1:30:00",
        "42m 10s": "0:42:10",
        "1:45": "0:01:45",
        "0:42": SEVERAL,
        "1:20": SEVERAL,
        "42": NO,
        "4": NO,
        "ch 4 42:10": NO,
    },
    "game": {"42:10": "0:42:10", "8:30": SEVERAL, "20 hours": "20:00:00"},
    "play": {
        "act II scene iii": "act 2 scene 3",
        "Act 2, Scene 3": "act 2 scene 3",
        "act v scene i": "act 5 scene 1",
        "2.3": "act 2 scene 3",
        "2": "act 2",
        "Akt 2 Szene 3": "act 2 scene 3",
        "act 1-2": SEVERAL,
        "acts 1-2": "act 2",
        "act 2 scenes 1-3": "act 2 scene 3",
        "act 1 scene 1 to act 2 scene 3": "act 2 scene 3",
        "scene 3": NO,
    },
    "volumes": {
        "vol 3 ch 27": "vol 3 ch 27",
        "Vol. 3, Ch. 27": "vol 3 ch 27",
        "v3 c27": "vol 3 ch 27",
        "book 3 chapter 27": "book 3 ch 27",
        "Band 3 Kapitel 27": "vol 3 ch 27",
        "volume 3": "vol 3",
        "3": NO,
        "ch 27": NO,
    },
    "books": {"2": "book 2", "book two": "book 2", "Buch 2": "book 2", "books 1-2": "book 2", "book 1-2": SEVERAL},
    "two kinds": {"2": SEVERAL, "act 2": "act 2", "ch 2": "ch 2"},
}


@pytest.mark.parametrize(
    ("recap", "typed", "meant"),
    [(recap, typed, meant) for recap, texts in TYPED.items() for typed, meant in texts.items()],
)
def test_what_is_typed_means_one_mark_or_is_refused(recap: str, typed: str, meant: str | type[NotAMark]) -> None:
    known = RECAPS[recap]
    if isinstance(meant, str):
        assert str(read_leniently(typed, known)) == meant
        assert str(read_leniently(f"  {typed.upper()} ", known)) == meant
        return
    with pytest.raises(NotAMark) as refused:
        read_leniently(typed, known)
    assert type(refused.value) is meant


@pytest.mark.parametrize(
    ("recap", "typed", "sentence"),
    [
        ("film", "0:42", "this could mean 0:00:42 or 0:42:00"),
        ("seasons", "season 1-3", "this could mean S03 or S01E03"),
        ("film", "S01E02", "this recap has no marks like S01E02, only running times (0:20:00 to 1:10:00)"),
        ("one season", "ch 5", "this recap has no marks like ch 5, only episodes (S01E01 to S01E10)"),
        ("two kinds", "1x02",
         "this recap has no marks like S01E02, only chapters (ch 1 to ch 9) and acts (act 1 to act 3)"),
        ("chapters", "soon", f"{NotAMark()}; this recap has chapters (ch 1 to ch 15)"),
    ],
)  # fmt: skip
def test_a_refusal_says_what_the_recap_knows(recap: str, typed: str, sentence: str) -> None:
    with pytest.raises(NotAMark) as refused:
        read_leniently(typed, RECAPS[recap])
    assert str(refused.value) == sentence


@pytest.mark.parametrize("typed", ["S01E02", "4", "0:42", "soon", ""])
def test_where_no_section_has_a_mark_none_is_taken(typed: str) -> None:
    with pytest.raises(NotAMark, match=r"^no section of this recap has a mark$"):
        read_leniently(typed, knows())


@pytest.mark.parametrize("typed", ["S01E04 \x1b]0;x\x07", "Ada Loveless dies", "ſ01E02 x"])
def test_a_refusal_repeats_nothing_of_what_was_typed(typed: str) -> None:
    with pytest.raises(NotAMark) as refused:
        read_leniently(typed, RECAPS["one season"])
    assert str(refused.value) == f"{NotAMark()}; this recap has episodes (S01E01 to S01E10)"


VOCABULARY = (
    "s e x season seasons episode episodes ep ch chapter chapters book vol act scene of and to - – , . : 1 2 3 04 5 10 "
    "11 1:10 42:10 12 min h 1h20 IV v i first two the end of up to Staffel Folge capítulo 話 期 # ( ) .5"
)
WORDS = st.sampled_from(VOCABULARY.split())
A_TEXT = st.one_of(
    st.lists(WORDS, max_size=7).map(" ".join), st.lists(WORDS, max_size=7).map("".join), st.text(max_size=20)
)
A_RECAP = st.sampled_from(list(RECAPS.values()))


@given(A_TEXT, A_RECAP)
def test_what_is_said_back_means_the_same(text: str, known: KnownMarks) -> None:
    try:
        mark = read_leniently(text, known)
    except NotAMark:
        return
    assert parse_mark(str(mark)) == mark
    assert read_leniently(str(mark), known) == mark
    assert mark.kind in known.kinds


@given(A_TEXT, A_RECAP)
def test_a_strict_mark_of_a_kind_that_the_recap_has_is_that_mark(text: str, known: KnownMarks) -> None:
    try:
        strict = parse_mark(text)
    except NotAMark:
        return
    if strict.kind in known.kinds:
        assert read_leniently(text, known) == strict


NUMBER = st.integers(0, 20)
BETWEEN = ("", " ", "x", "e", "s", " season ", " episode ", ":", "-", " and ", " to ", ".", " ch ", " act ")


@given(st.lists(NUMBER, min_size=1, max_size=6), A_RECAP, st.data())
def test_no_text_means_more_than_a_mark_of_its_own_numbers(
    numbers: list[int], known: KnownMarks, data: st.DataObject
) -> None:
    between = st.sampled_from(BETWEEN)
    text = "".join(data.draw(between) + str(number) for number in numbers)
    try:
        mark = read_leniently(text, known)
    except NotAMark:
        return
    most = max([*numbers, int("".join(map(str, numbers)))])
    if mark.kind == "time":
        return
    assert all(place <= max(most, known.only_season or 0) or place >= 10**6 for place in mark.place)


@given(st.integers(0, 200), st.integers(0, 59), st.one_of(st.none(), st.integers(1, 300)))
def test_two_figures_of_a_clock_are_never_hours_where_they_may_be_minutes(
    first: int, second: int, runtime: int | None
) -> None:
    known = knows("0:20:00", runtime=runtime)
    try:
        mark = read_leniently(f"{first}:{second:02}", known)
    except NotAMark:
        return
    assert mark.place == (first * 60 + second,)
