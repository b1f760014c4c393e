"""Sections that are no part of the story: the cast, which is read as facts, references, what discusses the work."""

from recapreader.importing.cleaning.clean_state import Tidied
from recapreader.importing.cleaning.headings import Role, is_about_work, role_of
from recapreader.importing.facts import people
from recapreader.importing.model import Block, Credit, Kind, Layout


def without(found: Tidied, layout: Layout) -> tuple[list[Block], list[Credit]]:
    """Return the blocks of the story, and the cast by its own section; an encyclopedia's discussions go, too."""
    kept: list[Block] = []
    cast: list[Credit] = []
    mode, level = "", 0
    for block in found.blocks:
        if block.kind is Kind.HEADING and not (_goes_on(mode, layout) and block.level > level > 0):
            mode, level = _mode(block, layout), block.level
        if mode == "":
            kept.append(block)
            continue
        if mode == "cast":
            cast += people.in_list(block.text.split("\n")) if block.kind is not Kind.HEADING else []
        found.drop("cast list" if mode == "cast" else "section about the work or its sources", block.text)
    if not kept:
        return list(found.blocks), cast
    return kept, cast


def _goes_on(mode: str, layout: Layout) -> bool:
    """Whether the headings below one of such a section are in it; of a cast, only an encyclopedia's surely are."""
    return mode == "drop" or (mode == "cast" and layout is Layout.ENCYCLOPEDIA)


def _mode(heading: Block, layout: Layout) -> str:
    role = role_of(heading.text)
    if role is Role.CAST:
        return "cast"
    if role is Role.APPARATUS:
        return "drop"
    return "drop" if layout is Layout.ENCYCLOPEDIA and is_about_work(heading.text) else ""
