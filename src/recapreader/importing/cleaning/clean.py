"""From a source's blocks to an article's: find the page's title, mark headings, drop what is not article.

Nothing goes silently: every block that is not kept is listed as dropped, or was read as a fact.
"""

import re
from collections import Counter
from dataclasses import replace

from recapreader.importing.boundary.spoiler_warnings import is_warning_block
from recapreader.importing.cleaning import boilerplate, captions, outline, page_header
from recapreader.importing.cleaning.clean_state import Tidied, is_prose
from recapreader.importing.facts import episodes, fact_labels, work_title
from recapreader.importing.model import Article, Block, Kind, Layout
from recapreader.importing.text_utils import bare, escape, words

_FOOTNOTE = re.compile(r"\[(?:\d{1,3}|[a-ce-rt-z]|note \d+|citation needed|edit)\]")
_FOOTNOTE_MARKUP = re.compile(r"\\\[(?:\d{1,3}|[a-ce-rt-z]|note \d+|citation needed|edit)\\\]")
"""A letter in brackets is a note's, but for [s] and [d], which an editor puts into a quotation."""
_NOISE = re.compile(r"[A-Za-z0-9+/=_]{300}|[^\w\s]{300}")
_PARAGRAPH = 60


def tidy(article: Article) -> Tidied:
    """Return the article without boilerplate, with its headings marked."""
    blocks = [_without_footnotes(block) for block in article.blocks]
    own_title = episodes.without_number_of_site(article.page_title)
    found = Tidied([block for block in blocks if block.text], own_title, list(article.dropped))
    _drop_noise(found)
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
    _drop_furniture(found, title)
    _drop_tail(found)


def _without_footnotes(block: Block) -> Block:
    if not _FOOTNOTE.search(block.text) or block.kind is Kind.CODE:
        return block
    return replace(
        block,
        text=_FOOTNOTE.sub("", block.text).strip(),
        markup=_FOOTNOTE_MARKUP.sub("", block.markup).strip(),
    )


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
    _read_infobox_lines(found)
    kept = []
    for block in found.blocks:
        if block.hidden:
            kept.append(block)
            continue
        lines = block.text.split("\n") if block.kind is not Kind.CODE else []
        pairs = [fact_labels.pairs(line) for line in lines]
        if lines and all(pair is not None for pair in pairs) and not is_warning_block(block.text):
            for name, value in (item for pair in pairs if pair for item in pair):
                found.learn(name, value)
            found.links += [
                link for link in block.links if any(item[0] == "links" for pair in pairs if pair for item in pair)
            ]
            found.drop("read as facts", block.text)
        elif (single := fact_labels.infobox_line(block.text)) is not None and words(block.text) <= 25:
            found.learn(*single)
            found.drop("read as facts", block.text)
        else:
            kept.append(block)
    found.blocks = kept


def _read_infobox_lines(found: Tidied) -> None:
    """A copied infobox: a label alone on its line, and its values on the lines below."""
    end = next((index for index, block in enumerate(found.blocks) if words(block.text) >= 12), len(found.blocks))
    kept, label = [], ""
    for block in found.blocks[:end]:
        if block.hidden:
            kept.append(block)
            continue
        name = fact_labels.lone_label(block.text)
        inline = fact_labels.infobox_line(block.text)
        if name is None and (inline is not None or not label or block.kind is Kind.LIST):
            label = label if inline is None and block.kind is Kind.LIST else ""
            kept.append(block)
            continue
        if name is None:
            found.learn(label, block.text)
        label = label if name is None else (name or "other")
        found.drop("read as facts", block.text)
    found.blocks = kept + found.blocks[end:]


def _drop_furniture(found: Tidied, title: str) -> None:
    kept = []
    own = bare(title)
    for block in found.blocks:
        kept_anyway = block.kind in {Kind.CODE, Kind.QUOTE} or is_warning_block(block.text)
        reason = "" if kept_anyway else boilerplate.reason_to_drop(block.text)
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


def _is_last(heading: Block, above: list[Block], rest: list[Block]) -> bool:
    """Return whether what follows such a heading is no longer article: no prose, or little of it."""
    if boilerplate.begins_comments(heading.text):
        return _size(above) > _size(rest)
    prose = [block for block in rest if block.kind is Kind.TEXT and is_prose(block.text)]
    long = any(words(block.text) > _PARAGRAPH for block in prose)
    return not prose or (not long and _size(above) >= 2 * _size(rest))


def _size(blocks: list[Block]) -> int:
    return sum(words(block.text) for block in blocks)


def markup_of(block: Block) -> str:
    """The block as Markdown."""
    return block.markup or (block.text if block.kind is Kind.CODE else escape(block.text))
