"""Cut up a long story without headings of its own: one Enter must not open all of it.

A piece is a few paragraphs. Its heading is a number, which tells nothing, and the last piece is the ending.
"""

from dataclasses import replace

from recapreader.importing.model import Block, Chapter, Kind
from recapreader.importing.text_utils import escape, sentences, words

_LONG = 200
_PIECE = 120
_PARAGRAPH = 240


def cut(chapters: tuple[Chapter, ...], *, headless: bool) -> tuple[Chapter, ...]:
    """Return the chapters, with a story under a single heading, or `headless` above the first, cut into pieces."""
    found: list[Chapter] = []
    for index, chapter in enumerate(chapters):
        alone = len(chapters) == 1 or (index == 0 and headless)
        if alone and not chapter.open and _size(chapter.blocks) >= _LONG:
            found += _pieces(chapter, headless=headless, last=index == len(chapters) - 1)
        else:
            found.append(chapter)
    return tuple(found)


def _pieces(chapter: Chapter, *, headless: bool, last: bool) -> list[Chapter]:
    groups: list[list[Block]] = []
    for block in (part for whole in chapter.blocks for part in _paragraphs(whole)):
        if not groups or _size(groups[-1]) >= _PIECE:
            groups.append([])
        groups[-1].append(block)
    if len(groups) > 1 and _size(groups[-1]) < _PIECE // 4:
        tail = groups.pop()
        groups[-1] += tail
    first = "1" if headless and len(groups) > 1 else chapter.heading
    return [
        Chapter(
            first if number == 1 else str(number),
            tuple(group),
            ending=chapter.ending or (last and 1 < number == len(groups)),
        )
        for number, group in enumerate(groups, start=1)
    ]


def _paragraphs(block: Block) -> list[Block]:
    """Cut a paragraph of more than a page at sentence ends; one with emphasis or links stays whole."""
    plain = block.kind is Kind.TEXT and block.markup in {"", escape(block.text)}
    if not plain or words(block.text) <= _PARAGRAPH or "\n" in block.text or block.strong:
        return [block]
    pieces: list[str] = []
    for sentence in sentences(block.text):
        if not pieces or words(pieces[-1]) >= _PIECE:
            pieces.append(sentence)
        else:
            pieces[-1] += ("" if pieces[-1].endswith(("。", "！", "？")) else " ") + sentence
    return [replace(block, text=piece, markup="", names=(), links=()) for piece in pieces]


def _size(blocks: list[Block] | tuple[Block, ...]) -> int:
    return sum(words(block.text) for block in blocks)
