"""From a source's blocks to an article's: finds the page's title, marks headings, drops what is no article.

Nothing goes silently: every block that is not kept is listed as dropped, or was read as a fact.
"""

import re
from dataclasses import dataclass, field, replace

from recapreader.importing import captions, episodes, furniture, labels, outline, titles
from recapreader.importing.headings import Role, looks_like_heading, role_of
from recapreader.importing.model import Article, Block, Dropped, Kind, Layout, Link
from recapreader.importing.plain import bare, escape, words
from recapreader.importing.spoiler_warnings import is_negated, is_warning_block

_FOOTNOTE = re.compile(r"\[(?:\d{1,3}|[a-z]|note \d+|citation needed|edit)\]")
_FOOTNOTE_MARKUP = re.compile(r"\\\[(?:\d{1,3}|[a-z]|note \d+|citation needed|edit)\\\]")
_NOISE = re.compile(r"[A-Za-z0-9+/=_]{300}|[^\w\s]{300}")
_LONG = 25
_TOP = 3
_PARAGRAPH = 60


@dataclass
class Tidied:
    """The article's own blocks, and what was learnt while tidying."""

    blocks: list[Block]
    page_title: str
    dropped: list[Dropped] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    facts: dict[str, list[str]] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)

    def drop(self, reason: str, text: str) -> None:
        """Lists a piece as dropped."""
        self.dropped.append(Dropped(reason, text))

    def learn(self, name: str, value: str) -> None:
        """Keeps a fact that a label line tells."""
        if name:
            self.facts.setdefault(name, []).append(value)


def tidy(article: Article) -> Tidied:
    """The article without furniture, with its headings marked."""
    blocks = [_without_footnotes(block) for block in article.blocks]
    own_title = episodes.without_number_of_site(article.page_title)
    found = Tidied([block for block in blocks if block.text], own_title, list(article.dropped))
    _drop_noise(found)
    if not article.page_title:
        _take_title(found, article.layout)
    _drop_repeated_title(found)
    if article.layout is Layout.PLAIN:
        _drop_masthead(found)
    found.blocks = outline.marked(found.blocks, article.layout)
    return found


def clear(found: Tidied, title: str) -> None:
    """Drops furniture, captions, label lines and the tail, now that the work's title is known."""
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


def _take_title(found: Tidied, layout: Layout) -> None:
    """The page's title is one of the first short lines, if any."""
    short = []
    for index, block in enumerate(found.blocks[:14]):
        if _is_menu(block) or _is_trifle(block.text) or captions.is_caption(block.text, ""):
            continue
        if block.kind is Kind.LIST or _is_prose(block.text):
            break
        if block.kind is not Kind.TEXT or block.text.endswith((".", "。")) or block.text[:1].islower():
            continue
        short.append((index, block.text))
    if not short:
        return
    keyed = [
        item
        for item in short
        if words(item[1]) >= 3
        and titles.has_keyword(item[1])
        and not is_warning_block(item[1])
        and role_of(item[1]) is not Role.PLOT
    ]
    keyed = [item for item in keyed if not re.search(r"\b(?:plot summary|synopsis)\b.*:$", item[1], re.IGNORECASE)]
    first = short[0] if short[0][0] == 0 else None
    chosen = _naming(keyed, found.blocks) if keyed else first if layout is not Layout.MARKUP else None
    if chosen is None:
        return
    index, text = chosen
    known = role_of(text) in {Role.PLOT, Role.BLURB, Role.CAST, Role.APPARATUS} and not is_negated(text)
    follows = found.blocks[index + 1].text if index + 1 < len(found.blocks) else ""
    plain_first = layout is Layout.ENCYCLOPEDIA or not keyed
    if known or (plain_first and not follows) or furniture.reason_to_drop(text) or labels.pairs(text):
        return
    found.page_title = text
    for block in found.blocks[: index + 1]:
        found.drop("the page's title and what stood above it", block.text)
    found.blocks = found.blocks[index + 1 :]


def _naming(keyed: list[tuple[int, str]], blocks: list[Block]) -> tuple[int, str]:
    """Of the lines that speak as titles do, the first whose work the text speaks of: a site's sections come before."""
    body = bare(" ".join(block.text for block in blocks[keyed[0][0] + 1 :]))
    return next((item for item in keyed if titles.mentions(titles.cut(item[1], body), body) > 1), keyed[0])


def _drop_repeated_title(found: Tidied) -> None:
    core = bare(found.page_title)
    name = bare(titles.cut(found.page_title))
    kept = []
    for index, block in enumerate(found.blocks):
        top = not any(_is_prose(other.text) for other in found.blocks[: index + 1])
        headline = top and index < _TOP and titles.has_keyword(block.text)
        headline = headline and role_of(block.text) is not Role.PLOT and not labels.pairs(block.text)
        again = bare(block.text) == core and (top or not _heads_a_section(found.blocks, index))
        if core and (again or (headline and name and bare(titles.cut(block.text)) == name)):
            found.drop("the page's title", block.text)
        else:
            kept.append(block)
    found.blocks = kept


def _heads_a_section(blocks: list[Block], index: int) -> bool:
    """Does the page's title stand there once more as the heading of the ending, between two paragraphs?"""
    line = blocks[index].text
    before, after = blocks[index - 1 : index], blocks[index + 1 : index + 2]
    return role_of(line) is Role.ENDING and all(_is_prose(block.text) for block in (*before, *after)) and bool(after)


def _drop_masthead(found: Tidied) -> None:
    """Names, dates and one-word lines above the first real paragraph of a copied page."""
    end = next((index for index, block in enumerate(found.blocks) if words(block.text) >= 12), 0)
    above = found.blocks[:end]
    facts = [bool(labels.pairs(block.text)) for block in above]
    dated = next(
        (index for index, block in enumerate(above) if furniture.DATE.search(block.text) and not facts[index]), -1
    )
    kept = []
    for index, block in enumerate(above):
        glued = index + 1 == end and looks_like_heading(block.text) and not _is_trifle(block.text)
        terse = words(block.text) <= 3 and not block.text.endswith(("?", ":"))
        precedes = (terse or index < dated) and not facts[index] and not glued
        if _is_menu(block) or (precedes and not is_warning_block(block.text) and _worthless(block, found)):
            found.drop("page furniture", block.text)
        else:
            kept.append(block)
    found.blocks = kept + found.blocks[end:]


def _is_prose(text: str) -> bool:
    """A sentence or more: no title stands below it."""
    return words(text) >= _LONG or (words(text) >= 10 and bool(re.search(r"[.!…。！][\"'”’»」)]*$", text)))


def _is_menu(block: Block) -> bool:
    return block.kind is Kind.LIST and all(words(item) <= 4 for item in block.text.split("\n"))


def _is_trifle(line: str) -> bool:
    return captions.is_credit(line) or bool(furniture.reason_to_drop(line))


def _worthless(block: Block, found: Tidied) -> bool:
    """A first chapter's heading stands alone above its text; a masthead's lines come in company or after a title."""
    return role_of(block.text) is Role.CHAPTER and (block is not found.blocks[-1])


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
    """Captions, credits, and the short lines that stood together with one."""
    spoilt = {
        block.group
        for block in found.blocks
        if block.group >= 0
        and words(block.text) <= 18
        and (captions.is_credit(block.text) or captions.is_caption(block.text, title))
    }
    together = {
        group for group in spoilt if all(words(block.text) <= 18 for block in found.blocks if block.group == group)
    }
    kept: list[Block] = []
    for block in found.blocks:
        short = block.kind in {Kind.TEXT, Kind.HEADING} and words(block.text) <= 18 and not is_warning_block(block.text)
        certain = block.kind is Kind.HEADING and block.level > 0
        alike = captions.is_credit(block.text) or (not certain and captions.is_caption(block.text, title))
        if (
            short
            and (alike or (block.group in together and len(_group(found, block.group)) > 1))
            and not labels.pairs(block.text)
        ):
            found.drop("caption", block.text)
        else:
            kept.append(block)
    found.blocks = kept


def _group(found: Tidied, group: int) -> list[Block]:
    return [block for block in found.blocks if block.group == group]


def _read_labels(found: Tidied) -> None:
    """Lines that hold nothing but facts are read and dropped."""
    _read_infobox_lines(found)
    kept = []
    for block in found.blocks:
        lines = block.text.split("\n") if block.kind is not Kind.CODE else []
        pairs = [labels.pairs(line) for line in lines]
        if lines and all(pair is not None for pair in pairs) and not is_warning_block(block.text):
            for name, value in (item for pair in pairs if pair for item in pair):
                found.learn(name, value)
            found.links += [
                link for link in block.links if any(item[0] == "links" for pair in pairs if pair for item in pair)
            ]
            found.drop("read as facts", block.text)
        elif (single := labels.infobox_line(block.text)) is not None and words(block.text) <= 25:
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
        name = labels.lone_label(block.text)
        inline = labels.infobox_line(block.text)
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
        reason = "" if kept_anyway else furniture.reason_to_drop(block.text)
        loose = block.kind in {Kind.HEADING, Kind.TEXT} and block.level == 0 and words(block.text) <= 30
        if not reason and loose and _names_another(block.text, own):
            reason = "another article's title"
        if not reason:
            kept.append(block)
            continue
        target = furniture.pointed_at(block.text) or (block.text if reason == "another article's title" else "")
        if target:
            found.related.append(target)
        found.drop(reason, block.text)
    found.blocks = kept


def _names_another(line: str, own: str) -> bool:
    """A heading that speaks as the title of a recap does, of another work."""
    quoted = titles.quoted(line)
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
        if block.kind not in {Kind.HEADING, Kind.TEXT} or not furniture.begins_tail(block.text):
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
    """Is what follows such a heading no article any more: no prose, or little beside what stands above it?"""
    if furniture.begins_comments(heading.text):
        return _size(above) > _size(rest)
    prose = [block for block in rest if block.kind is Kind.TEXT and _is_prose(block.text)]
    long = any(words(block.text) > _PARAGRAPH for block in prose)
    return not prose or (not long and _size(above) >= 2 * _size(rest))


def _size(blocks: list[Block]) -> int:
    return sum(words(block.text) for block in blocks)


def markup_of(block: Block) -> str:
    """The block as Markdown."""
    return block.markup or (block.text if block.kind is Kind.CODE else escape(block.text))
