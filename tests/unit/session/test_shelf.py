"""The shelf's session: what matches, in which order, how far one is, and what stands beside."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from recapreader.core.errors import ContentError
from recapreader.core.gate import Shown
from recapreader.render import wording
from recapreader.session import actions
from recapreader.session.shelf_session import Order, Shelf, Stage
from recapreader.tui.rows.shelf_columns import ORIGIN, columns_for
from support.shelves import read, shelf_of, some_shelf, write


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return shelf_of(some_shelf(tmp_path / "library"))


def slugs(shelf: Shelf, query: str = "", order: Order = Order.TITLE, only: Stage | None = None) -> list[str]:
    return [row.slug for row in shelf.view(query, order, only)]


UNREADABLE = ["broken", "latin"]
ALL = ["alpha", "the-beast", "cello", "delta", *UNREADABLE]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ALL),
        ("  ", ALL),
        ("alpha", ["alpha"]),
        ("ALPHA", ["alpha"]),
        ("alp", ["alpha"]),
        ("beast the", ["the-beast"]),
        ("violoncelle", ["cello"]),
        ("fiddle", ["cello"]),
        ("muller", ["the-beast"]),
        ("Jörg", ["the-beast"]),
        ("faustine", ["the-beast"]),
        ("drama", ["alpha"]),
        ("1950", ["the-beast"]),
        ("series", ["cello"]),
        ("drama 1999", ["alpha"]),
        ("drama 1950", []),
        ("alhpa", ["alpha"]),
        ("alfa", []),
        ("violoncele", ["cello"]),
        ("vioonclle", ["cello"]),
        ("fautsin", ["the-beast"]),
        ("bst", []),
        ("xyzzy", []),
        ("latin", ["latin"]),
        ("secret", []),
        ("premise", []),
        ("body", []),
    ],
)
def test_a_filter_finds(shelf: Shelf, query: str, found: list[str]) -> None:
    assert slugs(shelf, query) == found


@pytest.mark.parametrize(("query", "nearest"), [("alpha", False), ("alhpa", True), ("xyzzy", False), ("", False)])
def test_a_typo_is_told(shelf: Shelf, query: str, nearest: bool) -> None:
    assert shelf.view(query).nearest is nearest


def test_a_typo_finds_nothing_where_the_letters_do(shelf: Shelf, tmp_path: Path) -> None:
    write(tmp_path / "library", "alphe")
    for look in shelf.look():
        shelf.take(look)
    assert slugs(shelf, "alphe") == ["alphe"]


@pytest.mark.parametrize(
    ("order", "found"),
    [
        (Order.TITLE, ALL),
        (Order.YEAR, ["cello", "alpha", "the-beast", "delta", *UNREADABLE]),
        (Order.LAST_READ, ["delta", "cello", "alpha", "the-beast", *UNREADABLE]),
    ],
)
def test_orders_with_unreadable_files_at_the_end(shelf: Shelf, tmp_path: Path, order: Order, found: list[str]) -> None:
    read(shelf, "cello")
    backdate(tmp_path, "2024-05-01T12:00:00+00:00")
    read(shelf, "delta")
    assert slugs(shelf, order=order) == found


def backdate(tmp_path: Path, when: str) -> None:
    """Pretend that all that was read so far was read at a time."""
    connection = sqlite3.connect(tmp_path / "journal.db")
    connection.execute("update events set at = ?", (when,))
    connection.commit()
    connection.close()


def test_stages(shelf: Shelf) -> None:
    read(shelf, "alpha", "1", "2")
    read(shelf, "cello", "1")
    assert slugs(shelf, only=Stage.FINISHED) == ["alpha"]
    assert slugs(shelf, only=Stage.READING) == ["cello"]
    assert slugs(shelf, only=Stage.UNREAD) == ["the-beast", "delta"]
    assert slugs(shelf, "beast", only=Stage.UNREAD) == ["the-beast"]


def test_a_row_tells_public_facts(shelf: Shelf) -> None:
    row = shelf.row("alpha")
    assert row
    assert (row.title, row.year, row.kind, row.genres, row.runtime) == ("Alpha", 1999, "film", ("Drama",), 95)
    assert (row.stage, row.opened, row.last_read, row.reason) == (Stage.UNREAD, (0, 2), None, "")
    read(shelf, "alpha", "1")
    row = shelf.row("alpha")
    assert row
    assert (row.stage, row.opened) == (Stage.READING, (1, 2))
    assert row.last_read is not None
    assert shelf.row("nowhere") is None


def test_how_much_is_open_is_found_out_when_it_is_asked_for(shelf: Shelf) -> None:
    session = shelf.open("alpha")
    session.apply(actions.reveal_sections(session.view, ["1"]))
    assert shelf.look_into_journal()
    row = shelf.row("alpha")
    assert row
    assert row.opened is None
    assert shelf.unknown(["alpha", "cello", "nowhere"]) == ["alpha"]
    assert shelf.learn(["alpha"])
    assert shelf.unknown(["alpha"]) == []
    assert not shelf.learn(["alpha"])
    session.apply(actions.reveal_sections(session.view, ["2"]))
    shelf.look_into_journal()
    row = shelf.row("alpha")
    assert row
    assert row.opened == (1, 2)  # what was known, until it is found out anew
    assert shelf.learn(["alpha"])
    assert [each.opened for each in shelf.view("alpha")] == [(2, 2)]


def test_what_to_go_on_with_is_the_last_that_is_not_finished(shelf: Shelf, tmp_path: Path) -> None:
    assert shelf.continued() is None
    assert shelf.last() is None
    read(shelf, "alpha", "1")
    backdate(tmp_path, "2024-05-01T12:00:00+00:00")
    read(shelf, "cello", "1", "2")
    continued, last = shelf.continued(), shelf.last()
    assert continued
    assert last
    assert (continued.slug, last.slug) == ("alpha", "cello")


def test_a_preview_is_the_premise_through_the_gate(shelf: Shelf) -> None:
    preview = shelf.preview("the-beast")
    assert preview
    assert preview.premise
    assert preview.summary
    (block,) = preview.premise.blocks
    assert isinstance(block, Shown)
    assert block.closed
    assert "secret" not in repr(preview)
    session = shelf.open("the-beast")
    session.apply(actions.unfold(session.view, ["0"]))
    session.apply(actions.reveal_sections(session.view, ["1"]))
    preview = shelf.preview("the-beast")
    assert "premise-secret" in repr(preview)
    assert "Body-secret" not in repr(preview)


def test_what_cannot_be_read_says_why(shelf: Shelf, tmp_path: Path) -> None:
    preview = shelf.preview("latin")
    assert preview
    assert "UTF-8" in preview.reason
    (tmp_path / "library" / "alpha.md").unlink()
    preview = shelf.preview("alpha")
    assert preview
    assert preview.reason == "there is no such file"
    with pytest.raises(ContentError):
        shelf.open("alpha")
    with pytest.raises(ContentError):
        shelf.open("nowhere")


def test_taking_a_look_tells_whether_it_changed_anything(shelf: Shelf, tmp_path: Path) -> None:
    *_, same = shelf.look()
    assert not shelf.take(same)
    write(tmp_path / "library", "new")
    *_, other = shelf.look()
    assert shelf.take(other)
    assert "new" in slugs(shelf)


@pytest.mark.parametrize(
    ("width", "names"),
    [
        (20, ""),
        (36, "Year"),
        (50, "Year Open"),
        (72, "Year Kind Open Last read"),
        (90, "Year Kind Runtime Open Last read"),
        (120, "Year Kind Genres Runtime Open Last read"),
    ],
)
def test_columns_fold_by_width(width: int, names: str) -> None:
    title, columns = columns_for(width, (ORIGIN,))
    assert " ".join(column.name for column in columns) == names
    assert title + sum(column.width + 2 for column in columns) == width


@pytest.mark.parametrize("width", range(1, 160))
def test_columns_always_fit(width: int) -> None:
    title, columns = columns_for(width)
    assert title >= 1
    assert title + sum(column.width + 2 for column in columns) == width


@pytest.mark.parametrize(
    ("when", "told"),
    [(None, ""), (date(2024, 5, 2), "today"), (date(2024, 5, 1), "yesterday"), (date(2024, 3, 9), "2024-03-09")],
)
def test_days(when: date | None, told: str) -> None:
    assert wording.day(when, date(2024, 5, 2)) == told
