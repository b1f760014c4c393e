"""The text is cut by lines; what is hidden by default, how sections are numbered and named."""

import pytest

from recapreader.core import gate
from recapreader.core.gate import Hidden, Progress, Shown
from recapreader.core.marks import parse_mark
from support.samples import block, part, recap_of, section, text_of

HEADING_LINES = ["## One", " ## One", "  ## One", "   ## One", "## ", "##  One", "## One ##"]
NO_HEADING_LINES = [
    "    ## One", "\t## One", "\\## One", "##One", "##", "### One", "##\tOne", "##\u00a0One", "＃＃ One", "x ## One",
    "> ## One", "- ## One", "One\n---", "One\n===", "#One", "#", "\\# One", "&#35;&#35; One",
]  # fmt: skip


@pytest.mark.parametrize("line", HEADING_LINES)
def test_a_line_with_two_signs_and_a_space_begins_a_section(line: str) -> None:
    recap = recap_of(f"before\n{line}\nafter\n")
    assert list(recap.sections) == ["0", "1"]
    assert recap.sections["0"].body.open() == "before\n"
    assert recap.sections["1"].body.open().strip() == "after"


@pytest.mark.parametrize("line", NO_HEADING_LINES)
def test_any_other_line_belongs_to_the_body(line: str) -> None:
    recap = recap_of(f"before\n\n{line}\nafter\n")
    assert list(recap.sections) == ["0"]
    assert not recap.has_parts


@pytest.mark.parametrize(
    "unclosed",
    ["```", "~~~", "<!--", "<script>", "<details>", "<pre>", "<![CDATA[", "<?php", "> quote", "- item", "[ref]: <",
     ">!hidden", "||hidden", "`code", "**bold", "    code", "| a |\n|---|", "[^1]: note", "$$", "+++", "---"],
)  # fmt: skip
@pytest.mark.parametrize("sign", ["#", "##"])
def test_headings_are_cut_wherever_they_stand(unclosed: str, sign: str) -> None:
    recap = recap_of(f"Premise\n\n{unclosed}\nin it\n{sign} Heading {{.ending}}\nthe body\n")
    assert recap.has_parts == (sign == "#")
    numbers = ["0", "1.0"] if sign == "#" else ["0", "1"]
    assert list(recap.sections) == numbers
    hidden = recap.sections[numbers[1]]
    assert not hidden.is_open
    assert hidden.body.open().strip() == "the body"
    assert "the body" not in text_of(recap, "0")


def test_nothing_crosses_a_section() -> None:
    recap = recap_of("## A\n```\n[r]: http://x\n## B\ntext [r] *b*\n")
    assert text_of(recap, "2", Progress(revealed=frozenset("2"))) == "B\ntext [r] b"


def test_hidden_is_the_default() -> None:
    recap = recap_of("premise\n## A\n## B {.open}\n## C {.ending}\n## D {after=S01E02}\n# P\n## E\n")
    shown = [number for number in recap.sections if isinstance(block(recap, number), Shown)]
    assert shown == ["0", "0.2"]


def test_numbers_run_through_in_a_recap_without_parts() -> None:
    recap = recap_of("p\n## A\n## B\n## C\n")
    assert list(recap.sections) == ["0", "1", "2", "3"]
    assert [each.number for each in recap.parts] == ["0"]


def test_numbers_are_counted_within_parts() -> None:
    recap = recap_of("p\n## A\n## B\n# One\n## C\n## D\n# Two\ntext\n## E\n# Three\n")
    assert list(recap.sections) == ["0", "0.1", "0.2", "1.1", "1.2", "2.0", "2.1"]
    assert [each.number for each in recap.parts] == ["0", "1", "2", "3"]
    assert {each.part for each in recap.sections.values()} == {"0", "1", "2"}


@pytest.mark.parametrize(
    ("between", "numbers"),
    [("\n", []), ("  \n\t\n", []), ("text\n", ["1.0"]), ("<!-- -->\n", []), ("<!-- -->a\n", ["1.0"])],
)
def test_text_between_a_part_and_its_first_section_is_a_section(between: str, numbers: list[str]) -> None:
    assert [each.number for each in part(f"# P\n{between}## A\n").sections] == [*numbers, "1.1"]


def test_that_section_inherits_the_mark_and_is_hidden_even_in_an_open_part() -> None:
    recap = recap_of("# P {.open after=S01E03}\ntext\n## A\n")
    opening = recap.sections["1.0"]
    assert (opening.is_open, opening.ending, str(opening.after)) == (False, False, "S01E03")
    assert isinstance(block(recap, "1.0"), Hidden)
    assert isinstance(block(recap, "1.0", Progress(mark=parse_mark("S01E03"))), Shown)


def test_that_section_of_a_part_that_gives_the_ending_away_asks() -> None:
    recap = recap_of("# P {.ending}\ntext\n## A\n")
    assert recap.sections["1.0"].ending
    assert not recap.sections["1.1"].ending


def test_a_part_hands_on_its_mark_and_nothing_else() -> None:
    assert not any(each.is_open for each in part("# P {.open}\n## A\n## B\n").sections)
    with_mark = part('# P {after=S01E03 label="Public" .ending}\n## A\n## B {after="ch 5"}\n## C {.open}\n').sections
    assert [str(each.after) for each in with_mark[:2]] == ["S01E03", "ch 5"]
    assert [each.label for each in with_mark] == ["Chapter 1", "Chapter 2", "Chapter 3"]
    assert [each.ending for each in with_mark] == [False, False, False]


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("", ["Chapter 1", "Ending", "Given"]),
        ("en-GB", ["Chapter 1", "Ending", "Given"]),
        ("de", ["Kapitel 1", "Das Ende", "Given"]),
        ("pt-BR", ["Capítulo 1", "O final", "Given"]),
        ("ko", ["1장", "결말", "Given"]),
        ("tlh", ["Chapter 1", "Ending", "Given"]),
    ],
)
def test_public_names_come_in_the_language_of_the_recap(language: str, labels: list[str]) -> None:
    front = f"language: {language}" if language else ""
    recap = recap_of('## Secret\n## Secret {.ending}\n## Secret {label="Given"}\n', front)
    assert [each.label for each in list(recap.sections.values())[1:]] == labels


def test_a_chapter_in_a_part_is_named_by_its_number_in_the_part() -> None:
    recap = recap_of("# P\n## A\n# Q\n## B\n## C\n")
    assert [each.label for each in recap.sections.values()] == ["Premise", "Chapter 1", "Chapter 1", "Chapter 2"]


@pytest.mark.parametrize(
    ("line", "name"),
    [("# Secret", "Part 1"), ("# Secret {after=s1e4}", "S01E04"), ('# Secret {label="A" after=S01E04}', "A")],
)
def test_a_hidden_part_is_named_by_its_label_its_mark_or_its_number(line: str, name: str) -> None:
    recap = recap_of(f"{line}\n## A\n")
    named = gate.part_name(recap.part("1"), Progress())
    assert (named.name, named.named) == (name, False)


PART = "# The heading {after=S01E02}\n## A {.open}\n## B\n## C {after=S01E05}\n"


@pytest.mark.parametrize(
    ("body", "progress", "named"),
    [
        (PART, Progress(), False),
        (PART, Progress(mark=parse_mark("S01E01")), False),
        (PART, Progress(mark=parse_mark("S01E02")), True),
        (PART, Progress(mark=parse_mark("S01E09")), True),
        (PART, Progress(mark=parse_mark("ch 9")), False),
        (PART, Progress(revealed=frozenset({"1.2"})), True),
        (PART, Progress(peeked="1.2"), False),
        (PART, Progress(unfolded=frozenset({"1.1"})), False),
        ("# The heading {.open}\n## A\n", Progress(), True),
        ("# The heading\n## C {after=S01E01}\n", Progress(mark=parse_mark("S01E09")), False),
    ],
)
def test_when_the_heading_of_a_part_is_shown(body: str, progress: Progress, named: bool) -> None:
    name = gate.part_name(recap_of(body).part("1"), progress)
    assert name.named == named
    assert (name.name == "The heading") == named


def test_deeper_headings_belong_to_the_body() -> None:
    recap = recap_of("## A {.open}\n### Deeper\ntext\n#### Deepest\n")
    assert text_of(recap, "1") == "A\nDeeper\ntext\nDeepest"


NEAR_MISSES = [
    "##Text", "#Text", "##", "#", "##\tText", "##\u00a0Text", "##\u3000Text", "##\u1680Text", "\u00a0## Text",
    "\u3000# Text", "＃ Text", "＃＃Text", "﹟ Text", "   ##Text", "Text\n---", "Text\n===", "Text\n-", "Two\nlines\n=",
    "<!-- -->## Text", "<!--\n-->  # Text",
]  # fmt: skip


@pytest.mark.parametrize("near_miss", NEAR_MISSES)
@pytest.mark.parametrize("number", ["0", "1"])
def test_a_near_miss_in_open_text_hides_the_rest_of_its_section_only(near_miss: str, number: str) -> None:
    before = "" if number == "0" else "## Open {.open}\n"
    recap = recap_of(f"{before}Shown.\n\n{near_miss}\nSECRET\n\nSECRET `SECRET`\n## Next {{.open}}\nAlso shown.\n")
    assert "SECRET" not in text_of(recap, number)
    assert "Text" not in text_of(recap, number)
    assert "Shown." in text_of(recap, number)
    assert text_of(recap, str(int(number) + 1)) == "Next\nAlso shown."


@pytest.mark.parametrize(
    "innocent",
    ["- a\n\n---\n\nSHOWN", "***\nSHOWN", "### Deeper\nSHOWN", "No. #1\nSHOWN", "\\##Text\nSHOWN", "\n\n---\n\nSHOWN"],
)
def test_what_is_no_near_miss_hides_nothing(innocent: str) -> None:
    assert "SHOWN" in text_of(recap_of(innocent), "0")


def test_in_a_section_that_was_revealed_a_near_miss_hides_nothing() -> None:
    recap = recap_of("## A\n##Text\nmore\n")
    assert "more" in text_of(recap, "1", Progress(revealed=frozenset("1")))


def test_the_premise_is_open_and_has_no_heading() -> None:
    premise = recap_of("Text.\n").sections["0"]
    assert premise.is_open
    assert (premise.number, premise.part, premise.label) == ("0", "0", "Premise")
    assert premise.heading.open() == ""


def test_duplicate_headings_and_ids_give_no_key() -> None:
    recap = recap_of("## A\n## A\n## B {#x}\n## C {#x}\n## D\n# P\n## A\n")
    assert set(recap.keys) == {"0", "0.5", "1.1"}
    assert section("## A {#x}\n").anchor.open() == "x"


def keys(body: str) -> dict[str, str]:
    return recap_of(body).keys


def test_a_key_survives_what_does_not_change_its_own_names() -> None:
    before = keys("# P {after=S01E01}\n## A\n## B {#b}\n# Q\n## C\n")
    after = keys(
        "new\n# New\n# P, renamed {after=S01E01}\n## New\n## A {.ending}\nbody\n## B, renamed {#b}\n# Q\n## C\n"
    )
    assert before["1.1"] == after["2.2"]
    assert before["1.2"] == after["2.3"] == "#b"
    assert before["2.1"] == after["3.1"]


@pytest.mark.parametrize("changed", ["# P\n## A, changed\n", "# P, changed\n## A\n", "# P {after=S01E01}\n## A\n"])
def test_a_key_changes_with_its_names(changed: str) -> None:
    assert keys("# P\n## A\n")["1.1"] != keys(changed)["1.1"]


def test_the_key_of_a_recap_is_its_id_else_slug_title_and_year() -> None:
    assert recap_of("", "year: 1915").key == "slug · A title · 1915"
    assert recap_of("", "id: kept\nyear: 1915").key == "id kept"


@pytest.mark.parametrize("comment", ["<!-- x -->", "<!-- x\n\ny -->", "<!-- x", "<!-- x --><!-- y -->\n\n<!-- z -->"])
def test_a_comment_alone_makes_no_section(comment: str) -> None:
    recap = recap_of(f"Premise\n\n# Part\n\n{comment}\n\n## A\n\nBody.\n")
    without = recap_of("Premise\n\n# Part\n\n## A\n\nBody.\n")
    assert list(recap.sections) == list(without.sections) == ["0", "1.1"]


TWINS_BESIDE = [
    # (open text, a hidden word, another one): the same is shown around both
    ("<details><summary>Who?</summary>\n{}\n</details>\n\nAfter.", "He is #1 no more.", "#1 is he no more."),
    ("<details>\n\n{}\n\n</details>\n\nAfter.", "x", "x\n---"),
    ("<!-- {} -->\n\nAfter.", "x", "x\n##y\n---\n"),
    ("He is >!a murderer who is\n{}!< and flees.", "wanted", "#1 on the list"),
    ("He learns >!that she is dead\n{}and that TOM DID IT!< at last.", "", "- "),
    *[("He learns >!that she is dead\n{}TOM DID IT!< at last.", "a ", each)
      for each in ("> ", "1. ", "+ ", "### ", "***\n", "~~~\n", "\uff03 ", "===\n")],
    ("See [this page][who].\n\n[who]: https://example.org/>!{}!<\n", "The_Butler", "The Butler"),
    ("Go >!x!<{{{}}} on.", "after=S01E01", "#secret"),
    ("Pub >!x!< on. After <details>\n\n{}\n\n</details> end.", "y", "`</details>` y"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "one", "other"), TWINS_BESIDE)
def test_what_is_hidden_does_not_decide_what_is_shown_beside_it(text: str, one: str, other: str) -> None:
    pages = [gate.page(recap_of(text.format(word) + "\n\n## A\n\nB.\n"), Progress(), "0") for word in (one, other)]
    assert pages[0] == pages[1]
    assert "TOM" not in repr(pages)
    assert "Butler" not in repr(pages)


@pytest.mark.parametrize(
    "file",
    [
        "## The death of >!{}!< {{#}}",
        "## The death of ||{}",
        "## Death <!-- {} -->now",
        "# Of >!{}!< {{.open}}\n\n## Death",
    ],
)
def test_no_key_tells_what_is_hidden_in_a_heading(file: str) -> None:
    file = file.replace(" {{#}}", "")
    rose, jack = (recap_of(f"Premise.\n\n{file.format(name)}\n\nBody.\n").keys for name in ("Rose", "Jack the lad"))
    assert rose == jack
    assert len(rose) > 1
