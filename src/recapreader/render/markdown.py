"""Pages → Markdown that reads well raw. All text is escaped: none becomes markup, HTML or a spoiler's marker."""

from collections.abc import Iterable, Iterator, Sequence

from recapreader.core.gate import PREMISE, Hidden, Page, Shown, Summary, VisibleCharacter
from recapreader.core.prose.tree import GAP_TEXT
from recapreader.render import wording
from recapreader.render.markdown_nodes import escaped, heading, line_start, linked, tree_lines


def to_markdown(
    summary: Summary,
    pages: Iterable[Page],
    *,
    advisories: bool = False,
    people: Sequence[VisibleCharacter] | None = None,
) -> Iterator[str]:
    """A recap's pages as lines of Markdown; a hidden section is a heading with its public name.

    Who's who comes last, where `people` are given.
    """
    front = summary.front
    yield f"# {escaped(front.title)}"
    yield from ("", line_start(escaped(wording.facts(front))))
    yield from _summary(summary, advisories=advisories)
    for page in pages:
        if page.part.number != PREMISE:
            yield from ("", f"# {escaped(page.part.title)}")
        for block in page.blocks:
            yield from _section(block)
    if people is not None:
        yield from _people(people)


def _people(people: Sequence[VisibleCharacter]) -> Iterator[str]:
    from recapreader.render.whos_who import NOBODY, TITLE, actor, also  # noqa: PLC0415 - only who asks for them needs it

    yield from ("", f"# {TITLE}")
    if not people:
        yield from ("", NOBODY)
    for known in people:
        yield from ("", f"**{escaped(known.name)}**{escaped(also(known))}{escaped(actor(known))}")
        if known.notes:
            yield ""
        for note in known.notes:
            yield f"- {line_start(escaped(note))}"


def _summary(summary: Summary, *, advisories: bool) -> Iterator[str]:
    addresses = wording.addresses(summary)
    for group, lines in wording.summary_groups(summary):
        words = "; ".join(
            linked(escaped(line), addresses.get((group, line))) + (f" ({escaped(more)})" if more else "")
            for line, more in lines
        )
        yield from ("", f"**{escaped(group)}:** {words}")
    if advisories and summary.front.advisories:
        yield from ("", f"**Advisories:** {escaped(', '.join(summary.front.advisories))}")


def _section(block: Shown | Hidden) -> Iterator[str]:
    if isinstance(block, Hidden):
        yield from ("", f"## {GAP_TEXT} {escaped(wording.public_name(block))} (hidden)")
        return
    if block.number != PREMISE:
        name = heading(block.heading) if block.heading else escaped(block.label)
        yield from ("", f"## {name}")
    lines = tree_lines(block.tree)
    if lines:
        yield from ("", *lines)
    if block.more:
        yield from ("", wording.MORE)
