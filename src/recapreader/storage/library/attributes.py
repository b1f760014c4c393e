"""The attributes at the end of a heading line, in Pandoc's syntax: `{#id .class key="value"}`.

They must be consumed whole. What is unknown, repeated, contradictory or left over damages the heading: what is
under it is then hidden without a mark, and asks like an ending.
"""

import re
from typing import NamedTuple

from recapreader.core.marks import Mark, NotAMark, parse_mark
from recapreader.core.sanitize import one_line

_SIGN = re.compile(r"\\.|>!|\|\||<!--|[{}]", re.DOTALL)
_ENDS = {">!": "!<", "||": "||", "<!--": "-->"}
_ATTRIBUTE = re.compile(
    r"\s*(?:#(?P<id>[\w:-]+)|\.(?P<name>[\w-]+)|(?P<key>[\w-]+)=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>[^\s\"'{}=]+)))(?=[\s}])"
)
_END = re.compile(r"\s*\}")
_CLOSING_SIGNS = re.compile(r"(?:^|[ \t])#+[ \t]*$")
KNOWN = ("#", ".open", ".ending", "after", "label")


Fault = tuple[int, str, str]


class HeadingLine(NamedTuple):
    """What one heading line says. `faults` are (column in the line, code, sentence)."""

    text: str
    id: str | None = None
    is_open: bool = False
    ending: bool = False
    label: str | None = None
    after: Mark | None = None
    faults: tuple[Fault, ...] = ()

    @property
    def damaged(self) -> bool:
        """Whether the attributes could not be understood."""
        return bool(self.faults)


def parse_heading_line(line: str, *, of_part: bool) -> HeadingLine:
    """Read what follows the `#` or `##` of a heading line."""
    if "{" not in line and "}" not in line:
        return HeadingLine(_heading_text(line))
    opening = _first_brace(line)
    if opening is None:
        return HeadingLine(_heading_text(line))
    text = _heading_text(line[:opening])
    found, faults = _consume(line, opening)
    is_open, ending = ".open" in found, ".ending" in found
    after = None
    try:
        after = parse_mark(one_line(found["after"][0])) if "after" in found else None
    except NotAMark as error:
        faults.append((found["after"][1], "A006", str(error)))
    if is_open and (ending or ("after" in found and not of_part)):
        faults.append((opening, "A005", "`.open` contradicts `.ending` and `after`; keep one of them"))
    # A damaged heading keeps its id, so that what says `from` it waits for it rather than for nothing.
    name = found["#"][0] if "#" in found and not any(code == "A004" for _, code, _ in faults) else None
    if faults:
        return HeadingLine(text, name, faults=tuple(faults))
    label = one_line(found["label"][0]) if "label" in found else None
    return HeadingLine(text, name, is_open, ending, label or None, after)


def _first_brace(line: str) -> int | None:
    """Where the attributes begin: at the first brace that neither stands in anything hidden nor is escaped."""
    ends, position = dict(_ENDS), 0
    while sign := _SIGN.search(line, position):
        position = sign.end()
        if sign.group() in ("{", "}"):
            return sign.start()
        end = ends.get(sign.group())
        if end and (found := line.find(end, position)) >= 0:
            position = found + len(end)
        elif end:
            del ends[sign.group()]
    return None


def _heading_text(text: str) -> str:
    text = text.strip()
    return _CLOSING_SIGNS.sub("", text).strip() if text.endswith("#") else text


def _consume(line: str, start: int) -> tuple[dict[str, tuple[str, int]], list[Fault]]:
    """Read the attributes from the brace at `start` to the line's end: (value, column) by name, and what is amiss."""
    if line[start] != "{":
        return {}, [(start, "A001", "this brace closes nothing; write \\} for a brace in a heading")]
    found: dict[str, tuple[str, int]] = {}
    faults: list[Fault] = []
    position = start + 1
    while match := _ATTRIBUTE.match(line, position):
        position = match.end()
        name, value, column = _attribute(match)
        if name in found:
            faults.append((column, "A004", "duplicate attribute; keep one"))
        elif name not in KNOWN:
            faults.append((column, "A003", _unknown(name)))
        found[name] = value, column
    end = _END.match(line, position)
    if end is None:
        faults.append((position, "A001", 'this is not an attribute; write {#id .ending after=S01E02 label="…"}'))
    elif line[end.end() :].strip():
        faults.append((end.end(), "A002", "nothing may follow the attributes; move the text before the brace"))
    return found, faults


def _attribute(match: re.Match[str]) -> tuple[str, str, int]:
    """The name of an attribute (`#` for an id), its value and its column."""
    name, class_, key, quoted, bare = match.groups()
    if name:
        return "#", name, match.start("id") - 1
    if class_:
        return f".{class_}", "", match.start("name") - 1
    return key, bare if quoted is None else quoted, match.start("key")


def _unknown(name: str) -> str:
    if name.startswith("."):
        return "unknown class; the classes are .open and .ending"
    return "unknown key; the keys are after and label"
