"""Cast and characters: what waits for a section, and what is hidden whole."""

import pytest

from recapreader.core import gate
from recapreader.core.gate import Progress
from recapreader.core.marks import parse_mark
from recapreader.core.recap import NEVER, Recap
from support.samples import loaded, recap_of

BODY = """\
# One {#part-one after=S01E01}
## A {#a}
## B {#b .ending}
# Two {#empty}
# Three {#three}
text
## C {#twice}
## D {#twice}
## E {#three}
## F {.nonsense #damaged}
"""


def cast_lines(entry: str, progress: Progress | None = None) -> list[tuple[str, str | None]]:
    recap = recap_of(BODY, f"cast:\n  - {entry}")
    return [(line.actor, line.role) for line in gate.summary(recap, progress or Progress()).cast]


@pytest.mark.parametrize(
    ("entry", "actor", "role"),
    [
        ("Musidora as Irma Vep", "Musidora", "Irma Vep"),
        ("Musidora", "Musidora", None),
        ("A as B as C", "A", "B as C"),
        ("Cassandra", "Cassandra", None),
        ("{actor: A, role: R}", "A", "R"),
        ("{actor: A}", "A", None),
        ("{actor: A, role: ''}", "A", None),
        ("1917", "1917", None),
    ],
)
def test_a_role_that_waits_for_nothing_is_public(entry: str, actor: str, role: str | None) -> None:
    assert cast_lines(entry) == [(actor, role)]


EVERYTHING = frozenset({"1.1", "1.2", "3.0", "3.1", "3.2", "3.3", "3.4"})


@pytest.mark.parametrize(
    ("source", "progress", "told"),
    [
        ("a", Progress(), False),
        ("a", Progress(revealed=frozenset({"1.1"})), True),
        ("a", Progress(revealed=frozenset({"1.2"})), False),
        ("a", Progress(peeked="1.1"), False),
        ("a", Progress(mark=parse_mark("S01E01")), True),
        ("part-one", Progress(revealed=frozenset({"1.1"})), False),
        ("part-one", Progress(revealed=frozenset({"1.1", "1.2"})), True),
        ("part-one", Progress(mark=parse_mark("S02")), True),
        ("damaged", Progress(revealed=frozenset({"3.4"})), True),
        ("damaged", Progress(mark=parse_mark("S02")), False),
        ("empty", Progress(revealed=EVERYTHING), False),
    ],
)
def test_a_role_is_told_once_its_section_or_all_of_its_part_is_shown(
    source: str, progress: Progress, told: bool
) -> None:
    assert cast_lines(f"{{actor: A, role: R, from: {source}}}", progress) == [("A", "R" if told else None)]


def test_a_hidden_role_looks_like_none() -> None:
    assert cast_lines("{actor: A, role: R, from: a}") == cast_lines("A") == cast_lines("{actor: A}")


HIDING = ("F104", "F105", "F106")
"""The codes of what hides an entry whole: its form, its `from`, its keys."""
HIDDEN_WHOLE = [
    "{actor: A, role: R, from: nowhere}",
    "{actor: A, role: R, from: twice}",
    "{actor: A, role: R, from: three}",
    "{actor: A, role: R, from: ''}",
    "{actor: A, role: R, from: [a]}",
    "{actor: A, role: R, from: [a, b]}",
    "{actor: A, role: R, form: a}",
    "{actor: A, role: R, From: a}",
    "{actor: A, role: R, from: a, from: b}",
    "{actor: A, actor: B, role: R}",
    "{actor: A, role: [R]}",
    "{role: R}",
    "{actor: '', role: R}",
    "[A, R]",
    "''",
]


@pytest.mark.parametrize("entry", HIDDEN_WHOLE)
def test_a_cast_entry_that_cannot_be_understood_is_hidden_whole(entry: str) -> None:
    found = loaded(BODY, f"cast:\n  - {entry}\n  - Other")
    assert [role.actor for role in found.recap.cast] == ["Other"]
    problem = next(each for each in found.problems if each.code in HIDING)
    assert problem.line == 4
    assert "nowhere" not in problem.sentence


def characters(recap: Recap) -> list[tuple[str, list[str]]]:
    return [(each.name.open(), [note.text.open() for note in each.notes]) for each in recap.characters]


def test_characters_and_their_notes_are_read() -> None:
    front = """\
characters:
  - name: Irma
    aliases: [The Vampire]
    actor: Musidora
    notes:
      - Public.
      - {text: Gated., from: a}
      - {text: For the part., from: part-one}
  - {name: Late, from: b, notes: One.}
  - {name: Plain}"""
    recap = recap_of(BODY, front)
    assert characters(recap) == [("Irma", ["Public.", "Gated.", "For the part."]), ("Late", ["One."]), ("Plain", [])]
    irma, late, plain = recap.characters
    assert [each.open() for each in irma.aliases] == ["The Vampire"]
    assert irma.actor is not None
    assert irma.actor.open() == "Musidora"
    assert (irma.gate, plain.gate) == (None, None)
    assert late.gate is not None
    assert late.gate.numbers == {"1.2"}
    gates = [sorted(note.gate.numbers) if note.gate else None for note in irma.notes]
    assert gates == [None, ["1.1"], ["1.1", "1.2"]]


@pytest.mark.parametrize(
    "entry",
    [
        "{name: N, from: nowhere}", "{name: N, from: twice}", "{name: N, from: [a]}", "{name: N, nots: []}",
        "{name: N, name: M}", "{name: N, notes: [], notes: []}", "{actor: A}", "{name: ''}", "Just a name", "[N]",
        "{name: N, aliases: {a: b}}", "{name: N, actor: [A]}",
    ],
)  # fmt: skip
def test_a_character_that_cannot_be_understood_is_hidden_whole(entry: str) -> None:
    found = loaded(BODY, f"characters:\n  - {entry}\n  - name: Other")
    assert characters(found.recap) == [("Other", [])]
    assert any(problem.code in HIDING for problem in found.problems)


@pytest.mark.parametrize(
    "note",
    ["{text: T, from: nowhere}", "{text: T, from: twice}", "{text: T, frm: a}", "{text: T, text: U}", "{from: a}",
     "{text: ''}", "[T]", "{text: [T]}", "{text: T, from: a, from: b}", "''"],
)  # fmt: skip
def test_a_note_that_cannot_be_understood_is_hidden_whole(note: str) -> None:
    found = loaded(BODY, f"characters:\n  - name: N\n    notes:\n      - {note}\n      - Other.")
    assert characters(found.recap) == [("N", ["Other."])]
    assert any(problem.code in HIDING and problem.line == 6 for problem in found.problems)


@pytest.mark.parametrize("value", ["A as B", "{actor: A}", "{}"])
@pytest.mark.parametrize("key", ["cast", "characters"])
def test_people_that_are_no_list_are_hidden_whole(key: str, value: str) -> None:
    found = loaded(BODY, f"{key}: {value}")
    assert (found.recap.cast, found.recap.characters) == ((), ())
    assert any(problem.code == "F102" for problem in found.problems)


def test_people_may_be_left_empty() -> None:
    found = loaded("", "cast:\ncharacters: []")
    assert (found.recap.cast, found.recap.characters, found.problems) == ((), (), ())


def test_what_never_opens_does_not_open_when_everything_is_shown() -> None:
    recap = recap_of(BODY)
    assert not gate.is_visible(NEVER, recap, Progress(revealed=EVERYTHING, mark=parse_mark("S99")))
