"""Two libraries that differ only in hidden text give the same shelf, and the same index but for its stamps."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from recapreader.core.marks import parse_mark
from recapreader.session import actions
from recapreader.session.shelf_session import Order, Shelf
from recapreader.storage.library import index
from recapreader.storage.library.index import Index
from support.shelves import open_shelf, shelf_of
from support.twins import make_twins

SEEDS = range(5)


def twin_library(folder: Path, which: int) -> Path:
    """A recap of each seed: the first twin of each, or the second."""
    folder.mkdir(parents=True)
    for seed in SEEDS:
        twins = make_twins(seed)
        (folder / f"tale-{seed}.md").write_text((twins.first, twins.second)[which], encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files count as settled, young as they are."""
    monkeypatch.setattr(index, "_SETTLED_AFTER", -1)


@pytest.fixture
def twin_shelves(tmp_path: Path) -> list[Shelf]:
    return [shelf_of(twin_library(tmp_path / str(which) / "library", which)) for which in (0, 1)]


def told(shelf: Shelf) -> Iterator[object]:
    for order in Order:
        yield list(shelf.view(order=order))
    for query in ("", "tale", "ferry", "film 2001", "anna", "secret"):
        view = shelf.view(query)
        yield query, view.nearest, list(view)
    for row in shelf.view():
        yield shelf.preview(row.slug)


def test_rows_filters_and_previews_are_the_same(twin_shelves: list[Shelf]) -> None:
    first, second = twin_shelves
    assert list(told(first)) == list(told(second))
    assert len(first) == len(SEEDS)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_hidden_words_find_is_the_same(twin_shelves: list[Shelf], seed: int) -> None:
    first, second = twin_shelves
    for word in sorted(make_twins(seed).hidden_words)[:40]:
        one, other = first.view(word), second.view(word)
        assert (list(one), one.nearest) == (list(other), other.nearest)


EPISODE = """---
title: A Series
kind: episode
---

The premise.

# {part} {{after=S02E03 #{part}}}

## {section}

{body}
"""


def test_which_episode_it_is_tells_nothing_that_is_hidden(tmp_path: Path) -> None:
    told_by = []
    for which, (part, section, body) in enumerate((("Farewell", "One", "x"), ("Wedding", "Another", "much longer"))):
        library = tmp_path / str(which) / "library"
        library.mkdir(parents=True)
        (library / "tale.md").write_text(EPISODE.format(part=part, section=section, body=body), encoding="utf-8")
        shelf = shelf_of(library)
        session = shelf.open("tale")
        session.remember_place(session.view.resume())
        shelf.look_into_journal()
        unlearned = list(told(shelf))
        shelf.learn(shelf.read_slugs)
        told_by.append((unlearned, list(told(shelf)), shelf.view("s02e03")[0].title))
        session.apply(actions.set_mark(session.view, parse_mark("S02E03"), "0"))
        shelf.look_into_journal()
        shelf.learn(shelf.read_slugs)
        assert shelf.view()[0].title == f"A Series · S02E03 · {part}"
    assert told_by[0] == told_by[1]
    assert told_by[0][2] == "A Series · S02E03"


def test_a_shelf_over_sections_that_are_open_in_part_is_the_same(twin_shelves: list[Shelf]) -> None:
    """How much is open counts no section of which only a beginning is; the place and the time tell of it."""
    taken = 0
    for shelf in twin_shelves:
        for seed in SEEDS:
            reader = shelf.open(f"tale-{seed}")
            for place in make_twins(seed).places:
                for _ in range(place.steps):
                    reader.apply(actions.next_step(reader.view, place.number))
                taken += place.steps
            reader.remember_place(reader.view.resume())
            assert reader.view.shown_count()[0] == sum(place.is_open for place in make_twins(seed).places[1:])
        shelf.look_into_journal()
        shelf.learn(shelf.read_slugs)
    first, second = twin_shelves
    assert taken > len(SEEDS)
    assert list(told(first)) == list(told(second))


def test_the_index_is_the_same_byte_for_byte_but_for_its_stamps(tmp_path: Path) -> None:
    """Both libraries stand at the same place, one after the other."""
    folder = tmp_path / "library"
    files, stamps = [], []
    for which in (0, 1):
        twin_library(folder, which)
        *_, last = Index(tmp_path / f"{which}.db").look((folder,))
        files.append((tmp_path / f"{which}.db").read_bytes())
        stamps.append([*(each.stamp for each in last.listed), last.listed.digest])  # which is made of those too
        folder.rename(tmp_path / f"library {which}")
    masked = []
    for data, own in zip(files, stamps, strict=True):
        without = data
        for stamp in own:
            assert data.count(stamp) == 1
            without = without.replace(stamp, bytes(16))
        masked.append(without)
    assert stamps[0] != stamps[1]
    assert masked[0] == masked[1]


async def test_the_screen_is_the_same(twin_shelves: list[Shelf]) -> None:
    screens = []
    for shelf in twin_shelves:
        seen = []
        async with open_shelf(shelf) as room:
            for keys in (
                (),
                ("j",),
                ("j", "i"),
                ("i", "S"),
                ("slash", *"fery", "enter"),
                ("escape", "G", "a"),
                ("escape",),
            ):
                await room.press(*keys)
                seen.append(room.text)
        screens.append(seen)
    assert screens[0] == screens[1]
