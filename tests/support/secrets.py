"""Random texts of every kind that a recap may hold, made to be hidden or to be told."""

from random import Random

WORDS = (
    *("harbour", "letter", "sister", "winter", "bridge", "doctor", "mirror", "garden", "engine", "island"),
    *("promise", "stranger", "lantern", "ticket", "captain", "silence", "orchard", "violin", "window", "ferry"),
)
_SYLLABLES = ("ba", "ko", "ri", "mu", "ten", "sha", "vel", "dor", "qui", "zan", "lo", "pex", "gra", "nim", "ost", "ulf")
_OTHER_SCRIPTS = (
    *("彼女は港で手紙を燃やした。", "그는 누이였다", "Кто это был", "🔪🩸", "👩\u200d👩\u200d👧"),
    *("e\u0301\u0301", "ﬁn", "𝔛", "مرحبا"),
)
_STEERING = (
    *("\x1b[31mred\x1b[0m", "\x1b]2;title\x07", "\u202egnirts", "\x07\x08"),
    *("[bold red]x[/]", "[Act I]", "[@click=app.quit]x[/]"),
)
_EXTRAS = ("", "", *_OTHER_SCRIPTS, *_STEERING, "**strong**", "*so*", "[a link](http://secret.example/x)")
_UNENDED = ("```\nunclosed", "<!-- unclosed", "||unclosed", "<details>unclosed", "> " * 60 + "deep")


_HALF_CODE = "`{} rang."
_LEADING_ON = (
    *("{} left.", "He *{} left.", "So **{} did.", "[{}] came.", "[{}][a] went!", _HALF_CODE, "Did _{} go?"),
    *("“{} did it.", "({} knew it.", "~~{} fell.", "![{}] hung there.", "<b>{} ran.", "|| § {} | hid. ||"),
    *(">!§. So!< {} saw.", "<!-- § -->{} heard.", "`{}` || §. || went.", "{} ||§|| fell."),
    *("- {} came.", "{1}. {0} came.", "> {} said so.", "| {} | b |\n|---|---|\n| c | d |", "{}", "日{}本。"),
)
"""What is told of a section that is open in part, each a step: much of it would be something else before other text.

A § stands for hidden words, which are others in each twin.
"""
_CHANGING = (
    *("*", "**", "_", "`", "~~", "”", ")", "</b>", "|", "\n\n[a]: http://s.example\n\n", "\n- more", "\n\n99. more\n"),
    *(
        "\n| a very wide cell | b |\n",
        "\n> more",
        "\n---\n",
        "\n===\n",
        "\n\n```\nx\n```\n\n",
        "!<",
        "<!-- c -->",
        "{.x}",
    ),
)
"""What may follow: ends of what was begun, definitions, rows and items that belong to what stands before."""


def secret_word(random: Random) -> str:
    """A word that stands in no other text."""
    return "".join(random.choices(_SYLLABLES, k=random.randint(2, 5))) + str(random.randint(10, 999))


def words(random: Random, count: int, *, secret: bool) -> str:
    """So many words, one in three a secret one."""
    return " ".join(
        secret_word(random) if secret and random.random() < 0.34 else random.choice(WORDS) for _ in range(count)
    )


def phrase(random: Random, *, secret: bool) -> str:
    """A short run of text without any marker of a spoiler, a brace or a line end."""
    text = words(random, random.choice((1, 2, 3, 8)), secret=secret)
    return f"{text} {random.choice(_EXTRAS)}".strip()


def heading(random: Random, *, secret: bool) -> str:
    """A heading; never empty, never the same twice."""
    return f"{phrase(random, secret=secret)} {secret_word(random)}"


def body(random: Random, *, secret: bool, spoiler: str | None = None) -> str:
    """Some blocks of Markdown; `spoiler` stands in one of the paragraphs, where it is given."""
    blocks = [_block(random, secret=secret) for _ in range(random.choice((0, 1, 1, 2, 3, 6)))]
    if secret and random.random() < 0.05:
        blocks.append(words(random, 3000, secret=True))
    if spoiler is not None:
        around = words(random, random.randint(1, 12), secret=secret)
        blocks.insert(random.randint(0, len(blocks)), f"{around} {spoiler} {around}")
    if secret and random.random() < 0.2:
        blocks.append(random.choice(_UNENDED))
    return "\n\n".join(blocks)


def beginning(random: Random) -> tuple[int, str]:
    """(how many steps it has with the heading, the beginning of a body): what may follow would change it, if it could.

    It ends with a sentence, or a line, that nothing behind it goes on with.
    """
    text, pieces = "", random.choices(_LEADING_ON, k=random.randint(1, 5))
    if _HALF_CODE in pieces:  # bars in what may be code hide to the end of their paragraph: there no step ends
        pieces = [piece for piece in pieces if "||" not in piece]
    for piece in pieces:
        told = piece.format(secret_word(random).capitalize(), random.randint(1, 9))
        begins_block = "\n" in told or told[0] in "-|>0123456789"
        text += ("\n\n" if text and (begins_block or not _is_ended(text)) else " " if text else "") + told
    return 1 + len(pieces), text


def rest(random: Random, begun: str, text: str) -> str:
    """What follows a beginning: first what would change it, then some text."""
    changing = "".join(random.choices(_CHANGING, k=random.randint(1, 4)))
    space = random.choice((" ", "\n", "\n\n") if _is_ended(begun) else ("\n", "\n\n"))
    paragraph = begun.rpartition("\n\n")[2]
    has_spoiler = "||" in paragraph or ">!" in paragraph or ("`" in paragraph and "<!--" in paragraph)
    if has_spoiler and ("||" in changing or "!<" in changing):
        space = "\n\n"  # an end without its beginning hides back to the spoiler before it: no step ends between them
    return f"{space}So it {changing} goes on. {text}"


def _is_ended(text: str) -> bool:
    """Whether it ends with a sentence, so that the next one may stand on its line."""
    return text.endswith((".", "!", "?", "。", "||")) and not text.endswith(" |")


def spoiler(random: Random, content: str) -> str:
    """An inline spoiler with some content."""
    return random.choice((f">!{content}!<", f"||{content}||", f"\n\n<details>{content}</details>\n\n"))


def _block(random: Random, *, secret: bool) -> str:
    text = phrase(random, secret=secret)
    longer = words(random, random.choice((1, 5, 30, 120)), secret=secret)
    return random.choice(
        (
            longer,
            f"{longer} *{text}* {longer}",
            f"### {text}\n\n{longer}",
            f"- {text}\n- {longer}\n  - {text}",
            f"1. {text}\n2. {longer}",
            f"> {longer}\n> {text}",
            f"```\n{text}\n{longer}\n```",
            f"    {text}",
            f"| {text} | b |\n|---|---|\n| {text} | {text} |",
            f"[{text}](https://example.org/{secret_word(random) if secret else 'page'})",
            f"![{text}](picture.png)",
            f"{text}\\\n{longer}",
            "* * *",
            f"<!-- {text} -->{longer}",
            f"<script>{text}</script>",
            f"日本語の文章。{longer}日本語の文章がここに続いていく。",
        )
    )
