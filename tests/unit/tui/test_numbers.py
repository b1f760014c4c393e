"""Numbers that stand below each other end in the same column."""

from pathlib import Path

import pytest

from recapreader.core.gate import Hidden
from recapreader.session.session import Session
from recapreader.storage.journal import Journal
from recapreader.storage.library.load import parse_recap
from recapreader.tui.layout import Surroundings, lay_out
from recapreader.tui.rows.contents_rows import outline
from recapreader.tui.rows.page import hidden_name

PART = "# Part {label=Part}\n\n"


def view_of(sections: int, folder: Path, before: str = "") -> Session:
    told = "\n\n".join(f"## Heading {{label=Evening}}\n\nBody {number}." for number in range(sections))
    recap = parse_recap(f"---\ntitle: Many\n---\nText.\n\n{before}{told}\n", "many").recap
    return Session(recap, Journal(folder / "journal.db"))


@pytest.mark.parametrize("before", ["", PART], ids=["no parts", "a part"])
@pytest.mark.parametrize(("sections", "first"), [(9, "1"), (10, " 1"), (99, " 1"), (100, "  1")])
def test_numbers_end_in_the_same_column(tmp_path: Path, before: str, sections: int, first: str) -> None:
    view = view_of(sections, tmp_path, before).view
    part = "1" if before else "0"
    rows = [row.name for row in outline(view, part, frozenset(), is_strict=False) if "Evening" in row.name]
    assert rows == [f"{number:>{len(first)}} Evening" for number in range(1, sections + 1)]
    page = view.page(part)
    layout = lay_out(page, 60, Surroundings())
    named = [hidden_name(block, layout.last) for block in page.blocks if isinstance(block, Hidden)]
    assert named == [f"{number:>{len(first)}}  Evening" for number in range(1, sections + 1)]


def test_in_strict_mode_no_room_is_left_for_numbers_that_are_not_told(tmp_path: Path) -> None:
    view = view_of(120, tmp_path).view
    (row,) = (row for row in outline(view, "0", frozenset(), is_strict=True) if "Evening" in row.name)
    assert row.name == "1 Evening"
