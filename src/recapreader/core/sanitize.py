"""Text is data: what could steer a terminal, or fool an eye, is taken out at the door.

Taken out are control characters (C0 but for tab and line feed, DEL, C1), bidirectional overrides and isolates,
invisible format characters, lone surrogates and variation selectors; a joiner after an emoji too, since terminals
disagree on the width of joined emoji. Line and paragraph separators become line feeds.
"""

import re

_LINE_ENDS = re.compile("\r\n?|[\u0085\u2028\u2029]")
_TAKEN_OUT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but for tab and line feed, DEL, C1
    "\u00ad\u061c\u180e\u200b\u200e\u200f"  # soft hyphen, Arabic letter mark, zero width space, direction marks
    "\u202a-\u202e\u2060-\u206f"  # bidirectional embeddings and overrides, invisible operators, isolates
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb"  # variation selectors, byte order mark, interlinear annotations
    "\ud800-\udfff\ufdd0-\ufdef"  # lone surrogates, characters that stand for nothing
    "\U000e0000-\U000e0fff]+"  # tags and variation selectors
)
_JOINED_EMOJI = re.compile("(?<=[\u2600-\u27bf\U0001f000-\U0001faff])\u200d+")
_SPACES = re.compile(r"\s+")


def clean(text: str) -> str:
    """Return `text` with line ends as line feeds and without anything that is not for reading."""
    if text.isascii() and text.isprintable():
        return text
    return _JOINED_EMOJI.sub("", _TAKEN_OUT.sub("", _LINE_ENDS.sub("\n", text)))


def one_line(text: str) -> str:
    """Return `text` cleaned, on one line, with runs of white space as one space."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return _SPACES.sub(" ", clean(text)).strip()
