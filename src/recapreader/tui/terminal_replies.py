"""What a terminal answers when it is asked for its background, told apart from what its reader types.

Asked are the colour preference (`CSI ? 996 n`, answered by `CSI ? 997 ; 1 n` for dark and `2` for light, and sent
again at every change where mode 2031 is set), then the background's colour (`OSC 11 ; ? ST`, answered by
`OSC 11 ; rgb:RRRR/GGGG/BBBB ST`), and last the terminal's attributes (`CSI c`), which every terminal answers: what has
not come before that answer will not come.

Sources: ECMA-48, xterm's ctlseqs, and contour's "VT extension: color palette update notifications".
"""

import re
from enum import Enum
from typing import NamedTuple

QUESTION = "\x1b[?996n\x1b]11;?\x1b\\\x1b[c"
FOLLOW, UNFOLLOW = "\x1b[?2031h", "\x1b[?2031l"
"""Ask the terminal to say when its colours change, and not to any longer."""

_REPLY = re.compile(
    r"\x1b\]11;(?P<color>[^\x07\x1b\x9c]{0,64})(?:\x07|\x1b\\|\x9c)"
    r"|\x1b\[\?997;(?P<preference>[12])n"
    r"|\x1b\[\?(?P<attributes>[0-9;]*)c"
)
_BEGUN = re.compile(r"\x1b(?:\](?:1(?:1(?:;[^\x07\x1b\x9c]{0,64}\x1b?)?)?)?|\[(?:\?[0-9;]{0,64})?)?\Z")
"""The beginning of an answer, at the end of what has come; Esc may be one."""
_COLOR = re.compile(r"rgba?:([0-9a-f]{1,4})/([0-9a-f]{1,4})/([0-9a-f]{1,4})(?:/[0-9a-f]{1,4})?", re.IGNORECASE)
_WEIGHTS = (0.299, 0.587, 0.114)
"""How bright red, green and blue look: ITU-R BT.601."""


class Reply(Enum):
    """One answer."""

    DARK = "dark"
    LIGHT = "light"
    END = "end"
    """Nothing more will come."""


class Sorted(NamedTuple):
    """What has come from the terminal."""

    typed: str
    """What is left for the parser of keys."""
    replies: tuple[Reply, ...]


class ReplySorter:
    """Sorts the answers out of what comes from a terminal, in pieces of any size."""

    def __init__(self) -> None:
        self._held = ""

    def feed(self, text: str) -> Sorted:
        """Take what has come; hold back what may be the beginning of an answer."""
        text, self._held = self._held + text, ""
        replies = tuple(reply for match in _REPLY.finditer(text) if (reply := _reply(match)))
        text = _REPLY.sub("", text)
        if begun := _BEGUN.search(text):
            text, self._held = text[: begun.start()], text[begun.start() :]
        return Sorted(text, replies)

    def give_up(self) -> str:
        """Return what was held back: nothing has followed it, so that it was typed."""
        held, self._held = self._held, ""
        return held


def _reply(match: re.Match[str]) -> Reply | None:
    if match["attributes"] is not None:
        return Reply.END
    if match["preference"]:
        return Reply.LIGHT if match["preference"] == "2" else Reply.DARK
    return _ground(match["color"])


def _ground(color: str) -> Reply | None:
    """Whether a background's colour is a light one; None where it is not understood."""
    match = _COLOR.fullmatch(color)
    if match is None:
        return None
    shares = (int(digits, 16) / (16 ** len(digits) - 1) for digits in match.groups())
    brightness = sum(weight * share for weight, share in zip(_WEIGHTS, shares, strict=True))
    return Reply.LIGHT if brightness > 0.5 else Reply.DARK
