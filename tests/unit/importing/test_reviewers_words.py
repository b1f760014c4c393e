# ruff: noqa: E501 - lists of sentences
"""What a reviewer says of themselves may be open; nothing that happens in a story can be said with those words."""

import pytest

from recapreader.importing.boundary.reviewers_words import is_reviewers_word
from recapreader.importing.output import compose
from recapreader.importing.sources import sniff


@pytest.mark.parametrize(
    "sentence",
    [
        "I did not like X the first time I saw it.",
        "I must say that at first I was not interested in playing X.",
        "Last weekend I finished reading this book, and I’ve been thinking about it ever since.",
        "The film was good.",
        "X wasn't a good movie.",
        "Orla Tennant's X is a great film, and it's one of the best of the year.",
        "Wir hatten ja das Glück, X bereits am Mittwoch zu sehen.",
        "Ik wilde dit boek al heel lang lezen, dus dat heb ik maar gedaan.",
        "J'ai vu ce film hier soir, et je n'ai pas été déçu.",
        "Il y a deux ans, j'écrivais ma première chronique sur X.",
        "Este libro me lo recomendaron y no me ha decepcionado.",
        "Ho visto questo film ieri, e devo dire che è bello.",
        "Assisti a esta série ontem e gostei muito.",
        "Przeczytałam tę książkę, bo lubię kryminał.",
        "I have been a fan of this series for years, and I liked this quirky one a lot.",
    ],
)
def test_words_about_watching_and_reading(sentence: str) -> None:
    assert is_reviewers_word(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I cried when the boat burned.",
        "I hated that X goes blind.",
        "I loved that it was all a dream.",
        "I woke up in the lab and found the body.",
        "In this film I saw the village burn.",
        "I never expected this movie to sink the ship with all aboard.",
        "I love how this series makes the mayor resign.",
        "I finally watched X, in which Pell drowns.",
        "I read it and she was the killer.",
        "We lost the war.",
        "I have been a fan of this series for years, and I hate that everyone resigns.",
        "I have been a fan of this series for years, and I hate that X resigns.",
        "Ich fand es schade, dass die Schwester ertrinkt.",
        "Ik vond het jammer dat de broer verdwijnt.",
        "J'ai aimé que le frère se noie.",
        "Me gustó que la hermana se fuera.",
        "Mi è piaciuto che il fratello annegasse.",
        "Gostei que a irmã se afogasse.",
    ],
)
def test_a_sentence_with_any_other_word_is_none(sentence: str) -> None:
    assert not is_reviewers_word(sentence)


PAGE = (
    "<html><head><title>{}</title></head><body><article><h1>{}</h1>{}<p>I did not like Tin Ferry the first time I saw"
    " it. Pell drowns, and the mate takes the boat.</p><h2>The Quay</h2><p>Nobody waits there at night.</p></article>"
    "</body></html>"
)


DUTCH = (
    "<html><head><title>Recensie: De Veerman</title></head><body><h1>Recensie: De Veerman</h1><p>Ik wilde dit boek al heel"
    " lang lezen. De zus van de veerman verdrinkt en niemand mag het weten van de oude man aan de kade.</p></body></html>"
)


def test_they_are_open_in_a_language_that_is_not_judged_else() -> None:
    draft = compose.compose(sniff.article(DUTCH, "a.html"), "a.html", compose.Given())
    assert [block.text for block in draft.premise] == ["Ik wilde dit boek al heel lang lezen."]


@pytest.mark.parametrize("line", ["8,2/10 Punkte", "★★½ (out of five)", "Rating: 4/5", "19 March, 3 min to read"])
def test_a_rating_above_them_is_no_heading(line: str) -> None:
    text = f"# My Thoughts\n\n{line}\n\n### A crossing\n\nI did not like this book the first time I read it. Pell drowns in it.\n"
    draft = compose.compose(sniff.article(text, "a.md"), "a.md", compose.Given())
    assert [block.text for block in draft.premise] == ["I did not like this book the first time I read it."]


@pytest.mark.parametrize("heading", ["", "<h2>My Thoughts on It</h2>"])
def test_they_are_open_up_to_the_first_other_sentence(heading: str) -> None:
    text = PAGE.format("Tin Ferry (2019)", "Tin Ferry (2019)", heading)
    draft = compose.compose(sniff.article(text, "a.html"), "a.html", compose.Given())
    assert [block.text for block in draft.premise] == ["I did not like Tin Ferry the first time I saw it."]


def test_on_a_page_that_tells_all_not_even_they_are() -> None:
    text = PAGE.format("Tin Ferry Ending Explained", "Tin Ferry Ending Explained", "")
    draft = compose.compose(sniff.article(text, "a.html"), "a.html", compose.Given())
    assert not draft.premise
