"""Libraries in folders: what is found in them, what each is called, and what a title means then."""

from pathlib import Path

import pytest

from recapreader.session.shelf_session import Shelf
from recapreader.storage.journal import Journal
from recapreader.storage.library.catalog import Library
from recapreader.storage.library.files import DEEPEST, recap_files
from support.shelves import write


def names(folder: Path) -> list[str]:
    return [name for name, _ in recap_files(folder)]


def shelf_of(tmp_path: Path, *folders: Path) -> Shelf:
    shelf = Shelf(Library(folders, tmp_path / "shelf.db"), Journal(tmp_path / "journal.db"), tmp_path / "cache")
    for look in shelf.look():
        shelf.take(look)
    return shelf


def told(shelf: Shelf) -> dict[str, tuple[str, str]]:
    return {row.slug: (row.title, row.origin) for row in shelf.view()}


def test_folders_are_read_recursively_and_hidden_ones_left_out(tmp_path: Path) -> None:
    for place in ("b", "a", "c/d", "c/b", ".hidden/x", "c/.git/x"):
        folder, _, slug = place.rpartition("/")
        write(tmp_path / folder, slug)
    write(tmp_path, ".dotted")
    (tmp_path / "notes.txt").write_text("no recap", encoding="utf-8")
    assert names(tmp_path) == ["a.md", "b.md", "c/b.md", "c/d.md"]
    assert names(tmp_path / "nowhere") == []


def test_a_loop_of_links_ends_and_a_folder_is_read_once(tmp_path: Path) -> None:
    write(tmp_path / "one", "a")
    (tmp_path / "one" / "loop").symlink_to(tmp_path / "one")
    (tmp_path / "up").symlink_to(tmp_path)
    (tmp_path / "two").symlink_to(tmp_path / "one")
    (tmp_path / "dead").symlink_to(tmp_path / "nowhere")
    assert names(tmp_path) == ["one/a.md"]
    deep = tmp_path / "deep" / "/".join("x" * (DEEPEST + 5))
    write(deep, "too-deep")
    assert not any("too-deep" in name for name in names(tmp_path / "deep"))


def test_a_link_to_a_folder_elsewhere_is_followed(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere", "a")
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "linked").symlink_to(tmp_path / "elsewhere")
    assert names(tmp_path / "library") == ["linked/a.md"]


def test_a_folders_name_is_a_collection_and_found_by_the_filter(tmp_path: Path) -> None:
    library = tmp_path / "library"
    write(library, "alpha")
    write(library / "Marvel" / "Phase 1", "iron")
    shelf = shelf_of(tmp_path, library)
    assert told(shelf) == {"alpha": ("Alpha", ""), "iron": ("Iron", "Marvel/Phase 1")}
    assert [row.slug for row in shelf.view("marvel")] == ["iron"]
    assert shelf.open("iron").view.title == "Iron"


def test_no_file_in_a_folder_hides_another_of_its_name(tmp_path: Path) -> None:
    early, late = tmp_path / "early", tmp_path / "late"
    write(early, "tale", title="Early")
    write(early / "x", "only")
    write(late, "tale", title="Late")
    write(late / "A Set", "tale", title="In A Set")
    write(late / "b", "tale", title="In B")
    shelf = shelf_of(tmp_path, early, late)
    assert told(shelf) == {
        "tale": ("Late", ""),
        "a-set-tale": ("In A Set", "A Set"),
        "b-tale": ("In B", "b"),
        "only": ("Only", "x"),
    }
    assert list(Library((early, late)).paths()) == sorted(told(shelf))


@pytest.mark.parametrize("is_known", [True, False])
def test_a_title_finds_what_lies_in_a_folder(tmp_path: Path, is_known: bool) -> None:
    library = tmp_path / "library"
    write(library, "tale")
    inner = write(library / "set", "tale", title="Another")
    lone = write(library / "set", "lone")
    found = Library((library,), tmp_path / "i.db")
    if is_known:
        found.books()
    assert found.find("tale") == library / "tale.md"
    assert found.find("set-tale") == inner
    assert found.find("another") == inner
    assert found.find("Lone") == lone
