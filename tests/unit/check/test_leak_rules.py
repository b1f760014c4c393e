"""What open text gives away, rule by rule; and the measured cases."""

import runpy
from pathlib import Path

import pytest

from recapreader.check.outcomes import outcomes
from support.check_samples import found, leaks, recap

ROOT = Path(__file__).parents[3]
STORY = """\
Anna Berg rents a room by the river. {premise}

## The nightingale's cage {{#cage label="{label}"}}

She meets Silas Quill, who deserted and keeps a nightingale in a freezer.

## Twelve jurors {{#trial .ending}}

Silas betrays her, and Bruno drowns. Bruno was the forger. Marek cries.
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
        ({"premise": "See <https://x.org/silas-quill>."}, "L101"),
        ({"premise": "![Silas](a.png)"}, "L101"),
        ({"more": "advisories: [drowning of Bruno]"}, "L104"),
        ({"more": "advisories: [the death of her father]"}, "L104"),
        ({"label": "Marek's room"}, "L105"),
        ({"label": "Bruno drowns"}, "L202"),
        ({"label": "Bruno's funeral"}, "L202"),
        ({"premise": "![Anna at Bruno's grave](a.png)"}, "L202"),
        ({"more": "cast:\n  - A as Bruno, the forger"}, "L202"),
        ({"more": "related: ['Bruno Drowns Again']"}, "L202"),
        ({"more": "aliases: ['Bruno Was the Forger']"}, "L202"),
        ({"more": "links:\n  A: https://x.org/bruno-drowns"}, "L203"),
    ],
)
def test_what_gives_something_away(changed: dict[str, str], code: str) -> None:
    assert leaks(story(**changed)) == [code]


@pytest.mark.parametrize(
    "changed",
    [
        {"premise": "An owl hoots. It has a silver quill."},
        {"premise": "She hides >!Silas Quill!< below."},
        {"premise": "<!-- Silas Quill -->"},
        {"premise": "Twelve jurors. She hears the nightingale's cage at night."},
        {"premise": "Bruno, they say, will drown one day.", "label": "Bruno drowns"},
        {"label": "The room"},
        {"label": "A funeral"},
        {"label": "Will Bruno drown?"},
        {"label": "Bruno's ferry"},
        {"more": "cast:\n  - A as The Murderer"},
        {"more": "cast:\n  - A as Captain Death"},
        {"more": "cast:\n  - A as Bruno, her late husband"},
        {"more": "advisories: [drowning, death of a parent, violence against animals, death of the elderly]"},
        {"more": "related: ['The Ferry', 'Death of a Salesman', 'The Killing of a Forger']"},
        {"more": "links:\n  A: https://x.org/who-killed-bruno"},
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


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("de", "Roe gesteht"),
        ("de", "Roe wird verhaftet"),
        ("fr", "Roe est le coupable"),
        ("es", "Muere el capitán Roe"),
        ("pt", "Captain Roe dies"),
    ],
)
def test_outcomes_in_other_languages_an_unknown_one_as_in_english(language: str, label: str) -> None:
    front = f"language: {language}\ncharacters:\n  - name: Captain Roe"
    assert leaks(recap(f'A premise.\n\n## A {{label="{label}"}}\n\nb', front)) == ["L202"]


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
        "Letters come. Nobody knows from whom. Mrs. Dane lets rooms.\n\n"
        "## A\n\nMrs. Dane has been the Raven, the landlady laughs."
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


@pytest.mark.parametrize(
    ("label", "hidden", "wanted"),
    [
        ("Duarte's cabin", "Duarte hides.", ["L105"]),
        ("With Duarte", "There is Captain Duarte.", ["L105"]),
        ("Vienna", "They come to Vienna. Vienna sleeps.", []),
        ("Duarte's cabin", "Nobody is there.", []),
        ("Marta's cabin", "Marta hides.", []),
    ],
)
def test_a_name_that_only_hidden_text_introduces(label: str, hidden: str, wanted: list[str]) -> None:
    assert leaks(recap(f'Marta waits.\n\n## A {{label="{label}"}}\n\n{hidden}')) == wanted
    assert leaks(recap(f"## A\n\n{hidden}\n\n## B {{.open}}\n\nNobody knows {label}.\n\nMarta.")) == wanted


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


@pytest.mark.parametrize(
    ("entry", "wanted"),
    [
        ("- {name: Marta, notes: [{text: Finds Duarte below., from: one}]}", ["S105"]),
        ("- {name: Marta, notes: [{text: Finds Duarte below., from: two}]}", []),
        ("- {name: Marta, notes: [{text: Finds Duarte below., from: S01E01}]}", ["S105"]),
        ("- {name: Duarte, from: one}", []),
        ("- {name: The stowaway, from: one}", []),
    ],
)
def test_what_opens_before_it_is_told(entry: str, wanted: list[str]) -> None:
    body = "Marta waits.\n\n## A {#one after=S01E01}\n\nA noise.\n\n## B {#two after=S01E02}\n\nDuarte hides."
    told = [each.code for each in found(recap(body, f"characters:\n  {entry}")) if each.code != "F105"]
    assert told == wanted


@pytest.mark.parametrize(("last", "wanted"), [(4, ["S106"]), (5, []), (10, [])])
def test_a_book_whose_marks_end_long_before_its_chapters(last: int, wanted: list[str]) -> None:
    parts = [f'# A {{after="ch {min(number, last)}"}}\n\n## B{number}\n\nb\n\n' for number in range(1, 11)]
    assert [each.code for each in found(recap("".join(parts), "kind: book"))] == wanted
    assert [each.code for each in found(recap("".join(parts)))] == []


MEASURED = runpy.run_path(str(ROOT / "benchmarks" / "leaks_found.py"))


@pytest.mark.long
@pytest.mark.parametrize("folder", MEASURED["SETS"], ids=lambda folder: folder.name)
def test_what_was_found_in_the_measured_cases_is_found(folder: Path) -> None:
    tally = MEASURED["measure"](folder)
    assert tally.wrong == MEASURED["record"](folder)["wrong"]
    assert tally.missed == MEASURED["record"](folder)["missed"]


def test_an_entry_of_the_lists_may_have_gaps() -> None:
    def kinds(text: str) -> set[str]:
        return {each.kind for each in outcomes("en", text.split())}

    assert "death" in kinds("takes her own life")
    assert "betrayal" in kinds("betrays them")
    assert not kinds("takes a walk")


def test_what_the_premise_says_of_two_names_is_no_secret() -> None:
    body = "Voss finds a dead man. He rings the bell as Ambler.\n\n## A\n\nVoss has been Ambler for a week."
    assert leaks(recap(body, "cast: ['A B as Voss, who takes the name of Ambler']")) == []


def test_a_heading_in_quotation_marks_is_no_chance() -> None:
    hidden = "\n\n## A Grave With Nobody In It\n\nStones."
    assert leaks(recap('His titles are half the fun: "A Grave With Nobody In It".' + hidden)) == ["L102"]
    assert leaks(recap("There is a grave with nobody near it." + hidden)) == []
