"""markdown-it, set up for recaps: CommonMark with tables, raw HTML as text, inline text left to `inline`."""

import re
from bisect import bisect_left

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference, table

from recapreader.core.prose.hidden_spans import SIGN
from recapreader.core.prose.spans import IS_CUT, may_hold_spoilers

_LINES = "lines"
_REFERENCES = "references"
_DELIMITER_ROW = re.compile(r"[ \t]*[|:-][|: \t-]*")


def build_parser() -> MarkdownIt:
    """A parser whose `parse` yields block tokens with raw inline content."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    parser.block.ruler.at("table", _table_without_spoilers, {"alt": ["paragraph", "reference"]})
    parser.block.ruler.at("reference", _reference_without_spoilers)
    return parser


def _reference_without_spoilers(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own signature
    """Parse a link definition, unless it contains something hidden: then it is not one, whatever is hidden.

    Nor is it one if it ends where the text was cut: what follows on its line would make it a sentence.
    """
    is_cut = IS_CUT in state.env
    if SIGN not in state.src and not is_cut:
        return reference(state, start, end, silent)
    line, known = state.line, dict(state.env.get(_REFERENCES, {}))
    if not reference(state, start, end, silent):
        return False
    last = state.eMarks[state.line - 1]
    if SIGN not in state.src[state.bMarks[start] : last] and not (is_cut and not state.src[last:].strip()):
        return True
    state.line, state.env[_REFERENCES] = line, known
    return False


def _table_without_spoilers(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own signature
    """Parse a table, unless a spoiler, or its marker in code, is in it: split into cells, it would end too early."""
    if start + 2 > end or not _DELIMITER_ROW.fullmatch(_line(state, start + 1)):
        return False
    blank, marked = _blank_and_marked(state)
    blank_line, marked_line = bisect_left(blank, start), bisect_left(marked, start)
    if marked_line < len(marked) and (blank_line == len(blank) or marked[marked_line] < blank[blank_line]):
        return False
    return table(state, start, end, silent)


def _blank_and_marked(state: StateBlock) -> tuple[list[int], list[int]]:
    """The numbers of the lines that are blank, and of those with a spoiler or its marker; found once for each text."""
    if _LINES not in state.env:
        lines = list(enumerate(state.src.split("\n")))
        state.env[_LINES] = (
            [number for number, line in lines if not line.strip()],
            [number for number, line in lines if SIGN in line or may_hold_spoilers(line)],
        )
    found: tuple[list[int], list[int]] = state.env[_LINES]
    return found


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]
