"""How marks are spoken of: books are read, everything else is watched."""

import pytest

from recapreader.core.marks import parse_mark
from recapreader.render.wording import next_part, progress_line


@pytest.mark.parametrize(
    ("mark", "reached", "coming"),
    [
        ("S01E02", "watched to S01E02", "Next: S01E02. Watched it?"),
        ("act 2", "watched to act 2", "Next: act 2. Watched it?"),
        ("ch 5", "read to ch 5", "Next: ch 5. Read it?"),
        ("book 1", "read to book 1", "Next: book 1. Read it?"),
        ("vol 3 ch 1", "read to vol 3 ch 1", "Next: vol 3 ch 1. Read it?"),
    ],
)
def test_a_book_is_read_and_all_else_is_watched(mark: str, reached: str, coming: str) -> None:
    assert progress_line(parse_mark(mark), None) == reached
    assert next_part(parse_mark(mark)) == coming
