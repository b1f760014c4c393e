"""Textual's parser of keys, for terminals that tell a press from a repeat and a release.

Such an event stands behind the modifiers: `CSI 46 ; 1 : 2 u` is a repeat. Textual never asks for them and breaks off
at one. Source: kitty's keyboard protocol, "Event types".
"""

import re

from textual import events
from textual._xterm_parser import XTermParser
from textual.keys import Keys

_EVENT = re.compile(r"(\x1b\[[0-9:]*;[0-9]*):([0-9]+)[0-9:]*((?:;[0-9:]*)?([A-Za-z~]))")
_PRESS, _REPEAT = "1", "2"
_OF_TEXT = "u"


class KeyParser(XTermParser):
    """Believes what is said to be a repeat: one of a key that scrolls scrolls on, one of any other does nothing."""

    def _parse_extended_key(self, sequence: str) -> list[events.Key] | None:  # type: ignore[override] # cached there
        event = _EVENT.fullmatch(sequence)
        if event is None:
            return super()._parse_extended_key(sequence)
        before, kind, after, end = event.groups()
        if kind == _PRESS or (kind == _REPEAT and end != _OF_TEXT):
            return super()._parse_extended_key(before + after)
        return [events.Key(Keys.Ignore, None)]
