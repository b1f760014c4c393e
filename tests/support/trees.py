"""Trees of every shape as the gate may hand them out, made of any text; and pages around them."""

from random import Random

from hypothesis import strategies as st

from recapreader.core.gate import PREMISE, Front, Page, PartName, Shown, State, Summary
from recapreader.core.prose.tree import (
    GAP,
    Anchor,
    Block,
    Break,
    Code,
    CodeBlock,
    Emphasis,
    Heading,
    Inline,
    Items,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Spoiler,
    SpoilerBlock,
    Strong,
    Table,
    Text,
)
from recapreader.core.sanitize import clean, one_line

_SIGNS = (
    *("*", "_", "`", "``", "\\", "[", "]", "(", ")", "<", ">", "#", "+", "-", "=", "|", "||", ">!", "!<", "!", "~~"),
    *("&amp;", "&", "amp;", "1.", "2)", "---", "===", "```", "http://a.b", "www.a.b", "<b>", "</p>", "<!--", "-->"),
    *("<details>", ":::", "$x$", "{.open}", " ", " ", " ", "a", "word", "é", "語", "▒▒▒", "“", "”", "\t", "'", '"'),
)
LINES = st.one_of(st.text(max_size=30), st.lists(st.sampled_from(_SIGNS), max_size=8).map("".join)).map(one_line)
"""Any text on one line, as it comes through the door."""
_ADDRESSES = ("https://a.b/c", "http://a.b/<>\\|&amp;(x", "javascript:alert(1)", "page.html", "")
_DEEPEST = 3


def blocks() -> st.SearchStrategy[tuple[Block, ...]]:
    """Some blocks; built by their seed, since so many small choices are slow to draw."""
    return st.integers(0, 2**32).map(lambda seed: _blocks(Random(seed), 0))


def _blocks(random: Random, depth: int) -> tuple[Block, ...]:
    return tuple(_block(random, depth) for _ in range(random.randint(1, 3)))


def _block(random: Random, depth: int) -> Block:
    kinds = ["paragraph"] * 4 + ["heading", "code", "table", "rule", "gap"]
    match random.choice(kinds + ["quote", "spoiler", "bullets", "numbers"] * (depth < _DEEPEST)):
        case "heading":
            return Heading(random.randint(1, 6), _inlines(random))
        case "code":
            return CodeBlock("\n".join(_signs(random) for _ in range(random.randint(1, 3))).strip("\n"))
        case "table":
            columns = random.randint(1, 3)
            rows = random.randint(1, 3)
            return Table(tuple(tuple(_inlines(random) for _ in range(columns)) for _ in range(rows)))
        case "rule":
            return Rule()
        case "gap":
            return GAP
        case "quote":
            return Quote(_blocks(random, depth + 1))
        case "spoiler":
            return SpoilerBlock(_blocks(random, depth + 1))
        case "bullets":
            return Items(None, tuple(_blocks(random, depth + 1) for _ in range(random.randint(1, 3))))
        case "numbers":
            start = random.choice((0, 1, 7, 999_999_999))
            return Items(start, tuple(_blocks(random, depth + 1) for _ in range(random.randint(1, 3))))
    return Paragraph(_inlines(random))


def _inlines(random: Random, depth: int = 0, *, linked: bool = False) -> tuple[Inline, ...]:
    return tuple(_inline(random, depth, linked=linked) for _ in range(random.randint(1, 4)))


def _inline(random: Random, depth: int, *, linked: bool) -> Inline:
    kinds = ["text"] * 4 + ["code", "picture", "break", "gap"]
    match random.choice(kinds + ["emphasis", "strong", "spoiler", "link"] * (depth < _DEEPEST)):
        case "code":
            return Code(_run(random))
        case "picture":
            return Picture(one_line(_signs(random)))
        case "break":
            return Break()
        case "gap":
            return GAP
        case "emphasis":
            return Emphasis(_inlines(random, depth + 1, linked=linked))
        case "strong":
            return Strong(_inlines(random, depth + 1, linked=linked))
        case "spoiler":
            return Spoiler(_inlines(random, depth + 1, linked=linked))
        case "link" if not linked:
            return Anchor(_inlines(random, depth + 1, linked=True), random.choice(_ADDRESSES))
    return Text(_run(random))


def _run(random: Random) -> str:
    """A run of text, which may begin and end with a space."""
    return random.choice(("", " ")) + (one_line(_signs(random)) or "x") + random.choice(("", " "))


def _signs(random: Random) -> str:
    return clean("".join(random.choices(_SIGNS, k=random.randint(1, 6))))


def page_of(tree: tuple[Block, ...]) -> Page:
    """A page with one open section."""
    shown = Shown(PREMISE, "Premise", ending=False, after=None, state=State.OPEN, heading=(), tree=tree, closed=False)
    return Page(PartName(PREMISE, "", named=False, after=None, first=PREMISE), (shown,))


def summary_of(title: str = "T") -> Summary:
    """A summary of little more than a title."""
    return Summary(Front(title=title), ())
