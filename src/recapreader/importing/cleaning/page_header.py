"""What comes before an article: the page's title, lines with names and dates, menus."""

import re

from recapreader.importing.boundary.spoiler_warnings import is_negated, is_warning_block
from recapreader.importing.cleaning import boilerplate, captions
from recapreader.importing.cleaning.clean_state import Tidied, is_prose
from recapreader.importing.cleaning.headings import Role, looks_like_heading, role_of
from recapreader.importing.facts import episodes, fact_labels, title_evidence, work_title
from recapreader.importing.model import Block, Kind, Layout
from recapreader.importing.text_utils import bare, words

_TOP = 3
_BY_LINE = re.compile(r"an?\s+(?:film|movie|novel|book|series|play)\s+(?:by|from)\b", re.IGNORECASE)
_EPISODE_LINE = re.compile(
    r"(?:(?:season|series|staffel|saison|temporada|stagione|episode|folge|épisode|episodio|s|e|ep\.?)\s*\d{1,3}\W*)+",
    re.IGNORECASE,
)


def take_title(found: Tidied, layout: Layout) -> None:
    """The page's title is one of the first short lines, if any."""
    short = []
    for index, block in enumerate(found.blocks[:14]):
        if _is_menu(block) or _is_trifle(block.text) or captions.is_caption(block.text, ""):
            continue
        if block.kind is Kind.LIST or is_prose(block.text):
            break
        if block.hidden or ">!" in block.text:
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
        and work_title.has_keyword(item[1])
        and not _BY_LINE.match(item[1])
        and not is_warning_block(item[1])
        and (role_of(item[1]) is not Role.PLOT or (item[0] == 0 and work_title.names_plot(item[1])))
    ]
    keyed = [item for item in keyed if not re.search(r"\b(?:plot summary|synopsis)\b.*:$", item[1], re.IGNORECASE)]
    first = short[0] if short[0][0] == 0 else None
    chosen = _naming(keyed, found.blocks) if keyed else first if layout is not Layout.MARKUP else None
    if chosen is None:
        return
    index, text = chosen
    known = role_of(text) in {Role.PLOT, Role.BLURB, Role.CAST, Role.APPARATUS} and not is_negated(text)
    known = known and not (index == 0 and work_title.names_plot(text))
    follows = found.blocks[index + 1].text if index + 1 < len(found.blocks) else ""
    plain_first = layout is Layout.ENCYCLOPEDIA or not keyed
    if known or (plain_first and not follows) or boilerplate.reason_to_drop(text) or fact_labels.pairs(text):
        return
    found.page_title = text
    for block in found.blocks[: index + 1]:
        found.drop("the page's title and everything above it", block.text)
    found.blocks = found.blocks[index + 1 :]


def _naming(keyed: list[tuple[int, str]], blocks: list[Block]) -> tuple[int, str]:
    """Of the lines that speak as titles do, the first whose work the text speaks of: a site's sections come before."""
    body = bare(" ".join(block.text for block in blocks[keyed[0][0] + 1 :]))
    return next((item for item in keyed if work_title.mentions(title_evidence.cut(item[1], body), body) > 1), keyed[0])


def drop_repeated_title(found: Tidied) -> None:
    """The title once more above the text, in other words too, or as a caption in the middle of it."""
    core = bare(found.page_title)
    name = bare(title_evidence.cut(found.page_title))
    kept = []
    top = True
    for index, block in enumerate(found.blocks):
        top = top and not is_prose(block.text)
        headline = top and index < _TOP and work_title.has_keyword(block.text)
        headline = headline and role_of(block.text) is not Role.PLOT and not fact_labels.pairs(block.text)
        again = bare(block.text) == core and (top or not _heads_a_section(found.blocks, index))
        if core and (again or (headline and name and bare(title_evidence.cut(block.text)) == name)):
            found.drop("the page's title", block.text)
        else:
            kept.append(block)
    found.blocks = kept


def _heads_a_section(blocks: list[Block], index: int) -> bool:
    """Return whether the page's title comes again as the heading of the ending, between two paragraphs."""
    line = blocks[index].text
    before, after = blocks[index - 1 : index], blocks[index + 1 : index + 2]
    return role_of(line) is Role.ENDING and all(is_prose(block.text) for block in (*before, *after)) and bool(after)


def drop_masthead(found: Tidied) -> None:
    """Names, dates and one-word lines above the first real paragraph of a copied page."""
    end = next((index for index, block in enumerate(found.blocks) if words(block.text) >= 12), 0)
    above = found.blocks[:end]
    facts = [bool(fact_labels.pairs(block.text)) for block in above]
    dated = next(
        (index for index, block in enumerate(above) if boilerplate.DATE.search(block.text) and not facts[index]), -1
    )
    kept = []
    for index, block in enumerate(above):
        if block.hidden or (block.kind is Kind.HEADING and block.level):
            kept += above[index:]
            break
        glued = index + 1 == end and looks_like_heading(block.text) and not _is_trifle(block.text)
        terse = words(block.text) <= 3 and not block.text.endswith(("?", ":"))
        precedes = (terse or index < dated) and not facts[index] and not glued
        if _learnt_episode(block, found):
            continue
        if block.kind is Kind.LIST and index and above[index - 1].text.endswith((":", "：")):
            kept.append(block)
        elif _is_menu(block) or (precedes and not is_warning_block(block.text) and _worthless(block, found)):
            found.drop("page boilerplate", block.text)
        else:
            kept.append(block)
    found.blocks = kept + found.blocks[end:]


def _learnt_episode(block: Block, found: Tidied) -> bool:
    """A line of its own that only says which season or episode it is."""
    if block.kind is not Kind.TEXT or words(block.text) > _TOP * 2 or not _EPISODE_LINE.fullmatch(block.text.strip()):
        return False
    told = episodes.in_line(block.text)
    for name, number in (("season", told.season), ("episode", told.number)):
        if number is not None:
            found.learn(name, str(number))
    found.drop("read as facts", block.text)
    return True


def _worthless(block: Block, found: Tidied) -> bool:
    """A first chapter's heading stands alone above its text; a masthead's lines come in company or after a title."""
    return role_of(block.text) is Role.CHAPTER and (block is not found.blocks[-1])


def _is_menu(block: Block) -> bool:
    return block.kind is Kind.LIST and all(words(item) <= 4 for item in block.text.split("\n"))


def _is_trifle(line: str) -> bool:
    return captions.is_credit(line) or bool(boilerplate.reason_to_drop(line))
