# ruff: noqa: E501 - tables of lines
"""A title is public: it is never made of what ends up hidden, nor of a headline that tells."""

import pytest

from recapreader.importing.output import compose
from recapreader.importing.output.destination import slug_of
from recapreader.importing.sources import sniff

ABOUT = "Tin Ferry is a crime series."
STORY = "Spoilers ahead!\n\nThe Quay\n\nPell drowns, and that is Pell's death. The mate did it: Pell dies. They call him Odo Burnt.\n"


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Pell Dies: Tin Ferry Finale Recap", "Tin Ferry"),
        ("Pell's Death, Explained", "Tin Ferry"),
        ("'The Mate Did It': Tin Ferry Recap", "Tin Ferry"),
        ("Goodbye, Pell: Tin Ferry Season 2 Finale Recap", "Tin Ferry"),
        ("Tin Ferry Recap: Pell Dies", "Tin Ferry"),
        ("Tin Ferry Season 2 Episode 4 Recap: The Mate Did It", "Tin Ferry"),
        ("'Tin Ferry' Season 2 Recap: Pell's Death", "Tin Ferry"),
        ("Who Killed Pell? Tin Ferry Ending Explained", "Tin Ferry"),
    ],
)
def test_a_headline_that_tells_gives_no_title(headline: str, title: str) -> None:
    draft = compose.compose(
        sniff.article(f"{headline}\n\n{ABOUT}\n\n{STORY}", "notes.txt"), "notes.txt", compose.Given()
    )
    assert draft.facts.title == title


@pytest.mark.parametrize(
    "headline",
    ["Pell Dies: Recap", "Pell's Death, Explained", "The Mate Did It Recap", "The Killer Is The Mate Ending Explained"],
)
def test_where_nothing_is_sure_the_file_names_it(headline: str) -> None:
    draft = compose.compose(sniff.article(f"{headline}\n\n{STORY}", "notes.txt"), "notes.txt", compose.Given())
    assert draft.facts.title == "Notes"
    assert any("--title" in note for note in draft.notes)
    assert slug_of(draft.facts.title) == "notes"


@pytest.mark.parametrize(
    "text",
    [
        'In 1981 a man waits at a bus stop.\n\nHe makes friends with Ben "Shrimp" Moss. Shrimp dies in his arms.\n\nHe buys a boat for Shrimp.\n',
        "They meet in secret.\n\nThey found a club called “Anna Is The Killer”.\n\nAnna Is The Killer grows, and Anna Is The Killer wins.\n",
        "A man waits.\n\nThe Drowned Mate (1999) is what they call it.\n\n“Drowned Mate” is the film that he makes of it.\n",
    ],
)
def test_no_name_out_of_hidden_text_is_the_title(text: str) -> None:
    draft = compose.compose(sniff.article(text, "01-my-notes.txt"), "01-my-notes.txt", compose.Given())
    hidden = " ".join(block.text for chapter in draft.chapters for block in chapter.blocks)
    assert draft.facts.title == "My notes" or draft.facts.title not in hidden


@pytest.mark.parametrize(
    "headline",
    [
        "Dead to Shore Season 2 Recap",
        "'Pell Lies' Season 2 Recap",
        "Dead to Shore (2019) Ending Explained",
        "Dead to Shore Season 1, Episode 3 Recap",
        "Dead to Shore TV show discussion thread",
        "Pell Lies (2019)",
    ],
)
def test_a_work_with_a_telling_name_keeps_it_where_its_seasons_are_counted(headline: str) -> None:
    draft = compose.compose(sniff.article(f"{headline}\n\n{STORY}", "notes.txt"), "notes.txt", compose.Given())
    assert draft.facts.title in {"Dead to Shore", "Pell Lies"}


@pytest.mark.parametrize("headline", ["Blog", "Enredo", "Сюжет", "Season 2 Overview", "Skip to content"])
def test_what_any_page_may_be_headed_is_no_title(headline: str) -> None:
    draft = compose.compose(sniff.article(f"{headline}\n\n{STORY}", "notes.txt"), "notes.txt", compose.Given())
    assert draft.facts.title == "Notes"


def test_the_report_says_where_the_title_is_from() -> None:
    draft = compose.compose(sniff.article(f"Tin Ferry Recap\n\n{ABOUT}\n\n{STORY}", "n.txt"), "n.txt", compose.Given())
    assert draft.title_from == "the headline"
