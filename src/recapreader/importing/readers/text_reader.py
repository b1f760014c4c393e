"""Plain text → an article: paragraphs, lists, and the headings that are marked as such.

Unmarked headings are found later, by `headings`, because that takes the neighbours.
"""

import re
from collections.abc import Iterator

from recapreader.importing.facts import fact_labels
from recapreader.importing.model import Article, Block, Kind, Layout
from recapreader.importing.readers import spoiler_marks
from recapreader.importing.text_utils import words

_WIKI_HEADING = re.compile(r"^(={2,6})\s*([^=].*?)\s*\1$")
_HASH_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_BULLET = re.compile(r"^(?:[-*•‣▪◦·]|\d{1,2}[.)](?=\s+[^\s]+(?:\s+\S+){14,}))\s+(\S.*)$")
_RULE = re.compile(r"^(?:[-*_=~]\s*){3,}$")
_WIDEST = 120
_FULL = 0.7
_ENDS = re.compile(r"[.!?…。！？:;\"'”’»」)\]]$")


def read(text: str) -> Article:
    """The article of a text that has been cleaned."""
    text = spoiler_marks.literal(spoiler_marks.without_marks(text))
    lines = [line.strip() for line in text.split("\n")]
    groups = _groups(lines)
    width = _width(groups)
    blocks = tuple(block for number, group in enumerate(groups) for block in _blocks(group, number, width))
    wiki = any(_WIKI_HEADING.match(line) for line in lines) or "From Wikipedia, the free encyclopedia" in text
    return Article(blocks=blocks, layout=Layout.ENCYCLOPEDIA if wiki else Layout.PLAIN)


def _groups(lines: list[str]) -> list[list[str]]:
    """Runs of lines between blank lines; a marked heading or a rule is a run of its own."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if not line or _RULE.match(line):
            groups.append([])
        elif _WIKI_HEADING.match(line) or _HASH_HEADING.match(line):
            groups += [[line], []]
        else:
            groups[-1].append(line)
    return [group for group in groups if group]


def _width(groups: list[list[str]]) -> int:
    """The width at which the text was broken into lines; 0 if it was not.

    Whatever stands above or below a paragraph without a blank line between, and however long one line elsewhere is,
    three lines that end in mid-sentence at about one width were broken there.
    """
    return max((max(map(len, run)) for group in groups for run in _even_runs(group) if is_wrapped(run)), default=0)


def _even_runs(group: list[str]) -> Iterator[list[str]]:
    """The stretches of a group whose lines are about equally long, each with the shorter line that ends it."""
    longest = max((len(line) for line in group if len(line) <= _WIDEST), default=0)
    run: list[str] = []
    for line in group:
        if len(line) <= _WIDEST:
            run.append(line)
        if len(line) < longest * _FULL or len(line) > _WIDEST:
            yield run
            run = []
    yield run


def is_wrapped(group: list[str]) -> bool:
    """Are these the lines of one paragraph, broken at a width, rather than paragraphs of a line each?"""
    body = group[:-1]
    if len(group) < 3 or any(_stands_alone(line) for line in group):
        return False
    longest = max(map(len, group))
    full = sum(len(line) >= longest * _FULL for line in body)
    unfinished = sum(not _ENDS.search(line) for line in body)
    return 40 <= longest <= _WIDEST and full * 10 >= len(body) * 8 and unfinished * 10 >= len(body) * 6


def _stands_alone(line: str) -> bool:
    return bool(_BULLET.match(line)) or fact_labels.pairs(line) is not None


def _unwrapped(group: list[str], width: int) -> list[str]:
    """The group's paragraphs, a line each: a line that reaches the width, or ends in mid-sentence, goes on below."""
    if not width:
        return group
    lines = group[:1]
    last = group[0]
    for line in group[1:]:
        full = width * _FULL <= len(last) <= _WIDEST and not _stands_alone(last)
        broken = len(last) <= _WIDEST and line[:1].islower() and not _ENDS.search(last)
        if (full or broken) and not _stands_alone(line):
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
        last = line
    return lines


def _blocks(group: list[str], number: int, width: int) -> list[Block]:
    for pattern in (_WIKI_HEADING, _HASH_HEADING):
        match = pattern.match(group[0])
        if match:
            return [Block(Kind.HEADING, match.group(2), level=len(match.group(1)), group=number)]
    if _is_labelled_list(group):
        return [Block(Kind.TEXT, group[0], group=number), Block(Kind.LIST, "\n".join(group[1:]), group=number)]
    blocks: list[Block] = []
    for line in _unwrapped(group, width):
        bullet = _BULLET.match(line)
        if bullet and blocks and blocks[-1].kind is Kind.LIST:
            blocks[-1] = Block(Kind.LIST, blocks[-1].text + "\n" + bullet.group(1), group=number)
        else:
            blocks.append(Block(Kind.LIST if bullet else Kind.TEXT, bullet.group(1) if bullet else line, group=number))
    return blocks


def _is_labelled_list(group: list[str]) -> bool:
    """`THEMES:` and below it short lines that are no sentences: a list, though nothing marks its items."""
    head, *items = group
    short = all(words(item) <= 8 and not _ENDS.search(item) and not _stands_alone(item) for item in items)
    return (
        bool(items) and short and head.endswith((":", "：")) and words(head) <= 4 and fact_labels.field_of(head) is None
    )
