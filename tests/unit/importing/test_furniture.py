# ruff: noqa: E501 - lists of lines
"""What stands on pages beside the article goes, and lines that only resemble it stay; headings in bare text are found."""

import pytest

from recapreader.importing.model import Draft, Kind
from recapreader.importing.output import compose
from recapreader.importing.readers import text_reader
from support.examples import few

STORY = "Ada opens the last door and finds her brother behind it, with the ledger on his knees and the lamp gone out."
LATER = "He had been there since the flood, and nobody in the village had thought of looking behind the bakery at all."

FURNITURE = [
    "« voltar para Assistindo",
    "← Back to all reviews",
    "Read More: Salt Road Ending Explained", "Read Next: Salt Road Ending Explained", "READ ALSO: Salt Road, recapped", "Article continues below advertisement", "Advertisement",
    "ADVERTISEMENT - CONTINUE READING BELOW", "Scroll to continue with content", "Story continues below", "[ad_1]", "[ad_2]", "CLICK HERE TO GET EMAILS FROM THE SITE",
    "Sign Up for Our Newsletters", "Subscribe to our newsletter for more recaps", "Get the best of the site in your inbox every day", "Open in App", "Viewing all articles",
    "Browse all 1207", "Quantcast", "Published on April 3, 2021 | 08:15 PM IST | 41.3K", "Published May 12, 2024", "Updated: 12 May 2024, 10:00", "25 days ago", "hace 6 días 2",
    "07.03.2022, 09:1207.03.2022, 09:12", "12.03.2021", "2021年3月5日", "Posted by Pat Somebody", "By Pat Somebody", "Written by Pat Somebody", "by PAT SOMEBODY", "Von Jo Jemand",
    "Par Jo Quelqu'un", "Por Pat Alguien", "di Carla Qualcuno", "(Image credit: Northlight Pictures)", "Image Credit: Northlight", "Image via Northlight", "Photo by Ana Soler/QTV",
    "Photo: Ana Soler", "Source: Northlight", "Bild: Netflix", "Foto: Netflix", "© Northlight", "Credit: Northlight", "Courtesy of Northlight", "Photograph: Northlight/Allstar",
    "Crédit photo : Netflix", "Fuente: Netflix", "A still from “Tin Harbour” (2003)", "Another still from Tin Harbour", "Szene aus Tin Harbour", "harbour-ending.jpg", "https://img.example.com/a.jpg",
    "I am not crying — A Viewer (@aviewer) September 23, 2013", "pic.twitter.com/abc123", "You can watch the official trailer for Tin Harbour here on Youtube", "Watch the trailer below:",
    "Community content is available under CC-BY-SA unless otherwise noted.", "Jump to: navigation, search", "This page was last edited on 1 May 2020.", "Schreibe einen Kommentar",
    "Deine E-Mail-Adresse wird nicht veröffentlicht.", "Gefällt mir", "Gefällt mir Wird geladen …", "Teilen mit:", "Mehr «Unterhaltung»", "Share this:", "Share on Facebook", "Share", "Tweet",
    "Facebook Twitter Email", "Follow us on Twitter", "Follow Pat on Instagram", "Leave a comment", "3 Comments", "Filed Under: Movies, Recaps", "Tagged: ending, harbour", "Tags: ending, harbour",
    "Categories: TV", "5 min read", "Reading Time: 4 minutes", "Lesezeit: 3 Minuten", "Related: Salt Road Ending Explained", "Also Read: Salt Road Ending Explained", "Must Read: Salt Road",
    "Lesen Sie auch: Die Salzstraße", "Das könnte dich auch interessieren: Die Salzstraße", "À lire aussi : La route du sel", "Leer más: El camino de sal", "Te puede interesar: El camino de sal",
    "Leggi anche: La strada del sale", "関連記事:塩の道", "관련 글: 소금길", "Partager", "Compartir", "Condividi", "Grade: B+", "Rating: 4/5", "Editor's Rating: 4 stars", "★★★★☆", "All rights reserved.",
    "Copyright 2022 The Site", "We use cookies to improve your experience.", "Accept all cookies", "Skip to main content", "Log in", "Loading...", "Next page", "Page 2 of 3", "Continue reading",
    "Report this ad", "This post contains affiliate links.", "Disclosure: we may earn a commission from links on this page.", "Dieser Artikel enthält Affiliate-Links.", "Werbung", "Anzeige", "Publicité",
    "#4127 someone Sun, 3rd Mar '13 2:36:52 PM", "Posts 4101 - 4125", "Page 1205", "f:id:someone:20200324024235j:plain", "If you liked this article, please share it.",
    "O post Salt Road apareceu primeiro em Some Site.", "The post Salt Road appeared first on Some Site.", "Imagem: Rede", "185 Words", "!DOCTYPE html>", "Never miss an episode", "We may earn a small commission, at no extra cost to you.", "Like what you see? Become a Patreon member today for as little as $1 a month.",
    "Todos los Derechos Reservados",
    "Atualizado em 06/Dezembro/2020", "Подпишитесь на наш канал", "Follow the link to subscribe to our newsletter",
]  # fmt: skip
HEADINGS = [
    "What is behind the last door?", "Who lit the lamp", "The Night of the Flood", "The Flood, the Lamp and the Ledger", "Why does Ada forgive him?", "Tin Harbour Plot Summary", "The ending:",
    "THE FLOOD", "The HARBOUR OFFICE & THE FIRE", '"THE MUSEUM"', "“The Lamp Goes Out”", "Tin Harbour Ending Explained", "Did Ada Ever Leave?", "So, what does the lamp mean?", "The lamp that nobody lit",
    "Tin Harbour (2003) Movie Ending Explained:", "How does it end?", "Chapter 3", "Part Two: The Lamp", "Episode 3: The Lamp", "Ada's choice", "Ada and the ledger", "Epilogue", "The Aftermath", "KH1",
    "Will there be a sequel?", "Was bedeutet die Lampe?", "Das Ende erklärt", "Das Ende von Tin Harbour erklärt: Licht ist Geld", "Que signifie la fin ?", "Explication de la fin", "L'explication du titre",
    "¿Quién encendió la lámpara?", "Final explicado", "Spiegazione del finale", "Il finale", "結末", "2.あらすじと結末", "灯りの意味とは?", "결말 해석", "등대지기는 누구인가?",
    "🔦 The lamp", "1. The lamp", "#3 The lamp", "III. The Lamp", "Ending, explained", "Act One", "Is Ada dead or alive at the end of Tin Harbour?",
]  # fmt: skip
PROSE = [
    "Ada waits.", "She reads the ledger aloud.", "“Put the lamp down,” she says.", "Nobody answers her!", "He shares the last loaf with her.", "The story continues in the cellar, where Ada hides.",
    "She shares the house with him.", "He follows the link in the ledger.", "They sign up for the crossing.", "By morning the harbour is empty.", "Ada follows him on the ice.", "Then she is gone.", "She writes 185 words, and he reads them all.", "The boat appeared first on the horizon.", "What she reads there is the name of her brother.", "Von dort ging sie nicht mehr fort.",
]  # fmt: skip


def _draft(line: str) -> Draft:
    text = f"Tin Harbour Ending Explained\n\nTin Harbour is a 2003 crime film.\n\nThe Door\n\n{STORY}\n\n{line}\n\n{LATER}\n\n{LATER}\n"
    return compose.compose(text_reader.read(text), "harbour.txt", compose.Given())


def _texts(draft: Draft) -> list[str]:
    return [block.text for block in draft.premise] + [
        text for chapter in draft.chapters for text in (chapter.heading, *(block.text for block in chapter.blocks))
    ]


@pytest.mark.parametrize("line", few(FURNITURE, 40))
def test_furniture_goes_and_the_story_stays(line: str) -> None:
    draft = _draft(line)
    assert line not in _texts(draft)
    assert _texts(draft).count(LATER) == 2
    assert any(dropped.text.strip() in line for dropped in draft.dropped)


@pytest.mark.parametrize("line", HEADINGS)
def test_a_heading_in_bare_text_opens_a_section(line: str) -> None:
    assert line.rstrip(":") in [chapter.heading for chapter in _draft(line).chapters]


@pytest.mark.parametrize("line", PROSE)
def test_a_short_paragraph_is_neither_furniture_nor_a_heading(line: str) -> None:
    blocks = [block for chapter in _draft(line).chapters for block in chapter.blocks]
    assert [block.kind for block in blocks if block.text == line] == [Kind.TEXT]
