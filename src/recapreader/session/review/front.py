"""Title, kind, year and cast: what everyone is told of the work."""

from dataclasses import replace

from msgspec import structs

from recapreader.core.sanitize import one_line
from recapreader.core.work_kinds import KINDS
from recapreader.session.review import cast_source
from recapreader.session.review.draft import Changes
from recapreader.session.review.reviewed_file import NOT_EDITABLE, ReviewBase

NO_TITLE = "A recap needs a title."
NO_KIND = f"The kinds are {', '.join(KINDS[:-1])} and {KINDS[-1]}."
NO_YEAR = "A year has up to four digits, or is left empty."


class FrontReview(ReviewBase):
    """The front matter, as far as a review edits it."""

    def edit_title(self, title: str) -> str:
        """Give it another title; what is wrong with it, or nothing."""
        title = one_line(title)
        return self._edit(replace(self._changes, title=title)) if title else NO_TITLE

    def edit_kind(self, kind: str) -> str:
        """Give it another kind; what is wrong with it, or nothing."""
        kind = kind.strip().casefold()
        return self._edit(replace(self._changes, kind=kind)) if kind in KINDS else NO_KIND

    def edit_year(self, year: str) -> str:
        """Give it another year, or none; what is wrong with it, or nothing."""
        year = year.strip()
        if year and not (year.isascii() and year.isdecimal() and len(year) <= 4):
            return NO_YEAR
        return self._edit(replace(self._changes, year=year))

    def _edit(self, changes: Changes) -> str:
        """Take a change of the front matter, if it comes out as it is meant and nothing else does."""
        front = self._as_it_stands()[1].front
        title = front.title if changes.title is None else changes.title
        year = front.year if changes.year is None else int(changes.year or 0) or None
        kind = front.kind if changes.kind is None else changes.kind
        wanted = structs.replace(front, title=title, year=year, kind=kind)
        edited = self._read(self._draft.text(changes))
        if edited is None or edited.front != wanted:
            return NOT_EDITABLE
        if wanted != front:
            self._take(replace(self._state, changes=changes))
        return ""

    @property
    def cast(self) -> tuple[str, ...]:
        """The actors whom everyone may see."""
        return cast_source.actors(self._as_it_stands()[1])

    @property
    def cast_separator(self) -> str:
        """What stands between the actors where they are written in one line."""
        return ";" if any("," in name for name in self.cast) else ","

    def edit_cast(self, names: str) -> str:
        """Give it another cast, in one line; roles stay with their actors. Return what is wrong, or nothing."""
        wanted = tuple(
            dict.fromkeys(filter(None, (one_line(name).strip() for name in names.split(self.cast_separator))))
        )
        if wanted == self.cast:
            return ""
        _, recap = self._as_it_stands()
        text = cast_source.with_actors(self._text(), wanted)
        edited = self._read(text)
        if edited is None or edited.front != recap.front or set(cast_source.actors(edited)) != set(wanted):
            return NOT_EDITABLE
        self._go_on(text)
        return ""
