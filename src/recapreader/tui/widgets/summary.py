"""The summary: what of the public front matter neither title bar nor page says."""

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from recapreader.core.gate import Summary
from recapreader.render import wording
from recapreader.tui.runs import SUMMARY


class SummaryPane(VerticalScroll, can_focus=True, inherit_bindings=False):
    """Draws a summary that the screen hands it; advisories are one folded line."""

    def __init__(
        self,
        advisories_key: str,
        *,
        id: str | None = None,  # noqa: A002 - Textual's own name
    ) -> None:
        self._told = Content("")
        self._text = Static(self._told, markup=False)
        super().__init__(self._text, id=id)
        self.border_title = SUMMARY
        self._advisories_key = advisories_key

    def show(self, summary: Summary) -> None:
        """Draw a summary."""
        told = Content("\n").join(_groups(summary, self._advisories_key)[1:])
        if not told.is_same(self._told):
            self._told = told
            self._text.update(told)

    def clear(self) -> None:
        """Draw nothing."""
        self._told = Content("")
        self._text.update(self._told)

    def move(self, lines: int) -> None:
        """Scroll."""
        self.scroll_relative(y=lines, animate=False)


def _groups(summary: Summary, advisories_key: str) -> list[Content]:
    """The groups, a blank line above each."""
    lines: list[Content] = []
    for heading, group in wording.summary_groups(summary):
        lines.extend([Content(""), Content.styled(heading, "$primary")])
        for first, second in group:
            lines.append(Content(first))
            if second:
                lines.append(Content.styled(f"  {second}", "$dim"))
    if summary.front.advisories:
        told = Content.styled(f"{advisories_key} shows them", "$dim")
        lines.extend([Content(""), Content.styled("Advisories", "$primary"), told])
    return lines
