"""The attributes of a heading: read whole, or the heading is damaged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recapreader.storage.library.attributes import parse_heading_line
from support.samples import block, loaded, part, recap_of, section

UNDERSTOOD = [
    # the heading line, its text, .open, .ending, after, label, id
    ("Plain", "Plain", False, False, None, None, None),
    ("Closed ##", "Closed", False, False, None, None, None),
    ("C# and F#", "C# and F#", False, False, None, None, None),
    ("A {.open}", "A", True, False, None, None, None),
    ("A {.ending}", "A", False, True, None, None, None),
    ("A { .ending }", "A", False, True, None, None, None),
    ("A{.ending}", "A", False, True, None, None, None),
    ("A {.ending}  ", "A", False, True, None, None, None),
    ("{.ending}", "", False, True, None, None, None),
    ("A {}", "A", False, False, None, None, None),
    ("A {after=S01E02}", "A", False, False, "S01E02", None, None),
    ('A {after="ch 5"}', "A", False, False, "ch 5", None, None),
    ("A {after=0:42:10}", "A", False, False, "0:42:10", None, None),
    ('A {after="42 min" .ending}', "A", False, True, "0:42:00", None, None),
    ('A {label="The house"}', "A", False, False, None, "The house", None),
    ("A {label=House}", "A", False, False, None, "House", None),
    ('A {label="a } { b"}', "A", False, False, None, "a } { b", None),
    ('A {label=""}', "A", False, False, None, None, None),
    ('A {label="  two   spaces "}', "A", False, False, None, "two spaces", None),
    ("A {#the-wedding}", "A", False, False, None, None, "the-wedding"),
    ("A {#été_2:b}", "A", False, False, None, None, "été_2:b"),
    ('A {#x .ending after=S01E10 label="L"}', "A", False, True, "S01E10", "L", "x"),
    ("A \\{.open\\}", "A \\{.open\\}", False, False, None, None, None),
    ("A \\{b\\} {.ending}", "A \\{b\\}", False, True, None, None, None),
    ("A \\", "A \\", False, False, None, None, None),
]


@pytest.mark.parametrize("row", UNDERSTOOD, ids=lambda row: row[0])
def test_attributes_are_read(row: tuple[str, str, bool, bool, str | None, str | None, str | None]) -> None:
    line, *read = row
    heading = parse_heading_line(line, of_part=False)
    after = str(heading.after) if heading.after else None
    assert heading.faults == ()
    assert [heading.text, heading.is_open, heading.ending, after, heading.label, heading.id] == read


DAMAGED = [
    # the heading line, the columns (from 0) and codes of what is amiss
    ("A {.opened}", [(3, "A003")]),
    ("A {.Open}", [(3, "A003")]),
    ("A {.spoiler .open}", [(3, "A003")]),
    ("A {colour=red .open}", [(3, "A003")]),
    ("A {AFTER=S01 .open}", [(3, "A003")]),
    ("A {.open .open}", [(9, "A004")]),
    ("A {after=S01 after=S02}", [(13, "A004")]),
    ("A {#a #b}", [(6, "A004")]),
    ("A {label=a label=b}", [(11, "A004")]),
    ("A {.open .ending}", [(2, "A005")]),
    ("A {.open after=S01}", [(2, "A005")]),
    ("A {after=0:42 .ending}", [(3, "A006")]),
    ("A {after=}", [(3, "A001")]),
    ('A {after=""}', [(3, "A006")]),
    ("A {after=ch 5}", [(11, "A001"), (3, "A006")]),
    ("A {.open} tail", [(9, "A002")]),
    ("A {.open} ##", [(9, "A002")]),
    ("A {.open}{.open}", [(9, "A002")]),
    ("A {.open", [(3, "A001")]),
    ("A {", [(3, "A001")]),
    ("A }", [(2, "A001")]),
    ("A } {.open}", [(2, "A001")]),
    ("The {curly} heading", [(5, "A001")]),
    ("A {open}", [(3, "A001")]),
    ("A {.open,.ending}", [(3, "A001")]),
    ("A {label='x'}", [(3, "A001")]),
    ('A {label="x}', [(3, "A001")]),
    ('A {label="x"y}', [(3, "A001")]),
    ('A {label="say \\"x\\""}', [(3, "A001")]),
    ("A {# .open}", [(3, "A001")]),
    ("A {.}", [(3, "A001")]),
    ("A {{.open}}", [(3, "A001")]),
    ("A {.open=x}", [(3, "A001")]),
]


@pytest.mark.parametrize(("line", "faults"), DAMAGED)
def test_what_cannot_be_understood_damages_the_heading(line: str, faults: list[tuple[int, str]]) -> None:
    heading = parse_heading_line(line, of_part=False)
    assert [(column, code) for column, code, _ in heading.faults] == faults
    assert heading.damaged
    assert not heading.is_open
    assert heading.after is None
    assert heading.label is None


@pytest.mark.parametrize("line", [line for line, _ in DAMAGED])
def test_a_damaged_section_is_hidden_without_a_mark_and_asks_like_an_ending(line: str) -> None:
    recap = recap_of(f"# Part {{after=S01E01}}\n## {line}\nbody\n")
    damaged = recap.sections["1.1"]
    assert not damaged.is_open
    assert damaged.ending
    assert damaged.after is None
    assert damaged.label == "Chapter 1"
    assert damaged.body.open().strip() == "body"


@pytest.mark.parametrize("line", [line for line, _ in DAMAGED if line != "A {.open after=S01}"])
def test_a_damaged_part_hands_on_no_mark_and_its_opening_asks(line: str) -> None:
    recap = recap_of(f"# {line}\nbefore\n## One\n")
    damaged = recap.part("1")
    assert (damaged.is_open, damaged.after, damaged.label) == (False, None, "Part 1")
    assert recap.sections["1.0"].ending
    assert recap.sections["1.1"].after is None


def test_a_part_may_be_open_and_hand_on_a_mark() -> None:
    both = part("# Pilot {.open after=S01E01}\n## One\n")
    assert both.is_open
    assert str(both.after) == str(both.sections[0].after) == "S01E01"
    assert not both.sections[0].is_open


def test_a_damaged_heading_is_reported_with_line_column_and_no_word_of_it() -> None:
    (problem,) = loaded("text\n\n  ## Secretive {.oepn}\n").problems
    assert (problem.line, problem.column, problem.code) == (6, 17, "A003")
    assert "oepn" not in str(problem)
    assert "Secretive" not in str(problem)


def test_a_damaged_section_keeps_its_id_for_what_waits_for_it() -> None:
    front = "cast:\n- {actor: A, role: R, from: x}"
    recap = recap_of("## One {#x .nonsense}\n", front)
    (role,) = recap.cast
    assert role.gate is not None
    assert role.gate.numbers == {"1"}


def test_a_section_with_two_ids_has_none() -> None:
    assert section("## One {#x #y}\n").anchor.open() == ""


def test_the_attributes_are_not_part_of_the_heading() -> None:
    recap = recap_of("## The *end* {.open}\n")
    assert block(recap, "1").name == "The end"


@given(st.text(alphabet='{}#.="\\ abopenfrtS01\t', max_size=40))
def test_any_heading_line_is_open_only_if_it_says_so_and_nothing_else(line: str) -> None:
    heading = parse_heading_line(line, of_part=False)
    assert not heading.is_open or ".open" in line
    assert not (heading.is_open and heading.ending)
    assert not (heading.is_open and heading.after)
    if heading.damaged:
        assert not heading.is_open
        made = section(f"## {line}\n")
        assert made.ending
        assert made.after is None
        assert not made.is_open
    assert all(0 <= column <= len(line) for column, _, _ in heading.faults)


@pytest.mark.parametrize("hidden", ["x", "x {.open}", "x {", "} x", "{#x .ending}", "x > y {a", "\\\\ {"])
@pytest.mark.parametrize("frame", ["a >!@!< b {.open}", "a ||@|| b {.open}", "a <!-- @ --> b {.open}"])
def test_a_brace_in_what_is_hidden_in_a_heading_begins_no_attributes(frame: str, hidden: str) -> None:
    heading = parse_heading_line(frame.replace("@", hidden), of_part=False)
    assert heading.is_open
    assert not heading.damaged
    assert heading.text.endswith(" b")


@pytest.mark.parametrize("sign", [">!", "||", "<!--", "\\\\"])
def test_many_beginnings_without_an_end_take_no_longer(sign: str) -> None:
    assert parse_heading_line(f"{sign * 200_001}{{.open}}", of_part=False).is_open
