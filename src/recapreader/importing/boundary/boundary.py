"""Where the premise ends and the story begins: the earliest certain sign. When in doubt, it is further up.

A sign never opens what is above it. Every sentence above it must pass the judge; how strictly depends on how
sure the sign is: below an explicit warning what is above is told to everyone, below a bare chapter heading it must
speak about the work, and in a text without signs only a sentence that says what the work is stays open.
"""

import re
from dataclasses import dataclass, replace

from recapreader.importing.boundary import classifier, spoiling_sentences
from recapreader.importing.boundary.classifier import Verdict
from recapreader.importing.boundary.openness import Context, Trust, open_sentences
from recapreader.importing.boundary.spoiler_warnings import (
    beside_warning,
    is_negated,
    is_repeated,
    is_warning_block,
    warning_at,
)
from recapreader.importing.cleaning.headings import Role, role_of
from recapreader.importing.model import Block, Kind
from recapreader.importing.text_utils import bare, escape, sentences, words

_EARLY = 9
_LAST_WORDS = re.compile(
    r"\blast\s+(?:chance|warning)|\bturn\s+back\s+now|\bfrom\s+(?:here|this\s+point)\s+on|\bletzte\s+(?:warnung|chance)"
    r"|\bdernière\s+chance|\búltim[ao]\s+(?:oportunidad|aviso)|\bultimo\s+avviso",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?…。！？:：][\"'”’»」』)\]*_]*$")
_ABSTRACT = 110
_HEADINGS = 4
_BELOW_HEADING = "the first words below the heading that begins the article"
_TELLING_SECTIONS = frozenset(["review", "recap", "full recap", "summary", "plot", "story"])
_SURE_BLURB = re.compile(
    r"publisher|blurb|back\s+cover|premise|klappentext|teaser|premessa|premisa|prémisse", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, repr=False)
class Split:
    """What is open, what is hidden (beginning with headings or text), and why."""

    open: tuple[Block, ...]
    hidden: tuple[Block, ...]
    reason: str
    warnings: tuple[Block, ...] = ()


def split(blocks: list[Block], context: Context) -> Split:
    """Divide the article's blocks. All of them, except warnings, come back in order."""
    sign, trust = _first_sign(blocks, context)
    warnings = tuple(block for block in blocks if _is_warning(block))
    above = [block for block in blocks[:sign] if not _is_warning(block)]
    below = [*_told_beside(blocks[:sign]), *_without_warnings(blocks[sign:])]
    if trust not in {Trust.BARE, Trust.WARNED} and not above and below and below[0].kind is Kind.HEADING:
        if not context.language_known:
            return _behind_any_heading(below, context, warnings, _reason(trust, opened=False, early=False))
        return _behind_safe_heading(below, context, warnings)
    aside, above = _bare_lines(above)
    opened, rest, early = _judged(above, below, trust, context)
    rest = [*aside, *rest]
    if (
        context.language_known
        and not rest
        and below
        and below[0].kind is Kind.HEADING
        and _SURE_BLURB.search(below[0].text)
    ):
        behind = _behind_safe_heading(below, context, warnings)
        if behind.open:
            return replace(behind, open=(*opened, *behind.open))
    reason = _reason(trust, opened=bool(opened), early=early)
    return Split(tuple(opened), (*rest, *below), reason, warnings)


def _told_beside(blocks: list[Block]) -> list[Block]:
    """Return the rest of the warnings' text: it is kept, and hidden."""
    told = [(block, beside_warning(block.text)) for block in blocks if _is_warning(block)]
    return [Block(Kind.TEXT, text, group=block.group) for block, text in told if text]


def _without_warnings(blocks: list[Block]) -> list[Block]:
    return [kept for block in blocks for kept in (_told_beside([block]) if _is_warning(block) else [block])]


def _is_warning(block: Block) -> bool:
    return block.kind in {Kind.TEXT, Kind.HEADING, Kind.QUOTE} and is_warning_block(block.text)


def _first_sign(blocks: list[Block], context: Context) -> tuple[int, Trust]:
    """The index of the first block that is hidden by an explicit sign, and what the sign is."""
    paragraphs = 0
    for index, block in enumerate(blocks):
        if block.kind is Kind.HEADING and not _is_warning(block):
            if role_of(block.text) is Role.BLURB and _warned_soon(blocks[index + 1 :]):
                continue
            return index, Trust.ENCYCLOPEDIA if context.encyclopedia else Trust.HEADED
        paragraphs += 1
        if paragraphs > _EARLY:
            break
        if _is_warning(block) and not is_repeated(block.text):
            heading = next(
                (
                    later
                    for later in range(index + 1, min(len(blocks), index + 7))
                    if blocks[later].kind is Kind.HEADING
                ),
                None,
            )
            if paragraphs == 1 and (again := _warned_again(blocks, index + 1, heading)) is not None:
                return again, Trust.WARNED
            return (heading, Trust.NOTICE) if paragraphs == 1 and heading is not None else (index, Trust.WARNED)
        if block.kind is Kind.TEXT and warning_at(block.text) is not None:
            return index + 1, Trust.WARNED
    heading = next((index for index, block in enumerate(blocks) if block.kind is Kind.HEADING), None)
    if heading is not None:
        return heading, Trust.ENCYCLOPEDIA if context.encyclopedia else Trust.HEADED
    return len(blocks), Trust.ENCYCLOPEDIA if context.encyclopedia else Trust.BARE


def _warned_again(blocks: list[Block], start: int, end: int | None) -> int | None:
    """Where a notice above the article is followed by the words that the telling begins now: the index of those."""
    found = (index for index in range(start, end or start) if _is_warning(blocks[index]))
    return next((index for index in found if _LAST_WORDS.search(blocks[index].text)), None)


def _warned_soon(blocks: list[Block]) -> bool:
    """Return whether there is a warning in the next few paragraphs, before another heading."""
    for block in blocks[:3]:
        if _is_warning(block) or block.kind is Kind.HEADING:
            return _is_warning(block)
    return False


def _bare_lines(above: list[Block]) -> tuple[list[Block], list[Block]]:
    """Of a text without marks, the first lines that are no sentences, set apart: a headline may tell all."""
    count = 0
    while count < len(above) and above[count].group >= 0 and _is_bare(above[count].text):
        count += 1
    return above[:count], above[count:]


def _is_bare(text: str) -> bool:
    return not _ENDS.search(text) and len(sentences(text)) == 1


def _is_torn(block: Block, following: Block | None) -> bool:
    """Does it end in mid-sentence, so that what is below is the rest of a sentence that may tell?"""
    if following is None or _ENDS.search(block.text) or following.kind is Kind.LIST:
        return False
    return following.text[:1].islower() or (block.group == following.group >= 0 and following.kind is Kind.TEXT)


def _judged(
    above: list[Block], below: list[Block], trust: Trust, context: Context
) -> tuple[list[Block], list[Block], bool]:
    """Open sentence after sentence until the first that must not be; True: that came before the sign."""
    opened: list[Block] = []
    blocks = [*above, *below]
    for index, block in enumerate(above):
        keep = open_sentences(block, trust, context, index)
        parts = sentences(block.text) if block.kind is Kind.TEXT else [block.text]
        if _is_torn(block, next(iter(blocks[index + 1 : index + 2]), None)):
            keep = min(keep, len(parts) - 1)
        if keep == len(parts):
            opened.append(block)
            continue
        if keep == 0:
            return opened, list(above[index:]), True
        head, tail = _cut(block, keep)
        return [*opened, head], [tail, *above[index + 1 :]], True
    return opened, [], False


def _cut(block: Block, keep: int) -> tuple[Block, Block]:
    """Split a paragraph after `keep` sentences; emphasis is dropped where it would be torn apart."""
    position = 0
    for part in sentences(block.text)[:keep]:
        position = block.text.index(part, position) + len(part)
    first, rest = block.text[:position].strip(), block.text[position:].strip()
    return replace(block, text=first, markup=escape(first), links=()), replace(
        block, text=rest, markup=escape(rest), names=(), links=()
    )


def _behind_safe_heading(below: list[Block], context: Context, warnings: tuple[Block, ...]) -> Split:
    """The article begins with a heading. Behind one that announces a premise the first paragraph may be open."""
    heading = below[0]
    role = role_of(heading.text)
    following = [block for block in below[1:] if block.kind is not Kind.HEADING]
    nothing = Split((), tuple(below), "the article begins with a chapter heading", warnings)
    if role in {Role.CHAPTER, Role.BLURB} and not context.telling:
        nothing = _behind_any_heading(below, context, warnings, nothing.reason)
    if role not in {Role.BLURB, Role.PLOT} or len(below) < 2 or not _may_open(below[1]) or not following:
        return nothing
    first = below[1]
    abstract = _is_abstract(first, below[2:])
    if role is Role.PLOT and not abstract and not any(block.kind is Kind.HEADING for block in below[1:]):
        return nothing
    told_elsewhere = any(bare(block.text) in _TELLING_SECTIONS for block in below[1:] if block.kind is Kind.HEADING)
    parts = [context.mask(part) for part in sentences(first.text)]
    keep = (
        len(parts)
        if abstract
        else _blurb(
            parts,
            context,
            surely=bool(_SURE_BLURB.search(heading.text)) or is_negated(heading.text),
            setup=told_elsewhere and bare(heading.text) == "synopsis",
        )
    )
    if keep == 0:
        return nothing
    opened, rest = ([first], []) if keep == len(sentences(first.text)) else [[piece] for piece in _cut(first, keep)]
    left = [heading, *rest, *below[2:]]
    if not rest and (len(below) == 2 or below[2].kind is Kind.HEADING):
        left = list(below[2:])
    return Split(
        tuple(opened),
        tuple(left),
        "the first paragraph below a heading that announces the premise",
        warnings,
    )


def _behind_any_heading(below: list[Block], context: Context, warnings: tuple[Block, ...], otherwise: str) -> Split:
    """Behind headings that begin the article, a first paragraph is judged as one without any sign."""
    at = next((index for index, block in enumerate(below[:_HEADINGS]) if block.kind is not Kind.HEADING), 0)
    keep = open_sentences(below[at], Trust.BARE, context, 0) if at and _may_open(below[at]) else 0
    if not keep:
        return Split((), tuple(below), otherwise, warnings)
    return _opened_below(below, at, keep, warnings)


def _opened_below(below: list[Block], at: int, keep: int, warnings: tuple[Block, ...]) -> Split:
    """Open the first sentences of the block at `at`; the headings above it stand above what is left."""
    first, rest = below[at], below[at + 1 :]
    if keep < len(sentences(first.text)):
        opened, left = _cut(first, keep)
        return Split((opened,), (*below[:at], left, *rest), _BELOW_HEADING, warnings)
    emptied = at == 1 and (not rest or rest[0].kind is Kind.HEADING)
    return Split((first,), (*(() if emptied else below[:at]), *rest), _BELOW_HEADING, warnings)


def _may_open(block: Block) -> bool:
    return block.kind is Kind.TEXT and not block.hidden and ">!" not in block.text


def _is_abstract(first: Block, following: list[Block]) -> bool:
    """A short paragraph that sets out the cases, above the one that tells the work from its first scene on."""
    told = following[0] if following else None
    begins = told is not None and told.kind is Kind.TEXT and classifier.is_beginning(told.text)
    return begins and words(first.text) <= _ABSTRACT and classifier.sets_out_cases(first.text)


def _blurb(parts: list[str], context: Context, *, surely: bool, setup: bool) -> int:
    """A blurb speaks about the work or sets out its beginning, and tells no outcome. `setup`: a case may be set out."""
    if words(" ".join(parts)) > 160:
        return 0
    trusting = surely and not context.telling
    for index, part in enumerate(parts):
        found = classifier.verdict(part)
        introduces = classifier.is_blurb(part) or found is Verdict.ABOUT or (setup and classifier.is_setup(part))
        if (
            classifier.tells_outcome(part)
            or spoiling_sentences.tells_end(part)
            or (index == 0 and not (introduces or surely))
        ):
            return index
        if found is Verdict.STORY and not introduces and not trusting:
            return index
    return len(parts)


def _reason(trust: Trust, *, opened: bool, early: bool) -> str:
    if not opened:
        return {
            Trust.NOTICE: "a spoiler warning precedes the whole article",
            Trust.WARNED: "a spoiler warning precedes all text that is certainly safe",
            Trust.ENCYCLOPEDIA: "nothing above the plot is certainly safe",
            Trust.HEADED: "nothing above the first chapter heading is certainly safe",
            Trust.BARE: "no warning, no heading, and no sentence that is certainly safe",
        }[trust]
    if early:
        return "the first sentence that may be past the premise"
    return {
        Trust.NOTICE: "the first chapter heading",
        Trust.WARNED: "a spoiler warning",
        Trust.ENCYCLOPEDIA: "the end of the lead",
        Trust.HEADED: "the first chapter heading",
        Trust.BARE: "the end of the description of the work",
    }[trust]
