"""A section's tree → HTML. Everything that is text is escaped."""

from dataclasses import dataclass, replace
from html import escape

from recapreader.core.prose import tree as nodes
from recapreader.core.prose.tree import GAP_TEXT, close_inline_spoilers, inline_has_spoiler, inline_text
from recapreader.core.prose.walk import BlockWalk, InlineWalk

GAP = f'<span class="gap" role="img" aria-label="hidden words">{GAP_TEXT}</span>'
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Form:
    """How a section is written: the level of its heading, and whether spoilers in it go into `<details>`."""

    level: int
    closes: bool = False

    def heading(self, words: str, deeper: int = 0) -> str:
        level = min(self.level + deeper, _DEEPEST)
        return f"<h{level}>{words}</h{level}>"


def heading(children: tuple[nodes.Inline, ...], form: Form, *, deeper: int = 0) -> str:
    """Return a heading; its closed spoilers follow it, since it cannot hold `<details>`."""
    shown = close_inline_spoilers(children) if form.closes else children
    rest = division(closed_words(_inline(children, replace(form, closes=False)))) if shown != children else ""
    return f"{form.heading(_inline(shown, form), deeper)}\n{rest}"


def division(words: str) -> str:
    """Return a paragraph that may hold `<details>`, which would end a `<p>`."""
    return f'<div class="p">{words}</div>\n'


def closed_box(name: str, inside: str) -> str:
    """Return blocks that a click opens; `inside` and `name` are HTML."""
    return f'<details class="section"><summary>{name}</summary>\n<div class="body">\n{inside}</div></details>\n'


def closed_words(words: str) -> str:
    """Return words that a click opens; `words` is HTML."""
    return f'<details class="words"><summary>hidden words</summary><span class="said">{words}</span></details>'


def link(words: str, url: str) -> str:
    """Return a link that tells the other side nothing of this page; `words` is HTML."""
    return f'<a href="{escape(url)}" rel="noreferrer noopener">{words}</a>'


def tree_html(blocks: tuple[nodes.Block, ...], form: Form) -> str:
    """Return a section's blocks as HTML."""
    return "".join(_HTML.block(block, form) for block in blocks)


def _inline(children: tuple[nodes.Inline, ...], form: Form) -> str:
    return "".join(_HTML.inline(node, form) for node in children)


class _Html(InlineWalk[str, Form], BlockWalk[str, Form]):
    """A tree → HTML."""

    def paragraph(self, node: nodes.Paragraph, around: Form) -> str:
        words = _inline(node.children, around)
        return division(words) if around.closes and inline_has_spoiler(node.children) else f"<p>{words}</p>\n"

    def heading(self, node: nodes.Heading, around: Form) -> str:
        return heading(node.children, around, deeper=node.level - 2)

    def quote(self, node: nodes.Quote, around: Form) -> str:
        return f"<blockquote>\n{tree_html(node.children, around)}</blockquote>\n"

    def items(self, node: nodes.Items, around: Form) -> str:
        kind, first = ("ul", "") if node.start is None else ("ol", f' start="{node.start}"')
        inside = "".join(f"<li>{tree_html(item, around)}</li>\n" for item in node.items)
        return f"<{kind}{first}>\n{inside}</{kind}>\n"

    def code_block(self, node: nodes.CodeBlock, around: Form) -> str:
        return f"<pre><code>{escape(node.text)}</code></pre>\n"

    def rule(self, around: Form) -> str:
        return "<hr>\n"

    def table(self, node: nodes.Table, around: Form) -> str:
        lines = []
        for index, row in enumerate(node.rows):
            kind, scope = ("td", "") if index else ("th", ' scope="col"')
            cells = "".join(f"<{kind}{scope}>{_inline(cell, around)}</{kind}>" for cell in row)
            lines.append(f"<tr>{cells}</tr>\n")
        head, body = "".join(lines[:1]), "".join(lines[1:])
        return f"<table>\n<thead>\n{head}</thead>\n<tbody>\n{body}</tbody>\n</table>\n"

    def spoiler_block(self, node: nodes.SpoilerBlock, around: Form) -> str:
        inside = tree_html(node.children, around)
        return closed_box("hidden words", inside) if around.closes else inside

    def gap_block(self, around: Form) -> str:
        return f"<p>{GAP}</p>\n"

    def text(self, node: nodes.Text | nodes.Picture, around: Form) -> str:
        return escape(inline_text((node,)))

    def code(self, node: nodes.Code, around: Form) -> str:
        return f"<code>{escape(node.text)}</code>"

    def line_break(self, around: Form) -> str:
        return "<br>"

    def gap(self, around: Form) -> str:
        return GAP

    def emphasis(self, node: nodes.Emphasis, around: Form) -> str:
        return f"<em>{_inline(node.children, around)}</em>"

    def strong(self, node: nodes.Strong, around: Form) -> str:
        return f"<strong>{_inline(node.children, around)}</strong>"

    def anchor(self, node: nodes.Anchor, around: Form) -> str:
        words = _inline(node.children, around)
        return link(words, node.url) if node.url.startswith(("http://", "https://")) else words

    def spoiler(self, node: nodes.Spoiler, around: Form) -> str:
        words = _inline(node.children, around)
        return closed_words(words) if around.closes else words


_HTML = _Html()
