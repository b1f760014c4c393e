"""What was imported can be removed from the reader's library, and be brought back with all that was opened in it."""

from pathlib import Path

import pytest

from recapreader.core.errors import ContentError
from recapreader.importing import importer
from recapreader.session import actions
from recapreader.session.shelf_session import Shelf
from recapreader.storage.folders import removed_folder, user_library
from recapreader.storage.journal import Journal
from recapreader.storage.library.catalog import Library
from recapreader.storage.removed import bring_back, remove
from support.shelves import write

TEXT = "The Weir (2011)\n\nThe Weir is a 2011 film.\n\nSpoilers ahead!\n\nWho?\n\nThe sister drowns him.\n"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    article = tmp_path / "weir.txt"
    article.write_text(TEXT, encoding="utf-8")
    importer.import_source(str(article), importer.Options(user_library()))
    write(user_library(), "own")
    write(tmp_path / "other", "elsewhere", "source: {name: x, digest: y}\n")
    folders = (user_library(), tmp_path / "other")
    shelf = Shelf(Library(folders, tmp_path / "shelf.db"), Journal(tmp_path / "journal.db"), tmp_path / "cache")
    look(shelf)
    return shelf


def look(shelf: Shelf) -> list[str]:
    for each in shelf.look():
        shelf.take(each)
    return [row.slug for row in shelf.view()]


def test_where_it_is_from_is_told(shelf: Shelf) -> None:
    assert {row.slug: (row.origin, row.is_removable) for row in shelf.view()} == {
        "elsewhere": ("x", False),
        "own": ("", False),
        "the-weir": ("weir.txt", True),
    }


def test_what_is_removed_is_gone_and_comes_back_with_its_progress(shelf: Shelf) -> None:
    session = shelf.open("the-weir")
    session.apply(actions.reveal_sections(session.view, ("1",)))
    shelf.remove("the-weir")
    assert [row.slug for row in shelf.view()] == ["elsewhere", "own"]
    assert look(shelf) == ["elsewhere", "own"]
    assert shelf.bring_back() == "the-weir"
    assert look(shelf) == ["elsewhere", "own", "the-weir"]
    assert shelf.open("the-weir").view.shown_count() == (1, 1)
    assert shelf.bring_back() == ""


@pytest.mark.parametrize("slug", ["own", "elsewhere", "nothing"])
def test_nothing_else_can_be_removed(shelf: Shelf, slug: str) -> None:
    with pytest.raises(ContentError, match="only what was imported"):
        shelf.remove(slug)
    assert look(shelf) == ["elsewhere", "own", "the-weir"]


def test_what_has_its_name_by_now_is_not_overwritten(shelf: Shelf) -> None:
    shelf.remove("the-weir")
    write(user_library(), "the-weir", title="Another")
    assert shelf.bring_back() == "the-weir-2"
    assert look(shelf) == ["elsewhere", "own", "the-weir", "the-weir-2"] or len(look(shelf)) == 4


def test_the_last_comes_back_first_and_old_ones_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library, removed = tmp_path / "a", tmp_path / "r"
    for name in ("one", "two"):
        remove(write(library / "in a folder", name), library, removed)
    assert bring_back(library, removed) == library / "in a folder" / "two.md"
    monkeypatch.setattr("recapreader.storage.removed.KEPT_FOR", -1)
    remove(library / "in a folder" / "two.md", library, removed)
    assert len(list(removed.iterdir())) == 1


def test_what_cannot_be_moved_is_told(shelf: Shelf) -> None:
    (user_library() / "the-weir.md").unlink()
    with pytest.raises(ContentError, match="cannot be removed"):
        shelf.remove("the-weir")
    removed_folder().mkdir(parents=True, exist_ok=True)
    (removed_folder() / "notes").write_text("not ours", encoding="utf-8")
    assert shelf.bring_back() == ""
