"""The summary: the public front matter beside the page."""

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from recapreader import describe
from recapreader.gate import Summary


class SummaryPane(VerticalScroll, can_focus=True, inherit_bindings=False):
    """Draws a summary that the screen hands it; advisories are one folded line."""

    def __init__(self, *, headed: bool = True, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        self._headed = headed
        self._text = Static(Content(""), markup=False)
        super().__init__(self._text, id=id)
        self.border_title = "Summary"

    def show(self, summary: Summary) -> None:
        """Draw a summary."""
        self._text.update(_content(summary, headed=self._headed))

    def clear(self) -> None:
        """Draw nothing."""
        self._text.update(Content(""))

    def move(self, lines: int) -> None:
        """Scroll."""
        self.scroll_relative(y=lines, animate=False)


def _content(summary: Summary, *, headed: bool) -> Content:
    front = summary.front
    lines = [
        Content.styled(front.title, "bold $foreground"),
        Content(describe.kind_and_year(front)),
        *map(Content, filter(None, [describe.runtime(front.runtime), ", ".join(front.genres)])),
        Content(""),
    ]
    if not headed:
        lines.clear()
    for heading, group in describe.summary_groups(summary):
        lines.append(Content.styled(heading, "$primary"))
        for first, second in group:
            lines.append(Content(first))
            if second:
                lines.append(Content.styled(f"  {second}", "$dim"))
        lines.append(Content(""))
    if front.advisories:
        lines.extend([Content.styled("Advisories", "$primary"), Content.styled("a shows them", "$dim"), Content("")])
    return Content("\n").join(lines[:-1])
