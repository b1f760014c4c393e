"""A section's Markdown as a tree, and above all: what is inside an inline spoiler is not in a closed tree."""

import re
import sys
from collections.abc import Callable
from types import FrameType
from unittest.mock import patch

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from recapreader.core.prose import blocks, inline
from recapreader.core.prose.hidden_spans import hidden_spans
from recapreader.core.prose.parse import parse, parse_line
from recapreader.core.prose.spans import Kind
from recapreader.core.prose.tree import (
    GAP,
    GAP_TEXT,
    Anchor,
    Block,
    Break,
    Code,
    CodeBlock,
    Emphasis,
    Gap,
    Heading,
    Items,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Strong,
    Table,
    Text,
    block_texts,
    close_inline_spoilers,
    close_spoilers,
    has_spoiler,
    inline_text,
)
from recapreader.core.sanitize import clean
from support.examples import examples


def words(blocks: tuple[Block, ...]) -> str:
    return " / ".join(text for each in blocks for text in block_texts(each))


def closed(source: str, *, sealing: bool = False) -> tuple[Block, ...]:
    return close_spoilers(parse(clean(source), sealing=sealing))


G = GAP_TEXT
INLINE_SPOILERS = [
    # both forms, spaces, lengths
    ("a >!S!< b", f"a {G} b"),
    ("a ||S|| b", f"a {G} b"),
    (">!S!<", G),
    ("||S||", G),
    (">! S !<", G),
    ("|| S ||", G),
    (">!!<", G),
    ("||||", G),
    ("a>!S!<b", f"a{G}b"),
    ("a||S||b", f"a{G}b"),
    ("||S|| ||S||", f"{G} {G}"),
    ("||S||||S||", f"{G}{G}"),
    (">!S!<>!S!<", f"{G}{G}"),
    (">!S!!<", G),
    ("|||S||", G),
    # over the lines of a paragraph, at the start of a line, and to its end where it is not ended
    ("a >!S\nS!< b", f"a {G} b"),
    ("a\n>!S!< b", f"a {G} b"),
    ("a\n>! S\n>! S\n\nb", f"a {G} / b"),
    ("a >!S\n\nb", f"a {G} / b"),
    ("a ||S\n\nb", f"a {G} / b"),
    ("a ||S\nS\nS\n\nb ||S||", f"a {G} / b {G}"),
    (">!S\n\n>!S", f"{G} / {G}"),
    ("||S|| a ||S", f"{G} a {G}"),
    # the first end ends it, whatever stands before; what may have been meant to be crossed or nested stays hidden
    (">!S >!S!< a", f"{G} a"),
    (">!S ||S!< a", f"{G} a"),
    ("||S >!S|| a", f"{G} a"),
    (">!S >!S!< a >!S!< b", f"{G} a {G} b"),
    (">!S!< S >!S!< S!< a", f"{G} a"),
    ("||S|| S `!<` a", f"{G}` a"),
    (">!S ||S!< S|| S", G),
    ("||S >!S|| S!< a", f"{G} a"),
    (">!S >!S!< S!< a", f"{G} a"),
    (">!S ||S|| S!< a", f"{G} a"),
    ("||S >!S!< S|| a", f"{G} a"),
    (">!S >!<b>S <b>!< a", G),
    ("```\n>! a\n```", G),
    ("```\n>! a !<\n```\n\n>!S!<", f">! a !< / {G}"),
    ("a !< b", "a !< b"),
    # escaped: no spoiler
    ("\\>!a!<", ">!a!<"),
    ("\\\\>!S!< a", f"\\{G} a"),
    ("\\\\||S|| a", f"\\{G} a"),
    ("\\|\\|a\\|\\|", "||a||"),
    (">!S \\!< S!< a", f"{G} a"),
    ("||S \\|| S|| a", f"{G} a"),
    ("&gt;!a!&lt;", ">!a!<"),
    # code holds none, and ends none
    ("`>!a!<`", ">!a!<"),
    ("`||a||`", "||a||"),
    ("``a ` ||a||`` ||S||", f"a ` ||a|| {G}"),
    ("`a ||S||", f"`a {G}"),
    ("``a ||S|| `a", f"``a {G} `a"),
    ("\\`a ||S|| `a", f"`a {G} `a"),
    ("`a\\` ||S|| `a", f"a\\ {G} `a"),
    ("||S `||` S|| a", f"{G} a"),
    ("||S ` S|| a", f"{G} a"),
    (">!S ` S!< a `c` b", f"{G} a c b"),
    ("a ` b >!S ` S!< c", f"a ` b {G} c"),
    ("a ` b >!S ` S!< c ` d", f"a ` b {G} c ` d"),
    ("a `` b >!S `` S!< c >!S!<", f"a `` b {G} c {G}"),
    ("`>!` >!S!< a", f">! {G} a"),
    ("`||` a ||S|| b `||` c", f"|| a {G} b || c"),
    ("`a >!` >!S!< a", f"`a {G} a"),
    ("`a >!S. S!< b` c", f"`a {G} b` c"),
    (">!S\n```\nS!<\n\n```\n||S||\n```", f"{G} / {G}"),
    ("`a || b` c ||S|| `d || e`", f"`a {G}"),
    ("a ` ||S ` S|| S", f"a ` {G}"),
    ("||S `||S||` S|| a", f"{G} a"),
    ("`<!--` a >!S --> S!< b", f"<!-- a {G} b"),
    ("`a <!--` b >!S --> S!< c", f"`a {G} c"),
    ("`a <!--` b ||S --> S|| c", f"`a {G}"),
    ("`<details>` a >!S!< b", f"<details> a {G} b"),
    (">!S ` S!< a ``c ` d`` b >!S!<", f"{G} a c ` d b {G}"),
    ('[a](b "c >!S `S` S!< d") e', f'[a](b "c {G} d") e'),
    (">!S [a]: b `S` S!< a", f"{G} a"),
    ("||S [a](b `||S` S|| a", f"{G} a"),
    ("||S `||S` S `||` S|| a", f"{G} a"),
    ("||a `S`|| b `c` ||S||", f"{G} b c {G}"),
    (">!S `!<` S!< a", f"{G} a"),
    ("    ||a||", "||a||"),
    ("```\n||a||\n>!a!<\n```", "||a||\n>!a!<"),
    ("~~~\na\n~~~\n||S||", f"a / {G}"),
    ("```\n\\\n```\n>!S!<", f"\\ / {G}"),
    ("`\\`>!S!<", f"\\{G}"),
    # a backtick in an address begins no code; what cannot be told apart is hidden
    ("a <http://a`> >!S!< `", f"a http://a` {G} `"),
    ("[a](b`c) >!S!< `", f"a {G} `"),
    ("[a](b`c) ||S ` S||", f"a {G}"),
    ("[a](<`>) ||S|| `", f"a {G} `"),
    ('[a](b "`") ||S|| `', f"a {G} `"),
    ("||S <http://a`> S|| b ` ||S", f"{G} b ` {G}"),
    # with other markup inside, around and across
    ('||*S* **S** `S` [S](http://S "S") ![S](S)||', G),
    ("*a ||S|| b*", f"*a {G} b*"),
    ("**||S||**", f"**{G}**"),
    ("[||S||](http://x)", f"[{G}](http://x)"),
    ("[a](http://x/||S||)", f"[a](http://x/{G})"),
    ("![||S||](x)", f"![{G}](x)"),
    ("<b>||S||</b>", f"<b>{G}</b>"),
    ("<b title='||S||'>", f"<b title='{G}'>"),
    ("||<b>S</b>||", G),
    ("||&amp;S||", G),
    ("### a ||S||", f"a {G}"),
    ("### ||S", G),
    ("a ||S||\n===", f"a {G}"),
    ("- a ||S||\n- >!S!<", f"a {G} / {G}"),
    ("- ||S\n- S\n\na", f"{G} / a"),
    ("1. >!S\n   S!<\n2. a", f"{G} / a"),
    ("> a ||S||", f"a {G}"),
    ("> >!S!< a", f"{G} a"),
    (">>!S!< a", f"{G} a"),
    ("> ||S\n> S||\n> a", f"{G} a"),
    ("> - > ||S||", G),
    # tables: a bar is a bar, and no cell ends a spoiler
    ("| a | b |\n|---|---|\n| ||S|| | c |", f"| a | b | |---|---| | {G} | c |"),
    ("| a | >!S | S!< |\n|---|---|---|\n| b | c | d |", f"| a | {G} | |---|---|---| | b | c | d |"),
    ("a|b\n-|-\n||S|S|| c", f"a|b -|- {G} c"),
    # comments are never shown, wherever they stand
    ("a <!-- S --> b", "a b"),
    ("a <!-- S\n\nS\n--> b", "a b"),
    ("a <!-- S", "a"),
    ("`<!-- S -->a`", "a"),
    ("```\n<!-- S -->a\n```", "a"),
    (">!S <!-- !< --> S!< a", f"{G} a"),
    (">!S<!-- --> S!< a", f"{G} a"),
    ("a ><!-- -->!b!< c", "a >!b!< c"),
    # a spoiler, a comment or details that has begun ends with its own end, whatever stands in it
    (">!S <!-- S!< a", f"{G} a"),
    (">!S <!-- S!< a --> b", f"{G} a --> b"),
    ("||S <details> S|| a", f"{G} a"),
    (">!S <!--\n\nS --> S!< a", f"{G} a"),
    ("||S <details>\n\nS\n\n</details> S|| a", f"{G} a"),
    ("<!-- >!S --> a !< b", "a !< b"),
    ("<!-- ||S -->\na !< b", "a !< b"),
    ("<details>S <!-- </details> S --> S</details> a", f"{G} / a"),
    ("```\n<!--\n```\n>!S --> S!< a", f"{G} a"),
    ("```\na\n<!-- S -->\n```\n>!S!<", f"a / {G}"),
    ("```\n>!S\n```\nS!< a", f"{G} a"),
    ("```\n>!S!<", G),
    ("\\\\<!-- S -->||S|| a", f"\\{G} a"),
    ("\\<!-- b -->||S|| a", f"<!-- b -->{G} a"),
    ("<!-- <details> -->a<!-- </details> -->", "a"),
    ("<!--> a -->b", "b"),
    # the body of details is a spoiler; its summary and other HTML are text
    ("<details>S</details>", G),
    ("<details>\n<summary>a</summary>\n\nS\n\nS\n</details>\nb", f"a / {G} / b"),
    ("<DETAILS open class='S'>\nS\n</Details >b", f"{G} / b"),
    ("<details>S", G),
    ("a <details", f"a / {G}"),
    ("<details>S<details>S</details>S</details>a", f"{G} / a"),
    ("<details>S `</details>` S</details> a", f"{G} / a"),
    ("<details>S</details> S </details> a", f"{G} / a"),
    ("<details>S</details> a <details>S</details> b", f"{G} / a / {G} / b"),
    ("<details><summary>S <details>S</details></summary>S</details>", G),
    ("<details><summary>a ||S||</summary>S</details>", f"a {G} / {G}"),
    ("<details><summary class='S'>S</summary>S</details>", G),
    ("||S <details>S</details> S|| b\n\na", f"{G} b / a"),
    (">!S <details>S</details> S\nS!<\n\na", f"{G} / a"),
    ("||S <details>S</details> S <details>S</details> S||\n\na", f"{G} / a"),
    ("||S||\n<details>S</details>\na", f"{G} / {G} / a"),
    ("```\n<details>\n```\nS\n</details>\na", f" / {G} / a"),
    ("<detailsx>a</detailsx>", "<detailsx>a</detailsx>"),
    ("</details>a", "</details>a"),
    ("<script>a</script>", "<script>a</script>"),
    # whatever the lines of a spoiler begin with
    *[(f"a >!S\n{line}S!< b", f"a {G} b")
      for line in ("- ", "+ ", "* ", "1. ", "2) ", "> ", "#", "# ", "### ", "***\n", "---\n", "===\n", "```\n", "~~~\n",
                   "    ", "| a |\n|---|\n", "[r]: http://x\n", "<div>", "$$\n")],
    *[(f"a ||S\n{line}S|| b", f"a {G} b") for line in ("- ", "> ", "1. ", "### ", "***\n", "```\n", "---\n")],
    ("> ||S\n>\n> S|| a", f"{G} a"),
    ("- a >!S\n  - S!< b\n- c", f"a {G} b / c"),
    # a definition in which something is hidden is none
    ("[a][r]\n\n[r]: http://x/>!S!<", f"[a][r] / [r]: http://x/{G}"),
    ("[a][r]\n\n[r]: http://x/>!S S!<", f"[a][r] / [r]: http://x/{G}"),
    ('[a][r]\n\n[r]: http://x "||S||"', f'[a][r] / [r]: http://x "{G}"'),
    ("[a][r]\n\n[r]: http://x\n||S||", f"a / {G}"),
    # only what is code by every reading of the lines is code
    ("- ```\n  a\n  ```\n>!S!<", f"a / {G}"),
    ("- a\n\n    ||S||", f"a / {G}"),
    ("> ```\n> ||S||\n> ```\n\n||S||", f"{G} / {G}"),
    ("a\n<!-- c -->    ||S||", f"a {G}"),
    ("<!-- c -->```\n||S||\n```\n||S||", f"{G} / {G}"),
    ("- `a\n- b` ||S|| `", f"`a / b` {G} `"),
    ("`a\nb` ||S|| `c||d||`", f"a b {G} c||d||"),
    # a brace behind a spoiler goes with it
    ("a >!S!<{after=S01E01} b", f"a {G} b"),
    ("a ||S||{#S} b", f"a {G} b"),
    # an end of details in code is none where there is another one
    ("<details>\n```\n</details>\n```\nS</details>a", f"{G} / a"),
    ("<details>\n```\n</details>\na", f"{G} / a"),
    ("<details>`</details>`\n\na", f"{G} / ` / a"),
    # deep nesting: lines are shown as they are
    ("> " * 30 + "a\n\n||S\nS||", f"{'> ' * 30}a / {G}"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "shown"), INLINE_SPOILERS)
def test_what_is_inside_a_spoiler_is_not_in_a_closed_tree(source: str, shown: str) -> None:
    tree = closed(source)
    assert words(tree) == shown
    assert "S" not in repr(tree).replace("Strong(", "").replace("Spoiler", "")


@pytest.mark.parametrize(("source", "shown"), [(s, w) for s, w in INLINE_SPOILERS if "<!--" not in s and "S" in s])
def test_what_was_closed_is_there_when_it_is_opened(source: str, shown: str) -> None:
    tree = parse(clean(source))
    assert has_spoiler(tree) == (G in shown)
    if "details" not in source and re.search(r"[|!] ?S ?[|!]", source):
        assert "S" in words(tree)


@pytest.mark.parametrize("source", [">!S!<", "a ||S|| b", "||S", "a >!S", "*a* ||*S*||", "<!-- S -->a"])
def test_headings_hold_spoilers_too(source: str) -> None:
    tree = close_inline_spoilers(parse_line(source))
    assert "S" not in inline_text(tree)


def test_a_gap_is_the_same_whatever_it_stands_for() -> None:
    assert closed("||a||") == closed(">!a long *text* with `code`\nand lines!<") == closed("||||") == closed("||a")
    assert closed("||a||") == (Paragraph((Gap(),)),)
    assert closed("<details>a</details>") == closed("<details>\n- b\n- c\n\n</details>") == (GAP,)
    assert repr(GAP) == "Gap()"


TREES: list[tuple[str, tuple[Block, ...]]] = [
    ("a\nb", (Paragraph((Text("a b"),)),)),
    ("a\n\nb", (Paragraph((Text("a"),)), Paragraph((Text("b"),)))),
    ("*a* **b** `c`", (Paragraph((Emphasis((Text("a"),)), Text(" "), Strong((Text("b"),)), Text(" "), Code("c"))),)),
    ("***a***", (Paragraph((Emphasis((Strong((Text("a"),)),)),)),)),
    ("a\\\nb", (Paragraph((Text("a"), Break(), Text("b"))),)),
    ("a  \nb", (Paragraph((Text("a"), Break(), Text("b"))),)),
    ("[a](http://x)", (Paragraph((Anchor((Text("a"),), "http://x"),)),)),
    ("[a][r]\n\n[r]: http://x", (Paragraph((Anchor((Text("a"),), "http://x"),)),)),
    ("<http://x>", (Paragraph((Anchor((Text("http://x"),), "http://x"),)),)),
    ("![a *b*](x.png)", (Paragraph((Picture("a *b*"),)),)),
    ("### a", (Heading(3, (Text("a"),)),)),
    ("a\n---", (Heading(2, (Text("a"),)),)),
    ("- a\n- b", (Items(None, ((Paragraph((Text("a"),)),), (Paragraph((Text("b"),)),))),)),
    ("3. a\n4. b", (Items(3, ((Paragraph((Text("a"),)),), (Paragraph((Text("b"),)),))),)),
    ("> a\n>\n> b", (Quote((Paragraph((Text("a"),)), Paragraph((Text("b"),)))),)),
    ("```py\na\n b\n```", (CodeBlock("a\n b"),)),
    ("    a", (CodeBlock("a"),)),
    ("  \ta", (CodeBlock("a"),)),
    ("***", (Rule(),)),
    ("___", (Rule(),)),
    (" _ _ _ ", (Rule(),)),
    ("|a|b|\n|-|-|\n|c|d|", (Table((((Text("a"),), (Text("b"),)), ((Text("c"),), (Text("d"),)))),)),
    ("<b>a</b> &amp; &copy;", (Paragraph((Text("<b>a</b> & ©"),)),)),
    ("[Act I] [[x]]", (Paragraph((Text("[Act I] [[x]]"),)),)),
    ("javascript: [a](javascript:x)", (Paragraph((Text("javascript: [a](javascript:x)"),)),)),
    ("", ()),
    (" \n\t\n", ()),
]


@pytest.mark.parametrize(("source", "tree"), TREES)
def test_markdown_becomes_a_tree(source: str, tree: tuple[Block, ...]) -> None:
    assert parse(source) == tree


PLAIN_TEXT = st.text(alphabet="ab .,!<>|_*`\\-\n\t\u00a0#&=1)", max_size=60)


def always_parsed(source: str) -> tuple[Block, ...]:
    """The tree as markdown-it alone would have it, without our short cut for plain text."""
    everything = re.compile("")
    with patch.object(blocks, "_BLOCK_SIGN", everything), patch.object(inline, "_INLINE_SIGN", everything):
        return parse(source)


@settings(max_examples=examples(400))
@given(PLAIN_TEXT)
@example("a\u00a0\nb")
@example("\\ \nb")
@example("\\\n\u00a01")
@example("a\tb\n\tc")
@example("a\n\t\nb")
def test_the_short_cut_for_plain_text_changes_nothing(source: str) -> None:
    # Else text hidden in a spoiler could tell, by the way it is read, how the text beside it looks.
    assert parse(source) == always_parsed(source)


# The law: for any text around it, what stands in a spoiler is in no closed tree.

SENTINEL = "Xyzzy"
FRAGMENTS = st.sampled_from(
    ["a ", "b\n", "*", "**", "_", "`", "``", "\\", "\\\\", "[", "](http://x)", "](", ")", "![", "]", "(", "<b>", "</b>",
     "<", "> ", "\n> ", ">!", "!<", "!", "|", "\n- ", "\n1. ", "\n\n", "\n    ", "\n```\n", "\n~~~\n", "&amp;",
     "&#124;",
     "\n===\n", "\n---\n", "  \n", "<http://a", "\n|-|\n", "# ", "\n### ", "[a]: ", "\n\t", "\u00a0", "<!-- c -->"]
)  # fmt: skip
AROUND = st.lists(FRAGMENTS, max_size=8).map("".join)
WITHIN = st.sampled_from(["", "a ", "*a* ", "[a](b) ", "&amp;", "<b>", "![a](", "("])
COMMENT = re.compile(r"\\*<!--(?:.*?-->|.*)", re.DOTALL)
REFEREE = MarkdownIt("commonmark", {"html": False})


def is_code(source: str) -> bool:
    """Whether CommonMark, which knows no spoilers, reads the sentinel as code."""
    tokens = REFEREE.parse(COMMENT.sub("", source).replace(">!", "\ue000"))
    while tokens:
        token = tokens.pop()
        if token.type in ("fence", "code_block", "code_inline") and SENTINEL in token.content:
            return True
        tokens.extend(token.children or ())
    return False


def escaped(before: str) -> bool:
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


@settings(max_examples=examples(500), deadline=None)
@given(AROUND, st.sampled_from([(">!", "!<"), ("||", "||")]), WITHIN, WITHIN, AROUND, st.booleans())
@example("`", (">!", "!<"), "", "", "`", False)
@example(">!\n```\n\n```\n", (">!", "!<"), "", "", "", False)
@example(">!\n```\n!<\n\n```\n", (">!", "!<"), "", "", "", False)
def test_no_closed_tree_holds_what_stands_in_a_spoiler(  # noqa: PLR0917 - as Hypothesis draws them
    before: str, marks: tuple[str, str], first: str, last: str, after: str, sealing: bool
) -> None:
    opening, ending = marks
    assume(not escaped(before))
    assume("||" not in before + opening[0])
    inner = f"{first}{SENTINEL} {last}"
    source = f"{before}{opening}{inner}{ending}{after}"
    assume(not is_code(source.replace(opening + inner, "||" + inner)))
    tree = closed(source, sealing=sealing)
    assert SENTINEL not in repr(tree), source


CONTAINERS: list[Callable[[str], str]] = [
    lambda text: text,
    lambda text: "- " + text.replace("\n", "\n  "),
    lambda text: "1. a\n\n   " + text.replace("\n", "\n   "),
    lambda text: "> " + text.replace("\n", "\n> "),
    lambda text: "> - " + text.replace("\n", "\n>   "),
    lambda text: f"a {text} b",
    lambda text: f"| a | b |\n|---|---|\n| c | {text} |",
    lambda text: f"### {text}",
    lambda text: f"{text}\n===",
    lambda text: f"[{text}](http://x)",
    lambda text: f"*{text}*",
    lambda text: f"<b>{text}</b>",
    lambda text: f"<details><summary>{text}</summary>\n\nb\n</details>",
    lambda text: f"[r]: http://x\n\n{text} [r]",
    lambda text: f"```\na\n```\n{text}",
    lambda text: f"||b|| {text} >!b!<",
]


@given(st.sampled_from(CONTAINERS), st.sampled_from(CONTAINERS[:5]), st.sampled_from([">!{}!<", "||{}||"]), WITHIN)
def test_no_container_opens_a_spoiler(
    inner: Callable[[str], str], outer: Callable[[str], str], form: str, within: str
) -> None:
    spoiler = form.format(f"{within.strip()}{SENTINEL}")
    tree = closed(outer(inner(spoiler)))
    assert SENTINEL not in repr(tree)
    assert has_spoiler(tree)


@given(
    AROUND, st.lists(st.sampled_from(["a", "*b*", "\n\n", "- c\n", "||d||", "`e`", "### f\n"]), max_size=6).map("".join)
)
def test_no_closed_tree_holds_the_body_of_details(around: str, body: str) -> None:
    source = f"{around}\n\n<details>\n{body} {SENTINEL} {body}\n</details>\n\n{around}"
    assert SENTINEL not in repr(closed(source))


@given(st.text(max_size=80))
def test_any_text_becomes_a_tree_that_closes_and_prints(source: str) -> None:
    tree = parse(clean(source))
    shut = close_spoilers(tree)
    assert close_spoilers(shut) == shut
    assert len(shut) == len(tree)
    assert has_spoiler(shut) == has_spoiler(tree)


# The laws: what is hidden decides nothing beside it, and what `hidden_spans` says is what the tree hides.

MANY = st.lists(st.one_of(FRAGMENTS, st.sampled_from([
    ">!", "!<", "||", "<details>", "</details>", "<!-- ", "-->", "<summary>s</summary>", "##Near", "\n#1", "\n\n",
    "a", " b ", "\n\n## c", "`", "`` ", "\n<!-- d -->\n", "{x}", "\n- ", "\n> ", "[x](y z) ",
])), max_size=14).map("".join)  # fmt: skip
ENDS = {">!": "!<", "||": "||"}
WITHIN_SPANS = [
    *("zz", "z\nz", " #1 z ", "z\n#1 z", "z\n---", "z\n- z", "z\n> z", "z\n```\nz", "z [r]: z", "z](z <z", "z >!z"),
    *("z `z` z", "z ``z`z`` z", "z ` z", "z `` z", "z ``` z `"),
    *("z <!-- z", "z \\<!-- z", "z <details> z", "z \\<details> z", "z --> z", "z </details z", "z || z", "z\n\nz"),
    *("z </details> z", "z !< z", "z >!< z", "z\n\nz !< z || z </details> z"),
]


_BEYOND = ("<!--", "<details>")
_OWN: dict[Kind, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Kind.COMMENT: (("-->",), ("-->",)),
    Kind.INLINE: (("!<", "\n\n"), ("!<", "||", "\n\n", *_BEYOND)),
    Kind.DETAILS: (("details",), ("details",)),
    Kind.NEAR_MISS: ((), ()),
}
"""What would end a span, or carry it beyond its paragraph; one that is not ended reaches beyond with what it holds."""


def replaced(source: str, words: str, *, sealing: bool) -> str:
    """The source with other words in each outermost span."""
    parts: list[str] = []
    position = reached = 0
    for span in hidden_spans(source, sealing=sealing):
        if span.start < reached:
            continue
        reached = span.end
        ends_otherwise = (
            span.is_ended
            and span.kind is Kind.INLINE
            and source[span.body_end : span.end][:2] != ENDS.get(source[span.start : span.start + 2])
        )
        unescaped = re.sub(r"\\.", "", words) if span.kind is Kind.INLINE else words
        is_own = any(end in unescaped for end in _OWN[span.kind][not span.is_ended])
        is_own |= span.kind is Kind.INLINE and (source[span.start : span.start + 2] == "||") and "||" in words
        has_no_opener = span.kind is Kind.INLINE and span.body_start == span.start  # it hides back to another span
        if ends_otherwise or is_own or has_no_opener:
            continue
        begin = "\n##N " if span.kind is Kind.NEAR_MISS else ""
        parts += (source[position : span.body_start], begin, words)
        position = span.body_end
    return "".join((*parts, source[position:]))


@settings(max_examples=examples(6000), deadline=None)
@given(MANY, st.sampled_from(WITHIN_SPANS), st.booleans())
@example("a\n\n<details><summary>Who?</summary>\nHe is\n</details>\nb", "z\n#1 z", True)
@example("He is >!a murderer\nwanted!< and flees.", "z\n#1 z", True)
@example("[a][r]\n\n[r]: http://x/>!y!<", "z z", False)
@example(">!see [x](y z)!< and `||c||`", "zz", False)
@example("``` >!`", "z\nz", False)
@example("`>!", "z `z` z", False)
@example("<details>a</details>\n\nb\n##Near", "z </details> z", True)
@example("a >!b!< c\n##Near", "z !< z", True)
@example("a >!b!< c\n##Near", "z || z", True)
@example("\n```\n>!\n#1\n```\n", "z\n```\nz", True)
@example("\n\t<!-- c -->>!", "z\nz", False)
@example("\n    >!\n<!-- d -->\n", "z !< z", False)
@example("\n\t>!b\n>!", "z\n---", True)
def test_what_is_hidden_decides_nothing_beside_it(source: str, words: str, sealing: bool) -> None:
    source = clean(source)
    assume("`" not in words or not re.search(r"`[\s\S]*\|\|", source))  # an exception that docs/gate.md names
    assume(not words.endswith("`") or not re.search(r"\|\|[^`]*`", source))  # it makes code of the bars
    first, second = closed(source, sealing=sealing), closed(replaced(source, words, sealing=sealing), sealing=sealing)
    if any(sign in source for sign in ("`", "~", "    ", "\t")):
        assume(repr(first).count("z") == repr(second).count("z"))  # else it stands in code there, which is public
    assert second == first


def test_an_escaped_comment_in_a_spoiler_carries_nothing_beyond_its_paragraph() -> None:
    source = "a >!b \\<!-- c\n\nd\n---\n\n--> !< e\n\nf"
    assert closed(source, sealing=True) == closed("a >!b\n\nd\n---", sealing=True)


WORDS = st.lists(st.sampled_from([
    ">!", "!<", "||", "<details>", "</details>", "<summary>", "</summary>", "<!--", "-->", "\n##", "\n---\n", "\n\n",
    "\n", "`", "\n```\n", "\n- ", "\n> ", "    ", "*", " ", "\\", "{", "}", "### ", "[", "](x)",
]), max_size=16)  # fmt: skip


@settings(max_examples=examples(600), deadline=None)
@given(WORDS, st.booleans())
def test_hidden_spans_are_what_the_tree_hides(pieces: list[str], sealing: bool) -> None:
    source = "".join(f"{piece}w{number}w" for number, piece in enumerate(pieces))
    spans = hidden_spans(source, sealing=sealing)
    hidden = [range(span.start, span.summary[0]) for span in spans if span.summary[1]]
    hidden += [range(span.summary[1] or span.start, span.end) for span in spans]
    tree = repr(closed(source, sealing=sealing))
    for number in range(len(pieces)):
        word = f"w{number}w"
        place = source.index(word)
        if f"```{word}" not in source and f"<details{word}" not in source:
            assert (word not in tree) == any(place in each for each in hidden), word


# Cost: as many calls for twice the text as twice, whatever the text.

REPEATED = [
    "a *b* `c` [d](e)\n\n", "- a\n", "> a\n", "a|b\n|-\n", "a\n---\n", "|a|\n|-|\n", "||a", ">!a", "||a >!b", "!<",
    "`a``b", "\\", "<details>", "</details>", "<details>a</details> b ", "<!-- a -->", "<!--", "[a]: b\n", "```\n",
    "    a\n", "1. a\n", "a  \n", "[", "*a ", "<b>", "&amp;", "### a\n", "\n \n---", "##a\n",
    "|| <details>a</details> ",
]  # fmt: skip


def calls(source: str) -> int:
    """How many calls reading takes, those into C left in."""
    count = 0

    def counting(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        closed(source, sealing=False)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.long
@pytest.mark.parametrize("piece", REPEATED)
def test_twice_the_text_costs_twice_as_much(piece: str) -> None:
    few = 200
    closed(piece * few)
    assert calls(piece * few * 2) < 2.4 * calls(piece * few) + 200
