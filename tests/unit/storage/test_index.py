"""The index of all recaps: built bit by bit, never trusted in doubt, and without a hidden word."""

import os
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from recapreader.core.settings import DEFAULTS
from recapreader.storage.library.catalog import Library
from recapreader.storage.library.index import Index, ScanProgress
from recapreader.storage.library.index_file import IndexFile
from recapreader.storage.library.listing import Listed, Listing
from recapreader.storage.library.load import Loaded, load
from recapreader.tui.first_frame.paint import Paint
from recapreader.tui.first_frame.shelf_picture import take_shelf_picture
from support.shelves import read, shelf_of, some_shelf, write

PEOPLE = """---
title: Ein Märchen
id: id-public
year: 1999
aliases: [Fairy Tale]
cast:
  - Ann Actor as Ada
  - {actor: Ben Actor, role: role-secret, from: there}
characters:
  - {name: name-secret, notes: [note-secret]}
advisories: [advisory]
---

Premise-text with >!inline-secret!<.

# Part-secret {after=S01E01}

## Heading-secret {#there label="label-text"}

Body-secret.

## Open-heading {.open}

Open-text.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A shelf whose files count as settled, young as they are."""
    monkeypatch.setattr("recapreader.storage.library.index._SETTLED_AFTER", -1)
    return some_shelf(tmp_path / "library")


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The slugs of the files that were read, in order."""
    read: list[str] = []

    def counted(path: Path) -> Loaded:
        read.append(path.stem)
        return load(path)

    monkeypatch.setattr("recapreader.storage.library.index.load", counted)
    return read


def look(index: Index, *folders: Path) -> Listing:
    *_, last = index.look(folders)
    assert last.done == last.total
    return last.listed


def slugs(listed: Iterable[Listed]) -> list[str]:
    return [each.slug for each in listed]


def test_a_file_is_read_once(folder: Path, tmp_path: Path, reads: list[str]) -> None:
    first = look(Index(tmp_path / "i.db"), folder)
    assert sorted(reads) == ["alpha", "broken", "cello", "delta", "latin", "the-beast"]
    reads.clear()
    assert look(Index(tmp_path / "i.db"), folder) == first == Index(tmp_path / "i.db").known((folder,))
    assert reads == []


def test_titles_in_order_and_unreadable_files_at_the_end_with_their_reason(folder: Path, tmp_path: Path) -> None:
    listed = look(Index(tmp_path / "i.db"), folder)
    assert slugs(listed) == ["alpha", "the-beast", "cello", "delta", "broken", "latin"]
    assert "title" in listed[4].reason
    assert "UTF-8" in listed[5].reason
    assert not any(each.reason for each in listed[:4])
    assert (listed[0].shown, listed[0].sections, listed[0].runtime, listed[0].genres) == (0, 2, 95, ("Drama",))


def changed(folder: Path) -> None:
    write(folder, "alpha", title="Zulu")


def added(folder: Path) -> None:
    write(folder, "zebra")


def removed(folder: Path) -> None:
    (folder / "delta.md").unlink()


def fixed(folder: Path) -> None:
    write(folder, "broken")


def renamed(folder: Path) -> None:
    (folder / "delta.md").rename(folder / "gamma.md")


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        (changed, (["alpha"], ["the-beast", "cello", "delta", "alpha", "broken", "latin"])),
        (added, (["zebra"], ["alpha", "the-beast", "cello", "delta", "zebra", "broken", "latin"])),
        (removed, ([], ["alpha", "the-beast", "cello", "broken", "latin"])),
        (fixed, (["broken"], ["alpha", "the-beast", "broken", "cello", "delta", "latin"])),
        (renamed, (["gamma"], ["alpha", "the-beast", "cello", "gamma", "broken", "latin"])),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_only_what_changed_is_read_again(
    folder: Path,
    tmp_path: Path,
    reads: list[str],
    change: Callable[[Path], None],
    outcome: tuple[list[str], list[str]],
) -> None:
    index = Index(tmp_path / "i.db")
    look(index, folder)
    reads.clear()
    change(folder)
    read, then = outcome
    assert slugs(look(index, folder)) == then
    assert reads == read
    assert slugs(index.known((folder,))) == then


def test_a_file_that_is_still_young_is_read_again(
    folder: Path, tmp_path: Path, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("recapreader.storage.library.index._SETTLED_AFTER", 3600 * 10**9)
    index = Index(tmp_path / "i.db")
    look(index, folder)
    reads.clear()
    look(index, folder)
    assert len(reads) == 6


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_be_read_again_is(folder: Path, tmp_path: Path) -> None:
    path = folder / "alpha.md"
    path.chmod(0)
    index = Index(tmp_path / "i.db")
    assert "alpha" in slugs(look(index, folder))[-3:]
    path.chmod(0o644)
    assert slugs(look(index, folder))[0] == "alpha"


@pytest.mark.parametrize(
    "damage",
    [
        lambda file: file.write_bytes(b"no database at all, but long enough to be looked at as one"),
        lambda file: file.write_bytes(file.read_bytes()[:5000]),
        lambda file: file.write_bytes(b""),
        lambda file: run(file, "pragma user_version = 99"),
        lambda file: run(file, "drop table files"),
        lambda file: run(file, "update files set title = cast(x'ff' as text)"),
    ],
    ids=["no database", "cut short", "empty", "another version", "no table", "no text"],
)
def test_a_damaged_index_is_made_anew(folder: Path, tmp_path: Path, damage: Callable[[Path], None]) -> None:
    file = tmp_path / "i.db"
    first = look(Index(file), folder)
    damage(file)
    assert look(Index(file), folder) == first
    look(Index(file), folder)
    assert Index(file).known((folder,)) == first


def run(file: Path, statement: str) -> None:
    connection = sqlite3.connect(file)
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_an_index_that_cannot_be_written_is_no_harm(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "blocked").write_text("")
    assert len(look(Index(tmp_path / "blocked" / "i.db"), folder)) == 6
    assert len(look(Index(None), folder)) == 6


def test_an_index_in_use_by_another_is_no_harm(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recapreader.storage.library.index_file._PATIENCE", 0)
    file = tmp_path / "i.db"
    first = look(Index(file), folder)
    other = sqlite3.connect(file)
    other.execute("begin exclusive")
    assert look(Index(file), folder) == first
    other.rollback()
    other.close()
    assert Index(file).known((folder,)) == first


def test_a_later_folder_shadows_by_slug_and_folders_do_not_mix(tmp_path: Path) -> None:
    write(tmp_path / "one", "alpha", title="First")
    write(tmp_path / "two", "alpha", title="Second")
    index = Index(tmp_path / "i.db")
    one, two = tmp_path / "one", tmp_path / "two"
    assert [each.title for each in look(index, one, two)] == ["Second"]
    assert [each.title for each in look(index, two, one)] == ["First"]
    assert [each.title for each in look(index, one)] == ["First"]
    assert look(index, tmp_path / "none") == ()


def test_what_is_being_built_is_seen_on_the_way(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recapreader.storage.library.index._BATCH", -1)
    looks = list(Index(tmp_path / "i.db").look((folder,)))
    assert [(each.done, each.total, len(each.listed)) for each in looks] == [(n, 6, n) for n in range(7)]


def test_stopping_halfway_keeps_what_was_read(
    folder: Path, tmp_path: Path, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("recapreader.storage.library.index._BATCH", -1)
    looks = Index(tmp_path / "i.db").look((folder,))
    for _ in range(4):
        next(looks)
    looks.close()  # type: ignore[attr-defined] # it is a generator
    reads.clear()
    look(Index(tmp_path / "i.db"), folder)
    assert len(reads) == 3


def test_no_hidden_word_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "tale.md").write_text(PEOPLE, encoding="utf-8")
    (listed,) = look(Index(tmp_path / "i.db"), folder)
    kept = (tmp_path / "i.db").read_bytes()
    for hidden in (b"secret", b"there", b"label-text", b"Premise-text", b"Open-", b"advisory"):
        assert hidden not in kept
    assert (listed.shown, listed.sections) == (1, 2)
    assert {"ada", "ann", "ben", "fairy"} <= set(listed.words.split())


def test_a_role_that_is_hidden_now_is_gone_from_the_index(folder: Path, tmp_path: Path) -> None:
    index = Index(tmp_path / "i.db")
    look(index, folder)
    assert b"faustine" in (tmp_path / "i.db").read_bytes()
    write(folder, "the-beast", "cast: [{actor: Jörg Müller, role: Faustine, from: x}]\n", body="\n## A {{#x}}\n")
    look(index, folder)
    assert b"faustine" not in (tmp_path / "i.db").read_bytes()


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("alpha", "alpha"),
        ("Violoncelle", "cello"),
        ("fiddle", "cello"),
        ("BEAST", "the-beast"),
        ("the beast", "the-beast"),
    ],
)
def test_a_title_is_found_through_the_index(
    folder: Path, tmp_path: Path, reads: list[str], title: str, slug: str
) -> None:
    library = Library((folder,), tmp_path / "i.db")
    library.books()
    reads.clear()
    assert library.find(title) == folder / f"{slug}.md"
    assert reads == []


def test_a_slug_needs_no_index(folder: Path, tmp_path: Path, reads: list[str]) -> None:
    assert Library((folder,), tmp_path / "i.db").find("alpha") == folder / "alpha.md"
    assert reads == []
    assert not (tmp_path / "i.db").exists()


def test_a_look_is_a_value(folder: Path, tmp_path: Path) -> None:
    index = Index(tmp_path / "i.db")
    *_, first = index.look((folder,))
    *_, again = index.look((folder,))
    assert isinstance(first, ScanProgress)
    assert first.listed == again.listed


# The shelf as it was kept, which is read bit by bit.


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Two libraries with shadowed files, files in folders within, unreadable ones, and imported ones; pages of two."""
    monkeypatch.setattr("recapreader.storage.library.index_file._PAGE", 2)
    one, two = some_shelf(tmp_path / "one"), tmp_path / "two"
    for folder, slug in ((two, "cello"), (two, "tale"), (one / "within", "tale"), (one / "deep" / "er", "alpha")):
        write(folder, slug, f"id: id-of-{slug}\n", title=f"{slug.title()} of {folder.name}")
    return one, two


def test_a_kept_shelf_tells_what_the_whole_one_tells(large: tuple[Path, Path], tmp_path: Path) -> None:
    whole = look(Index(tmp_path / "i.db"), *large)
    asked = [*(each.slug for each in whole), "nothing", "the-fiddle", "fiddle", "tale-of-two", ""]

    def told(listing: Listing) -> list[object]:
        return [
            *(len(listing), listing.readable, listing.has_origins, listing.digest),
            [listing[place] for place in (*range(len(listing)), -1)],
            *([listing.by_slug(slug), listing.called(slug), listing.by_key(slug)] for slug in asked),
            *(listing.by_key(each.key) for each in whole),
            listing[1:3],
            list(listing),
        ]

    kept = Index(tmp_path / "i.db").known(large)
    assert not kept.is_whole
    assert told(kept) == told(whole)
    assert kept.is_whole
    assert told(kept) == told(whole)


@pytest.mark.parametrize("change", [changed, added, removed, fixed, renamed])
def test_a_kept_shelf_whose_index_another_has_changed_is_as_long_as_it_was(
    large: tuple[Path, Path], tmp_path: Path, change: Callable[[Path], None]
) -> None:
    index = Index(tmp_path / "i.db")
    look(index, *large)
    kept = Index(tmp_path / "i.db").known(large)
    first = kept[0]
    change(large[0])
    then = look(index, *large)
    assert kept != then
    assert kept[0] == first
    assert {kept[place].reason for place in range(2, len(kept))} == {"there is no such file"}
    assert kept.by_slug("delta") is kept.by_key(first.key) is None
    assert len(list(kept)) == len(kept)
    assert list(Index(tmp_path / "i.db").known(large)) == list(then)


def test_an_order_that_came_too_late_is_kept_no_longer_than_to_the_next_look(
    large: tuple[Path, Path], tmp_path: Path
) -> None:
    file = tmp_path / "i.db"
    before = look(Index(file), *large)
    removed(large[0])
    then = look(Index(file), *large)
    IndexFile(file).keep_order(large, before)
    assert len(Index(file).known(large)) == len(before)
    assert look(Index(file), *large) == then == Index(file).known(large)


def test_shelves_of_other_folders_are_kept_beside_each_other(large: tuple[Path, Path], tmp_path: Path) -> None:
    index = Index(tmp_path / "i.db")
    wholes = {folders: look(index, *folders) for folders in (large, large[:1], large[::-1])}
    for folders, whole in wholes.items():
        kept = index.known(folders)
        assert not kept.is_whole
        assert list(kept) == list(whole)


@pytest.mark.long
@pytest.mark.parametrize("recaps", [200, 400])
def test_the_first_frame_of_a_larger_shelf_reads_no_more_of_the_index(
    tmp_path: Path, recaps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(recaps):
        write(tmp_path / "library", f"recap-{number:03}", "related: [recap-100, another]\n")
    shelf = shelf_of(tmp_path / "library")
    read(shelf, "recap-120", "1")
    shelf.close()
    made: list[str] = []
    rows_of = IndexFile.rows_of

    def counted(
        self: IndexFile, shelf: int, folders: Iterable[Path], where: str, *values: object
    ) -> tuple[Listed, ...]:
        rows = rows_of(self, shelf, folders, where, *values)
        made.extend(each.slug for each in rows)
        return rows

    monkeypatch.setattr(IndexFile, "rows_of", counted)
    monkeypatch.setattr(IndexFile, "files", None)
    shelf = shelf_of(tmp_path / "library", known=False)
    lines = take_shelf_picture(shelf, DEFAULTS, Paint("recap-dark", is_full=True), (120, 40), "")
    assert lines
    assert "Recap 120" in lines[1 + 1]
    assert f"{recaps} recaps" in lines[0]
    assert len(made) == 128 + 2  # a page, what was read, and what is related to the first
    shelf.close()
