"""What open text gives away, rule by rule; and the measured cases."""

import runpy
from pathlib import Path

import pytest

from recapreader.check.lexicon import ENGLISH, outcomes
from support.check_samples import found, leaks, recap

ROOT = Path(__file__).parents[3]
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


VERA = """\
characters:
  - name: Vera Holt
    notes: ["A typist."]
  - name: Captain Roe
    notes: ["Her lodger."]
"""
WALK = """\
{premise}

## The cellar {{label="{label}"}}

She finds the letters. Roe was the blackmailer, and Vera is his niece.

## The ice {{.ending}}

The captain goes through the ice. They bury him on Friday, and Vera marries the notary.
"""


def walk(premise: str = "A typist takes a lodger.", label: str = "Friday", more: str = "", language: str = "en") -> str:
    return recap(WALK.format(premise=premise, label=label), f"language: {language}\n{VERA}{more}")


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"label": "Captain Roe is lost at sea"}, "L202"),
        ({"label": "The captain's funeral"}, "L202"),
        ({"label": "It was the captain"}, "L202"),
        ({"label": "Der Kapitän Roe stirbt", "language": "de"}, "L202"),
        ({"label": "Roe est le coupable", "language": "fr"}, "L202"),
        ({"label": "Muere el capitán Roe", "language": "es"}, "L202"),
        ({"label": "Roe muore nel ghiaccio", "language": "it"}, "L202"),
        ({"label": "Der Kapitän Roe stirbt"}, "L202"),
        ({"premise": "![The typist at the altar](a.png)"}, "L202"),
        ({"premise": "It is the last winter before Captain Roe drowns."}, "L201"),
        ({"premise": "A typist takes a lodger, not knowing that Roe is the blackmailer."}, "L201"),
        ({"more": "links: {A: 'https://x.org/der-tod-von-roe'}", "language": "de"}, "L203"),
        ({"more": "links: {A: 'https://x.org/how-roe-died'}"}, "L203"),
        ({"more": "related: ['How Vera married']"}, "L202"),
        ({"label": "The late Captain Roe"}, "L202"),
        ({"label": "Everyone comes home but Roe"}, "L202"),
        ({"label": "Roe smashes the lamp"}, "L202"),
        ({"more": "aliases: ['The Man Who Blackmailed Vera']"}, "L202"),
        ({"label": "Vera in handcuffs"}, "L202"),
        ({"more": "links: {A: 'https://x.org/captain-roe-did-it'}"}, "L203"),
        ({"premise": "In hindsight it is plain that Roe has the letters."}, "L201"),
        ({"premise": "It turns out to be the charming Captain Roe."}, "L201"),
        ({"more": "  - {name: Ada, notes: [Comes back for Vera in the last chapter.]}"}, "L201"),
        ({"more": "  - {name: Ada, notes: [The only one of the three to come home.]}"}, "L201"),
        ({"premise": "Roe läuft nachts.", "more": "  - {name: Roe, notes: [Gelähmt.]}", "language": "de"}, "L201"),
        (
            {"premise": "Roe walks at night.", "more": "  - {name: Roe, notes: [Paralysed since the war.]}"},
            "L201",
        ),
    ],
)
def test_an_outcome_told_in_other_words_or_another_language(changed: dict[str, str], code: str) -> None:
    assert leaks(walk(**changed)) == [code]


@pytest.mark.parametrize(
    "changed",
    [
        {"label": "A funeral"},
        {"label": "The captain's cabin"},
        {"label": "Roe comes to supper"},
        {"label": "The dead man's room"},
        {"label": "The death of the summer"},
        {"more": "advisories: [death of the elderly, murder of civilians]"},
        {"more": "links: {A: 'https://x.org/who-killed-captain-roe'}"},
        {"more": 'related: ["The Killing of Captain Roe\'s Dog"]'},
        {"more": "  - {name: Ada, notes: [Arrests somebody every Friday., Sings in the last act.]}"},
        {"more": "  - {name: Ada, notes: [Her sister killed herself when Ada was nine.]}"},
        {"more": "  - {name: Ada, notes: [Con woman by trade.]}"},
        {"label": "Vera and the captain"},
        {"label": "Will Captain Roe drown?"},
        {"premise": "Her uncle drowned in 1911. A typist takes a lodger."},
        {"premise": "When her uncle dies, Vera takes a lodger."},
        {"premise": "Captain Roe died last winter, and Vera reads his letters.", "label": "The captain's funeral"},
        {"more": "related: ['The Captain Who Drowned', 'Escape from the Ice']"},
        {"more": "links: {A: 'https://x.org/reviews/death-on-the-ice'}"},
        {"more": "advisories: [drowning, death of a relative, 'suicide (in the background)']"},
    ],
)
def test_what_a_story_starts_from_and_what_names_nobody(changed: dict[str, str]) -> None:
    assert leaks(walk(**changed)) == []


@pytest.mark.parametrize(
    ("role", "wanted"),
    [
        ("Mrs. Dane / the Raven", ["L204"]),
        ("Mrs. Dane, the Raven", ["L204"]),
        ("Mrs. Dane", []),
        ("Mrs. Dane, the landlady", []),
        ("Mrs. Dane, as a girl", []),
    ],
)
def test_a_role_that_joins_two_names(role: str, wanted: list[str]) -> None:
    body = (
        "The Raven sends letters. Mrs. Dane lets rooms.\n\n## A\n\nMrs. Dane has been the Raven, the landlady laughs."
    )
    assert leaks(recap(body, f"cast: ['A B as {role}']")) == wanted


@pytest.mark.parametrize(
    ("front", "body", "wanted"),
    [
        ("characters:\n  - {name: May, from: x}", "From May to September, or in May. May rain.", []),
        ("language: de\ncharacters:\n  - {name: Herr Fischer, from: x}", "Die Fischer ziehen los.", []),
        ("language: de\ncharacters:\n  - {name: Herr Fischer, from: x}", "Sie wartet auf Fischer.", ["L101"]),
    ],
)
def test_months_and_german_nouns_are_no_names(front: str, body: str, wanted: list[str]) -> None:
    assert leaks(recap(f"{body}\n\n## A {{#x}}\n\nb", front)) == wanted


@pytest.mark.parametrize(
    ("premise", "wanted"),
    [
        ("She walks the upper ward of Saint Bride at night.", []),
        ("Read “the upper ward of Saint Bride” twice.", ["L102"]),
    ],
)
def test_a_heading_that_only_names_a_place_counts_where_it_is_quoted(premise: str, wanted: list[str]) -> None:
    assert leaks(recap(f"{premise}\n\n## The upper ward of Saint Bride\n\nb")) == wanted


def test_an_essay_that_retells_a_hidden_place() -> None:
    front = "characters:\n  - {name: Lund, notes: [A typist.]}"
    hidden = "## B\n\nLund had posted every page to the publisher at night, with sentences of her own."
    essay = "The typist has been posting the pages, with sentences of her own."
    assert leaks(recap(f"A play.\n\n## A {{.open}}\n\n{essay}\n\n{hidden}", front)) == ["L201"]
    fact = "The play has been posted to nine theatres."
    assert leaks(recap(f"A play.\n\n## A {{.open}}\n\n{fact}\n\n{hidden}", front)) == []


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


@pytest.mark.parametrize(
    ("premise", "codes"),
    [("Ann Actor plays Silas Quill, a lodger.", []), ("Silas Quill is a lodger.", ["L101"])],
)
def test_a_role_is_no_secret_where_the_premise_says_who_plays_it(premise: str, codes: list[str]) -> None:
    text = "---\ntitle: T\ncast: [{actor: Ann Actor, role: Silas Quill, from: end}]\n---\n"
    assert [each.code for each in found(f"{text}{premise}\n\n## End {{#end}}\n\nHe leaves.\n")] == codes


MEASURED = runpy.run_path(str(ROOT / "benchmarks" / "leaks_found.py"))


FIGURES = [
    ("leak_cases", 0.99, 0.96),
    ("leak_cases_2", 0.99, 0.9),
    ("leak_cases_3", 0.99, 0.83),
    ("leak_cases_held_out", 0.99, 0.9),
    ("leak_cases_blind", 0.99, 0.99),
    ("leak_cases_blind_2", 0.99, 0.99),
    ("leak_cases_blind_3", 0.89, 0.89),
]


@pytest.mark.parametrize(("folder", "precision", "recall"), FIGURES)
def test_the_measured_cases_are_found_as_often_as_the_manual_says(folder: str, precision: float, recall: float) -> None:
    tally = MEASURED["measure"](ROOT / "benchmarks" / folder)
    assert tally.precision >= precision
    assert tally.recall >= recall


def test_an_entry_of_the_tables_may_have_a_gap_of_four_words() -> None:
    def lone(text: str) -> bool:
        return any(each.kind == "lone" for each in outcomes(ENGLISH, text.split()))

    assert lone("the only one of the six to walk out")
    assert lone("the only one to walk out")
    assert not lone("the only one of all the many people to walk out")


def test_what_the_premise_says_of_two_names_is_no_secret() -> None:
    body = "Voss finds a dead man. He rings the bell as Ambler.\n\n## A\n\nVoss has been Ambler for a week."
    assert leaks(recap(body, "cast: ['A B as Voss, who takes the name of Ambler']")) == []


def test_a_heading_in_quotation_marks_is_no_chance() -> None:
    hidden = "\n\n## A Grave With Nobody In It\n\nStones."
    assert leaks(recap('His titles are half the fun: "A Grave With Nobody In It".' + hidden)) == ["L102"]
    assert leaks(recap("There is a grave with nobody near it." + hidden)) == []
