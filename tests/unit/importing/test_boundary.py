# ruff: noqa: E501 - lists of sentences
"""Sentences that tell, in every place where an introduction may stand; and introductions that may be open."""

import pytest

from recapreader.importing.output import compose
from recapreader.importing.readers import text_reader
from support.examples import few

FIRST = "“Harbour Light” is a 2019 crime film directed by Noor Vance."
STORY = "Ada opens the last door and finds her brother behind it, with the ledger on his knees."
PLACES = {
    "above a warning": "Harbour Light Ending Explained\n\n{first}\n\n{line}\n\nSpoilers ahead!\n\nThe Door\n\n{story}\n",
    "in a paragraph that ends in a warning": "Harbour Light Ending Explained\n\n{first} {line} Spoilers ahead!\n\nThe Door\n\n{story}\n",
    "below a warning": "Harbour Light Ending Explained\n\nSpoilers ahead!\n\n{line} {first}\n\nThe Door\n\n{story}\n",
    "above a heading": "Harbour Light Ending Explained\n\n{first} {line}\n\nThe Door\n\n{story}\n",
    "without any sign": "Harbour Light\n\n{first} {line}\n\n{story}\n",
    "in a lead": "Harbour Light\n\n{first} {line}\n\n== Plot ==\n{story}\n",
}
TELLING = [
    "In the end Ada drowns her brother in the harbour.", "The film ends with the death of Ada.", "Ada is revealed to be the killer.", "Her brother turns out to be the clerk.",
    "It was Marta who shot the clerk in the back.", "The finale sees Marta kill her own brother.", "Nobody expected that Ada would die in the last scene of the film.",
    "The director lets Ada die in the very last shot.", "Ada and Olaf marry.", "Then Ada poisons the captain.", "The movie's big twist is that Olaf was dead all along.",
    "The series finale killed off Ada and left Olaf pregnant.", "Olaf betrays Ada for the money.", "Ada escapes with the ledger.", "The captain confesses that he lit the fire.",
    "Am Ende stirbt Ada im Hafen.", "Ada hat ihren Bruder ermordet.", "Der Film endet damit, dass Ada den Kapitän erschießt.", "Olaf ist in Wahrheit ihr Bruder.",
    "À la fin du film, Claire tue son frère.", "Claire meurt dans la dernière scène.", "Le gardien est en réalité son père.",
    "Al final de la película Marta mata a su hermano.", "Marta muere en la última escena.", "El cura es en realidad su padre.",
    "Alla fine del film Anna uccide il padre.", "Anna muore nell'ultima scena.", "Il guardiano è in realtà suo padre.",
    "最後に美咲は兄を殺す。", "実は船長が犯人だった。", "마지막에 민호가 죽는다.", "범인은 어머니였다.",
]  # fmt: skip
ABOUT = [
    "It stars Mina Doyle and Ola Stenberg.", "The film premiered at a festival in May.", "It is now streaming on Netflix.", "Der Film läuft seit März im Kino.", "Le film est disponible sur Netflix.",
]  # fmt: skip


def _opened(place: str, line: str) -> str:
    text = PLACES[place].format(first=FIRST, line=line, story=STORY)
    draft = compose.compose(text_reader.read(text), "harbour.txt", compose.Given())
    return "\n".join(block.text for block in draft.premise)


@pytest.mark.parametrize("place", few(PLACES, 1))
@pytest.mark.parametrize("line", TELLING)
def test_what_tells_is_hidden_wherever_it_stands(place: str, line: str) -> None:
    opened = _opened(place, line)
    assert line not in opened
    assert STORY not in opened


@pytest.mark.parametrize(
    "place", ["above a warning", "in a paragraph that ends in a warning", "above a heading", "in a lead"]
)
@pytest.mark.parametrize("line", ABOUT)
def test_what_is_about_the_work_is_open_above_a_sign(place: str, line: str) -> None:
    opened = _opened(place, line)
    assert FIRST in opened
    assert line in opened


@pytest.mark.parametrize(
    "line",
    [
        "A widow hunts a serial killer through a town without lamps.",
        "Ada sets out to avenge the death of her brother.",
        "Two divers find a drowned clerk in the harbour.",
        "A clerk is found dead on the pier, and nobody misses him.",
    ],
)
def test_a_premise_above_a_warning_may_set_out_a_case(line: str) -> None:
    text = f"Harbour Light Ending Explained\n\n{line}\n\nSpoilers ahead!\n\nThe Door\n\n{STORY}\n"
    draft = compose.compose(text_reader.read(text), "harbour.txt", compose.Given())
    assert [block.text for block in draft.premise] == [line]
