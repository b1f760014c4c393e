"""Pages → text, for terminals without screens, pipes and scripts. Only what the gate handed out is in here."""

from collections.abc import Iterable, Iterator, Sequence

from recapreader.core.gate import PREMISE, Hidden, Page, Shown, Summary, VisibleCharacter
from recapreader.core.prose import tree as nodes
from recapreader.core.prose.tree import GAP_TEXT, inline_text
from recapreader.core.prose.walk import BlockWalk
from recapreader.render import wording
from recapreader.render.wrap import wrap


def to_text(
    summary: Summary,
    pages: Iterable[Page],
    *,
    width: int,
    advisories: bool = False,
    people: Sequence[VisibleCharacter] | None = None,
) -> Iterator[str]:
    """A recap's pages as lines of text, at most `width` cells wide; then who's who, where `people` are given."""
    front = summary.front
    yield from wrapped(front.title, width)
    yield from wrapped(wording.facts(front), width)
    for heading, lines in wording.summary_groups(summary):
        words = "; ".join(f"{line} ({more})" if more else line for line, more in lines)
        yield from wrapped(f"{heading}: {words}", width, hang="  ")
    if advisories and front.advisories:
        yield from wrapped(f"Advisories: {', '.join(front.advisories)}", width, hang="  ")
    for page in pages:
        if page.part.number != PREMISE:
            yield from ("", "")
            yield from wrapped(page.part.title, width)
        for block in page.blocks:
            yield from _section(block, width)
    if people is not None:
        yield from _people(people, width)


def _people(people: Sequence[VisibleCharacter], width: int) -> Iterator[str]:
    from recapreader.render.whos_who import NOBODY, TITLE, actor, also  # noqa: PLC0415 - only who asks for them needs it

    yield from ("", "", TITLE)
    if not people:
        yield from ("", NOBODY)
    for known in people:
        yield ""
        yield from wrapped(f"{known.name}{also(known)}{actor(known)}", width, hang="  ")
        for note in known.notes:
            yield from ("  " + line for line in wrapped(note, width - 2))


def _section(block: Shown | Hidden, width: int) -> Iterator[str]:
    yield ""
    if isinstance(block, Hidden):
        name = wording.numbered(block.number, wording.public_name(block))
        yield from wrapped(f"{GAP_TEXT} {name} (hidden)", width, hang="    ")
        return
    if block.number != PREMISE:
        yield from wrapped(wording.numbered(block.number, block.name), width, hang="  ")
        yield ""
    yield from body_lines(block.tree, width)
    if block.more:
        yield from ([""] if block.tree else [])
        yield wording.MORE


def body_lines(tree: tuple[nodes.Block, ...], width: int) -> Iterator[str]:
    """Yield a section's text as lines, with a blank one between blocks."""
    for index, each in enumerate(tree):
        if index:
            yield ""
        yield from _LINES.block(each, width)


class _Lines(BlockWalk[Iterator[str], int]):
    """Blocks → lines, at most `width` cells wide."""

    def paragraph(self, node: nodes.Paragraph, around: int) -> Iterator[str]:
        yield from wrapped(inline_text(node.children), around)

    def heading(self, node: nodes.Heading, around: int) -> Iterator[str]:
        yield from wrapped(inline_text(node.children), around)

    def quote(self, node: nodes.Quote, around: int) -> Iterator[str]:
        yield from _indented(node.children, around, "> ", "> ")

    def items(self, node: nodes.Items, around: int) -> Iterator[str]:
        for number, item in enumerate(node.items, node.start or 0):
            mark = "• " if node.start is None else f"{number}. "
            yield from _indented(item, around, mark, " " * len(mark))

    def code_block(self, node: nodes.CodeBlock, around: int) -> Iterator[str]:
        yield from (f"    {line}" for line in node.text.split("\n"))

    def rule(self, around: int) -> Iterator[str]:
        yield "* * *"

    def table(self, node: nodes.Table, around: int) -> Iterator[str]:
        for row in node.rows:
            yield from wrapped(" | ".join(map(inline_text, row)), around)

    def spoiler_block(self, node: nodes.SpoilerBlock, around: int) -> Iterator[str]:
        yield from body_lines(node.children, around)

    def gap_block(self, around: int) -> Iterator[str]:
        yield from wrapped(GAP_TEXT, around)


_LINES = _Lines()


def _indented(children: tuple[nodes.Block, ...], width: int, first: str, rest: str) -> Iterator[str]:
    for index, line in enumerate(body_lines(children, width - len(rest))):
        yield ((rest if index else first) + line).rstrip()


def wrapped(text: str, width: int, hang: str = "") -> Iterator[str]:
    """A text as lines; those after the first begin with `hang`."""
    if not text:
        return
    for index, (start, end) in enumerate(wrap(text, width - len(hang))):
        yield (hang if index else "") + text[start:end]
