"""From a history to a mark: never too far, whatever the rows say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recapreader.core.recap import Recap
from recapreader.importing.histories import Counted, Episodes, History, Named, SeasonFinished, Watched
from recapreader.session.history_marks import Covered, covered, usable, verdict
from support.samples import recap_of

Pairs = list[tuple[int, int]]


def series(*marks: str, kind: str = "series", label: str = "", heading: str = "Hidden") -> Recap:
    name = f' label="{label}"' if label else ""
    body = "\n\n".join(f"# {heading} {{after={mark}{name}}}\n\n## Secret\n\ntext" for mark in marks)
    return recap_of(f"Open.\n\n{body}\n", f"kind: {kind}")


def seen(*pairs: tuple[int, int], finished: tuple[int, ...] = ()) -> Covered:
    return Covered(frozenset(pairs), frozenset(finished))


def run(season: int, last: int, first: int = 1) -> Pairs:
    return [(season, number) for number in range(first, last + 1)]


@pytest.mark.parametrize(
    ("marks", "known", "expected"),
    [
        (("S01E05", "S01E10"), seen((1, 5), (1, 10)), None),
        (("S01E05", "S01E10"), seen(*run(1, 9)), "S01E05"),
        (("S01E05", "S01E10"), seen(*run(1, 12)), "S01E10"),
        (("S01E01", "S01E02"), seen((1, 2)), None),
        (("S01E02", "S02E01"), seen(*run(1, 2), (2, 1)), "S02E01"),
        (("S01E02", "S02E01"), seen((1, 1), (2, 1)), None),
        (("S02E01",), seen((2, 1)), None),
        (("S02E01",), seen((1, 1), (1, 3), (2, 1)), None),
        (("S02E01",), seen(*run(1, 3), (2, 1)), "S02E01"),
        (("S01E02", "S01", "S02E01"), seen(*run(1, 2), (2, 1)), "S01E02"),
        (("S01E02", "S01", "S02E01"), seen((2, 1), finished=(1,)), "S02E01"),
        (("S01E01", "S01E02"), seen((1, 1), (1, 2), (5, 1)), "S01E02"),
        (("S01E05", "S16E10"), seen((2003, 1)), None),
        (("S01E10", "S02E05"), seen(*run(1, 131)), None),
        (("S05E01", "S05E40"), seen((5, 131)), None),
        (("S00E01", "S01E01"), seen((1, 1)), "S01E01"),
        (("ch 3",), seen((1, 3)), None),
    ],
)
def test_the_mark_that_a_set_of_episodes_stands_for(
    marks: tuple[str, ...], known: Covered, expected: str | None
) -> None:
    quoted = [f'"{mark}"' if " " in mark else mark for mark in marks]
    told = verdict(series(*quoted), known)
    assert (str(told.mark) if told.mark else None) == expected
    assert told.mark or told.reason


def test_a_recap_of_one_season_begins_with_it() -> None:
    assert str(verdict(series("S02E01", kind="season"), seen((2, 1))).mark) == "S02E01"


def test_episodes_counted_through_fit_a_recap_of_one_season_only() -> None:
    known = covered([Watched("x", None, frozenset(), Counted("episode", 3))])
    assert str(verdict(series("S01E03", "S01E04"), known).mark) == "S01E03"
    assert "counts episodes straight through" in verdict(series("S01E01", "S02E01"), known).reason
    chapters = covered([Watched("x", None, frozenset(), Counted("chapter", 5))])
    assert str(verdict(series('"ch 4"', '"ch 9"', kind="book"), chapters).mark) == "ch 4"
    assert str(verdict(series('"ch 5"', '"ch 5.5"', kind="book"), chapters).mark) == "ch 5"
    assert str(verdict(series('"ep 2"', '"ep 9"'), known).mark) == "ep 2"


def test_counts_beyond_all_series_cost_nothing() -> None:
    rows = [Watched("x", None, frozenset(), Counted("episode", 999_999)) for _ in range(10_000)]
    assert max(covered(rows).in_a_row["episode"]) == 50_000


def test_volumes_that_were_read_fit_whole_books_and_chapters_do_not() -> None:
    volumes = covered([Watched("x", None, frozenset(), Counted("book", 2))])
    books = series('"vol 1 ch 3"', '"vol 2"', '"vol 3 ch 1"', kind="book")
    assert str(verdict(books, volumes).mark) == "vol 2"
    chapters = covered([Watched("x", None, frozenset(), Counted("chapter", 9))])
    assert "counts them by books" in verdict(books, chapters).reason
    assert verdict(books, chapters).mark is None


def test_titles_of_episodes_are_looked_for_in_public_names_only() -> None:
    known = covered([Watched("x", None, frozenset(), Named(1, "The Lamp"))])
    assert str(verdict(series("S01E01", label="The Lamp"), known).mark) == "S01E01"
    hidden = verdict(series("S01E01", heading="The Lamp"), known)
    assert hidden == verdict(series("S01E01", heading="Something else"), known)
    assert (hidden.mark, hidden.in_part) == (None, "season 1 in part")


def test_the_latest_of_a_source_that_knows_no_completion_does_not_count() -> None:
    rows = [Watched("x", None, frozenset(), Episodes(1, n, n), f"2024-01-0{n}") for n in (2, 1, 3)]
    kept, dropped = usable(History("a player", tuple(rows), knows_completion=False), rows)
    assert ([row.place for row in kept], dropped) == ([Episodes(1, 2, 2), Episodes(1, 1, 1)], 1)
    assert usable(History("a tracker", tuple(rows)), rows) == (rows, 0)


NUMBERS = st.integers(0, 4)
PLACES = st.one_of(
    st.builds(lambda s, a, b: Episodes(s, min(a, b), max(a, b)), NUMBERS, NUMBERS, NUMBERS),
    st.builds(SeasonFinished, st.integers(1, 3)),
    st.builds(Named, st.none() | NUMBERS, st.sampled_from(["The Lamp", "Hidden", ""])),
)
MARKS = st.lists(
    st.one_of(
        st.builds("S{:02}E{:02}".format, st.integers(1, 3), NUMBERS), st.builds("S{:02}".format, st.integers(1, 3))
    ),
    min_size=1,
    max_size=6,
    unique=True,
)


@given(MARKS, st.lists(PLACES, max_size=14))
def test_nothing_opens_that_the_set_does_not_cover(marks: list[str], places: list[object]) -> None:
    recap = series(*marks)
    rows = [Watched("x", None, frozenset(), place) for place in places]  # type: ignore[arg-type]
    told = verdict(recap, covered(rows))
    if told.mark is None:
        return
    assert str(told.mark) in marks
    episodes = {(p.season, n) for p in places if isinstance(p, Episodes) for n in range(p.first, p.last + 1)}
    finished = {place.season for place in places if isinstance(place, SeasonFinished)}
    for mark in marks:  # an oracle of its own: every part that opens was watched, and all numbers before it
        season, _, episode = mark[1:].partition("E")
        if not is_at_or_before(mark, str(told.mark)) or int(season) in finished:
            continue
        assert episode, f"{mark} opens, and its season is not finished"
        needed = range(1, int(episode) + 1) if int(episode) else [0]
        assert all((int(season), number) in episodes for number in needed), mark


def is_at_or_before(one: str, other: str) -> bool:
    def key(mark: str) -> tuple[int, int]:
        season, _, episode = mark[1:].partition("E")
        return int(season), int(episode) if episode else 10**6

    return key(one) <= key(other)
