"""The attributes at the end of a heading line, in Pandoc's syntax: `{#id .class key="value"}`.

They must be consumed whole. What is unknown, repeated, contradictory or left over damages the heading: what stands
under it is then hidden without a mark, and asks like an ending.
"""

import re
from dataclasses import dataclass, field

from recapreader.marks import Mark, NotAMark, parse_mark
from recapreader.sanitize import one_line

_OPENING = re.compile(r"(?:[^\\{}]|\\.)*?(?=[{}])", re.DOTALL)
_ATTRIBUTE = re.compile(
    r"\s*(?:#(?P<id>[\w:-]+)|\.(?P<name>[\w-]+)|(?P<key>[\w-]+)=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>[^\s\"'{}=]+)))(?=[\s}])"
)
_CLOSING_SIGNS = re.compile(r"(?:^|[ \t])#+[ \t]*$")
CLASSES = ("open", "ending")
KEYS = ("after", "label")


@dataclass(slots=True)
class HeadingLine:
    """What one heading line says. `faults` are (column in the line, code, sentence)."""

    text: str
    id: str | None = None
    classes: set[str] = field(default_factory=set)
    label: str | None = None
    after: Mark | None = None
    faults: list[tuple[int, str, str]] = field(default_factory=list)

    @property
    def damaged(self) -> bool:
        """Whether the attributes could not be understood."""
        return bool(self.faults)


def parse_heading_line(line: str, *, of_part: bool) -> HeadingLine:
    """Read what follows the `#` or `##` of a heading line."""
    opening = _OPENING.match(line)
    if opening is None:
        return HeadingLine(_heading_text(line))
    heading = HeadingLine(_heading_text(line[: opening.end()]))
    position = _consume(heading, line, opening.end())
    if not heading.faults and position is not None and line[position:].strip():
        heading.faults.append((position, "A002", "nothing may follow the attributes; move the text before the brace"))
    if "open" in heading.classes and ("ending" in heading.classes or (heading.after and not of_part)):
        heading.faults.append((opening.end(), "A005", "`.open` contradicts `.ending` and `after`; keep one of them"))
    if heading.damaged:
        heading.after = heading.label = None
        heading.classes.clear()
    return heading


def _heading_text(text: str) -> str:
    return _CLOSING_SIGNS.sub("", text.strip()).strip()


def _consume(heading: HeadingLine, line: str, start: int) -> int | None:
    """Read the attributes from the brace at `start`; the position after its end, None where it is amiss."""
    if line[start] != "{":
        heading.faults.append((start, "A001", "this brace closes nothing; write \\} for a brace in a heading"))
        return None
    position, seen = start + 1, set[str]()
    while match := _ATTRIBUTE.match(line, position):
        kind = match.group("key") or ("#" if match.group("id") else f".{match.group('name')}")
        if kind in seen:
            heading.faults.append((match.start(), "A004", "this attribute stands here twice; keep one"))
        seen.add(kind)
        _set(heading, match)
        position = match.end()
    end = re.compile(r"\s*\}").match(line, position)
    if end is None:
        heading.faults.append((position, "A001", 'this is no attribute; write {#id .ending after=S01E02 label="…"}'))
        return None
    return end.end()


def _set(heading: HeadingLine, match: re.Match[str]) -> None:
    if match.group("id"):
        heading.id = match.group("id")
    elif name := match.group("name"):
        if name not in CLASSES:
            heading.faults.append((match.start("name"), "A003", "unknown class; the classes are .open and .ending"))
        heading.classes.add(name)
    else:
        value = match.group("quoted") if match.group("quoted") is not None else match.group("bare")
        _set_key(heading, match, one_line(value))


def _set_key(heading: HeadingLine, match: re.Match[str], value: str) -> None:
    if match.group("key") == "label":
        heading.label = value or None
    elif match.group("key") == "after":
        try:
            heading.after = parse_mark(value)
        except NotAMark as error:
            heading.faults.append((match.start("key"), "A006", str(error)))
    else:
        heading.faults.append((match.start("key"), "A003", "unknown key; the keys are after and label"))
