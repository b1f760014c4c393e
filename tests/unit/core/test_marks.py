"""The published rules of marks: what they look like, and which of them comes at or after which."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recapreader.core.marks import Mark, NotAMark, parse_mark

# In each row, whoever stands at the mark has passed the marks that say "reaches"; "-" is not yet; a blank is not
# comparable, and opens nothing either.
MARKS = (
    "S01E01", "S01E02 0:12:30", "S01E02", "S01E03", "S01", "S02E01", "S00E01", "S00", "0:42:10", "42 min",
    "ch 5", "act 2 scene 3", "act 2", "ch 5.9", "ch 5.10", "ep 131", "book 2 ch 5", "book 2", "vol 3 ch 1.5",
)  # fmt: skip
COMPARED = """
S01E01          | = - - - - - . . . . . . . . . . . . .
S01E02 0:12:30  | > = - - - - . . . . . . . . . . . . .
S01E02          | > > = - - - . . . . . . . . . . . . .
S01E03          | > > > = - - . . . . . . . . . . . . .
S01             | > > > > = - . . . . . . . . . . . . .
S02E01          | > > > > > = . . . . . . . . . . . . .
S00E01          | . . . . . . = - . . . . . . . . . . .
S00             | . . . . . . > = . . . . . . . . . . .
0:42:10         | . . . . . . . . = > . . . . . . . . .
42 min          | . . . . . . . . - = . . . . . . . . .
ch 5            | . . . . . . . . . . = . . - - . . . .
act 2 scene 3   | . . . . . . . . . . . = - . . . . . .
act 2           | . . . . . . . . . . . > = . . . . . .
ch 5.9          | . . . . . . . . . . > . . = - . . . .
ch 5.10         | . . . . . . . . . . > . . > = . . . .
ep 131          | . . . . . . . . . . . . . . . = . . .
book 2 ch 5     | . . . . . . . . . . . . . . . . = - -
book 2          | . . . . . . . . . . . . . . . . > = -
vol 3 ch 1.5    | . . . . . . . . . . . . . . . . > > =
"""


@pytest.mark.parametrize("row", COMPARED.strip().splitlines())
def test_every_pair_compares_as_published(row: str) -> None:
    mark, _, cells = row.partition("|")
    here = parse_mark(mark.strip())
    for other, cell in zip(MARKS, cells.split(), strict=True):
        there = parse_mark(other)
        found = here.reaches(there), here.kind == there.kind, here == there
        assert found == (cell in "=>", cell != ".", cell == "="), other


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("S01E02", "S01E02"),
        ("s1e2", "S01E02"),
        ("S0001E000002", "S01E02"),
        ("S12E100", "S12E100"),
        ("S2024E01", "S2024E01"),
        ("S01E02 0:12:30", "S01E02 0:12:30"),
        ("s1e2   00:12:30", "S01E02 0:12:30"),
        ("S01E02\t0:12:30", "S01E02 0:12:30"),
        ("S01", "S01"),
        ("s1", "S01"),
        ("S00E03", "S00E03"),
        ("0:42:10", "0:42:10"),
        ("00:42:10", "0:42:10"),
        ("1:00:00", "1:00:00"),
        ("120:00:00", "120:00:00"),
        ("42 min", "0:42:00"),
        ("42min", "0:42:00"),
        ("042 MIN", "0:42:00"),
        ("90 min", "1:30:00"),
        ("0 min", "0:00:00"),
        ("ch 5", "ch 5"),
        ("CH 005", "ch 5"),
        ("act 2", "act 2"),
        ("Act 2 Scene 3", "act 2 scene 3"),
        ("  ch 5  ", "ch 5"),
        ("ch 05.5", "ch 5.5"),
        ("ch 5.10", "ch 5.10"),
        ("EP 0131", "ep 131"),
        ("Book 02", "book 2"),
        ("book 2 ch 5", "book 2 ch 5"),
        ("VOL 3 CH 27.5", "vol 3 ch 27.5"),
        ("S01E01-E02", "S01E02"),
        ("s01e01 – e2", "S01E02"),
        ("S01E01-02", "S01E02"),
        ("S01E02-S01E04", "S01E04"),
        ("S01E02-S02E01", "S02E01"),
        ("S01-S03", "S03"),
        ("S01E05-S01", "S01"),
        ("ch 5-7", "ch 7"),
        ("ch 5.5-6", "ch 6"),
        ("ep 1-3", "ep 3"),
        ("book 2 ch 5-7", "book 2 ch 7"),
        ("act 2 scene 3-4", "act 2 scene 4"),
        ("0:10:00-0:42:10", "0:42:10"),
    ],
)
def test_a_mark_is_read_whatever_its_case_and_leading_zeros(text: str, canonical: str) -> None:
    mark = parse_mark(text)
    assert str(mark) == canonical
    assert parse_mark(canonical) == mark


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "0:42", "42:10", "42", "1:2:3", "0:60:00", "0:00:60", "-1 min", "-5", "ch -5", "ch5",
        "ch 5.05", "ch 5.0", "ch 5.", "ch V",
        "chapter 5", "S", "E02", "S01E", "S01 E02", "S-1E02", "S01E02E03", "S01E02 0:12", "S01E02 12 min", "S1x02",
        "1x02", "act", "act 2 scene", "scene 3", "act II", "S01E04-S01E02", "S01E04-E02", "S01E02,S01E03", "ep", "ep2",
        "ep 2.5",
        "S01E02-", "-S01E02", "S01E02--S01E03", "S01E02-S01E03-S01E04", "S01-02", "act 1-2", "book 1-2", "ch 5-S01E02",
        "ch 5-e7", "S01E02-ch 7", "42 min-50", "S01E02-E03.5", "book", "book 2 5", "book 2 chapter 5", "vol 2 ch",
        "S０１E０２", "４２ min", "ch ٥", "ſ01E02", "S01E02\n0:12:30x", "S0000001000000", "ch 1234567", "0:42:10.5",
        "1e3 min", "S01E02 {", "min", "0x10 min", "S01E02\x00",
    ],
)  # fmt: skip
def test_what_is_no_mark_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(NotAMark) as refused:
        parse_mark(text)
    assert str(refused.value) == str(NotAMark())


SPELLED = st.one_of(
    st.builds("S{}E{}".format, st.integers(0, 30), st.integers(0, 40)),
    st.builds("S{}E{} {}:{:02}:{:02}".format, st.integers(0, 9), st.integers(0, 9), *[st.integers(0, 59)] * 3),
    st.builds("S{}".format, st.integers(0, 30)),
    st.builds("{}:{:02}:{:02}".format, st.integers(0, 5), st.integers(0, 59), st.integers(0, 59)),
    st.builds("{} min".format, st.integers(0, 500)),
    st.builds("ch {}".format, st.integers(0, 99)),
    st.builds("ch {}.{}".format, st.integers(0, 9), st.integers(1, 12)),
    st.builds("ep {}".format, st.integers(0, 999)),
    st.builds("{} {}".format, st.sampled_from(["book", "vol"]), st.integers(0, 5)),
    st.builds("{} {} ch {}".format, st.sampled_from(["book", "vol"]), st.integers(0, 5), st.integers(0, 9)),
    st.builds("act {} scene {}".format, st.integers(0, 5), st.integers(0, 5)),
    st.builds("act {}".format, st.integers(0, 5)),
)
A_MARK = SPELLED.map(parse_mark)


@given(A_MARK, A_MARK, A_MARK)
def test_within_a_kind_marks_are_in_one_order_and_across_kinds_in_none(one: Mark, two: Mark, three: Mark) -> None:
    assert one.reaches(one)
    if one.kind != two.kind:
        assert not one.reaches(two)
        assert not two.reaches(one)
    else:
        assert one.reaches(two) or two.reaches(one)
        assert (one.reaches(two) and two.reaches(one)) == (one == two)
    if one.reaches(two) and two.reaches(three):
        assert one.reaches(three)


@given(SPELLED)
def test_a_mark_and_its_own_spelling_are_the_same(text: str) -> None:
    mark = parse_mark(text)
    assert parse_mark(str(mark)) == mark
    assert parse_mark(text.upper()) == parse_mark(text.lower()) == mark


@given(SPELLED, SPELLED)
def test_a_range_is_its_end_or_no_mark(first: str, last: str) -> None:
    begin, end = parse_mark(first), parse_mark(last)
    if end.reaches(begin):
        assert parse_mark(f"{first}-{last}") == parse_mark(f"{first} – {last}") == end
    else:
        with pytest.raises(NotAMark):
            parse_mark(f"{first}-{last}")


@given(st.text(max_size=30))
def test_any_text_is_a_mark_or_refused(text: str) -> None:
    try:
        mark = parse_mark(text)
    except NotAMark:
        return
    assert str(mark).isascii()
