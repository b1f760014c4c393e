"""Text in columns: nothing is lost but white space, and no line is wider than asked for."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from recapreader.core.sanitize import clean
from recapreader.render.wrap import is_single_width, wrap

TEXTS = st.one_of(
    st.text(alphabet="ab ,.-", max_size=80),
    st.text(alphabet="ab 日本語、。「」한글é\u0301ไท🗡👩🏽\u200d\n-", max_size=60),
    st.text(max_size=60).map(clean),
)
WIDTHS = st.integers(2, 30)


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


@given(TEXTS, WIDTHS)
def test_nothing_is_lost_but_white_space(text: str, width: int) -> None:
    spans = wrap(text, width)
    position = 0
    for start, end in spans:
        assert position <= start <= end
        assert not text[position:start].strip(" \n")
        position = end
    assert not text[position:].strip(" \n")
    assert "".join(lines(text, width)).replace(" ", "") == text.replace(" ", "").replace("\n", "")


@given(TEXTS, WIDTHS)
@example("a\u0301" * 20, 3)
@example("👩🏽👩🏽👩🏽", 2)
def test_no_line_is_wider_than_asked_for(text: str, width: int) -> None:
    for line in lines(text, width):
        assert cell_len(line) <= width
        assert "\n" not in line


@given(TEXTS, WIDTHS)
def test_wrapping_a_line_that_fits_leaves_it_alone(text: str, width: int) -> None:
    for line in lines(text, width):
        if line:
            assert lines(line, width)[0].strip() == line.strip() or cell_len(line) > width


@given(st.lists(st.text(alphabet="abc", min_size=1, max_size=6), max_size=12), WIDTHS)
def test_words_that_fit_are_not_cut(words: list[str], width: int) -> None:
    width = max(width, 6)
    assert " ".join(lines(" ".join(words), width)).split() == words


@given(st.text(max_size=20))
@example("\t")
@example("\x1b")
@example("\u00ad")
@example("\u0300")
@example("…—’")
def test_text_is_of_single_width_only_where_cells_say_so(text: str) -> None:
    if is_single_width(text):
        assert cell_len(text) == len(text)
        assert all(cell_len(character) == 1 for character in text)


def test_the_characters_of_single_width_are_what_they_are_said_to_be() -> None:
    wrong = [hex(code) for code in range(0x20, 0x3000) if is_single_width(chr(code)) and cell_len(chr(code)) != 1]
    assert wrong == []


@pytest.mark.parametrize("character", ["日", "e\u0301", "🗡", "ไ", "\u200d", "한"])
def test_wide_and_joined_text_is_not_of_single_width(character: str) -> None:
    assert not is_single_width(character)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, [""]),
        ("one two", 10, ["one two"]),
        ("one two", 7, ["one two"]),
        ("one two", 6, ["one", "two"]),
        ("one  two", 4, ["one", "two"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("a abcdefgh", 4, ["a", "abcd", "efgh"]),
        ("a\nb", 5, ["a", "b"]),
        ("a\n\nb", 5, ["a", "", "b"]),
        ("日本語", 4, ["日本", "語"]),
        ("日本語、", 6, ["日本", "語、"]),
        ("abc日本", 4, ["abc", "日本"]),
        ("ab", 0, ["ab"]),
    ],
)
def test_lines_are_cut_where_one_would(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected
