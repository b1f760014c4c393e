# ruff: noqa: E501 - lists of sentences
"""What a sentence says about a work, and what it tells of it: the rules by example."""

import pytest

from recapreader.importing.boundary import classifier
from recapreader.importing.boundary.classifier import Verdict
from recapreader.importing.boundary.spoiler_warnings import (
    beside_warning,
    is_warning_block,
    is_warning_sentence,
    promises_none,
    warning_at,
)
from recapreader.importing.text_utils import sentences

ABOUT = [
    "The Weir is a 2011 Irish horror film directed by Orla Tennant.",
    "The series premiered on a Sunday in March and was renewed twice.",
    "It stars Finn Adeyemi and Ruth Castellane.",
    "The novel tells the story of a village without rain.",
    "In the two-hour premiere we meet the detectives of the harbor unit.",
    "„Schneeblind“ ist ein deutscher Thriller von Regisseurin Ute Brandner.",
    "La Maison de verre est un film français de 2019.",
    "Es una película dirigida por Ana Soler.",
    "『鏡の庭』とは、2015年に公開された日本のホラー映画である。",
    "한국의 스릴러 영화이다.",
]
STORY = [
    "Nils finally confesses that he sank the boat.",
    "Meanwhile, the mate lights the false beacon.",
    "We open on a kitchen in flames.",
    "The film opens with a funeral.",
    "She kills the smith before he can speak.",
    "The keeper turns out to be his sister.",
    "In the end they leave the island.",
    "This week Cass burns the hymn book.",
    "Tobias walks to the pier and waits.",
    "The ending sees the widow drown.",
    "Am Ende stirbt der Bergführer.",
    "Claire est morte depuis le début, et sa sœur meurt aussi.",
    "El cura mató a su hermano y al final muere.",
    "鏡の中の少女は死んだ姉だった。",
]


@pytest.mark.parametrize("sentence", ABOUT)
def test_a_sentence_about_the_work(sentence: str) -> None:
    assert classifier.verdict(sentence) is Verdict.ABOUT


@pytest.mark.parametrize("sentence", STORY)
def test_a_sentence_that_tells(sentence: str) -> None:
    assert classifier.verdict(sentence) is Verdict.STORY


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Netflix series saw Greta Holm take her revenge.", True),
        ("After the credits the widow of Marrow smiles.", True),
        ("It is the new horror film from director Lena Ostrova.", False),
        ("A sequel to Salt Road (2018), starring Jon Chosen, did well in theaters.", False),
        ("X is a film about a lighthouse (Orla Tennant).", False),
        ("We're sure that I've seen no better thriller on Netflix.", False),
    ],
)
def test_names_of_the_story_are_strangers(sentence: str, *, expected: bool) -> None:
    assert classifier.names_strangers(sentence) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Spoilers ahead!", "SPOILER ALERT", "This article contains spoilers.", "The Weir spoilers follow.", "Warning: major spoilers for “The Weir” below", "Spoilers, obviously",
        "⚠ Spoiler – click to reveal", "Note: possible SPOILERS ahead.", "This review may contain spoilers", "(SPOILERS AHEAD for the newest episode)", "Heads Up: there WILL be spoilers here.",
        "If you have not seen the film yet, stop reading.", "Disclaimer: this post is full of spoilers! If you mind, don't read any further.", "Major plot details follow.",
        "Achtung, Spoiler!", "Es folgen leichte Spoiler.", "Spoiler-Warnstufe rot", "Attention spoilers !", "(Spoilers à venir).", "Attention : cet article contient des spoilers", "OVVIAMENTE: SPOILER!",
        "Now entering spoiler territory.", "Full spoilers from this point on", "Huge spoilers to follow!", "Here be spoilers.", "Spoilers are inevitable, so leave now if you care.", "We're about to spoil everything.",
        "You have been warned: we talk about the end from here on.", "Please note that this recap reveals the end of the film.", "Cet article dévoile la fin du film.", "Ne lisez pas la suite si vous n'avez pas vu le film.",
        "Vorsicht, ab hier wird gespoilert!", "A partir de aquí hay spoilers.", "Si no has visto la película, no sigas leyendo.", "Da qui in poi spoiler", "Non leggete oltre se non avete visto il film.",
        "まだ観ていない方はご注意ください。", "以下ネタバレを含みます。", "이하 결말 포함",
        "Questo articolo rivela dettagli della trama.", "¡Cuidado, spoilers!", "Este artículo contiene spoilers.", "※ネタバレ注意", "この記事はネタバレを含みます。", "스포일러 주의", "이 글은 스포일러를 포함하고 있습니다.",
    ],
)  # fmt: skip
def test_a_warning_in_any_wording(text: str) -> None:
    assert any(is_warning_sentence(part) for part in sentences(text))
    assert is_warning_block(text)


@pytest.mark.parametrize(
    "text",
    [
        "In keeping with our no-spoiler recaps, here are the songs.", "A spoiler-free review", "This post is free of spoilers.", "Diese Kritik ist spoilerfrei.", "Sans spoiler, voici notre avis.",
        "見どころ〈ネタバレなし〉", "They (spoiler alert) get married anyway.", "Well, he is back, (SPOILER ALERT: he ain't dead now).", "Spoiler: Staffel 2 ist unterwegs!", "He warned the driver about the road ahead.",
        "We won't spoil the ending.", "This recap does not contain spoilers.", "Aucun spoiler ici.", "Kein Spoiler: Der Film ist gut.", "Sin spoilers: la película es buena.", "Ada is spoiled by her aunt.", "感想とネタバレ",
    ],
)  # fmt: skip
def test_what_is_no_warning(text: str) -> None:
    assert not any(is_warning_sentence(part) for part in sentences(text))


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("It was a long week. Spoilers ahead.", 1),
        ("Spoilers ahead. It was a long week.", 0),
        ("Here is an overview (wish me luck and SPOILER WARNING).", 0),
        ("Again, some more spoilers ahead.", None),
        ("It was a long week. They (spoiler alert) kissed. We slept.", None),
        ("We say spoilers ahead. One. Two. Three. Four. Five.", 0),
        ("One. We say spoilers ahead. Two. Three. Four. Five.", None),
    ],
)
def test_a_warning_counts_at_the_head_or_the_tail_of_a_paragraph(text: str, at: int | None) -> None:
    assert warning_at(text) == at


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In keeping with our “no spoiler” recaps, here are the songs.", True),
        ("The first half is spoiler-free. After that, spoilers ahead!", False),
        ("A plain beginning.", False),
    ],
)
def test_a_promise_of_no_spoilers(text: str, *, expected: bool) -> None:
    assert promises_none(text) is expected


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Spoilers ahead! Nils sinks the boat.", "Nils sinks the boat."),
        ("Warning: spoilers follow. If you haven't seen it, check out our review first.", ""),
        ("This article contains spoilers.", ""),
    ],
)
def test_a_warning_hides_no_story_from_the_recap(text: str, kept: str) -> None:
    assert is_warning_block(text)
    assert beside_warning(text) == kept
