# ruff: noqa: E501 - a list of lines to draw from
"""What holds for any text whatever."""

import re
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recapreader.core.errors import ContentError, RecapreaderError
from recapreader.importing import importer
from recapreader.importing.model import Draft, Kind
from recapreader.importing.output import compose, recap_file, report
from recapreader.importing.sources import sniff
from recapreader.importing.text_utils import bare
from recapreader.storage.imported import is_as_written
from recapreader.storage.library.load import parse_recap
from support.examples import examples

NAMES = st.sampled_from(["Orla", "Tobias", "the keeper", "Marrow", "Ines Holloway", "『鏡の庭』", "Ute"])
VERBS = st.sampled_from(
    ["kills", "is a 2011 thriller film about", "finds", "stars", "was directed by", "meets", "ist", "は"]
)
THINGS = st.sampled_from(
    [
        "the lamp",
        "a sister",
        "Bo Lindqvist",
        "everyone in the end",
        "> !x!< and ||y||",
        "[a](http://b.c)",
        "*one* _two_",
        "<b>bold</b>",
    ]
)
SENTENCE = st.builds(
    lambda name, verb, thing, end: f"{name} {verb} {thing}{end}",
    NAMES,
    VERBS,
    THINGS,
    st.sampled_from([". ", "? ", "", "! "]),
)
PARAGRAPH = st.lists(SENTENCE, min_size=1, max_size=6).map("".join)
LINE = st.one_of(
    PARAGRAPH,
    st.sampled_from(
        [
            "Spoilers ahead!", "This article contains spoilers.", "Plot", "## Plot", "== Plot ==", "# Part {after=S01E01}", "##Near", "＃ Wide", "---", "===", "The Weir (2011) Plot Summary:",
            "Who did it?", "Ending Explained:", "A still from “The Weir”", "Read More: Other (2010) Ending Explained", "Runtime: 101 min", "Cast: A Person, B Person", "- one", "* two", "1. three",
            "| a | b |", "```", "~~~", "{{Infobox film|name=X}}", "[[File:x.jpg|thumb|y]]", "'''X'''", "<p>para</p>", "<!-- note -->", "<details>", "    indented", "title: X", "Similar Posts", "\\", "&amp;", "**Bold line**",
            "> quoted", "Season 2, Episode 5", "## Episode 1: A", "## Episode 2: B", "\u202eabc", "a\x00b", "{.open}", "## Open {.open}", 'The end {label="x"}',
        ]
    ),
    st.text(max_size=60),
)  # fmt: skip
TEXT = st.builds(
    lambda lines, gap: gap.join(lines), st.lists(LINE, max_size=14), st.sampled_from(["\n\n", "\n", "\n\n\n"])
)
FILE = st.sampled_from(["a.txt", "a.md", "a.html", "a.wiki"])
QUICK = settings(
    max_examples=examples(40),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def drafted(text: str, name: str) -> Draft:
    return compose.compose(
        sniff.article(sniff.decode(text.replace("\x00", "").encode("utf-8", "replace")), name), name, compose.Given()
    )


def written(draft: Draft) -> str:
    return recap_file.render(draft, recap_file.Origin("a source"))


@QUICK
@given(text=TEXT, name=FILE)
def test_import_ends_with_0_or_1_and_says_why(text: str, name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("any")
    source = folder / name
    source.write_bytes(text.encode("utf-8", "replace"))
    try:
        message = importer.import_source(str(source), importer.Options(folder / "library")).message
    except RecapreaderError as error:
        message = str(error) if error.exit_code == 1 else ""
    assert message.strip()


@QUICK
@given(text=TEXT, name=FILE)
def test_what_is_written_is_read_back_without_a_problem(text: str, name: str) -> None:
    draft = drafted(text, name)
    loaded = parse_recap(written(draft), "slug")
    assert loaded.problems == ()


@QUICK
@given(text=TEXT, name=FILE)
def test_nothing_but_the_premise_is_open(text: str, name: str) -> None:
    draft = drafted(text, name)
    recap = parse_recap(written(draft), "slug").recap
    sections = [section for part in recap.parts for section in part.sections]
    opened = [section for section in sections if section.is_open]
    assert [section.number for section in opened] in ([], ["0"])
    chapters = len(draft.chapters) + sum(len(volume.chapters) for volume in draft.volumes)
    assert sum(section.number != "0" and not section.number.endswith(".0") for section in sections) == chapters


@QUICK
@given(text=TEXT, name=st.just("a.txt"))
def test_what_is_open_stands_before_what_is_hidden(text: str, name: str) -> None:
    """The premise is the article's beginning: nothing below the boundary was moved above it."""
    draft = drafted(text, name)
    if draft.facts.kind and any(mark in text for mark in ("<", "{{", "[[", "](", "---", "\\")):
        return  # another format's marks are read, not kept
    order = bare(sniff.decode(text.replace("\x00", "").encode("utf-8", "replace")))
    position = 0
    for block in draft.premise:
        for piece in bare(block.text).split():
            found = order.find(piece, position)
            assert found >= position
            position = found


@QUICK
@given(text=TEXT, name=st.sampled_from(["a.txt", "a.wiki"]))
def test_no_paragraph_is_lost_silently(text: str, name: str) -> None:
    draft = drafted(text, name)
    kept = " ".join([written(draft), str(draft.facts), *(dropped.text for dropped in draft.dropped)])
    known = set(re.findall(r"\w+", kept.casefold()))
    unspaced = "".join(re.findall(r"[^\W_]+", kept.casefold()))  # a heading glued to its text is cut off from it
    if name == "a.txt" and not sniff.is_html(text) and not sniff.is_wikitext(text) and not sniff.is_markdown(text):
        plain = sniff.decode(text.replace("\x00", "").encode("utf-8", "replace"))
        assert [
            word
            for word in re.findall(r"[^\W_]+", plain.casefold())
            if word not in known and word not in kept.casefold() and word not in unspaced
        ] == []


@QUICK
@given(text=TEXT, name=FILE)
def test_the_report_prints_no_word_that_only_hidden_text_has(text: str, name: str) -> None:
    draft = drafted(text, name)
    blank = drafted("", name)
    vocabulary = set(re.findall(r"\w+", " ".join(report.lines(blank)).casefold()))
    public = " ".join(
        [
            draft.facts.title,
            draft.facts.kind,
            *(block.text for block in draft.premise if block.kind is not Kind.HEADING),
            str(draft.facts),
        ]
    )
    said = set(
        re.findall(
            r"\w+",
            " ".join(
                line for line in report.lines(draft) if not line.startswith(("  dropped", "  boundary", "  note"))
            ).casefold(),
        )
    )
    allowed = vocabulary | set(re.findall(r"\w+", public.casefold())) | OWN_WORDS
    assert {word for word in said - allowed if not word.isdigit()} == set()


OWN_WORDS = frozenset(
    [
        "title",
        "kind",
        "genres",
        "runtime",
        "min",
        "open",
        "paragraph",
        "paragraphs",
        "boundary",
        "hidden",
        "section",
        "sections",
        "in",
        "part",
        "parts",
        "cast",
        "director",
        "writer",
        "creator",
        "author",
        *[
            "from",
            "the",
            "headline",
            "a",
            "heading",
            "page",
            "s",
            "own",
            "data",
            "file",
            "name",
            "text",
            "opening",
            "line",
            "of",
            "facts",
            "nothing",
            *["dropped", "what", "shows", "spoil", "running"],
        ],
    ]
)


@QUICK
@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        decoded = sniff.decode(data)
    except RecapreaderError:
        return
    sniff.article(decoded, "a.txt")


def test_the_digest_knows_a_change() -> None:
    text = written(
        drafted("The Weir is a 2011 film.\n\nPlot\n\nTobias kills the keeper, and the lamp goes out.", "a.txt")
    )
    assert is_as_written(text)
    assert not is_as_written(text.replace("Tobias", "Somebody"))


@pytest.mark.long
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1" * 60_000, "a.txt"),
        ("A" * 60_000, "a.txt"),
        ("(" * 60_000, "a.txt"),
        ("It stars " + "Ada Moreau, " * 3000, "a.txt"),
        ("Ada Moreau " * 3000 + "stars in it", "a.txt"),
        ("An A and A " * 3000, "a.txt"),
        ("Spoiler no " * 3000, "a.txt"),
        ("The End of The End Of " * 1500, "a.txt"),
        ("the 5 the " * 3000, "a.txt"),
        ("a dead " * 4000, "a.txt"),
        ("[" * 5_000, "a.md"),
    ],
)
def test_nonsense_costs_no_time(text: str, name: str) -> None:
    before = process_time()
    drafted(text, name)
    assert process_time() - before < 5  # what grows with the square of the text takes far longer


def test_a_bottomless_page_is_refused() -> None:
    with pytest.raises(ContentError, match="nested too deeply"):
        sniff.article("<div>" * 3000 + "text", "a.html")
