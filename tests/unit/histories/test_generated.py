"""Whatever a history says, in whichever format: nothing opens that it does not cover."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recapreader.core.recap import Recap
from recapreader.importing.histories import HistoryError, read
from recapreader.session.history_marks import covered, verdict
from recapreader.session.history_plan import Histories
from recapreader.session.history_titles import Titles
from recapreader.storage.library.catalog import Library
from recapreader.storage.library.listing import Listed
from recapreader.storage.library.load import load
from support.examples import examples
from support.generated_histories import NAME, SOURCES, TITLES, VIEWS, Source, Truth, View, truth, write

OWN_MARKS: dict[str, tuple[str, ...]] = {
    "all": ("S01E01", "S01E02", "S01E03", "S01E04", "S02E01", "S02E02", "S02E03", "S03E01"),
    "some": ("S01E02", "S01E05", "S02E02", "S03E03"),
    "ends": ("S01E03", "S01", "S02E01", "S02", "S03"),
    "one": ("S01E01", "S01E02", "S01E03", "S01E04", "S01E05", "S01E06"),
    "later": ("S02E01", "S02E02"),
    "zero": ("S00E01", "S01E00", "S01E01"),
    "years": ("S2019E01", "S2019E03", "S2020E01"),
}
PUBLIC = (1, 2)
"""The episode that recaps call by its name in public."""


class Shelf(dict[str, tuple[Listed, Recap]]):
    """Recaps by the marks that they have and by whether they name an episode; Hypothesis prints none of them."""

    def __repr__(self) -> str:
        return "the shelf"


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """A recap of the first title for each row of marks, with a public name and without."""
    found = Shelf()
    for name, marks in OWN_MARKS.items():
        for is_public in (False, True):
            folder = tmp_path_factory.mktemp(name)
            label = f' label="{NAME}"' if is_public else ""
            parts = "".join(
                f"# {NAME} {{after={mark}{label if mark == 'S01E02' else ''}}}\n\n## Secret {mark}\n\nText.\n\n"
                for mark in marks
            )
            (folder / "tide.md").write_text(f'---\ntitle: "{TITLES[0]}"\nkind: series\n---\nOpen.\n\n{parts}')
            (listed,) = Library((folder,)).books()
            found[f"{name} {is_public}"] = listed, load(listed.path).recap
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("histories")


def mark_of(path: Path, listed: Listed, recap: Recap) -> str:
    """How far a file's history goes in a recap."""
    try:
        histories = read(str(path), lambda profiles: profiles[0])
    except HistoryError:
        return ""
    found = Histories(histories, Titles([listed]))
    marks = [verdict(recap, covered(rows)).mark for _, rows in found]
    return str(marks[0]) if marks and marks[0] else ""


@pytest.mark.long
@settings(max_examples=examples(10_000), deadline=None)
@given(st.sampled_from(sorted(SOURCES)), VIEWS, st.tuples(st.sampled_from(sorted(OWN_MARKS)), st.booleans()))
def test_no_mark_is_too_far(shelf: Shelf, folder: Path, name: str, views: list[View], recap: tuple[str, bool]) -> None:
    source, (marks, is_public) = SOURCES[name], recap
    reached = mark_of(write(folder, source, views), *shelf[f"{marks} {is_public}"])
    if not reached:
        return
    known = truth(source, views, TITLES[0], PUBLIC if is_public and "S01E02" in OWN_MARKS[marks] else None)
    assert reached in OWN_MARKS[marks]
    for mark in OWN_MARKS[marks]:
        if not is_special(mark) and place(mark) <= place(reached):
            assert is_covered(mark, known, first=2019 if marks == "years" else 1), (mark, reached, known)


def place(mark: str) -> tuple[int, int]:
    season, _, episode = mark[1:].partition("E")
    return int(season), int(episode) if episode else 10**6


def is_special(mark: str) -> bool:
    return mark.startswith("S00")


def is_covered(mark: str, known: Truth, *, first: int) -> bool:
    """Whether every episode up to a mark was watched: of its season, and of those before as far as anybody knows."""
    season, episode = place(mark)
    if not all(each in known.finished_seasons or (each, 1) in known.episodes for each in range(first, season)):
        return False
    if season in known.finished_seasons:
        return True
    if episode == 0:
        return (season, 0) in known.episodes
    return all((season, each) in known.episodes for each in range(1, episode + 1)) if episode < 10**6 else False


FIRST_THREE = [View(TITLES[0], 1, each, each, at=each) for each in (1, 2, 3)]


@pytest.mark.parametrize("name", SOURCES)
def test_what_is_covered_is_opened(shelf: Shelf, folder: Path, name: str) -> None:
    source: Source = SOURCES[name]
    views = FIRST_THREE if source.knows_completion else [*FIRST_THREE, View(TITLES[0], 1, 5, 5, at=9)]
    assert mark_of(write(folder, source, views), *shelf["one False"]) == "S01E03"


@pytest.mark.parametrize("is_named", [False, True])
def test_behind_a_special_the_latest_does_not_count_either(shelf: Shelf, folder: Path, *, is_named: bool) -> None:
    views = [View(TITLES[0], 1, 1, 1, at=1), View(TITLES[0], 0, 0, 0, at=2, is_named=is_named)]
    assert not mark_of(write(folder, SOURCES["netflix activity"], views), *shelf["all False"])
