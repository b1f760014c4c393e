"""The file of the recap that is being read: whether import wrote it, a review of it, and its text as it is now."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from recapreader.core.errors import ContentError
from recapreader.core.recap import Recap, Source
from recapreader.storage.journal import Journal

if TYPE_CHECKING:
    from recapreader.session.review.editor import Review


class RecapFile:
    """A recap's file; without a path there is none, and nothing to review or to read again."""

    def __init__(self, path: Path | None, source: Source | None) -> None:
        self._path = path
        self._source = source

    @property
    def is_imported(self) -> bool:
        """Whether import wrote it."""
        return bool(self._path and self._source and self._source.digest)

    @cached_property
    def is_as_imported(self) -> bool:
        """Whether nobody has changed it since import wrote it."""
        if not self._path or not self.is_imported:
            return False
        from recapreader.storage.imported import is_file_as_written  # noqa: PLC0415 - most recaps are not imported

        return is_file_as_written(self._path)

    def review(self, journal: Journal) -> "Review":
        """Return a review of it.

        Raises:
            ContentError: the file is gone, cannot be read, or was not written by import.
        """
        from recapreader.session.review.editor import Review  # noqa: PLC0415 - reading costs nothing of import

        if not self._path or not self.is_imported:
            raise ContentError("There is no imported file to review.")
        return Review(self._path, journal)

    def load(self) -> Recap | None:
        """Return the recap as the file has it now; None without a file.

        Raises:
            ContentError: the file is gone, or cannot be read.
        """
        from recapreader.storage.library.load import load  # noqa: PLC0415 - a reader has the recap from somewhere else

        return load(self._path).recap if self._path else None
