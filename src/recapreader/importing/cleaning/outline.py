"""Marks the headings of an article: marked-up ones, bold lines, bare short lines, and `Words: sentence` run-ins."""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from recapreader.importing.boundary.spoiler_warnings import is_warning_block
from recapreader.importing.cleaning import boilerplate, captions
from recapreader.importing.cleaning.headings import Role, looks_like_heading, role_of
from recapreader.importing.facts import fact_labels, people
from recapreader.importing.model import Block, Kind, Layout
from recapreader.importing.text_utils import bare, words

_LONG = 25
_SENTENCE_WORDS, _SUBTITLE, _SPEAKS = 10, 14, 2
_SENTENCE = re.compile(r"\w{2}[.!?…。！？][\"'”’»」』)]*$")
_GLUED = re.compile(r"^([^.!\n]{5,90}?(?:[?？]|[a-zà-ÿß]))(?=[A-ZÀ-Þ“„])(\S.*)$", re.DOTALL)
_NUMBERED = re.compile(r"^[#№]?\s*(\d{1,2})\s*[.):、．]\s*\S")
_RUN_IN = re.compile(r"^\*\*([^*\n]{2,80}?)[:.]?\*\*[:.]?\s+(\S.*)$", re.DOTALL)
_PLAIN_RUN_IN = re.compile(r"^([^\s:a-z][^:\n]{1,60}):\s+(\S.*)$", re.DOTALL)


def marked(blocks: list[Block], layout: Layout) -> list[Block]:
    """Return the same blocks, with headings distinguished from text."""
    return _without_told_headings(_mark(blocks, layout))


def _without_told_headings(blocks: list[Block]) -> list[Block]:
    """A page's subtitle is often marked as a heading; and some mark all of their running text so."""
    told = {index for index, block in enumerate(blocks) if _is_marked_text(block)}
    paragraphs = sum(block.kind is Kind.TEXT and is_told(block) for block in blocks)
    if len(told) <= paragraphs:
        told = {index for index in told if words(blocks[index].text) > _LONG}
    if blocks and blocks[0].kind is Kind.HEADING and blocks[0].level > 0:
        first = blocks[0].text
        told |= {0} if first.endswith((".", "!", "…")) or words(first) > _SUBTITLE else set()
    return [replace(block, kind=Kind.TEXT) if index in told else block for index, block in enumerate(blocks)]


def _is_marked_text(block: Block) -> bool:
    """A heading by its mark, and a sentence or more by its words."""
    size = words(block.text)
    sentence = is_sentence(block.text) and not block.text.endswith(("?", "？")) and size >= _SENTENCE_WORDS
    return block.kind is Kind.HEADING and block.level > 0 and (sentence or size > _LONG)


def _mark(blocks: list[Block], layout: Layout) -> list[Block]:
    real = sum(block.kind is Kind.HEADING and not boilerplate.begins_tail(block.text) for block in blocks)
    if layout is Layout.PLAIN:
        blocks = [piece for block in blocks for piece in _unglued(block)]
    if layout is Layout.PLAIN or (layout is Layout.ENCYCLOPEDIA and not real):
        marked = _numbered(_plain_headings(blocks))
        return _split_run_ins(marked, _PLAIN_RUN_IN, 3)
    if layout is Layout.ENCYCLOPEDIA:
        return blocks
    marked = [_bold_heading(block) for block in blocks]
    bold = sum(new is not old for new, old in zip(marked, blocks, strict=True))
    if real >= 2:
        return marked if bold >= 2 else blocks
    split = _split_run_ins(marked, _RUN_IN, 2)
    if bold or len(split) > len(marked):
        return split
    lines = _numbered(_plain_headings(blocks))
    return _split_run_ins(lines, _PLAIN_RUN_IN, 3)


def _plain_headings(blocks: list[Block]) -> list[Block]:
    """A short line is a heading only if text follows it."""
    last = max((index for index, block in enumerate(blocks) if is_told(block)), default=-1)
    names = Counter(block.text for block in blocks if block.kind is Kind.TEXT and people.is_full_name(block.text))
    said = {name for name, count in names.items() if count > _SPEAKS}
    return [
        _plain_heading(block)
        if block.text not in said and (index < last or boilerplate.begins_tail(block.text))
        else block
        for index, block in enumerate(blocks)
    ]


def _hides(block: Block) -> bool:
    """What the page itself hides is text, however short it is."""
    return block.hidden or ">!" in block.text


def is_told(block: Block) -> bool:
    """Is it running text, rather than a line of its own?"""
    return words(block.text) >= 8 or block.kind is Kind.LIST or is_sentence(block.text)


def is_sentence(text: str) -> bool:
    """Does it end as a sentence does?"""
    return bool(_SENTENCE.search(text))


def _plain_heading(block: Block) -> Block:
    """A short line is a heading, if it is neither a caption, a warning nor a fact."""
    if block.kind is not Kind.TEXT or _hides(block) or not looks_like_heading(block.text):
        return block
    if is_warning_block(block.text) or fact_labels.pairs(block.text):
        return block
    if captions.is_credit(block.text) or boilerplate.reason_to_drop(block.text):
        return block
    return replace(block, kind=Kind.HEADING)


def _unglued(block: Block) -> list[Block]:
    """A heading that lost its line break: a question or an ending's phrase, and no space before the text."""
    match = _GLUED.match(block.text) if block.kind is Kind.TEXT and not _hides(block) else None
    if not match or words(match.group(1)) > 12 or words(match.group(2)) < 8:
        return [block]
    head, text = match.groups()
    if not head.endswith(("?", "？")) and role_of(head) not in {Role.ENDING, Role.PLOT}:
        return [block]
    return [Block(Kind.HEADING, head, group=block.group), replace(block, text=text, markup="")]


def _numbered(blocks: list[Block]) -> list[Block]:
    """Short lines that count up or down, one a chapter, are headings whatever they end in."""
    counted = {
        index: int(match.group(1))
        for index, block in enumerate(blocks)
        if block.kind in {Kind.TEXT, Kind.HEADING}
        and not _hides(block)
        and words(block.text) <= 14
        and (match := _NUMBERED.match(block.text))
    }
    numbers = list(counted.values())
    steps = {second - first for first, second in pairwise(numbers)}
    apart = all(second - first > 1 for first, second in pairwise(counted))
    if len(numbers) < 2 or steps not in ({1}, {-1}) or not apart:
        return blocks
    return [replace(block, kind=Kind.HEADING) if index in counted else block for index, block in enumerate(blocks)]


def _bold_heading(block: Block) -> Block:
    if block.kind is not Kind.TEXT or _hides(block) or not block.strong or "\n" in block.text or words(block.text) > 16:
        return block
    if is_warning_block(block.text) or fact_labels.pairs(block.text) or re.search(r"[,;…]$|[^.]\.$", block.text):
        return block
    return replace(block, kind=Kind.HEADING)


def _split_run_ins(blocks: list[Block], pattern: re.Pattern[str], least: int) -> list[Block]:
    """`Words: sentence` at the head of several paragraphs: each label is a heading, unless it is a speaker's."""
    found = {}
    for index, block in enumerate(blocks):
        match = pattern.match(block.markup or block.text) if block.kind is Kind.TEXT and not _hides(block) else None
        if (
            match
            and words(match.group(1)) <= 9
            and words(match.group(2)) >= _LONG // 2
            and not is_warning_block(match.group(1))
            and fact_labels.field_of(match.group(1)) is None
        ):
            found[index] = match
    names = [bare(match.group(1)) for match in found.values()]
    long = sum(words(match.group(2)) >= _LONG for match in found.values())
    if long < least or len(set(names)) < len(names):
        return blocks
    split: list[Block] = []
    for index, block in enumerate(blocks):
        if index not in found:
            split.append(block)
            continue
        name, rest = found[index].groups()
        mark = ":" if re.match(re.escape(name) + r"\**:", (block.markup or block.text).lstrip("*")) else ""
        text = block.text[len(block.text) - len(rest) :] if not block.markup else re.sub(r"[*\\]", "", rest)
        split += [
            Block(Kind.HEADING, re.sub(r"[*\\]", "", name).strip() + mark, level=3, group=block.group),
            replace(block, text=text, markup=rest if block.markup else ""),
        ]
    return split
