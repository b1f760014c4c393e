"""The devices by which a body hides something, and the public frames that they stand in."""

from collections.abc import Mapping
from random import Random

from support.second_twins.pen import NAMES, Device, Pen, Sheet

LINE_LIKE = ("\u2028", "\u2029", "\x85", "\u2028- ", "\u2029> ", "\x851. ")  # no line ends here, as CommonMark has it


def links_nowhere(pen: Pen) -> str:
    """Define the names that public text refers to, where no definition counts."""
    return f"[ref]: https://{pen.word()}.example/ '{pen.word()}'\n[^1]: {pen.words()}"


def near_miss(pen: Pen) -> str:
    """Write what is nearly a heading."""
    start = pen.rng.choice(("##", "##\u00a0", "\uff03 ", "\uff03\uff03 ", "\u3000## ", "##\u2003"))
    return start + pen.words()


def underlined(pen: Pen) -> str:
    """Write a heading of one or more lines that is underlined."""
    lines = [pen.words() for _ in range(pen.rng.randint(1, 3))]
    return "\n".join([*lines, pen.rng.choice(("---", "===", "-", "=", "   -------"))])


def table(pen: Pen) -> str:
    """Write a table of any number of rows."""
    rows = [f"| {pen.word()} | {pen.words()} |" for _ in range(pen.rng.randrange(4))]
    return "\n".join([f"| {pen.word()} | {pen.word()} |", "| :-- | --- |", *rows])


def staircase(pen: Pen) -> str:
    """Nest quotations and lists, each with something like a heading in it."""
    steps = pen.rng.choices(("> ", "- ", "1. ", "* "), k=pen.rng.randint(1, 9))
    return "".join(steps) + "# " + pen.words()


BLOCKS: dict[str, Device] = {  # whole blocks that open nothing which they do not close
    "words": Pen.words,
    "many lines": lambda pen: "\n".join(pen.words() for _ in range(pen.rng.randint(2, 9))),
    "definitions": links_nowhere,
    "near miss": near_miss,
    "underlined": underlined,
    "table": table,
    "staircase": staircase,
    "indented heading": lambda pen: f"    # {pen.words()}\n\n\t## {pen.words()}",
    "escaped heading": lambda pen: f"\\# {pen.words()}\n\\## {pen.words()}",
    "deeper heading": lambda pen: f"### {pen.words()} {{#{pen.word()} .open}}",
    "rules": lambda pen: f"***\n{pen.words()}\n\n___",
    "closed spoiler": lambda pen: f">!{pen.words()}!< {pen.word()} ||{pen.words()}||{{after=S01E01}}",
    "raw HTML": lambda pen: f"<div class='{pen.word()}'>\n<script>{pen.word()}</script>\n{pen.words()}",
    "false front matter": lambda pen: f"---\ntitle: {pen.word()}\n---",
    "line separators": lambda pen: pen.rng.choice(LINE_LIKE).join(pen.words() for _ in range(3)),
    "names": lambda pen: f"{pen.word()} {' '.join(NAMES)}. Box, box; box? {pen.word()}!",
}
WILD: dict[str, Device] = BLOCKS | {  # blocks that stay open, or close what never was open: only where a section ends
    "fence unclosed": lambda pen: pen.rng.choice(("```", "~~~~", "  ```` md")) + f"\n{pen.words()}\n<!-- >! ||",
    "comment unclosed": lambda pen: f"{pen.words()} <!-- {pen.words()}",
    "details unclosed": lambda pen: f"<DETAILS><summary>{pen.words()}",
    "spoiler unclosed": lambda pen: f"{pen.words()} >!{pen.words()}\n\n||{pen.words()}",
    "stray ends": lambda pen: f"--> !< || </details> </summary> ]]> ?> {pen.words()}",
    "instruction unclosed": lambda pen: pen.rng.choice(("<![CDATA[", "<?", "<!X", "<pre>", "<style>")) + pen.words(),
}


def second_line(pen: Pen) -> str:
    """Go on in a second line that looks like the beginning of a block."""
    starts = (
        "- ",
        "> ",
        "1. ",
        "### ",
        "***\n",
        "```\n",
        "~~~\n",
        "    ",
        "| ",
        "#",
        "<div>\n",
        "===\n",
        "---\n",
        "+ ",
    )
    more = (
        "\uff03 ",
        "##",
        "##\u00a0",
        "\\# ",
        "\t# ",
        "[ref]: https://example.net/\n",
        "[^1]: ",
        "> - ",
        ">\n",
        "-\n",
    )
    return f"{pen.words()}\n{pen.rng.choice((*starts, *more))}{pen.words()}"


INSIDES: dict[str, Device] = {  # what stands in an inline spoiler: no end of one, no empty line, no edge that is blank
    "one word": Pen.word,
    "inside words": Pen.words,
    "second line": second_line,
    "two second lines": lambda pen: f"{second_line(pen)}\n{second_line(pen)}",
    "code inside": lambda pen: f"{pen.word()} `{pen.word()}` {pen.word()}",
    "link inside": lambda pen: f"[{pen.word()}](https://example.org/{pen.word()}) {pen.word()}",
    "image inside": lambda pen: f"![{pen.word()}][ref] {pen.word()}",
    "bar inside": lambda pen: f"{pen.word()} | {pen.word()}",
    "bracket inside": lambda pen: f"{pen.word()}]({pen.word()}) [{pen.word()}",
    "line separator inside": lambda pen: f"{pen.word()}{pen.rng.choice(LINE_LIKE)}{pen.word()}",
    "emphasis inside": lambda pen: f"{pen.word()} **{pen.word()} _{pen.word()}",
    "tag inside": lambda pen: f'{pen.word()} <a href="{pen.word()}',
    "beginning inside": lambda pen: f"{pen.word()} >!{pen.word()}",
    "brace inside": lambda pen: f"{pen.word()}{{.open #{pen.word()}}} {pen.word()}",
}


ARROW_INSIDES = INSIDES | {  # bars in code end nothing, so that half of a code span decides beside it
    "backtick inside": lambda pen: f"{pen.word()} ` {pen.word()}",
    "bars inside": lambda pen: f"{pen.word()} || {pen.word()}",
}


def brace(pen: Pen) -> str:
    """Write nothing, or a brace that stands right behind an inline spoiler and opens nothing."""
    wrong = ("{after=S99E99 x}", "{.open}", f"{{#{pen.word()}}}", "{}", f'{{label="{pen.word()}"}}', "{after=}")
    closed = [f'{{after="{mark}"}}' for mark in pen.marks]
    return pen.rng.choice((*wrong, *closed)) if pen.chance(0.3) else ""


def spoiler(pen: Pen) -> str:
    """Write an inline spoiler that stays closed, of either kind."""
    left, right = pen.rng.choice(((">!", "!<"), ("||", "||")))
    return left + pen.device(ARROW_INSIDES if left == ">!" else INSIDES) + right + brace(pen)


def last_spoiler(pen: Pen) -> str:
    """Write an inline spoiler that need not be closed, since its paragraph ends there."""
    if pen.chance(0.5):
        return spoiler(pen)
    pen.why.add("unclosed at the end")
    return pen.rng.choice((">!", "||")) + pen.device(INSIDES)


def comment(pen: Pen) -> str:
    """Write a comment, which may run over empty lines and open everything else."""
    opener = pen.rng.choice(("", ">!", "||", "<details>", "\n```\n", "\n~~~\n", "`", "<!-- ", "\n- ", "\n> ", "["))
    return f"<!-- {opener}{pen.several(BLOCKS, 3)}{pen.rng.choice(('', chr(10), ' - -', ' </details>'))} -->"


def details(pen: Pen) -> str:
    """Write a closed `<details>` with blocks, and perhaps another one, in it."""
    tag = pen.rng.choice(("details", "DETAILS", "Details"))
    inner = f"\n\n{details(pen)}" if pen.chance(0.3) else ""
    given = pen.rng.choice(("", " open", f' class="{pen.word()}"', "\nopen"))
    return f"<{tag}{given}>\n\n{pen.several(BLOCKS, 3)}{inner}\n\n</{tag}>"


def details_in_line(pen: Pen) -> str:
    """Write a `<details>` that stands on one line."""
    return f"<details>{pen.words()}{f' >!{pen.word()}!< ' if pen.chance(0.3) else ''}{pen.word()}</details>"


SPOILER_FRAMES = {
    "in a sentence": "Then @ came.",
    "at the start": "@ begins a line.",
    "in a second line": "One line,\n@\nand one behind it.",
    "in a word": "un@known",
    "in a list": "- first @ item\n- second item",
    "in two items": "1. @ first item\n2. second @ item\n   - deeper @ item",
    "in a quotation": "> He said @ aloud,\n> and left.",
    "in a cell": "| head | other |\n| --- | --- |\n| cell | @ |\n| next | cell |",
    "in a table's head": "| head @ | other |\n| --- | --- |\n| cell | next |",
    "in two cells": "| head | other |\n| --- | --- |\n| @ | @ |",
    "in a deeper heading": "### Deeper @ heading",
    "in a link's text": "Go [by @ link](https://example.org/) there.",
    "in a link's address": "Go [by link](https://example.org/@) there.",
    "in a link's title": 'Go [by link](https://example.org/ "so @ it is") there.',
    "in an image": "See ![it @ there](https://example.org/x.png) there.",
    "in a definition": "Go [by name][own] there.\n\n[own]: https://example.org/@",
    "in emphasis": "It *was @ so* and **@**.",
    "in raw HTML": "Be <b>@</b> bold.",
    "in an attribute": 'Be <b title="@">bold</b>.',
    "in a footnote": "It is so[^2].\n\n[^2]: As @ said.",
    "adjacent": "Two @@ together.",
    "apart": "Two @ and @ apart.",
    "beside a reference": "See [ref], [this][ref] and [^1] or @ here.",
    "after a break": "A hard break  \n@ and more.",
}
LAST_FRAMES = {"ends a paragraph": "It ends @", "ends a list": "- item\n- last @", "ends a quotation": "> said @"}
COMMENT_FRAMES = {
    "comment block": "Before.\n\n@\n\nAfter [ref].",
    "comment in a sentence": "Before @ after.",
    "comment in a list": "- item @ on\n- item",
    "comment in a cell": "| head | other |\n| --- | --- |\n| cell @ | next |",
    "comment in a heading": "### Deeper @ still",
    "comment at the start": "@ Words behind it.",
    "comment at the end": "Words before it. @",
}
DETAILS_FRAMES = {"details block": "Before.\n\n@\n\nAfter [ref] and [^1].", "details first": "@\n\nAfter."}
LINE_FRAMES = {
    "details in a sentence": "Before @ after.",
    "details in an item": "- @\n- item",
    "details in a quotation": "> @\n> more",
}
FRAMES: tuple[tuple[Mapping[str, str], Device], ...] = (
    (SPOILER_FRAMES, spoiler),
    (SPOILER_FRAMES, spoiler),
    (LAST_FRAMES, last_spoiler),
    (COMMENT_FRAMES, comment),
    (DETAILS_FRAMES, details),
    (LINE_FRAMES, details_in_line),
)


def ghosts(pen: Pen) -> str:
    """Write comments only, or nothing: no text, hence no section."""
    return "\n\n".join(comment(pen) for _ in range(pen.rng.randrange(3))) + "\n\n"


def near_end(pen: Pen) -> str:
    """Write what is nearly a heading, of either kind, and what it hides: the rest of a section that is open."""
    return f"{pen.rng.choice((near_miss, underlined))(pen)}\n\n{pen.several(WILD, 4)}"


ENDS: dict[str, Device] = {  # what hides the rest of a section; both twins have the same, as not all look alike
    "open comment at the end": lambda pen: f"<!-- {pen.several(BLOCKS, 4)}",
    "open details at the end": lambda pen: f"<details>\n{pen.several(BLOCKS, 4)}",
    "near miss at the end": near_end,  # only where everyone may read
}


def write_shown(sheet: Sheet, rng: Random, everyone: bool) -> None:
    """Write the body of a section that the reader sees, with what stays hidden in it."""
    sheet.public(f"{rng.choice(NAMES)} opens a box.\n\n")
    for _ in range(rng.randrange(4)):
        frames, draw = rng.choice(FRAMES)
        name = rng.choice(sorted(frames))
        sheet.pens[0].why.add(name)
        sheet.frame(frames[name], draw)
    if rng.random() < 0.4:
        end = rng.choice(sorted(ENDS)[0 if everyone else 1 :])
        sheet.hidden(lambda pen: pen.device({end: ENDS[end]}) + "\n")


def hidden_body(pen: Pen) -> str:
    """Write the body of a hidden section: text first, then anything, with any ends of lines."""
    body = f"{pen.words()}\n\n{pen.several(WILD, 6)}\n"
    return body.replace("\n", pen.rng.choice(("\n", "\n", "\n", "\r\n", "\r"))) + "\n"
