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
        "The film was good.",
        "We lost the war.",
    ],
)
def test_a_sentence_with_any_other_word_is_none(sentence: str) -> None:
    assert not is_reviewers_word(sentence)


PAGE = (
    "<html><head><title>{}</title></head><body><article><h1>{}</h1>{}<p>I did not like Tin Ferry the first time I saw"
    " it. Pell drowns, and the mate takes the boat.</p><h2>The Quay</h2><p>Nobody waits there at night.</p></article>"
    "</body></html>"
)


@pytest.mark.parametrize("heading", ["", "<h2>My Thoughts on It</h2>"])
def test_they_are_open_up_to_the_first_other_sentence(heading: str) -> None:
    text = PAGE.format("Tin Ferry (2019)", "Tin Ferry (2019)", heading)
    draft = compose.compose(sniff.article(text, "a.html"), "a.html", compose.Given())
    assert [block.text for block in draft.premise] == ["I did not like Tin Ferry the first time I saw it."]


def test_on_a_page_that_tells_all_not_even_they_are() -> None:
    text = PAGE.format("Tin Ferry Ending Explained", "Tin Ferry Ending Explained", "")
    draft = compose.compose(sniff.article(text, "a.html"), "a.html", compose.Given())
    assert not draft.premise
