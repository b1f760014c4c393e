"""The passes through a recap: begin afresh, or go back to an earlier one."""

from recapreader.session.actions import Act, Acts
from recapreader.session.session import PassLine, Session
from recapreader.tui.screens.picker import Picker
from recapreader.tui.widgets.choices import Option

_NEW = "new"


class PassPicker(Picker):
    """Lists the passes, the latest first; `chosen_act` tells what the choice would do."""

    def __init__(self, session: Session, *, is_strict: bool) -> None:
        options = [Option(_NEW, "Begin afresh", "all hidden again; what was is kept")]
        options.extend(_option(line, is_strict=is_strict) for line in reversed(session.passes()))
        super().__init__("Passes", options)

    @staticmethod
    def chosen_act(actions: Acts, chosen: str) -> Act:
        """What a choice would do."""
        return actions.start_pass() if chosen == _NEW else actions.go_to_pass(int(chosen))


def _option(line: PassLine, *, is_strict: bool) -> Option:
    name = f"Pass {line.number}{', this one' if line.is_current else ''}"
    how_far = "" if is_strict else f"{line.shown} of {line.sections} open"
    return Option(str(line.number), name, " · ".join(filter(None, [line.began[:10], how_far, str(line.mark or "")])))
