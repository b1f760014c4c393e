"""The problems: what `check` found, line by line; the one under the cursor says how to fix it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from recapreader.core.findings import Finding, tally
from recapreader.render.wrap import wrap
from recapreader.tui.glyphs import Glyphs

_MOST = 200
"""How many are drawn; if there are more, the first ones."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One line: its finding, its style, what comes before its words, and the words."""

    index: int
    style: str
    before: str
    words: str


class ProblemsPane(ScrollView, can_focus=True, inherit_bindings=False):
    """Draws findings that the screen hands it. A click or Enter only goes to one's section."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *("problems--error", "problems--warning", "problems--place", "problems--text"),
        *("problems--hint", "problems--cursor"),
    }

    class Chosen(Message):
        """Go to what this is about."""

        def __init__(self, finding: Finding) -> None:
            super().__init__()
            self.finding = finding

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__(id="problems")
        self._glyphs = glyphs
        self._findings: Sequence[Finding] | None = None
        self._lines: list[_Line] = []
        self._cursor = 0
        self.border_title = "Problems"

    @property
    def signs(self) -> str:
        """Return the number of errors and warnings, in signs; empty if there are none."""
        counts = zip((self._glyphs.error, self._glyphs.warning), self._counts(), strict=True)
        return " ".join(f"{sign} {count}" for sign, count in counts if count)

    def show(self, findings: Sequence[Finding], *, is_page_older: bool) -> None:
        """Draw these; the cursor stays on its finding, or else on its place in the list."""
        text = _text(self._findings[self._cursor]) if self._findings else ""
        same = (index for index, finding in enumerate(findings[:_MOST]) if _text(finding) == text)
        self._cursor = next(same, min(self._cursor, max(len(findings) - 1, 0)))
        self._findings = findings
        title = ["Problems", tally(*self._counts()), "showing the last readable version" if is_page_older else ""]
        self.border_title = " · ".join(filter(None, title))
        self.set_class(not findings, "-none")
        self._draw()

    def tell_checking(self, *, is_checking: bool) -> None:
        """Say that what is drawn is of an earlier save, or no more."""
        subtitle = "checking…" if is_checking else ""
        if subtitle != (self.border_subtitle or ""):
            self.border_subtitle = subtitle

    def move(self, findings: int) -> None:
        """Move the cursor."""
        self._cursor = min(max(self._cursor + findings, 0), max(min(len(self._findings or ()), _MOST) - 1, 0))
        self._draw()

    def choose(self) -> None:
        """Go to the finding under the cursor."""
        if self._findings:
            self.post_message(self.Chosen(self._findings[self._cursor]))

    def _counts(self) -> tuple[int, int]:
        found = self._findings or ()
        errors = sum(finding.severity == "error" for finding in found)
        return errors, len(found) - errors

    # Laying out.

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as there are; the style sheet says how many are seen."""
        del container, viewport
        return len(list(self._laid_out(width - self.styles.scrollbar_size_vertical)))

    def on_resize(self) -> None:
        """Lay out for the new width."""
        self._lay_out()
        self._keep_cursor_in_view()

    def _draw(self) -> None:
        self._lay_out()
        self.refresh(layout=True)
        self.call_after_refresh(self._keep_cursor_in_view)

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        self._lines = list(self._laid_out(width))
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()

    def _laid_out(self, width: int) -> Iterator[_Line]:
        if not self._findings:
            yield _Line(-1, "hint", "", " Nothing found." if self._findings is not None else " Checking…")
            return
        shown = self._findings[:_MOST]
        digits = max(len(str(finding.line)) for finding in shown)
        for index, finding in enumerate(shown):
            sign = self._glyphs.error if finding.severity == "error" else self._glyphs.warning
            yield from _wrapped(index, finding.severity, f" {sign} {finding.line:>{digits}} ", _text(finding), width)
            if index == self._cursor and finding.hint:
                yield from _wrapped(index, "hint", " " * (digits + 4), finding.hint, width)
        if len(self._findings) > _MOST:
            more = len(self._findings) - _MOST
            yield _Line(-1, "hint", "", f" {self._glyphs.more} and {more:,} more; recapreader check lists them all")

    def _keep_cursor_in_view(self) -> None:
        own = [number for number, line in enumerate(self._lines) if line.index == self._cursor]
        top, height = round(self.scroll_y), max(self.size.height, 1)
        if own and (own[0] < top or own[-1] >= top + height):
            top = own[0] if own[0] < top else min(own[0], own[-1] - height + 1)
            self.scroll_to(y=max(top, 0), animate=False, immediate=True, force=True)

    # Drawing.

    def render_line(self, y: int) -> Strip:
        """One line."""
        number, base = round(self.scroll_y) + y, self.rich_style
        if number >= len(self._lines):
            return Strip.blank(self.size.width, base)
        line = self._lines[number]
        before = line.before
        if self.has_focus and line.index == self._cursor:
            base += self.get_component_rich_style("problems--cursor", partial=True)
            before = self._glyphs.bar + before[1:]
        place = base + self.get_component_rich_style("problems--place", partial=True)
        sign = base + self.get_component_rich_style(f"problems--{line.style}", partial=True)
        text = "hint" if line.style == "hint" else "text"
        words = base + self.get_component_rich_style(f"problems--{text}", partial=True)
        segments = [Segment(before[:1], place), Segment(before[1:3], sign), Segment(before[3:], place)]
        return Strip([*segments, Segment(line.words, words)]).adjust_cell_length(self.size.width, base)

    def on_focus(self) -> None:
        """Draw the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Draw without the cursor."""
        self.refresh()

    # The mouse.

    def on_click(self, event: events.Click) -> None:
        """Go to the finding that was clicked."""
        number = round(self.scroll_y) + event.y - self.gutter.top
        if 0 <= number < len(self._lines) and self._lines[number].index >= 0:
            self._cursor = self._lines[number].index
            self._lay_out()
            self.choose()


def _text(finding: Finding) -> str:
    return f"{finding.code} {finding.message}"


def _wrapped(index: int, style: str, before: str, words: str, width: int) -> Iterator[_Line]:
    for number, (start, end) in enumerate(wrap(words, max(width - len(before), 10))):
        yield _Line(index, style, " " * len(before) if number else before, words[start:end])
