"""Words that a page itself hides: one pair of characters for every way of marking them, until the blocks are settled.

Readers put `OPEN` and `CLOSE` around what a page hides, and `LABEL` before the words on its button. `settled` makes
of them inline spoilers of a recap, which lie within one line each, or, where most of the story is hidden that way,
sections of their own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from recapreader.importing.boundary.spoiler_warnings import is_warning_block
from recapreader.importing.model import Article, Block, Dropped, Kind
from recapreader.importing.text_utils import INLINE_SPOILER, squeeze, words

OPEN, CLOSE, LABEL = "\ue0f0", "\ue0f1", "\ue0f2"
_ANY = re.compile(f"[{OPEN}{CLOSE}{LABEL}]")
_HIDDEN = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
_TAG = r"(?P<tag></?[A-Za-z][^<>\n]*>)"
_BEGINS = (
    r">!|\[(?:spoilers?|details|hide)\b[^\[\]\n]{0,80}\]|\{[{%][<%]?\s*(?:spoilers?|details)\b[^{}\n]{0,80}[%>]?[%}]\}"
    r"|^[ \t]*:::\s*spoiler\b[^\n]*$"
)
_ENDS = (
    r"!<(?![A-Za-z/])|\[/(?:spoilers?|details|hide)\]|\{[{%][<%]?\s*(?:/\s*|end)(?:spoilers?|details)\b[^{}\n]{0,20}"
    r"[%>]?[%}]\}|^[ \t]*:::[ \t]*$"
)
_LITERAL = re.compile(rf"{_TAG}|(?P<begins>{_BEGINS})|(?P<ends>{_ENDS})", re.IGNORECASE | re.MULTILINE)
_TITLED = re.compile(r"\[\w+\s*=\s*[\"']?([^\]\"']{1,80})|:::\s*spoiler\s+(\S.*)|[{%<]\s*\w+\s+[\"']([^\"']{1,80})")
_BARS = re.compile(r"(?<![|\\])\|\|(?!\|)([^\n|]+(?:\|[^\n|]+)*)\|\|(?!\|)")
_ROW = re.compile(r"^\s*\|", re.MULTILINE)
_NO_LABEL = re.compile(
    r"(?:\W|\b(?:spoilers?|show|hide|view|click|tap|press|here|to|on|and|reveal|more|less|read|warning|alert|the|this"
    r"|details|text|open|close|expand|see|contains?|may|for|full|hidden|button|toggle|content|anzeigen|ausblenden"
    r"|verbergen|afficher|cacher|masquer|mostrar|ocultar|mostra|nascondi|ネタバレ|表示|스포일러|보기)\b)*",
    re.IGNORECASE,
)
_LONGEST_LABEL = 12
_MOST_BLOCKS = 6


def without_marks(text: str) -> str:
    """Return the text without characters that mean something here, should a page contain them."""
    return _ANY.sub("", text)


def visible(text: str) -> str:
    """Return the text without what a page hides in it, before or after it is settled."""
    while (shown := _HIDDEN.sub("…", text)) != text:
        text = shown
    return INLINE_SPOILER.sub("…", _ANY.sub("", text))


def literal(text: str, *, tags: bool = True) -> str:
    """Return the text with `>!x!<`, `||x||`, `[spoiler]x[/spoiler]` and the like as marks; `tags`: it may have tags."""
    if not any(sign in text for sign in (">!", "!<", "||", "[", "{", ":::")):
        return text
    marked = _LITERAL.sub(lambda match: _mark(match, tags=tags), text)
    if "||" not in marked:
        return marked
    return "\n".join(line if _ROW.match(line) else _BARS.sub(rf"{OPEN}\1{CLOSE}", line) for line in marked.split("\n"))


def enclosed(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with a mark before the first and one after the last."""
    found = list(blocks)
    if found:
        found[0] = _around(found[0], OPEN, "")
        found[-1] = _around(found[-1], "", CLOSE)
    return found


def _around(block: Block, before: str, after: str) -> Block:
    markup = f"{before}{block.markup}{after}" if block.markup else ""
    return replace(block, text=f"{before}{block.text}{after}", markup=markup)


def _mark(match: re.Match[str], *, tags: bool) -> str:
    if match.group("ends"):
        return CLOSE
    if match.group("tag"):
        return match.group() if tags else match.group().replace("!<", CLOSE)
    titled = _TITLED.search(match.group())
    label = squeeze(next(filter(None, titled.groups()), "")) if titled else ""
    return (f"{label}: " if label and not _says_nothing(label) else "") + OPEN


def _says_nothing(label: str) -> bool:
    """Return whether a button's words only say that something is hidden."""
    return bool(_NO_LABEL.fullmatch(label)) or is_warning_block(label) or words(label) > _LONGEST_LABEL


@dataclass(slots=True)
class _Region:
    """From one mark to its end: the indices of the first and the last block, with the label before it."""

    first: int
    last: int
    label: str = ""
    whole: bool = False


def settled(article: Article) -> Article:
    """Return the article with its marks as inline spoilers, or as sections that are hidden as a whole."""
    title = squeeze(visible(article.page_title))
    fields = {
        key: tuple(value if key == "episode rows" else visible(value) for value in values)
        for key, values in article.fields.items()
    }
    blocks = list(article.blocks)
    if any(_ANY.search(block.text) for block in blocks):
        blocks, dropped = _settled(blocks)
        article = replace(article, blocks=tuple(blocks), dropped=(*article.dropped, *dropped))
    return replace(article, page_title=title, fields=fields)


def _settled(blocks: list[Block]) -> tuple[list[Block], list[Dropped]]:
    regions = _regions(blocks)
    structural = {region.first: region for region in regions if region.whole and _is_section(region, blocks, regions)}
    hidden = {index for region in structural.values() for index in range(region.first, region.last + 1)}
    writer = _Writer(_unended(blocks))
    found: list[Block] = []
    dropped: list[Dropped] = []
    label = ""
    for index, block in enumerate(blocks):
        if block.text.startswith(LABEL):
            label = squeeze(block.text[1:])
            if _says_nothing(label):
                dropped.append(Dropped("fold label", label))
                label = ""
            continue
        if index in hidden:
            found += [Block(Kind.HEADING, label, level=3)] if label and index in structural else []
            found.append(_bare(block))
        else:
            found += _labelled(label, _inline(block, writer))
        label = ""
    return [block for block in found if block.text.strip()], dropped


def _labelled(label: str, block: Block) -> list[Block]:
    if not label:
        return [block]
    if block.kind is not Kind.TEXT:
        return [Block(Kind.TEXT, f"{label}:"), block]
    markup = f"{label}: {block.markup}" if block.markup else ""
    return [replace(block, text=f"{label}: {block.text}", markup=markup, hidden=False)]


def _bare(block: Block) -> Block:
    """A block of a section that is hidden as a whole."""
    return replace(block, text=_ANY.sub("", block.text), markup=_ANY.sub("", block.markup), hidden=True)


def _events(blocks: Sequence[Block]) -> Iterator[tuple[int, str, int]]:
    """Each mark with the index of its block and its place in the text."""
    for index, block in enumerate(blocks):
        for match in _ANY.finditer(block.text):
            if match.group() != LABEL:
                yield index, match.group(), match.start()


def _regions(blocks: Sequence[Block]) -> list[_Region]:
    """The outermost pairs of marks."""
    opened: list[tuple[int, int]] = []
    regions: list[_Region] = []
    for index, sign, place in _events(blocks):
        if sign == OPEN:
            opened.append((index, place))
        elif opened:
            first, begins = opened.pop()
            if not opened:
                whole = not blocks[first].text[:begins].strip() and not blocks[index].text[place + 1 :].strip()
                before = blocks[first - 1].text if first else ""
                regions.append(_Region(first, index, before[1:] if before.startswith(LABEL) else "", whole))
    return regions


def _unended(blocks: Sequence[Block]) -> set[int]:
    """The marks, counted from 0, that have no end: each hides the rest of its block."""
    opened: list[int] = []
    for count, (_, sign, _) in enumerate(_events(blocks)):
        if sign == OPEN:
            opened.append(count)
        elif opened:
            opened.pop()
    return set(opened)


def _is_section(region: _Region, blocks: Sequence[Block], regions: Sequence[_Region]) -> bool:
    """Return whether it is too much for an inline spoiler: headings, many paragraphs, or half of the page's text."""
    inside = blocks[region.first : region.last + 1]
    if any(block.kind is Kind.HEADING for block in inside) or len(inside) > _MOST_BLOCKS:
        return True
    sizes = [0, *accumulate(words(block.text) for block in blocks)]
    size = sizes[region.last + 1] - sizes[region.first]
    chapters = [each for each in regions if each.whole and each.label and not _says_nothing(each.label)]
    told = sum(sizes[each.last + 1] - sizes[each.first] for each in chapters)
    return size * 2 > sizes[-1] or (region in chapters and len(chapters) > 1 and told * 2 > sizes[-1])


def inline(block: Block) -> tuple[Block, ...]:
    """Return a block by itself, its marks as inline spoilers."""
    return (_inline(block, _Writer(_unended([block]))),)


class _Writer:
    """Writes marks as inline spoilers, each within a line; what is open at a line's end goes on in the next."""

    def __init__(self, unended: set[int]) -> None:
        self._unended = unended
        self._count = 0
        self._depth = 0

    def block(self, *texts: str) -> list[str]:
        """The texts of one block, which have the same marks, or none: its bare text and its markup."""
        count, depth = self._count, self._depth
        written: list[str] = []
        for text in texts:
            self._count, self._depth = count, depth
            kept = self._text(text)
            written.append(kept if text else "")
        self._count, self._depth = count, depth
        self._text(texts[0])
        return written

    def _text(self, text: str) -> str:
        ends_here = 0
        lines = []
        for line in text.split("\n"):
            pieces = [">!"] if self._depth else []
            for piece in re.split(f"([{OPEN}{CLOSE}])", line):
                if piece == OPEN:
                    pieces += [] if self._depth else [">!"]
                    self._depth += 1
                    ends_here += self._count in self._unended
                elif piece == CLOSE:
                    pieces += ["!<"] if self._depth == 1 else []
                    self._depth = max(0, self._depth - 1)
                else:
                    pieces.append(piece)
                    continue
                self._count += 1
            pieces += ["!<"] if self._depth else []
            lines.append(_trimmed("".join(pieces)))
        self._depth -= ends_here
        return "\n".join(lines)


def _trimmed(line: str) -> str:
    """Without spoilers of nothing, and without white space at the ends of the others."""
    line = re.sub(r">!(\s*)(.*?)(\s*)!<", lambda m: f"{m[1]}>!{m[2]}!<{m[3]}" if m[2] else m[1], line)
    return re.sub(r"  +", " ", line).strip() if ">!" in line else line


def _inline(block: Block, writer: _Writer) -> Block:
    if block.kind is Kind.CODE:
        text = block.text.replace(OPEN, ">!").replace(CLOSE, "!<")
        writer.block(block.text)
        return replace(block, text=text)
    text, markup = writer.block(block.text, block.markup)
    if text == block.text:
        return block
    hides_all = ">!" in text and not re.search(r"\w", visible(text))
    shown = visible(text)
    return replace(
        block,
        kind=Kind.TEXT if hides_all and block.kind is Kind.HEADING else block.kind,
        text=text,
        markup=markup,
        strong=False,
        hidden=hides_all,
        names=tuple(name for name in block.names if _ANY.sub("", name) in shown),
        links=tuple(link for link in block.links if _ANY.sub("", link.text) in shown),
    )
