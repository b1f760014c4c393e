# ruff: noqa: E501, ISC004 - tables of pages
"""A work's name is what several independent places of a page agree on."""

import pytest

from recapreader.importing.output import compose
from recapreader.importing.sources import sniff

LONG = "Nobody on the quay speaks of the winter before, and the nets stay dry for weeks on end. "
PAGES = {
    "no headline: the text marks the name again and again": (
        "tin-ferry.md",
        "Drama | Year: 2014 | Director: Orla Tennant | 1h 40m\n\n### A crossing of its own\n\nIt took four years to bring "
        "_Tin Ferry_ to the screen. The film was worth it.\n\nI saw _Tin Ferry_ twice. Tin Ferry has it all.\n",
        "Tin Ferry",
    ),
    "a joke for a headline, and a link to a database": (
        "post.md",
        "---\ntitle: FerryMeh\n---\n\nThis [**Tin Ferry**](https://www.imdb.com/title/tt0000001/) is not a film for "
        f"everybody.\n\n![Tin Ferry](ferry.jpg)\n\n{LONG}Tin Ferry sails on.\n",
        "Tin Ferry",
    ),
    "the subtitle names it": (
        "post.md",
        "---\ntitle: A never ending crossing\nsubtitle: We take a look at Tin Ferry Marrow, the show of the year\n---\n\n"
        "This week it is [Tin Ferry Marrow](https://en.wikipedia.org/wiki/Tin_Ferry_Marrow), a show that I like.\n\n"
        f"{LONG}Tin Ferry Marrow is long.\n",
        "Tin Ferry Marrow",
    ),
    "a headline around the name": (
        "post.md",
        f"---\ntitle: What the Deal is With Tin/Ferry\n---\n\n![Tin/Ferry logo](a.png)\n\n{LONG}That was not so for Tin/Ferry, "
        "a show I like.\n\n# Story\n\nThe story of Tin/Ferry begins at sea.\n",
        "Tin/Ferry",
    ),
    "a picture in front of the name, and a log of films": (
        "post.md",
        f"---\ntitle: '🎬 Tin Movie'\nrelease_date: 2001-02-03\n---\n\nA _tin movie_ is what they call it.\n\n{LONG}\n",
        "Tin Movie",
    ),
    "a colon within the name, and a log of films": (
        "post.md",
        f"---\ntitle: 'Tin Ferry: Homeward'\nimdb: tt0000001\n---\n\nSince the first Tin Ferry they have gone on.\n\n{LONG}\n",
        "Tin Ferry: Homeward",
    ),
    "a label behind it in brackets": (
        "post.md",
        f"---\ntitle: 'Tin Man 3 [Mini-Recensione]'\n---\n\nTin Man 3 è bello.\n\n{LONG}\n",
        "Tin Man 3",
    ),
    "a label before it, and a mark that YAML has for text": (
        "post.md",
        f"---\ntitle: ! 'Review: Neon Quay Ferryman'\n---\n\nWhat Neon Quay Ferryman does is rare.\n\n{LONG}\n",
        "Neon Quay Ferryman",
    ),
    "one of several, with a name of its own": (
        "post.md",
        f"---\ntitle: 'Quay Wars VII: The Ferry Lamp'\n---\n\nThe Ferry Lamp was no good. The Ferry Lamp is long.\n\n{LONG}\n",
        "Quay Wars VII: The Ferry Lamp",
    ),
    "a medium behind the name": (
        "page.txt",
        f"Quayside Anime Review\n\nI like Quayside. I saw Quayside twice.\n\n{LONG}\n\nQuayside is a mystery series.\n",
        "Quayside",
    ),
    "a question of the heart for a headline, and a summary that quotes the name": (
        "page.html",
        '<html><head><title>A Sad Tale Told in a Show</title><meta name="description" content="The plot of the «Missing Tin '
        f'Ferry», at length."></head><body><h1>A Sad Tale Told in a Show</h1><p>{LONG * 3}Missing Tin Ferry is loved.</p></body></html>',
        "Missing Tin Ferry",
    ),
}


@pytest.mark.parametrize(("file", "text", "title"), PAGES.values(), ids=PAGES.keys())
def test_what_the_places_agree_on_is_the_title(file: str, text: str, title: str) -> None:
    draft = compose.compose(sniff.article(text, file), file, compose.Given())
    assert draft.facts.title == title


@pytest.mark.parametrize(
    "text",
    [
        f"They meet.\n\n{LONG}_Marrow Dies_ is on the wall, and _Marrow Dies_ again. The film of it is long.\n",
        f"They meet.\n\n{LONG}He keeps a boat called “Old Marrow” for his sister.\n",
    ],
)
def test_what_only_the_story_names_is_none(text: str) -> None:
    draft = compose.compose(sniff.article(text, "01-notes.txt"), "01-notes.txt", compose.Given())
    assert draft.facts.title == "Notes"
