# ruff: noqa: E501 - tables of lines
"""What tells the outcome is never open, wherever it stands and however much it speaks about the work."""

import pytest

from recapreader.importing.output import compose
from recapreader.importing.sources import sniff
from support.examples import few

TELLING = (
    "The series finale, in which Pell burns the boat and walks into the sea, has divided fans.",
    "It is a thriller by Ida Holm in which the mate is the killer.",
    "By the end of the film, the whole harbour is gone.",
    "The twist that the harbour is a film set has been praised.",
    "Odo, played by Rui Marsh, did not make it out of the well.",
    "Pell is alive!",
    "So Pell was the father after all.",
    "Pell is gone, and fans are furious.",
    "The show killed off its lead, played by Rui Marsh.",
    "Viewers were shocked when the mate shot Pell.",
    "In the last scene of the film, Pell walks into the sea.",
    "The final episode sees Pell leave the island for good.",
    "Critics loved that Pell chooses the boat over her son.",
    "Pell's decision to drown the priest has split the audience.",
    "The movie closes with Pell alone on the quay.",
    "The director has explained why Pell had to lose the child.",
    "It was the mate who set fire to the boat, as the showrunner confirmed.",
    "Nobody expected the series to end with a wedding.",
    "The film's ending, where Pell forgives the mate, is its best scene.",
    "Rui Marsh, whose character is revealed as the mole, is superb.",
    "The actor's exit means that Pell will not return.",
    "Pell and the mate end up together.",
    "Pell loses her memory and never finds the boat.",
    "Pell hat ihren Bruder auf dem Gewissen, und der Pfarrer wusste es.",
    "Le prêtre est le père de Pell.",
    "El cura es el padre de Pell.",
    "Il prete è il padre di Pell.",
    "Am Schluss der Serie sitzt Pell im Gefängnis.",
    "À la fin du film, Pell part seule.",
    "The whole story was a dream, as the film shows.",
    "The season leaves Pell in prison.",
    "Last week on Tin Ferry, Pell dealt with the mate, and Odo learned about boats.",
    "This week Odo got his day in court and lost it.",
    "The priest covers it up, and the boat burns.",
    "Pell very much follows this character arc in her transformation from a kind ferrywoman into the drowner.",
    "The series is at its best in Pell's slow descent into madness.",
    "As a tragedy, the show prepares his downfall from the very first scene.",
)
INNOCENT = (
    "It stars Rui Marsh and Ola Stenberg.",
    "The film was released in March and did well at the box office.",
    "The series has divided critics since its premiere.",
    "Rui Marsh's transformation for the part took four hours of make-up a day.",
    "The show returns for a second season next year.",
    "Der Film läuft jetzt auf Netflix und ist ein Krimi von Ute Brandner.",
)
PLACES = {
    "above a warning": ("Tin Ferry: A Boat Without An Island", "Spoilers ahead!\n\nThe Boat"),
    "above a heading": ("Tin Ferry: A Boat Without An Island", "The Boat"),
    "of a page that tells all": ("Tin Ferry Ending Explained", "The Boat"),
    "below a warning": ("Tin Ferry: Review\n\nWarning: this review contains spoilers.", "The Boat"),
    "without a sign": ("Tin Ferry", ""),
}


def opened(sentence: str, place: str) -> str:
    above, below = PLACES[place]
    text = (
        f"{above}\n\nTin Ferry is a Norwegian thriller series by Ida Holm. {sentence}\n\n{below}\n\nIn the morning the boat is"
        " gone. She opens the shed and waits.\n\nThe Shed\n\nShe opens it and waits for the man in the boat.\n"
    )
    draft = compose.compose(sniff.article(text, "a.txt"), "a.txt", compose.Given())
    return " ".join(block.text for block in draft.premise)


@pytest.mark.parametrize("place", few(PLACES, 1))
@pytest.mark.parametrize("sentence", TELLING)
def test_an_outcome_is_hidden(sentence: str, place: str) -> None:
    assert sentence[-25:] not in opened(sentence, place)


@pytest.mark.parametrize("sentence", INNOCENT)
def test_what_speaks_of_the_work_alone_stays_open_above_a_warning(sentence: str) -> None:
    assert sentence in opened(sentence, "above a warning")


@pytest.mark.parametrize(
    "text",
    [
        "De priester heeft Odo vermoord en Pell neemt de schuld op zich. Tin Ferry is een thriller uit 2021.\n\nLet op: spoilers!\n\nDe boot is weg.",
        "Rahip Odo'yu öldürdü ve Pell bu suçu onun için üstlendi. Tin Ferry bir gerilim dizisi.\n\nDikkat: spoiler!\n\nTekne ne oldu?",
        "O padre matou o Odo e a Pell não sabe mais que isso. Tin Ferry é uma série.\n\nAtenção: spoilers!\n\nO barco não está no porto.",
        "Священник убил Одо. Tin Ferry — сериал.\n\nСпойлеры! Spoilers ahead!\n\nЛодки нет.",
    ],
)
def test_a_language_that_cannot_be_judged_opens_nothing(text: str) -> None:
    draft = compose.compose(sniff.article(f"Tin Ferry\n\n{text}", "a.txt"), "a.txt", compose.Given())
    assert draft.premise == ()


def test_a_deck_that_tells_is_hidden() -> None:
    page = (
        "<html lang='en'><body><article><h1>Tin Ferry ending explained</h1><h2 class='dek'>The mate takes the ferry out to sea.</h2>"
        "<p>Tin Ferry is a 2021 thriller about a harbour.</p><p><strong>Spoilers ahead.</strong></p><h2>Why?</h2><p>Pell drowns.</p>"
        "</article></body></html>"
    )
    draft = compose.compose(sniff.article(page, "a.html"), "a.html", compose.Given())
    assert not any("mate" in block.text for block in draft.premise)
