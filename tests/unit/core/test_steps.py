"""Opening by degrees: where steps end, and the laws over drawn sources."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from recapreader.core import gate
from recapreader.core.gate import Hidden, Progress, Shown, State
from recapreader.core.gate.steps import headings_up_to, next_step, open_part, restored_length, step_back, step_value
from recapreader.core.prose.cut_points import cuts
from recapreader.core.recap import Recap
from recapreader.storage.library.load import parse_recap

PIECES = [
    "He *left.", "She died.*", "[Ann]", "[Ann]: http://x", "1. One.", "1. Two! Three?", "- An item", "> A quote. Two.",
    "| a | b |\n|---|---|\n| c. | d |", "| wide cell | e |", "||heir. dead||", ">!poison. key!<", "<!-- told. -->",
    "```\ncode. more\n```", "`code", "`", "<details>\n<summary>Sum</summary>\n\nlost. gone\n</details>", "### Deep",
    "“Yes. No.”", "彼は死んだ。彼女も。", "Mr. Smith ran.", "---", "||never ended", "**", "word " * 50,
]  # fmt: skip
SOURCES = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from([" ", "\n", "\n\n"])), min_size=1, max_size=9
).map(lambda drawn: "".join(piece + space for piece, space in drawn).strip())
HIDES = re.compile(r"\|\||>!|<!--|<details|`")
HIDDEN_WORDS = re.compile(r"heir|dead|poison|key|told|lost|gone|never|ended")


def read(body: str, heading: str = "A find") -> Recap:
    return parse_recap(f"---\ntitle: T\nlanguage: en\n---\nP.\n\n## {heading}\n\n{body}\n", "t").recap


def walk(recap: Recap, number: str = "1") -> list[Progress]:
    """Every progress that a reader comes through who opens step after step, the last one before all is open."""
    found = [Progress()]
    while (length := next_step(recap, found[-1], number)) is not None:
        found.append(Progress(steps=((number, length),)))
    return found


def block(recap: Recap, progress: Progress) -> Shown | Hidden:
    return gate.page(recap, progress, "0").blocks[1]


@pytest.mark.parametrize(
    ("source", "steps"),
    [
        ("“I did it. I killed him.” She wept.", ["“I did it.", "I killed him.”", "She wept."]),
        ("He (she knew it. She died). So", ["He (she knew it.", "She died).", "So"]),
        ("「彼女を殺した。もう死んだ。」と", ["「彼女を殺した。", "もう死んだ。」", "と"]),
        ("ฉันฆ่าเขา เขาตายแล้ว", ["ฉันฆ่าเขา", "เขาตายแล้ว"]),
        ("Mr. Smith ran 3.5 km. He fell.", ["Mr. Smith ran 3.5 km.", "He fell."]),
        ("1. One. Two.\n2. Three", ["1. One.", "Two.", "2. Three"]),
        ("> He ran. She fell.\n\n---\n\nC", ["> He ran.", "She fell.", "---\n\nC"]),
        ("a\n\n```\nb. C.\nd\n```\n\ne", ["a", "```\nb. C.\nd\n```", "e"]),
        ("| a | b |\n|---|---|\n| c | d |\n| e | f |", ["| a | b |\n|---|---|\n| c | d |", "| e | f |"]),
        ("A ||b. C. d|| e. <!-- f. g --> H.", ["A ||b. C. d|| e.", "<!-- f. g --> H."]),
        ("A.\n\n<!-- only a comment -->\n", ["A."]),
        (f"{'He ran ' * 9}and\nran on. Then", [f"{'He ran ' * 9}and\nran on.", "Then"]),
        (f"{'He ran ' * 9}and\nAnn", [f"{'He ran ' * 9}and", "Ann"]),
        ("He ran\nshe fell", ["He ran", "she fell"]),
        ("[Ann] left.\n\n[Ann]: http://x.y", ["[Ann] left."]),
        ("« Il part. » Elle meurt.", ["« Il part. »", "Elle meurt."]),
        ("Sie sagt: ‚Nie.‘ Also gut.“ Er ging.", ["Sie sagt: ‚Nie.‘", "Also gut.“", "Er ging."]),
        ("她问。“因为”他说", ["她问。", "“因为”他说"]),
        ("彼「犯人だ」全員が", ["彼「犯人だ」", "全員が"]),
        (
            "He was a Dr. She died. Dr. She-Lo met Dr. A. Bo.",
            ["He was a Dr.", "She died.", "Dr. She-Lo met Dr. A.", "Bo."],
        ),
        ("HE DIED.SHE LIVED.In U.S.A. all", ["HE DIED.", "SHE LIVED.", "In U.S.A.", "all"]),
        ("He died\u2028she lived\u2029so", ["He died", "she lived", "so"]),
        ("He died&period; She lived&#46; Tom &amp; Bo", ["He died&period;", "She lived&#46;", "Tom &amp; Bo"]),
        ("x " * 41, [("x " * 40).strip(), "x"]),
        ("字" * 81, ["字" * 80, "字"]),
    ],
)
def test_a_step_ends_at(source: str, steps: list[str]) -> None:
    ends = cuts(source, "en")
    assert [source[a:b].strip() for a, b in zip((0, *ends), ends, strict=False)] == steps


@given(SOURCES, SOURCES, st.data())
def test_no_oracle_what_is_open_depends_on_what_is_open_alone(source: str, other: str, data: st.DataObject) -> None:
    left = read(source)
    progress = data.draw(st.sampled_from(walk(left)[1:] or [Progress()]))
    assume(progress.steps)
    before = source[: _cut(left, progress)]
    right = read(f"{before}\n\n{other}")
    length = progress.steps[0][1]
    restored = restored_length(right.sections["1"], step_value(left.sections["1"], length))
    assert restored == length or HIDES.search(other)
    shown, same = block(left, progress), block(right, progress)
    assert isinstance(shown, Shown)
    assume(restored)
    assert isinstance(same, Shown)
    assume(shown.more == same.more)
    assert shown == same
    assert gate.entries(left, progress, "0") == gate.entries(right, progress, "0")
    assert step_back(left, progress, "1") <= length


@given(SOURCES)
def test_what_is_open_is_what_the_source_up_to_the_cut_says(source: str) -> None:
    recap = read(source)
    for progress in walk(recap)[1:]:
        opened = open_part(recap.sections["1"], progress.steps[0][1], "en")
        assert opened is not None
        alone = block(read(opened.body), Progress(frozenset({"1"})))
        shown = block(recap, progress)
        assert isinstance(shown, Shown)
        assert isinstance(alone, Shown)
        assert shown.tree == alone.tree
        assert recap.sections["1"].body.open().startswith(opened.body)


@pytest.mark.parametrize("hidden", ["x", "a longer one. Of two sentences", "港の手紙"])
@pytest.mark.parametrize("form", ["||{}||", ">!{}!<", "<!-- {} -->"])
def test_what_stands_for_a_spoiler_is_as_long_as_any_other(form: str, hidden: str) -> None:
    recaps = [read(f"He {form.format(words)} left. She stayed. So.") for words in ("y", hidden)]
    first, second = (
        [(length, step_value(recap.sections["1"], length)) for progress in walk(recap) for _, length in progress.steps]
        for recap in recaps
    )
    assert first == second


def _cut(recap: Recap, progress: Progress) -> int:
    opened = open_part(recap.sections["1"], progress.steps[0][1], "en")
    assert opened is not None
    return len(opened.body)


@given(SOURCES)
def test_what_the_author_hid_is_open_at_no_step(source: str) -> None:
    recap = read(source)
    whole = repr(block(recap, Progress(frozenset({"1"}))))
    for progress in walk(recap):
        for word in HIDDEN_WORDS.findall(repr(block(recap, progress))):
            assert word in whole


@given(SOURCES)
def test_monotone_and_undone_each_step_is_longer_and_one_back_is_the_one_before(source: str) -> None:
    recap = read(source)
    steps = walk(recap)
    lengths = [dict(progress.steps).get("1", 0) for progress in steps]
    assert lengths == sorted(set(lengths))
    for before, progress in zip(lengths, steps[1:], strict=False):
        assert step_back(recap, progress, "1") == before
    assert step_back(recap, Progress(frozenset({"1"})), "1") == lengths[-1]
    assert next_step(recap, Progress(), "1", 99) is None


@given(SOURCES)
def test_closed_a_step_is_restored_only_where_the_source_still_begins_so(source: str) -> None:
    recap = read(source)
    for progress in walk(recap)[1:]:
        ((_, length),) = progress.steps
        value = step_value(recap.sections["1"], length)
        assert restored_length(recap.sections["1"], value) == length
        assert restored_length(read(source, "Another").sections["1"], value) == 0
        assert restored_length(read("Before. " + source).sections["1"], value) in (0, len("A find\n"))
    for damaged in ("", "7", "x y", "-1 a", f"{10**30} a"):
        assert restored_length(recap.sections["1"], damaged) == 0


def test_the_first_step_is_the_heading_with_the_parts() -> None:
    front = "---\ntitle: T\ncast: [{actor: A, role: R, from: x}]\n---\nP.\n\n"
    text = front + "# Mask\n\n## Find {#x}\n\nA word. B.\n\n## End {.ending}\n\nC."
    recap = parse_recap(text, "t").recap
    progress = Progress(steps=(("1.1", next_step(recap, Progress(), "1.1") or 0),))
    page = gate.page(recap, progress, "1")
    assert page.part.named
    first = page.blocks[0]
    assert isinstance(first, Shown)
    assert (first.name, first.tree, first.more, first.state) == ("Find", (), True, State.PART)
    beside = Progress(frozenset({"1.2"}), steps=progress.steps)
    assert gate.summary(recap, beside).cast[0].role is None
    assert gate.shown_count(recap, gate.shown(recap, progress)) == (0, 2)
    seen = gate.progress_index(recap, progress)
    assert gate.find(recap, seen, "find", ("0", 0, 0))
    assert gate.find(recap, seen, "word", ("0", 0, 0)) is None
    assert [each.name for each in gate.entries(recap, progress, "1")] == ["Find", "Ending"]
    assert list(headings_up_to(recap, Progress(), "1.2")) == [number for number, _ in progress.steps]


def test_a_step_that_no_longer_fits_its_file_shows_nothing() -> None:
    recap = read("A. B.")
    progress = Progress(steps=(("1", 10_000), ("9", 3)))
    assert isinstance(block(recap, progress), Hidden)
    assert gate.entries(recap, progress, "0")[1].name == "Chapter 1"
