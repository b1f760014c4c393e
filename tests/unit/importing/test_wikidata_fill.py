"""What is written into a front matter: only what is missing, where it belongs, all else as it stood."""

from pathlib import Path

import pytest

from recapreader.core.errors import ContentError
from recapreader.core.sanitize import clean
from recapreader.importing.model import Credit
from recapreader.importing.wikidata.fill import fill
from recapreader.importing.wikidata.item_facts import WorkFacts
from recapreader.storage.imported import is_as_written, stamped
from recapreader.storage.library.load import parse_recap

FACTS = WorkFacts(
    "https://www.wikidata.org/wiki/Q9001",
    "Ar Gored",
    2011,
    101,
    ("Horror", "Drama"),
    ("Orla Tennant",),
    (Credit("Finn Adeyemi", "Hugh Marrow, her brother"), Credit("Ida Voss")),
    (("IMDb", "https://www.imdb.com/title/tt1900001/"), ("Wikipedia", "https://en.wikipedia.org/wiki/The_Weir")),
)
BODY = "\nThe premise.\n\n## One\n\nA.\n\n## Two {#the-end .ending}\n\nB.\n"
ALL = ("original title", "year", "genres", "runtime", "director", "cast", "IMDb", "Wikipedia")


def filled(front: str, body: str = BODY, facts: WorkFacts = FACTS) -> tuple[str, tuple[str, ...]]:
    """The front matter after filling it in, and the names of what was; the body stays as it is."""
    text, told = fill(f"---\n{front}---\n{body}", "weir", facts)
    assert text.endswith(f"---\n{body}")
    return text.removeprefix("---\n").removesuffix(f"---\n{body}"), tuple(each.name for each in told)


def test_an_empty_front_matter_is_filled_in_order() -> None:
    front, told = filled("title: The Weir\n")
    assert told == ALL
    assert (
        front
        == """\
title: The Weir
original_title: Ar Gored
year: 2011
genres: [Horror, Drama]
runtime: 1h 41m
creators:
  director: Orla Tennant
cast:
  - {actor: Finn Adeyemi, role: Hugh Marrow, from: the-end}
  - Ida Voss
links:
  IMDb: "https://www.imdb.com/title/tt1900001/"
  Wikipedia: "https://en.wikipedia.org/wiki/The_Weir"
"""
    )


@pytest.mark.parametrize(
    ("front", "kept", "name"),
    [
        ("year: 1999\n", "year: 1999\n", "year"),
        ("year: soon\n", "year: soon\n", "year"),
        ("genres: Comedy\n", "genres: Comedy\n", "genres"),
        ("runtime: 90\n", "runtime: 90\n", "runtime"),
        ("runtime: long\n", "runtime: long\n", "runtime"),
        ("original_title: Other\n", "original_title: Other\n", "original title"),
        ("creators:\n  Regie: Someone\n", "creators:\n  Regie: Someone\n", "director"),
        ("creators: {director: Someone}\n", "creators: {director: Someone}\n", "director"),
        ("cast: [Someone]\n", "cast: [Someone]\n", "cast"),
        ("cast:\n- Someone as A\n", "cast:\n- Someone as A\n", "cast"),
        ("cast: Someone\n", "cast: Someone\n", "cast"),
        ("links:\n  imdb: https://example.org\n", "  imdb: https://example.org\n", "IMDb"),
    ],
)
def test_what_somebody_wrote_stays(front: str, kept: str, name: str) -> None:
    result, told = filled(f"title: The Weir\n{front}")
    assert kept in result
    assert set(told) == set(ALL) - {name}


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("year:\n", "year: 2011\n"),
        ("year:   # when?\n", "year: 2011 # when?\n"),
        ("genres: []\n", "genres: [Horror, Drama]\n"),
        ("runtime: ''\n", "runtime: 1h 41m\n"),
        ("cast:\n", "cast:\n  - {actor"),
        ("cast: [ ]  # who?\n", "cast: # who?\n  - {actor"),
        ("creators: {}\n", "creators:\n  director: Orla Tennant\n"),
        ("creators:\n  director:\n", "creators:\n  director: Orla Tennant\n"),
        ("creators:\n  writer: A\n", "creators:\n  writer: A\n  director: Orla Tennant\n"),
        ("creators: {writer: A}\n", "creators: {director: Orla Tennant, writer: A}\n"),
        ("links:\n    IMDb:\n    Trakt:\n", '    IMDb: "https://www.imdb.com/title/tt1900001/"\n    Trakt:\n'),
        (
            "links:\n  Trakt: https://a.org\n",
            '  Trakt: https://a.org\n  IMDb: "https://www.imdb.com/title/tt1900001/"\n  Wikipedia:',
        ),
        ("links: {Trakt: }\n", '"https://www.imdb.com/title/tt1900001/", Trakt: }\n'),
    ],
)
def test_what_is_empty_is_filled_where_it_stands(front: str, expected: str) -> None:
    result, told = filled(f"title: The Weir\n{front}# the end\n")
    assert expected in result
    assert result.count("# the end\n") == 1
    assert set(told) == set(ALL)


def test_comments_and_order_stay() -> None:
    front, _ = filled(
        "# mine\nsource:\n  name: x\n\n# who\nkind: film   # a film\ntitle: The Weir\n\nrelated: [X]\n", facts=FACTS
    )
    lines = front.split("\n")
    assert lines[:4] == ["# mine", "source:", "  name: x", ""]
    assert lines[4:6] == ["# who", "kind: film   # a film"]
    assert lines[-2] == "related: [X]"
    assert parse_recap(f"---\n{front}---\n", "x").recap.front.year == 2011


def test_roles_wait_for_the_last_section_or_are_left_out() -> None:
    roles = {
        BODY: "from: the-end",
        BODY.replace("#the-end ", ""): None,
        BODY.replace(".ending", ".open"): None,
        BODY.replace("## One", "## One {#the-end}"): None,
        BODY.replace("#the-end", "#S01E02"): None,
        "\nOnly a premise.\n": None,
    }
    for body, role in roles.items():
        front, told = filled("title: The Weir\n", body)
        assert "cast" in told
        recap = parse_recap(f"---\n{front}---\n{body}", "x").recap
        assert [(each.actor, each.role) for each in recap.people.always_visible] == [
            ("Finn Adeyemi", None),
            ("Ida Voss", None),
        ]
        assert (role in front) if role else ("role" not in front)
        assert "brother" not in front


def test_entries_that_are_hidden_whole_count_for_nothing_and_stay() -> None:
    for own in ("  - {actor: X, part: y}\n", "- {actor: X, from: nowhere}\n"):
        front, told = filled(f"title: The Weir\ncast:\n{own}year: 2011\n")
        assert "cast" in told
        assert own in front
    front, told = filled("title: The Weir\ncast: [{actor: X, from: nowhere}]\n")
    assert "cast" in told
    assert "{actor: X, from: nowhere}]" in front


def test_a_link_that_waits_stays_and_another_is_added() -> None:
    front, told = filled("title: The Weir\nlinks:\n  IMDb: {url: 'https://a.org/dead', from: the-end}\n")
    assert "IMDb" in told
    assert "IMDb: {url: 'https://a.org/dead', from: the-end}" in front
    links = parse_recap(f"---\n{front}---\n{BODY}", "x").recap.front.links
    assert ("IMDb", "https://www.imdb.com/title/tt1900001/") in [(each.name, each.url) for each in links]


@pytest.mark.parametrize("name", ["No", "1917", "On: the Road", "a, b", "[x]", '"q"', "x #y", "- z", "{a}", "Ⅹ'"])
def test_values_that_yaml_would_take_for_something_else(name: str) -> None:
    facts = WorkFacts("x", original_title=name, directors=(name, "B"), cast=(Credit(f"{name} as Z", name),))
    front, told = filled("title: The Weir\n", facts=facts)
    assert told == ("original title", "director", "cast")
    recap = parse_recap(f"---\n{front}---\n{BODY}", "x").recap
    assert recap.front.original_title == name
    assert recap.front.creators == (("director", (name, "B")),)
    assert recap.people.always_visible[0].actor == f"{name} as Z"


def test_a_file_that_import_wrote_stays_one_and_an_edited_one_stays_edited() -> None:
    text = stamped(f"---\ntitle: The Weir\nsource:\n  name: x\n  digest: -.abc.def\n---\n{BODY}")
    assert is_as_written(text)
    assert is_as_written(fill(text, "weir", FACTS)[0])
    assert not is_as_written(fill(text.replace("premise", "idea"), "weir", FACTS)[0])


def test_what_cannot_be_read_is_refused() -> None:
    for text in ("no front matter", "---\ntitle: x\n", "---\nyear: 1\n---\n", "---\ntitle: x\x1b[31m\n---\n"):
        with pytest.raises(ContentError):
            fill(text, "x", FACTS)


@pytest.mark.long
def test_shipped_recaps_can_be_filled_in() -> None:
    for path in sorted((Path(__file__).parents[3] / "content").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        changed, _ = fill(text, path.stem, FACTS)
        before, after = (parse_recap(clean(each), path.stem).recap for each in (text, changed))
        assert before.front.title == after.front.title
        assert before.keys == after.keys
        assert fill(changed, path.stem, FACTS) == (changed, ())
