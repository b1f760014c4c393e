"""Finding: what one types and what stands there may be composed or not, and hits are where the text has them."""

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recapreader.core import gate
from recapreader.core.gate import Progress
from recapreader.core.gate.find import Folded, fold
from recapreader.core.recap import Recap
from recapreader.storage.library.load import parse_recap

Form = Literal["NFC", "NFD"]
WORDS = ["café", "Ångström", "Việt", "naïve", "각하", "ガラス", "হো", "Ἀθῆναι", "x\u0323\u030c"]


def read(body: str) -> Recap:
    return parse_recap(f"---\ntitle: T\n---\nP.\n\n## A {{.open}}\n\n{body}\n", "t").recap


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("written", ["NFC", "NFD"])
@pytest.mark.parametrize("typed", ["NFC", "NFD"])
def test_a_word_is_found_however_it_is_composed(word: str, written: Form, typed: Form) -> None:
    there = unicodedata.normalize(written, word)
    text = f"Près du {there}s, {there}."
    recap = read(text)
    found = gate.hits(recap, gate.progress_index(recap, Progress()), unicodedata.normalize(typed, word))
    assert [text[hit.start : hit.end] for hit in found] == [there, there]


def test_a_hit_takes_the_accent_with_its_letter() -> None:
    recap = read("cafe\u0301s")
    (hit,) = gate.hits(recap, gate.progress_index(recap, Progress()), "cafe")
    assert (hit.start, hit.end) == (0, 5)


@given(st.text(alphabet="aé\u0301\u0323각ᄀ\u1161\u11a8がか\u3099 Ǆ\u09cb\u09c7\u09beß", max_size=12))
def test_composed_or_not_a_text_folds_to_the_same(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text)) == fold(text)
    folded = Folded(text)
    places = [folded.origin(place, place + 1) for place in range(len(folded.text))]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)
