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
_BEGINNINGS = (
    ("{} *so it was. ", 1),
    ("[Ann] {}. Bob `stayed. ", 2),
    ("1. {}. Two.\n2. Three.\n", 3),
    ("- {}. And more.\n", 2),
    ("| a | b |\n|---|---|\n| {} | d |\n", 1),
    ("> He ran. {}!\n", 2),
    ("“{}. I did it.” ", 2),
    ("{} ||one. Two|| three. >!Four!< five. ", 2),
    ("```\n{}. More\n```\n", 1),
    ("港で{}。彼女は。", 2),
)
"""How a section may begin, and how many steps that is."""
_GOING_ON = (
    *("", "* ", "` ", "** ", "> ", "- ", "3. ", "| a much wider cell | e |\n", "[Ann]: http://secret.example\n\n"),
    *("||aside|| ", "<!-- a comment -->", "===\n", "---\n", "\n\n", "<details>lost</details>\n\n", "|"),
)
"""What may change what stands before it, if it were parsed along with it."""
_UNENDED = ("```\nunclosed", "<!-- unclosed", "||unclosed", "<details>unclosed", "> " * 60 + "deep")


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


def beginning(random: Random) -> tuple[str, int]:
    """How a section begins that is open up to a step, and how many steps that is."""
    text, steps = random.choice(_BEGINNINGS)
    return text.format(words(random, random.randint(1, 4), secret=False)), steps


def going_on(random: Random) -> str:
    """How such a section goes on."""
    return f"{random.choice(_GOING_ON)}{secret_word(random)} {body(random, secret=True)}"


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
