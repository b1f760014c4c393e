"""No step opens more than one sentence, whatever half of a construct the source up to it holds.

The sentences are numbered, and counted in what is shown: the splitter is never asked.
"""

import re
from itertools import pairwise
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from recapreader.core import gate
from recapreader.core.gate import Progress, Shown
from recapreader.core.gate.steps import next_step
from recapreader.core.prose.cut_points import cuts, step_ends
from recapreader.core.prose.shown_source import OpenSource
from recapreader.core.prose.tree import block_texts
from recapreader.storage.library.load import parse_recap
from support.examples import examples
from support.secrets import beginning, rest

HALVES = [
    *("`", "``", "||", ">!", "!<", "*", "**", "_", "[", "](x ", "](", "]: x '", "'", '"', ")", "]", "<", "<http://x"),
    *("<details>", "</details>", "<summary>", "</summary>", "<!--", "-->", "\n", "\n\n", "\n- ", "\n> ", "\n1. ", ">"),
    " | ",
    *("\n    ", "\\", "&amp;", "$", "[//]: # (", "[Ann]: x ", "{after=S01E01}", "\n[x]: y\n", "[x]", "![", "\n---\n"),
    *("<br>", "“", "”", "—", "~~", "{", "}", "\n```\n"),
]  # fmt: skip
SENTENCE = object()
DRAWN = st.lists(
    st.tuples(st.one_of(st.just(SENTENCE), st.sampled_from(HALVES)), st.sampled_from(["", " ", " ", "\n"])),
    min_size=2,
    max_size=14,
)


def source_of(drawn: list[tuple[object, str]]) -> str:
    """Put the pieces together, each sentence with a number of its own."""
    pieces = [
        (f"Word{number} end{number}." if piece is SENTENCE else str(piece)) + space
        for number, (piece, space) in enumerate(drawn)
    ]
    return "".join(pieces).strip()


def shown_at_each_step(body: str) -> list[str]:
    """What is shown after each step, the last one being the whole section."""
    recap = parse_recap(f"---\ntitle: T\nlanguage: en\n---\nP.\n\n## H\n\n{body}\n", "t").recap
    progress, found = Progress(), []
    while (length := next_step(recap, progress, "1")) is not None:
        progress = Progress(steps=(("1", length),))
        found.append(progress)
    found.append(Progress(frozenset({"1"})))
    blocks = [gate.page(recap, each, "0").blocks[1] for each in found]
    assert all(isinstance(block, Shown) for block in blocks)
    return [" / ".join(text for each in block.tree for text in block_texts(each)) for block in blocks]  # type: ignore[union-attr]


def sentences(text: str) -> set[str]:
    return set(re.findall(r"end\d+", text))


def is_table_or_whole_code(body: str) -> bool:
    """A table's header comes with its first row, and code that ends is one step."""
    return body.count("```") > 1 or bool(re.search(r"\|.*\n[ \t>]*---", body))


@given(DRAWN)
@settings(max_examples=examples(3000))
def test_a_step_opens_one_sentence_at_most_and_closes_none(drawn: list[tuple[object, str]]) -> None:
    body = source_of(drawn)
    assume(body and not is_table_or_whole_code(body))
    shown = shown_at_each_step(body)
    for before, after in pairwise(["", *shown]):
        assert sentences(before) <= sentences(after) <= sentences(shown[-1])
        assert len(sentences(after) - sentences(before)) <= 1


@given(DRAWN)
@settings(max_examples=examples(1000))
def test_a_beginning_hides_what_the_whole_hides(drawn: list[tuple[object, str]]) -> None:
    whole = OpenSource(source_of(drawn))
    for end in step_ends(whole.text, "en"):
        if (cut := whole.origin(end)) is not None:
            assert OpenSource(source_of(drawn)[:cut]).text == whole.text[:end]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("`a || B. C. D` e.", ["", "`a ▒▒▒"]),
        ("`a >! B.\nC` d.", ["", "`a ▒▒▒"]),
        ("Say `a || b.c` d. E.", ["", "Say a || b.c d.", "Say a || b.c d. E."]),
        ("[//]: # (He dies. She lives.)\n\nThen.", ["", "Then."]),
        ("[a. B](<x. y z> 'He dies. She lives.') c.", ["", "[a.", "a. B", "a. B c."]),
        ("[He dies.](x 'So. It is.') Then.", ["", "He dies.", "He dies. Then."]),
        ("[Ann]: Hello. He died.", ["", "[Ann]: Hello.", "[Ann]: Hello. He died."]),
        ("He died.<br>She lived.", ["", "He died.", "He died.<br>She lived."]),
        ("He died.\\\nShe lived.", ["", "He died.\\", "He died. She lived."]),
        ("```\nHe died. She lived.", ["", "He died.", "He died. She lived."]),
        ("```\nHe died. She lived.\n```\nEnd.", ["", "He died. She lived.", "He died. She lived. / End."]),
        (
            "| He died. She lived. | b |\n|-|-|\n| c | d |",
            [
                "",
                "| He died.",
                "| He died. She lived.",
                "| He died. She lived. | b |",
                "He died. She lived. | b / c | d",
            ],
        ),
    ],
)
def test_what_is_shown_after_each_step(body: str, shown: list[str]) -> None:
    assert [text.replace("\n", " ") for text in shown_at_each_step(body)] == shown


def test_beginnings_of_twins_have_as_many_steps_as_their_maker_says() -> None:
    """Their maker never asks the splitter; one that is wrong would share less than it says, or more."""
    for seed in range(examples(1000)):
        random = Random(seed)
        steps, begun = beginning(random)
        begun = begun.replace("§", "hidden. Words")
        ends = cuts(begun + rest(random, begun, "More."))
        heading = 1
        assert len([end for end in ends if end <= len(begun)]) + heading >= steps, begun
        assert len(begun) in ends, begun
