"""The sentences of a whole shipped recap, marked by someone who had not seen where steps end."""

from itertools import pairwise
from pathlib import Path

from support.samples import REPOSITORY

BALLERINA = REPOSITORY / "content/ballerina.md"
SENTENCES = [
    section.split("\n")
    for section in Path(__file__).with_name("ballerina_sentences.txt").read_text(encoding="utf-8").strip().split("\n\n")
]
"""Those of each hidden section, in order."""


def shown_ends(number: int) -> list[str]:
    """What is shown of a section up to the end of each of its sentences."""
    sentences = [sentence.replace("*", "").replace("`", "") for sentence in SENTENCES[number - 1]]
    return [" ".join(sentences[:count]) for count in range(1, len(sentences) + 1)]


def assert_sentence_by_sentence(opened: list[str], ends: list[str]) -> None:
    """Require that what was open after each step stops at every end, and that no step goes over two of them."""
    assert set(ends) <= set(opened)
    for before, after in pairwise(["", *opened]):
        assert ends[-1].startswith(after)
        assert sum(len(before) < len(end) <= len(after) for end in ends) <= 1
