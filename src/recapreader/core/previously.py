"""What came before a later book of a series, told in a section for whoever begins that book. Pure."""

from collections.abc import Iterable, Sequence

from recapreader.core.marks import Mark
from recapreader.core.recap import PREMISE, Section


def previously(part_after: Mark | None, sections: Sequence[Section]) -> frozenset[str]:
    """The sections of one part that tell what came before, by number: at its beginning, safe after an earlier book.

    Such a section has a whole book's own mark, `book 1`, and its part goes on in a later one, by the part's mark or by
    a later section's; only what has no heading may stand before it. With the mark of its part's own book it is that
    book's end, and one `.ending` is no beginning. All of that is public.
    """
    found: list[str] = []
    own = [section for section in sections if section.number.rpartition(".")[2] != PREMISE]
    for place, section in enumerate(own):
        if not _is_whole_book(section.after) or section.ending:
            break
        if not _goes_on_later(section.after, [part_after, *(each.after for each in own[place + 1 :])]):
            break
        found.append(section.number)
    return frozenset(found)


def _is_whole_book(mark: Mark | None) -> bool:
    return mark is not None and mark.kind == "book" and mark.is_whole


def _goes_on_later(book: Mark | None, marks: Iterable[Mark | None]) -> bool:
    """Whether any of these marks lies in a later book."""
    later = (mark for mark in marks if mark and mark.kind == "book")
    return book is not None and any(mark.place[0] > book.place[0] for mark in later)
