"""What open text gives away, rule by rule; and the measured cases."""

import runpy
from pathlib import Path

import pytest

from check_samples import found, leaks, recap

ROOT = Path(__file__).parents[2]
STORY = """\
Anna Berg rents a room by the river. {premise}

## The nightingale's cage {{#cage label="{label}"}}

She meets Silas Quill, who deserted and keeps a nightingale in a freezer.

## Twelve jurors {{#trial .ending}}

Silas betrays her, and Bruno drowns. Bruno was the forger. Anna is his daughter.
"""
PEOPLE = """\
characters:
  - name: Anna Berg
    notes: ["{note}"]
  - name: Bruno
    notes: ["A ferryman."]
  - name: Silas Quill
    aliases: [the Owl]
    from: cage
    notes: ["A deserter."]
"""


def story(premise: str = "", label: str = "Upstairs", note: str = "A lodger.", more: str = "") -> str:
    return recap(STORY.format(premise=premise, label=label), PEOPLE.format(note=note) + more)


def test_the_story_itself_gives_nothing_away() -> None:
    assert leaks(story()) == []


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"premise": "Silas Quill lives below."}, "L101"),
        ({"premise": "Below her lives Quill."}, "L101"),
        ({"premise": "They call him the Owl."}, "L101"),
        ({"label": "Silas's room"}, "L101"),
        ({"note": "A lodger. She loves Silas."}, "L101"),
        ({"more": "cast:\n  - A as Silas Quill"}, "L101"),
        ({"more": "links:\n  Silas Quill:"}, "L101"),
        ({"more": "links:\n  A: https://x.org/silas-quill"}, "L101"),
        ({"premise": "See [more](https://x.org/silas-quill)."}, "L101"),
        ({"premise": "![Silas](a.png)"}, "L101"),
        ({"premise": "Twelve jurors. She hears the nightingale's cage at night."}, None),
        ({"premise": "She dreams of twelve jurors and a gallows."}, None),
        ({"more": "advisories: [drowning of Bruno]"}, "L104"),
        ({"more": "advisories: [the death of her father]"}, "L104"),
        ({"premise": "Bruno will drown before the spring."}, "L201"),
        ({"premise": "Bruno drowns."}, "L201"),
        ({"premise": "Bruno is the forger."}, "L201"),
        ({"premise": "Bruno came with Anna, his daughter."}, "L201"),
        ({"note": "Betrays nobody. In truth the daughter of the ferryman."}, "L201"),
        ({"label": "Bruno drowns"}, "L202"),
        ({"label": "A nightingale in the freezer"}, "L202"),
        ({"more": "cast:\n  - A as The forger"}, "L202"),
        ({"more": "related: ['Bruno Drowns Again']"}, "L202"),
        ({"more": "links:\n  A: https://x.org/bruno-drowns"}, "L203"),
    ],
)
def test_what_gives_something_away(changed: dict[str, str], code: str | None) -> None:
    told = leaks(story(**changed))
    assert told == ([code] if code else told)
    assert told or code is None


@pytest.mark.parametrize(
    "changed",
    [
        {"premise": "An owl hoots. It has a silver quill."},
        {"premise": "Will she stay? Nobody will say."},
        {"premise": "If he is not careful, Bruno will drown."},
        {"premise": "Her father drowned when she was six."},
        {"premise": "She hunts a forger."},
        {"premise": "Bruno has a daughter somewhere."},
        {"premise": "She hides >!Silas Quill!< below."},
        {"premise": "<!-- Silas Quill -->"},
        {"label": "The room"},
        {"label": "A cage"},
        {"more": "advisories: [drowning, death of a parent, violence against animals]"},
        {"more": "related: ['The Ferry']"},
        {"more": "links:\n  Wikipedia: https://en.wikipedia.org/wiki/A_title"},
    ],
)
def test_what_gives_nothing_away(changed: dict[str, str]) -> None:
    assert leaks(story(**changed)) == []


@pytest.mark.parametrize(
    ("name", "premise", "leak"),
    [
        ("Hope", "There is little hope.", False),
        ("Hope", "She waits for Hope.", True),
        ("Will", "Will anybody come?", False),
        ("The boss", "The boss is angry, her boss.", False),
        ("The Cardinal", "A cardinal sits in the tree.", False),
        ("The Cardinal", "She works for the Cardinal.", True),
        ("Ann", "It is the annual dinner.", False),
        ("Lord Ashby", "She comes to Ashby Hall.", True),
        ("Doctor", "There is no doctor.", False),
        ("Doctor", "Doctor Hale waits.", False),
        ("Zoë", "Zoe waits.", True),
        ("Kim Do-hyun", "She meets Do-hyun.", True),
    ],
)
def test_names_that_are_words(name: str, premise: str, leak: bool) -> None:
    front = f"characters:\n  - name: {name}\n    from: x"
    assert leaks(recap(f"{premise}\n\n## A {{#x}}\n\nb", front)) == ["L101"] * leak


def test_names_that_the_title_has_are_public() -> None:
    front = "characters:\n  - {name: Lord Ashby, from: x}"
    assert leaks(recap("She comes to Ashby Hall.\n\n## A {#x}\n\nb", front, title="The Bells of Ashby")) == []


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("The well was never dry, he says.\n\n## The Well Was Never Dry\n\na", ["L102"]),
        ("A well that is never dry.\n\n## The Well Was Never Dry\n\na", []),
        ('a\n\n## Zephyr and marigold {label="Zephyr and marigold"}\n\na', []),
        ('a\n\n## Zephyr and marigold\n\na\n\n## B {label="Zephyr and marigold"}\n\nb', ["L102"]),
        ('On it lies >!a brass compass!<.\n\n## A {label="The brass compass"}\n\nb', ["L103"]),
        ("On it lies >!a letter!<. She writes a letter.\n\n## A\n\nb", []),
    ],
)
def test_words_of_headings_and_inline_spoilers(body: str, wanted: list[str]) -> None:
    assert leaks(recap(body)) == wanted


def test_a_file_name_is_looked_at_unless_the_title_says_the_same() -> None:
    body = "Clara is sixteen.\n\n## A\n\nClara drowns."
    front = "characters:\n  - name: Clara"
    assert leaks(recap(body, front, title="Clara"), "clara-drowns") == ["L203"]
    assert leaks(recap(body, front, title="Clara Drowns"), "clara-drowns") == []


def test_an_alias_that_only_hidden_text_joins_to_its_owner() -> None:
    front = "characters:\n  - name: The Fox\n    aliases: [{}]"
    body = "They call him the Fox.\n\n## A\n\nColonel Varga is the Fox."
    assert leaks(recap(body, front.format("Colonel Varga"))) == ["L204"]
    assert leaks(recap(body, front.format("the Red Fox"))) == []


def test_hidden_sections_are_named_by_their_labels_and_the_word_by_its_place() -> None:
    (leak,) = [each for each in found(story("Below her lives Quill.")) if each.code == "L101"]
    assert leak.message == "the premise names someone whose entry waits for section 1 (“Upstairs”)"
    assert leak.width == len("Quill")


MEASURED = runpy.run_path(str(ROOT / "benchmarks" / "leaks_found.py"))


FIGURES = [("leak_cases", 0.99, 0.96), ("leak_cases_blind", 0.62, 0.5)]


@pytest.mark.parametrize(("folder", "precision", "recall"), FIGURES)
def test_the_measured_cases_are_found_as_often_as_the_manual_says(folder: str, precision: float, recall: float) -> None:
    tally = MEASURED["measure"](ROOT / "benchmarks" / folder)
    assert tally.precision >= precision
    assert tally.recall >= recall
