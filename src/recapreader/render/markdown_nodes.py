"""A section's tree → Markdown. All text is escaped: none becomes markup, HTML or a spoiler's marker."""

import re
import unicodedata
from dataclasses import dataclass, replace

from recapreader.core.prose import tree as nodes
from recapreader.core.prose.tree import GAP_TEXT, inline_text
from recapreader.core.prose.walk import BlockWalk, InlineWalk

_SIGNS = re.compile(
    r"[\\`*_\[\]<>{}|~#$^]"  # CommonMark, tables, spoilers, attributes, and what GitHub and Obsidian add to them
    r"|&(?=#|\w|$)"  # what may be an entity
    r"|(?<=[=%])[=%]|[=%](?=[=%])"  # highlights and comments
    r"|:(?=//)|(?<=\bwww)\."  # addresses that would become links by themselves
)
_ADDRESS_SIGNS = re.compile(r"[\\<>&|]")
_LINE_START = re.compile(r"(?=[-+=:])|[0-9]+(?=[.)])")
"""Where a backslash keeps a line's first signs from beginning a list or an underline."""
_BACKTICKS = re.compile("`+")
_LAST_NUMBER = 999_999_999
"""The greatest number that CommonMark takes for an item's."""
_DEEPEST_HEADING = 6


def tree_lines(blocks: tuple[nodes.Block, ...]) -> list[str]:
    """Return a section's blocks as lines of Markdown."""
    lines: list[str] = []
    bullets = 0
    for block in blocks:
        bullets = bullets + 1 if isinstance(block, nodes.Items) else 0
        own = _LINES.block(block, bullets)
        if lines and own:
            lines.append("")
        lines.extend(own)
    return lines


class _Lines(BlockWalk[list[str], int]):
    """Blocks → lines.

    They get the number of lists in a row so far: each has other marks than the one before it, or they would
    be one.
    """

    def paragraph(self, node: nodes.Paragraph, around: int) -> list[str]:
        return _paragraph(node.children)

    def heading(self, node: nodes.Heading, around: int) -> list[str]:
        words = heading(node.children)
        return [f"{'#' * min(max(node.level, 3), _DEEPEST_HEADING)} {words}"] if words else []

    def quote(self, node: nodes.Quote, around: int) -> list[str]:
        return [f"> {line}".rstrip() for line in tree_lines(node.children) or [""]]

    def items(self, node: nodes.Items, around: int) -> list[str]:
        return _items(node.start, node.items, other_marks=around % 2 == 0)

    def code_block(self, node: nodes.CodeBlock, around: int) -> list[str]:
        fence = "`" * max(3, _longest_run(node.text) + 1)
        return [fence, *node.text.split("\n"), fence]

    def rule(self, around: int) -> list[str]:
        return ["___"]

    def table(self, node: nodes.Table, around: int) -> list[str]:
        return _table(node.rows)

    def spoiler_block(self, node: nodes.SpoilerBlock, around: int) -> list[str]:
        return tree_lines(node.children)

    def gap_block(self, around: int) -> list[str]:
        return [GAP_TEXT]


_LINES = _Lines()


def _paragraph(children: tuple[nodes.Inline, ...]) -> list[str]:
    lines = [line_start(line.strip(" ")) for line in _inline(children).split("\n") if line.strip(" ")]
    return [f"{line}\\" for line in lines[:-1]] + lines[-1:]


def line_start(line: str) -> str:
    """Return a line whose first signs do not begin a list or an underline."""
    sign = _LINE_START.match(line)
    return f"{line[: sign.end()]}\\{line[sign.end() :]}" if sign else line


def _items(start: int | None, items: tuple[tuple[nodes.Block, ...], ...], *, other_marks: bool) -> list[str]:
    lines: list[str] = []
    bodies = [tree_lines(item) for item in items]
    is_loose = any("" in body for body in bodies)
    for number, body in enumerate(bodies, start or 0):
        sign = ")" if other_marks else "."
        mark = ("+" if other_marks else "-") if start is None else f"{min(number, _LAST_NUMBER)}{sign}"
        if lines and is_loose:
            lines.append("")
        indent = " " * (len(mark) + 1)
        lines.extend(
            (indent if index else f"{mark} ") + line if line else mark[: 0 if index else None]
            for index, line in enumerate(body or [""])
        )
    return lines


def _table(rows: tuple[tuple[tuple[nodes.Inline, ...], ...], ...]) -> list[str]:
    columns = max((len(row) for row in rows), default=0)
    if not columns:
        return []
    cells = [[_cell(cell) for cell in row] + [""] * (columns - len(row)) for row in rows]
    lines = [f"| {' | '.join(row)} |" for row in cells]
    return [lines[0], f"|{'---|' * columns}", *lines[1:]]


def _cell(children: tuple[nodes.Inline, ...]) -> str:
    return heading(children, in_table=True)


def heading(children: tuple[nodes.Inline, ...], *, in_table: bool = False) -> str:
    """Return inline nodes on one line."""
    return _inline(children, in_table=in_table).replace("\n", " ").strip(" ")


@dataclass(frozen=True, slots=True)
class _Around:
    """The surroundings of inline nodes: the characters before and after, and the kinds of markup that they are in."""

    before: str = ""
    after: str = ""
    within: tuple[type[nodes.Inline], ...] = ()
    in_table: bool = False


def _inline(children: tuple[nodes.Inline, ...], *, in_table: bool = False) -> str:
    """Inline nodes as Markdown, with a bare line feed for a break."""
    return _run(children, _Around(in_table=in_table))


def _run(children: tuple[nodes.Inline, ...], around: _Around) -> str:
    text = ""
    for index, node in enumerate(children):
        after = _first(children[index + 1 :]) or around.after
        words = _WORDS.inline(node, replace(around, before=text[-1:] or around.before, after=after))
        if words.startswith("[") and text.endswith("!"):
            text = f"{text[:-1]}\\!"  # or the link would be a picture
        text += words
    return text


class _FirstCharacter(InlineWalk[str, None]):
    """A node → the character it begins with; a letter where that may be a mark of emphasis or not; empty if it is."""

    def text(self, node: nodes.Text | nodes.Picture, around: None) -> str:
        return inline_text((node,))[:1]

    def code(self, node: nodes.Code, around: None) -> str:
        return "a" if node.text else ""

    def line_break(self, around: None) -> str:
        return "\n"

    def gap(self, around: None) -> str:
        return "a"

    def emphasis(self, node: nodes.Emphasis, around: None) -> str:
        return "a"

    def strong(self, node: nodes.Strong, around: None) -> str:
        return "a"

    def anchor(self, node: nodes.Anchor, around: None) -> str:
        return "a"

    def spoiler(self, node: nodes.Spoiler, around: None) -> str:
        return "a"


_FIRST = _FirstCharacter()


def _first(children: tuple[nodes.Inline, ...]) -> str:
    return next((first for node in children if (first := _FIRST.inline(node, None))), "")


class _Words(InlineWalk[str, _Around]):
    """Inline nodes → Markdown, with a bare line feed for a break."""

    def text(self, node: nodes.Text | nodes.Picture, around: _Around) -> str:
        return escaped(inline_text((node,)))

    def code(self, node: nodes.Code, around: _Around) -> str:
        return _code(node.text, around)

    def line_break(self, around: _Around) -> str:
        return "\n"

    def gap(self, around: _Around) -> str:
        return GAP_TEXT

    def emphasis(self, node: nodes.Emphasis, around: _Around) -> str:
        return _marked("_", node, node.children, around)

    def strong(self, node: nodes.Strong, around: _Around) -> str:
        return _marked("**", node, node.children, around)

    def anchor(self, node: nodes.Anchor, around: _Around) -> str:
        return _link(node, node.children, node.url, around)

    def spoiler(self, node: nodes.Spoiler, around: _Around) -> str:
        return _run(node.children, around)


_WORDS = _Words()


def _marked(mark: str, node: nodes.Inline, children: tuple[nodes.Inline, ...], around: _Around) -> str:
    """Emphasis, where CommonMark is sure to take it for one; else the words alone."""
    inner = _run(children, _Around(mark[0], mark[0], (*around.within, type(node)), around.in_table))
    is_bounded = _ends_word(around.before) and _ends_word(around.after)
    is_sure = is_bounded or (mark == "**" and inner[:1].isalnum() and inner[-1:].isalnum())
    if type(node) in around.within or inner != inner.strip() or not inner or not is_sure or around.before == "*":
        return _run(children, around)
    return f"{mark}{inner}{mark}"


def _ends_word(character: str) -> bool:
    """Return whether markup of emphasis may be next to a character."""
    return not character or character.isspace() or unicodedata.category(character)[0] == "P"


def _code(text: str, around: _Around) -> str:
    if not text or around.before == "`":  # beside another one, their marks would be one
        return escaped(text)
    fence = "`" * (_longest_run(text) + 1)
    is_padded = "`" in (text[0], text[-1]) or (text[0] == text[-1] == " " and bool(text.strip(" ")))
    padding = " " if is_padded else ""
    kept = text.replace("|", "\\|") if around.in_table else text
    return f"{fence}{padding}{kept}{padding}{fence}"


def _longest_run(text: str) -> int:
    return max((len(run) for run in _BACKTICKS.findall(text)), default=0)


def _link(node: nodes.Inline, children: tuple[nodes.Inline, ...], url: str, around: _Around) -> str:
    if type(node) in around.within or not url.startswith(("http://", "https://")):
        return _run(children, around)
    inner = _run(children, replace(around, before="[", after="]", within=(*around.within, type(node))))
    return linked(inner, url) if inner.strip() else inner


def linked(words: str, url: str | None) -> str:
    """Return words that link to an address, if there is one; `words` is Markdown."""
    return f"[{words}](<{_ADDRESS_SIGNS.sub(_escape, url)}>)" if url else words


def escaped(text: str) -> str:
    """Return text in which nothing is markup."""
    return _SIGNS.sub(_escape, text)


def _escape(sign: re.Match[str]) -> str:
    return "&lt;" if sign.group() == "<" else f"\\{sign.group()}"  # a comment or `<details>` may be cut out unescaped
