"""Pages → one HTML page that stands by itself: readable, light and dark, printable, no script, nothing from elsewhere.

It holds what is shown and nothing else. Handed the whole pages too, it puts what is hidden into closed `<details>`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from importlib.resources import files
from itertools import repeat

from recapreader.core.gate import PREMISE, Hidden, Page, Shown, State, Summary, VisibleCharacter
from recapreader.core.prose.tree import (
    GAP_TEXT,
    Anchor,
    Block,
    Code,
    CodeBlock,
    Emphasis,
    Heading,
    Inline,
    Items,
    Paragraph,
    Picture,
    Quote,
    Spoiler,
    SpoilerBlock,
    Strong,
    Table,
    Text,
    close_inline_spoilers,
    inline_has_spoiler,
    inline_text,
)
from recapreader.core.prose.walk import BlockWalk, InlineWalk
from recapreader.render import wording

_NOTHING_FROM_ELSEWHERE = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
)
_GAP = f'<span class="gap" role="img" aria-label="hidden words">{GAP_TEXT}</span>'
_MORE = _GAP.replace("hidden words", "hidden") + wording.MORE.removeprefix(GAP_TEXT)
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class _Form:
    """How a section is written: the level of its heading, and whether spoilers in it go into `<details>`."""

    level: int
    closes: bool = False

    def heading(self, words: str, deeper: int = 0) -> str:
        level = min(self.level + deeper, _DEEPEST)
        return f"<h{level}>{words}</h{level}>"


def to_html(
    summary: Summary,
    pages: Iterable[Page],
    *,
    advisories: bool = False,
    people: Sequence[VisibleCharacter] | None = None,
    whole: Iterable[Page] | None = None,
) -> Iterator[str]:
    """A recap's pages as one HTML page, in pieces; who's who comes last, where `people` are given.

    `whole` are the same pages with everything open; with them, what `pages` hide is there in closed `<details>`.
    """
    pages = tuple(pages)
    front = summary.front
    language = f' lang="{escape(front.language)}"' if front.language else ""
    yield (
        f"<!doctype html>\n<html{language}>\n<head>\n"
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_FROM_ELSEWHERE}">\n'
        '<meta name="referrer" content="no-referrer">\n<link rel="icon" href="data:,">\n'
        f"<title>{escape(front.title)}</title>\n<style>\n{_style()}</style>\n</head>\n<body>\n"
    )
    yield from _header(summary, advisories=advisories)
    yield "<main>\n"
    folded = "".join((*_about(summary), *_contents(pages)))
    whole_pages: Iterable[Page | None] = repeat(None) if whole is None else whole
    for page, open_page in zip(pages, whole_pages, strict=whole is not None):
        yield from _page(page, open_page, folded if page.part.number == PREMISE else "")
    if people is not None:
        yield from _people(people)
    yield "</main>\n</body>\n</html>\n"


def _style() -> str:
    return files("recapreader.render").joinpath("html.css").read_text(encoding="utf-8")


def _header(summary: Summary, *, advisories: bool) -> Iterator[str]:
    front = summary.front
    yield f'<header>\n<h1>{escape(front.title)}</h1>\n<p class="facts">{escape(wording.facts(front))}</p>\n'
    if advisories and front.advisories:
        yield f'<p class="facts">Advisories: {escape(", ".join(front.advisories))}</p>\n'
    yield "</header>\n"


def _about(summary: Summary) -> Iterator[str]:
    """Credits and links, folded away."""
    groups, addresses = wording.summary_groups(summary), wording.addresses(summary)
    if not groups:
        return
    yield '<details class="fold"><summary>Credits and links</summary>\n<dl>\n'
    for group, lines in groups:
        words = "<br>".join(_fact(line, more, addresses.get((group, line))) for line, more in lines)
        yield f"<dt>{escape(group)}</dt><dd>{words}</dd>\n"
    yield "</dl>\n"
    if addresses:
        yield f'<p class="soft">{wording.NOT_GATED}</p>\n'
    yield "</details>\n"


def _fact(line: str, more: str, url: str | None) -> str:
    words = _link(escape(line), url) if url else escape(line)
    return f'{words} <span class="soft">({escape(more)})</span>' if more else words


def _link(words: str, url: str) -> str:
    return f'<a href="{escape(url)}" rel="noreferrer noopener">{words}</a>'


def _people(people: Sequence[VisibleCharacter]) -> Iterator[str]:
    from recapreader.render.people import NOBODY, TITLE, actor, also  # noqa: PLC0415 - only who asks for them needs it

    yield f'<section id="who">\n<h2>{TITLE}</h2>\n'
    if not people:
        yield f"<p>{NOBODY}</p>\n"
    for known in people:
        yield f"<p><strong>{escape(known.name)}</strong>{escape(also(known))}{escape(actor(known))}</p>\n"
        if known.notes:
            yield "<ul>\n" + "".join(f"<li>{escape(note)}</li>\n" for note in known.notes) + "</ul>\n"
    yield "</section>\n"


# Contents.


def _contents(pages: tuple[Page, ...]) -> Iterator[str]:
    """The contents, folded away."""
    yield '<details class="fold"><summary>Contents</summary>\n<nav aria-label="Contents">\n<ul>\n'
    for page in pages:
        if page.part.number == PREMISE:
            yield from map(_contents_line, page.blocks)
        else:
            yield f'<li><a href="#part-{escape(page.part.number)}">{escape(page.part.title)}</a>\n<ul>\n'
            yield from map(_contents_line, page.blocks)
            yield "</ul></li>\n"
    yield "</ul>\n</nav>\n</details>\n"


def _contents_line(block: Shown | Hidden) -> str:
    words = "hidden" if isinstance(block, Hidden) else "in part" if block.state is State.PART else ""
    state = f' <span class="soft">{words}</span>' if words else ""
    return f'<li><a href="#section-{escape(block.number)}">{escape(block.name)}</a>{state}</li>\n'


# Parts and sections.


def _page(page: Page, whole: Page | None, folded: str) -> Iterator[str]:
    """A part; `folded` comes behind the premise, or first where there is none."""
    form = _Form(2)
    if not (page.blocks and page.blocks[0].number == PREMISE):
        yield folded
    if page.part.number != PREMISE:
        yield f'<h2 id="part-{escape(page.part.number)}">{escape(page.part.title)}</h2>\n'
        form = _Form(3)
        if whole and not page.part.named:
            yield _division(_closed_words(escape(whole.part.title)))
    for block, open_block in zip(page.blocks, whole.blocks if whole else repeat(None), strict=whole is not None):
        inside = "".join(_section(block, open_block if isinstance(open_block, Shown) else None, form))
        yield f'<section id="section-{escape(block.number)}">\n{inside}</section>\n'
        if block.number == PREMISE:
            yield folded


def _section(block: Shown | Hidden, whole: Shown | None, form: _Form) -> Iterator[str]:
    if isinstance(block, Shown) and block.state is State.PART:
        yield from _shown(block, form)
        if block.more and whole:
            yield _closed_box(_MORE, "".join(_shown(whole, replace(form, level=form.level + 1, closes=True))))
        elif block.more:
            yield f'<p class="more">{_MORE}</p>\n'
        return
    if isinstance(block, Shown):
        closes = block.closed and whole is not None
        yield from _shown(whole if closes and whole else block, replace(form, closes=closes))
        return
    told = "Hidden" + (", gives the ending away" if block.ending else "")
    told += f", safe after {escape(str(block.after))}" if block.after else ""
    heading = form.heading(escape(block.label))
    if whole is None:
        yield f'<div class="hidden">{heading}\n<p>{told}</p></div>\n'
        return
    inside = "".join(_shown(whole, replace(form, level=form.level + 1, closes=True)))
    yield _closed_box(f'{heading} <span class="soft">{told}</span>', inside)


def _shown(block: Shown, form: _Form) -> Iterator[str]:
    if block.number != PREMISE:
        yield _heading(block.heading or (Text(block.label),), form)
    yield _blocks(block.tree, form)


def _heading(children: tuple[Inline, ...], form: _Form, *, deeper: int = 0) -> str:
    """A heading; its closed spoilers follow it, since it can hold no `<details>`."""
    told = close_inline_spoilers(children) if form.closes else children
    rest = _division(_closed_words(_inline(children, replace(form, closes=False)))) if told != children else ""
    return f"{form.heading(_inline(told, form), deeper)}\n{rest}"


def _division(words: str) -> str:
    """A paragraph that may hold `<details>`, which would end a `<p>`."""
    return f'<div class="p">{words}</div>\n'


def _closed_box(name: str, inside: str) -> str:
    """Blocks that a click opens; `inside` and `name` are HTML."""
    return f'<details class="section"><summary>{name}</summary>\n<div class="body">\n{inside}</div></details>\n'


def _closed_words(words: str) -> str:
    return f'<details class="words"><summary>hidden words</summary><span class="said">{words}</span></details>'


# Blocks and inline nodes.


def _blocks(blocks: tuple[Block, ...], form: _Form) -> str:
    return "".join(_HTML.block(block, form) for block in blocks)


def _inline(children: tuple[Inline, ...], form: _Form) -> str:
    return "".join(_HTML.inline(node, form) for node in children)


class _Html(InlineWalk[str, _Form], BlockWalk[str, _Form]):
    """A tree → HTML."""

    def paragraph(self, node: Paragraph, around: _Form) -> str:
        words = _inline(node.children, around)
        return _division(words) if around.closes and inline_has_spoiler(node.children) else f"<p>{words}</p>\n"

    def heading(self, node: Heading, around: _Form) -> str:
        return _heading(node.children, around, deeper=node.level - 2)

    def quote(self, node: Quote, around: _Form) -> str:
        return f"<blockquote>\n{_blocks(node.children, around)}</blockquote>\n"

    def items(self, node: Items, around: _Form) -> str:
        kind, first = ("ul", "") if node.start is None else ("ol", f' start="{node.start}"')
        inside = "".join(f"<li>{_blocks(item, around)}</li>\n" for item in node.items)
        return f"<{kind}{first}>\n{inside}</{kind}>\n"

    def code_block(self, node: CodeBlock, around: _Form) -> str:
        return f"<pre><code>{escape(node.text)}</code></pre>\n"

    def rule(self, around: _Form) -> str:
        return "<hr>\n"

    def table(self, node: Table, around: _Form) -> str:
        lines = []
        for index, row in enumerate(node.rows):
            kind, scope = ("td", "") if index else ("th", ' scope="col"')
            cells = "".join(f"<{kind}{scope}>{_inline(cell, around)}</{kind}>" for cell in row)
            lines.append(f"<tr>{cells}</tr>\n")
        head, body = "".join(lines[:1]), "".join(lines[1:])
        return f"<table>\n<thead>\n{head}</thead>\n<tbody>\n{body}</tbody>\n</table>\n"

    def spoiler_block(self, node: SpoilerBlock, around: _Form) -> str:
        inside = _blocks(node.children, around)
        return _closed_box("hidden words", inside) if around.closes else inside

    def gap_block(self, around: _Form) -> str:
        return f"<p>{_GAP}</p>\n"

    def text(self, node: Text | Picture, around: _Form) -> str:
        return escape(inline_text((node,)))

    def code(self, node: Code, around: _Form) -> str:
        return f"<code>{escape(node.text)}</code>"

    def line_break(self, around: _Form) -> str:
        return "<br>"

    def gap(self, around: _Form) -> str:
        return _GAP

    def emphasis(self, node: Emphasis, around: _Form) -> str:
        return f"<em>{_inline(node.children, around)}</em>"

    def strong(self, node: Strong, around: _Form) -> str:
        return f"<strong>{_inline(node.children, around)}</strong>"

    def anchor(self, node: Anchor, around: _Form) -> str:
        words = _inline(node.children, around)
        return _link(words, node.url) if node.url.startswith(("http://", "https://")) else words

    def spoiler(self, node: Spoiler, around: _Form) -> str:
        words = _inline(node.children, around)
        return _closed_words(words) if around.closes else words


_HTML = _Html()
