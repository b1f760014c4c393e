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
    assert [each.name.open() for each in irma.aliases] == ["The Vampire"]
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
        "{name: N, actor: [A]}",
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
    found = loaded("", "cast:\ncharacters: []\nlinks:")
    assert (found.recap.cast, found.recap.characters, found.problems) == ((), (), ())


def test_what_never_opens_does_not_open_when_everything_is_shown() -> None:
    recap = recap_of(BODY)
    assert not gate.is_visible(NEVER, recap, Progress(revealed=EVERYTHING, mark=parse_mark("S99")))


# Facts to the mark.

MARKED = BODY + "## G {#S09}\n## H {#gate}\n"


@pytest.mark.parametrize(
    ("source", "mark", "told"),
    [
        ("S01E02", None, False),
        ("S01E02", "S01E01", False),
        ("S01E02", "S01E02", True),
        ("s1e2", "S01", True),
        ("S01E02", "ch 9", False),
        ("'ch 47'", "ch 47", True),
        ("'ch 47'", "ch 46", False),
    ],
)
def test_what_waits_for_a_mark_is_told_once_it_is_reached(source: str, mark: str | None, told: bool) -> None:
    progress = Progress(revealed=EVERYTHING, mark=parse_mark(mark) if mark else None)
    assert cast_lines(f"{{actor: A, role: R, from: {source}}}", progress) == [("A", "R" if told else None)]


@pytest.mark.parametrize("source", ["S09", "'0:42'", "'ch'", "'book'"])
def test_what_is_an_id_and_a_mark_or_neither_hides_the_entry_whole(source: str) -> None:
    found = loaded(MARKED, f"cast:\n  - {{actor: A, role: R, from: {source}}}")
    assert found.recap.cast == ()
    assert [problem.code for problem in found.problems if problem.code in HIDING] == ["F105"]


def known(front: str, progress: Progress) -> list[tuple[str, tuple[str, ...], str]]:
    recap = recap_of(BODY, front)
    return [(each.name, each.aliases, each.actor) for each in gate.whos_who(recap, progress)]


def test_an_alias_may_wait_and_tells_no_actor_before() -> None:
    front = """\
cast: [Ada as Zed, {actor: Bo, role: Ott, from: b}]
characters:
  - name: Otto
    aliases:
      - Otty
      - {name: Zed, from: a}
      - {name: Zeta, from: S01E05}
      - Last"""
    assert known(front, Progress()) == [("Otto", ("Otty", "Last"), "")]
    assert known(front, Progress(revealed=frozenset({"1.1"}))) == [("Otto", ("Otty", "Zed", "Last"), "Ada")]
    marked = Progress(mark=parse_mark("S01E05"))
    assert known(front, marked) == [("Otto", ("Otty", "Zed", "Zeta", "Last"), "Ada")]


@pytest.mark.parametrize(
    "alias",
    ["{name: Z, from: nowhere}", "{name: Z, frm: a}", "{name: Z, name: Y}", "{from: a}", "[Z]", "''", "{name: [Z]}"],
)
def test_an_alias_that_cannot_be_understood_is_hidden_alone(alias: str) -> None:
    front = f"characters:\n  - name: N\n    aliases:\n      - {alias}\n      - Other"
    assert known(front, Progress(revealed=EVERYTHING)) == [("N", ("Other",), "")]
    assert any(problem.code in HIDING and problem.line == 6 for problem in loaded(BODY, front).problems)


LINKS = """\
links:
  One: https://one.example/
  Two: {url: 'https://two.example/', from: a}
  IMDb: {from: b}
  Three:
  Four: {url: 'https://four.example/', from: S01E05}
  Five: {from: i}"""


def link_names(progress: Progress, front: str = LINKS) -> list[str]:
    summary = gate.summary(recap_of(BODY + "## I {.open #i}\n", front), progress)
    return [link.name for link in summary.front.links]


def test_a_link_may_wait_and_stands_in_its_place_then() -> None:
    assert link_names(Progress()) == ["One", "Three", "Five"]
    assert link_names(Progress(peeked="1.1")) == ["One", "Three", "Five"]
    assert link_names(Progress(revealed=frozenset({"1.1"}))) == ["One", "Two", "Three", "Five"]
    everything = Progress(revealed=EVERYTHING, mark=parse_mark("S01E05"))
    assert link_names(everything) == ["One", "Two", "IMDb", "Three", "Four", "Five"]


@pytest.mark.parametrize(
    "link",
    ["{url: 'https://x.example/', from: nowhere}", "{url: 'https://x.example/', frm: a}", "{url: [a]}", "[a]",
     "{url: 'https://x.example/', url: 'https://y.example/'}", "{url: 'https://x.example/', from: twice}"],
)  # fmt: skip
def test_a_link_that_cannot_be_understood_is_hidden_alone(link: str) -> None:
    front = f"links:\n  One: https://one.example/\n  Two: {link}"
    assert link_names(Progress(revealed=EVERYTHING), front) == ["One"]
    assert any(problem.code in HIDING and problem.line == 5 for problem in loaded(BODY, front).problems)
