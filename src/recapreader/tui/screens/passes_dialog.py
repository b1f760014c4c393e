"""The passes through a recap: start over, or go back to an earlier one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from recapreader.session import actions
from recapreader.session.actions import Action
from recapreader.session.session import Session
from recapreader.tui.screens.picker import Picker
from recapreader.tui.widgets.choices import Option

if TYPE_CHECKING:
    from recapreader.session.passes import PassLine

_NEW = "new"


class PassPicker(Picker):
    """Lists the passes, the latest first; `chosen_action` says what the choice would do."""

    def __init__(self, lines: Sequence["PassLine"], *, is_strict: bool) -> None:
        options = [Option(_NEW, "Start over", "everything hidden again; your earlier pass is kept")]
        options.extend(_option(line, is_strict=is_strict) for line in reversed(lines))
        super().__init__("Passes", options)

    @staticmethod
    def chosen_action(session: Session, chosen: str) -> Action:
        """What a choice would do."""
        if chosen == _NEW:
            return actions.start_pass(session.view)
        return actions.go_to_pass(session.view, *session.in_pass(int(chosen)))


def _option(line: "PassLine", *, is_strict: bool) -> Option:
    name = f"Pass {line.number}{', this one' if line.is_current else ''}"
    how_far = "" if is_strict else f"{line.shown} of {line.sections} open"
    return Option(str(line.number), name, " · ".join(filter(None, [line.began[:10], how_far, str(line.mark or "")])))
