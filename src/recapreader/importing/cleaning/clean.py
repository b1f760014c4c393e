"""From a source's blocks to an article's: find the page's title, mark headings, drop what is not article.

Nothing goes silently: every block that is not kept is listed as dropped, or was read as a fact.
"""

import re
from collections import Counter
from dataclasses import replace
from itertools import takewhile

from recapreader.importing.boundary.spoiler_warnings import is_warning_block
from recapreader.importing.cleaning import boilerplate, captions, outline, page_header
from recapreader.importing.cleaning.clean_state import Tidied, is_prose
from recapreader.importing.cleaning.headings import Role, role_of
from recapreader.importing.facts import episodes, fact_labels, people, work_title
from recapreader.importing.model import OUTSIDE, Article, Block, Kind, Layout
from recapreader.importing.text_utils import bare, escape, words

_FOOTNOTE = re.compile(r"\[(?:\d{1,3}|[a-ce-rt-z]|note \d+|citation needed|edit)\]")
_FOOTNOTE_MARKUP = re.compile(r"\\\[(?:\d{1,3}|[a-ce-rt-z]|note \d+|citation needed|edit)\\\]")
"""A letter in brackets is a note's, but for [s] and [d], which an editor puts into a quotation."""
_NOISE = re.compile(r"[A-Za-z0-9+/=_]{300}|[^\w\s]{300}")
_PARAGRAPH = 60
_SENTENCE = 12
_ROW = 3
_BESIDE = frozenset(["cast", "genres", "director", "runtime"])


def tidy(article: Article) -> Tidied:
    """Return the article without boilerplate, with its headings marked."""
    blocks = [_without_footnotes(block) for block in article.blocks]
    own_title = episodes.without_number_of_site(article.page_title)
    found = Tidied([block for block in blocks if block.text], own_title, list(article.dropped))
    _drop_noise(found)
    _read_beside(found)
    if not article.page_title:
        page_header.take_title(found, article.layout)
    page_header.drop_repeated_title(found)
    if article.layout is not Layout.ENCYCLOPEDIA:
        page_header.drop_masthead(found)
    found.blocks = outline.marked(found.blocks, article.layout)
    return found


def clear(found: Tidied, title: str) -> None:
    """Drop boilerplate, captions, label lines and the tail, now that the work's title is known."""
    _merge_twins(found)
    _drop_captions(found, title)
    _read_labels(found)
    _drop_tail(found)
    _drop_furniture(found, title)


def _without_footnotes(block: Block) -> Block:
    if not _FOOTNOTE.search(block.text) or block.kind is Kind.CODE:
        return block
    return replace(
        block,
        text=_FOOTNOTE.sub("", block.text).strip(),
        markup=_FOOTNOTE_MARKUP.sub("", block.markup).strip(),
    )


def _read_beside(found: Tidied) -> None:
    """Lines of facts that stand above or below the article: of the work, whatever else a page has there."""
    lines = (
        line.strip() for dropped in found.dropped if dropped.reason == OUTSIDE for line in dropped.text.split("\n")
    )
    for name, value in (item for line in lines for item in fact_labels.pairs(line) or ()):
        if name in _BESIDE:
            found.learn(name, value)


def _drop_noise(found: Tidied) -> None:
    """Blocks of encoded data: no language has such words, and patterns crawl over them."""
    kept = []
    for block in found.blocks:
        if _NOISE.search(block.text):
            found.drop("no language", block.text)
        else:
            kept.append(block)
    found.blocks = kept


def _merge_twins(found: Tidied) -> None:
    """The same short line with and without a colon: the one with it is the heading, the other a caption."""
    with_colon = {bare(block.text) for block in found.blocks if block.text.rstrip().endswith((":", "："))}
    kept = []
    for block in found.blocks:
        twin = bare(block.text) in with_colon and not block.text.rstrip().endswith((":", "："))
        if twin and words(block.text) <= 16:
            found.drop("caption", block.text)
        else:
            kept.append(block)
    found.blocks = kept


def _drop_captions(found: Tidied, title: str) -> None:
    """Drop captions, credits, and the short lines grouped with one."""
    spoilt = {
        block.group
        for block in found.blocks
        if block.group >= 0
        and words(block.text) <= 18
        and (captions.is_credit(block.text) or captions.is_caption(block.text, title))
    }
    long = {block.group for block in found.blocks if words(block.text) > 18}
    sizes = Counter(block.group for block in found.blocks)
    together = {group for group in spoilt - long if sizes[group] > 1}
    kept: list[Block] = []
    for block in found.blocks:
        short = block.kind in {Kind.TEXT, Kind.HEADING} and words(block.text) <= 18 and not is_warning_block(block.text)
        certain = block.kind is Kind.HEADING and block.level > 0
        alike = captions.is_credit(block.text) or (not certain and captions.is_caption(block.text, title))
        if short and (alike or block.group in together) and not fact_labels.pairs(block.text):
            found.drop("caption", block.text)
        else:
            kept.append(block)
    found.blocks = kept


def _read_labels(found: Tidied) -> None:
    """Read and drop lines that contain only facts."""
    _read_label_rows(found)
    kept = []
    for block in found.blocks:
        lines = block.text.split("\n") if block.kind is not Kind.CODE and not block.hidden else []
        pairs = fact_labels.in_list(lines) if block.kind is Kind.LIST else [fact_labels.pairs(line) for line in lines]
        if not lines or is_warning_block(block.text) or any(pair is None for pair in pairs):
            kept.append(block)
            continue
        facts = [item for pair in pairs if pair for item in pair]
        for name, value in facts:
            found.learn(name, value)
        found.links += block.links if any(name == "links" for name, _ in facts) else ()
        found.drop("read as facts", block.text)
    found.blocks = kept


def _read_label_rows(found: Tidied) -> None:
    """A label alone on its line or as a heading, and its values below: rows of a box of facts.

    A bare line is one only above the text; a heading anywhere, if nothing but a value is below it, and one that no
    list knows if it stands among others and ends in a colon.
    """
    top = next((index for index, block in enumerate(found.blocks) if words(block.text) >= _SENTENCE), len(found.blocks))
    kept: list[Block] = []
    index, among = 0, False
    while index < len(found.blocks):
        block = found.blocks[index]
        label = _label(block, among=among)
        values = _values(found.blocks[index + 1 :], heading=block.level > 0)
        is_section = label == "cast" and block.level > 0
        if label is None or is_section or not (values or among) or not (block.level or index < top):
            among = among and not is_prose(block.text) and (label is not None or block.kind is not Kind.HEADING)
            kept.append(block)
            index += 1
            continue
        among = True
        for line in (line for value in values for line in value.text.split("\n")):
            found.learn(label or "", line)
        for row in (block, *values):
            found.drop("read as facts", row.text)
        index += 1 + len(values)
    found.blocks = kept


def _label(block: Block, *, among: bool) -> str | None:
    """What a block labels, or nothing where no list knows and it stands among others."""
    if block.kind is Kind.LIST or block.hidden:
        return None
    label = fact_labels.label_of(block.text)
    unknown = label is None and among and block.kind is Kind.HEADING and block.text.rstrip().endswith((":", "："))
    return "" if unknown else label


def _values(below: list[Block], *, heading: bool) -> list[Block]:
    """What a label's values are: short lines up to the next label; under a heading, all up to the next heading."""
    values: list[Block] = []
    for block in below:
        stops = block.level > 0 if heading else fact_labels.label_of(block.text) is not None or block.level > 0
        if stops or block.hidden:
            break
        if is_prose(block.text) or (words(block.text) >= _SENTENCE and not heading):
            return [] if heading else values
        values.append(block)
    return values


def _drop_furniture(found: Tidied, title: str) -> None:
    kept = []
    own = bare(title)
    for block in found.blocks:
        kept_anyway = (
            block.kind is Kind.CODE or (block.kind is Kind.QUOTE and not block.linked) or is_warning_block(block.text)
        )
        reason = "" if kept_anyway else boilerplate.reason_to_drop(block.text)
        if not reason and _leads_elsewhere(block):
            reason = "pointer to other articles"
        loose = block.kind in {Kind.HEADING, Kind.TEXT} and block.level == 0 and words(block.text) <= 30
        if not reason and loose and _names_another(block.text, own):
            reason = "another article's title"
        if not reason:
            kept.append(block)
            continue
        target = boilerplate.pointed_at(block.text) or (block.text if reason == "another article's title" else "")
        if target:
            found.related.append(target)
        found.drop(reason, block.text)
    found.blocks = kept


def _leads_elsewhere(block: Block) -> bool:
    """A line or a list that is nothing but links to other pages, and not to people's; or a row of a few links."""
    row = [piece for piece in block.text.split("|") if piece.strip()]
    if len(block.links) >= _ROW and len(row) >= _ROW and all(words(piece) <= _ROW + 1 for piece in row):
        return True
    if not block.linked or block.hidden or outline.is_sentence(block.text):
        return False
    lines = block.text.split("\n")
    return len(people.in_list(lines)) < len(lines)


def _names_another(line: str, own: str) -> bool:
    """A heading that speaks as the title of a recap does, of another work."""
    quoted = work_title.quoted(line)
    if line.rstrip().endswith((".", "!")):
        return False
    return (
        bool(quoted)
        and bare(quoted[0]) != own
        and own not in bare(line)
        and bool(re.search(r"\b(?:recap|review|ending explained)\b", line, re.IGNORECASE))
    )


def _drop_tail(found: Tidied) -> None:
    """From a heading such as "Similar posts" on, if no real paragraph follows."""
    for index, block in enumerate(found.blocks):
        if block.kind not in {Kind.HEADING, Kind.TEXT} or not boilerplate.begins_tail(block.text):
            continue
        rest = found.blocks[index:]
        last = _is_last(block, found.blocks[:index], rest)
        ends = index + 1 if not last else len(found.blocks)
        for other in found.blocks[index:ends]:
            found.drop("after the article", other.text)
        found.blocks = found.blocks[:index] + found.blocks[ends:]
        return _drop_tail(found)
    return None


def without_empty_headings(blocks: list[Block]) -> list[Block]:
    """The same blocks; a heading that no running text follows is a line of text itself.

    A marked-up one may stand on top of another that text follows.
    """
    return [
        _as_text(block) if block.kind is Kind.HEADING and not _heads_text(block, blocks[index + 1 :]) else block
        for index, block in enumerate(blocks)
    ]


def _heads_text(heading: Block, below: list[Block]) -> bool:
    own = list(takewhile(lambda block: block.kind is not Kind.HEADING, below))
    if not own and (heading.level or role_of(heading.text) is not Role.CHAPTER):
        own = list(takewhile(lambda block: block.kind is not Kind.HEADING, below[1:]))
    return any(map(_tells, own))


def _tells(block: Block) -> bool:
    return block.kind is not Kind.TEXT or block.hidden or ">!" in block.text or outline.is_told(block)


def _as_text(heading: Block) -> Block:
    return replace(heading, kind=Kind.TEXT, level=0)


def _is_last(heading: Block, above: list[Block], rest: list[Block]) -> bool:
    """Return whether what follows such a heading is no longer article: no prose, or little of it."""
    if boilerplate.begins_comments(heading.text):
        told_at_once = len(rest) > 1 and words(rest[1].text) > _PARAGRAPH // 2  # a reader's name comes first
        return _size(above) > _size(rest) and not told_at_once
    prose = [block for block in rest if block.kind is Kind.TEXT and is_prose(block.text)]
    long = any(words(block.text) > _PARAGRAPH for block in prose)
    return not prose or (not long and _size(above) >= 2 * _size(rest))


def _size(blocks: list[Block]) -> int:
    return sum(words(block.text) for block in blocks)


def markup_of(block: Block) -> str:
    """The block as Markdown."""
    return block.markup or (block.text if block.kind is Kind.CODE else escape(block.text))
