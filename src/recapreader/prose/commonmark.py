"""markdown-it, set up for recaps: CommonMark with tables, raw HTML as text, inline text left to `parse`."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, table

from recapreader.prose.spoilers import may_hold_spoilers

_DELIMITER_ROW = re.compile(r"[ \t]*[|:-][|: \t-]*")


def build_parser() -> MarkdownIt:
    """A parser whose `parse` yields block tokens with raw inline content."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    parser.block.ruler.at("table", _table_without_spoilers, {"alt": ["paragraph", "reference"]})
    return parser


def _table_without_spoilers(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own signature
    """A table, unless a spoiler's marker stands in it: cut into cells, it would end too early."""
    if start + 2 > end or not _DELIMITER_ROW.fullmatch(_line(state, start + 1)):
        return False
    for number in range(start, end):
        line = _line(state, number)
        if not line.strip():
            break
        if may_hold_spoilers(line):
            return False
    return table(state, start, end, silent)


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]
