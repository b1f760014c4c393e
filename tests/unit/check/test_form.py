"""The form of a recap: what is amiss, where, and what is not."""

import pytest

from support.check_samples import codes, found, recap


@pytest.mark.parametrize(
    ("body", "code", "line", "column"),
    [
        ("##Text", "B101", 5, 1),
        ("#Text", "B101", 5, 1),
        ("##\u00a0Text", "B101", 5, 1),
        ("##", "B101", 5, 1),
        ("\uff03 Text", "B101", 5, 1),
        ("<!-- a -->## Text", "B101", 5, 11),
        ("Title\n---", "B102", 6, 1),
        ("Title\n===", "B102", 6, 1),
        ("a >!b", "B103", 5, 3),
        ("a ||b", "B103", 5, 3),
        ("a\n>!b", "B103", 6, 1),
        ("a >!b\n\nc!< d", "B103", 5, 3),
        ("a !< b", "B104", 5, 3),
        ("a >!b >!c!< d", "B110", 5, 7),
        ("| a | b |\n|---|---|\n| ||x|| | y |", "B105", 7, 3),
        ("::: spoiler A\nb\n:::", "B106", 5, 1),
        (":::spoilers\nb\n:::", "B106", 5, 1),
        ("[spoiler]a[/spoiler]", "B106", 5, 1),
        ("a <spoiler>b</spoiler>", "B106", 5, 3),
        ("~!a!~", "B106", 5, 1),
        ("```spoiler A\nb\n```", "B106", 5, 1),
        ("[a]{.spoilr}", "B106", 5, 3),
        ("```\n##Text\n```", "B101", 6, 1),
        ("<details>\na", "B107", 5, 1),
        ("### Deeper {.ending}", "B108", 5, 12),
        ("text {.open}", "B108", 5, 6),
        ("a\n\n<!-- b", "B109", 7, 1),
    ],
)
def test_what_is_amiss_in_open_text(body: str, code: str, line: int, column: int) -> None:
    problems = [each for each in found(recap(body)) if each.code == code]
    assert [(each.line, each.column) for each in problems] == [(line, column)]
    assert problems[0].hint


@pytest.mark.parametrize(
    "body",
    [
        r"\##Text",
        "a #hash and C# too",
        "> a quotation",
        "a >!b!< c ||d||",
        "||a|| at the start, and >!b!< again",
        r"\>!a and \|| b",
        "`>! code !<` and ``a || b``",
        "```\n>! closed !<\n```\n",
        "a\n\n---\n\nb",
        "| a | b |\n|---|---|\n| c | d |",
        "<details><summary>a</summary>b</details>",
        "a <!-- ||b --> c",
        "### Deeper",
        "a set {1, 2} of numbers",
        "[a](https://example.org/#b)",
        "Really!<br>",
        "A list:\n\n- one\n- two\n",
    ],
)
def test_what_is_nothing(body: str) -> None:
    assert codes(recap(body)) == []


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("## A {#x}\n\na\n\n## B {#x}\n\nb", [(9, "S101")]),
        ("# A {#x}\n\n## B {#x}\n\nb", [(7, "S101")]),
        ("## A {after=S01E02}\n\na\n\n## B {after=S01E01}\n\nb", [(9, "S102")]),
        ("## A {after=S01E02}\n\na\n\n## B {after=0:10:00}\n\nb", []),
        ("# A {after=S01E01}\n\n## B {after='x}\n\nb", [(7, "A001")]),
        ('# A {after=S01E01}\n\n## B {after="S01E01 0:12:30"}\n\nb', []),
        ("# A {after=S01E02}\n\n## B\n\nb\n\n# C {after=S01E01}\n\n## D\n\nd", [(11, "S102")]),
        ("## A\n\n## B\n\nb", [(5, "S103")]),
        ("## A\n\n<!-- soon -->\n\n## B\n\nb", [(5, "S103")]),
        ("# A\n\n# B\n\n## C\n\nc", [(5, "S103")]),
        ("# A\n\n## C\n\nc", []),
        ("## A\n\na\n\n## A\n\nb", [(5, "S104"), (9, "S104")]),
        ("## A {#a}\n\na\n\n## A\n\nb", []),
    ],
)
def test_how_sections_hang_together(body: str, wanted: list[tuple[int, str]]) -> None:
    assert [(each.line, each.code) for each in found(recap(body))] == wanted


_HIDDEN_WHOLE = "correct the key, or remove it; until then the entry is hidden whole"


@pytest.mark.parametrize(
    ("front", "line", "code", "hint"),
    [
        ("yaer: 1", 3, "F101", "did you mean year?"),
        ("charcters: []", 3, "F101", "did you mean characters?"),
        ("Genres: a", 3, "F101", "did you mean genres?"),
        ("qqqq: 1", 3, "F101", "correct the key, or remove it"),
        ("source: {nmae: a}", 3, "F101", "did you mean name?"),
        ("year: soon", 3, "F102", "the year is a number of up to four digits"),
        ("links:\n  A: ftp://x", 4, "F103", "this is not a web address; it cannot be opened"),
        ("cast:\n  - {role: a}", 4, "F104", "this entry is hidden whole; its keys are actor, role, from"),
        (
            "cast:\n  - actor: a\n    from: b",
            5,
            "F105",
            "give this id to the section that reveals it, as in ## Heading {#id}, or write a mark",
        ),
        ("cast:\n  - actor: a\n    form: b", 5, "F106", "did you mean from?"),
        (
            "cast:\n  - actor: a\n    actor: b",
            5,
            "F106",
            "correct the key, or remove it; until then the entry is hidden whole",
        ),
        ("characters:\n  - name: a\n    notes:\n      - {text: a, frm: b}", 6, "F106", "did you mean from?"),
        ("characters:\n  - name: a\n    aliases: [{name: a, frm: b}]", 5, "F106", "did you mean from?"),
        ("links:\n  A: {ulr: 'https://a.example/'}", 4, "F106", "did you mean url?"),
        ("links:\n  A: [b]", 4, "F104", "this entry has the wrong form; it is hidden whole"),
    ],
)
def test_what_is_amiss_in_the_front_matter(front: str, line: int, code: str, hint: str) -> None:
    (problem,) = found(recap("a", front))
    assert (problem.line, problem.code, problem.hint) == (line, code, hint)


def test_near_misses_of_attributes_are_guessed() -> None:
    text = recap("## A {.endign}\n\na\n\n## B {lable=x}\n\nb\n\n## C {.spoiler}\n\nc")
    assert [each.hint for each in found(text)] == [
        "did you mean .ending?",
        "did you mean label?",
        "unknown class; the classes are .open and .ending",
    ]


def test_hidden_sections_are_called_by_their_public_names() -> None:
    (problem,) = found(recap('## The butler did it {label="Later"}\n\nThe butler >!did it'))
    assert problem.message.endswith("(in section 1 (“Later”))")
