"""What a preview makes of saves: each is noticed once and whole, and what was revealed is found again by its key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recapreader.core.errors import ContentError
from recapreader.core.gate import Shown
from recapreader.core.marks import parse_mark
from recapreader.core.sanitize import clean
from recapreader.session import actions
from recapreader.session.preview.file_watcher import Watch
from recapreader.session.preview.live import Preview, Version
from support.previews import previewed
from support.room import TALE
from support.saves import by_rename

PATIENCE = 8
"""Looks that are enough for anything to be told."""


def looked(preview: Preview) -> Iterator[Version]:
    """What is told in a few looks."""
    yield from filter(None, (preview.look() for _ in range(PATIENCE)))


def save(preview: Preview, path: Path, text: str) -> None:
    """Save and take up what comes of it."""
    path.write_text(text, encoding="utf-8")
    for version in looked(preview):
        preview.take(version)


def shown(preview: Preview) -> tuple[str, ...]:
    session = preview.session
    return tuple(each for each in session.view.numbers() if session.view.state_of(each).value != "hidden")


def reveal(preview: Preview, *numbers: str) -> None:
    preview.session.apply(actions.reveal_sections(preview.session.view, numbers))


# Noticing.


def test_a_save_is_told_once_and_when_it_has_come_to_rest(tale: Path) -> None:
    watch = Watch(tale)
    assert not watch.was_saved()
    tale.write_text("half", encoding="utf-8")
    assert not watch.was_saved()
    tale.write_text("half and more", encoding="utf-8")
    assert not watch.was_saved()
    assert watch.was_saved()
    assert not watch.was_saved()


def test_another_file_in_its_place_is_a_save(tale: Path) -> None:
    watch = Watch(tale)
    by_rename(tale, TALE.replace("Ada", "Eve"))
    assert [watch.was_saved() for _ in range(3)] == [False, True, False]


def test_a_file_that_is_gone_and_comes_back_is_told_twice(tale: Path) -> None:
    watch = Watch(tale)
    tale.unlink()
    assert [watch.was_saved() for _ in range(3)] == [False, True, False]
    tale.write_text(TALE, encoding="utf-8")
    assert [watch.was_saved() for _ in range(3)] == [False, True, False]


# Files that cannot be read.


@pytest.mark.parametrize("broken", ["", "---\ntitle: A", "---\ntitle: [A\n---\n", "no front matter"])
def test_what_cannot_be_read_is_told_if_it_stays_and_changes_nothing(tale: Path, broken: str) -> None:
    preview = previewed(tale)
    reveal(preview, "1")
    before = list(preview.session.view.pages())
    tale.write_text(broken, encoding="utf-8")
    (version,) = looked(preview)
    assert not version.is_readable
    preview.take(version)
    assert list(preview.session.view.pages()) == before
    (finding,) = preview.check(version)
    assert finding.severity == "error"
    save(preview, tale, TALE)
    assert list(preview.session.view.pages()) == before


def test_what_cannot_be_read_for_a_moment_is_never_told(tale: Path) -> None:
    preview = previewed(tale)
    tale.write_text("", encoding="utf-8")
    assert [preview.look() for _ in range(3)] == [None, None, None]
    tale.write_text(TALE.replace("Ada comes", "Eve comes"), encoding="utf-8")
    (version,) = looked(preview)
    assert version.is_readable


def test_a_file_that_is_gone_is_told_and_the_page_stays(tale: Path) -> None:
    preview = previewed(tale)
    before = list(preview.session.view.pages())
    tale.unlink()
    (version,) = looked(preview)
    preview.take(version)
    (finding,) = preview.check(version)
    assert (finding.code, finding.message) == ("F001", "there is no such file")
    assert list(preview.session.view.pages()) == before


def test_a_file_that_is_not_there_at_the_start_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="no such file"):
        previewed(tmp_path / "missing.md")


def test_a_file_that_cannot_be_read_at_the_start_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / 'a "quoted": \u202e[name].md'
    path.write_text("---\ntitle: [\n---\n", encoding="utf-8")
    preview = previewed(path)
    assert preview.is_waiting
    assert preview.session.view.title == clean(path.name)
    save(preview, path, TALE)
    assert not preview.is_waiting
    assert preview.session.view.title == "A Tale · 2001"


# What was revealed.

FIRST = "## First-secret {#one}"
SECOND = '## Second-secret {#two label="A visit"}'
THIRD = "## Third-secret"


@pytest.mark.parametrize(
    ("old", "new", "still_shown"),
    [
        (FIRST, f"## New\n\nNew.\n\n{FIRST}", ("0", "3", "4")),
        (FIRST, f"<!--\n{FIRST}", ("0", "2", "3")),
        (SECOND, '## Another heading {#two label="Another label"}', ("0", "2", "3")),
        ("second hidden body", "second body, corrected,", ("0", "2", "3")),
        ("title: A Tale", "title: Another Tale", ("0", "2", "3")),
        ("year: 2001", "year: 1999", ("0", "2", "3")),
        (SECOND, "## Second-secret {#two .ending}", ("0", "2", "3")),
        (SECOND, "## Second-secret {#other}", ("0", "3")),
        (SECOND, "## Second-secret {#two .opne}", ("0", "2", "3")),
        (SECOND, "## Second-secret {#two", ("0", "3")),
        (THIRD, "## Third secret", ("0", "2")),
        (THIRD, f"{THIRD}\n\nThe same again.\n\n{THIRD}", ("0", "2")),
        (THIRD, "### Third-secret", ("0", "2")),
    ],
)
def test_what_was_revealed_is_found_again_by_key_and_nothing_else_opens(
    tale: Path, old: str, new: str, still_shown: tuple[str, ...]
) -> None:
    preview = previewed(tale)
    reveal(preview, "2", "3")
    changed = TALE.replace(old, new)
    assert changed != TALE
    save(preview, tale, changed)
    assert shown(preview) == still_shown
    save(preview, tale, TALE)
    assert shown(preview) == ("0", "2", "3")


def test_a_mark_and_unfolded_words_stay(tale: Path) -> None:
    preview = previewed(tale)
    preview.session.apply(actions.unfold(preview.session.view, ["0"]))
    preview.session.apply(actions.set_mark(preview.session.view, parse_mark("ch 3"), preview.session.view.numbers()[0]))
    save(preview, tale, TALE.replace(THIRD, '## Third-secret {after="ch 3"}'))
    assert str(preview.session.view.mark) == "ch 3"
    assert shown(preview) == ("0", "3")
    block = preview.session.view.page("0").blocks[0]
    assert isinstance(block, Shown)
    assert not block.closed


def test_a_peek_ends_with_a_save(tale: Path) -> None:
    preview = previewed(tale)
    preview.session.apply(actions.peek(preview.session.view, "1"))
    save(preview, tale, TALE.replace("Ada comes", "Eve comes"))
    assert shown(preview) == ("0",)


def test_what_was_done_before_a_save_can_be_taken_back_after_it(tale: Path) -> None:
    preview = previewed(tale)
    reveal(preview, "2")
    reveal(preview, "3")
    save(preview, tale, TALE.replace(FIRST, f"## New\n\nNew.\n\n{FIRST}"))
    told = []
    while preview.session.view.undo:
        preview.session.apply(actions.take_back(preview.session.view))
        told.append(shown(preview))
    assert told == [("0", "3"), ("0",)]


def test_a_preview_has_a_journal_of_its_own_and_writes_no_file(tale: Path, own_home: Path) -> None:
    preview = previewed(tale)
    reveal(preview, "1", "2")
    save(preview, tale, TALE.replace("Ada comes", "Eve comes"))
    preview.session.remember_place(preview.session.view.resume())
    preview.session.close()
    assert shown(previewed(tale)) == ("0",)
    assert [path for path in own_home.rglob("*") if path.is_file()] == []
    assert list(tale.parent.glob("*.db*")) == []


_NAMES = st.lists(st.sampled_from("ABCDEFG"), min_size=1, max_size=7)


@given(_NAMES, _NAMES, st.data())
def test_after_any_edit_exactly_what_has_a_revealed_key_is_shown(
    tmp_path_factory: pytest.TempPathFactory, before: list[str], after: list[str], data: st.DataObject
) -> None:
    def text(names: list[str]) -> str:
        return "---\ntitle: T\n---\n" + "".join(f"## {name}\n\nBody of {name}.\n\n" for name in names)

    path = tmp_path_factory.mktemp("edit") / "t.md"
    path.write_text(text(before), encoding="utf-8")
    preview = previewed(path)
    revealed = data.draw(st.sets(st.sampled_from(preview.session.view.numbers()[1:])))
    reveal(preview, *revealed)
    opened = {before[int(number) - 1] for number in revealed}
    once = {name for name in before if before.count(name) == 1}
    version = preview._version(text(after).encode())
    preview.take(version)
    expected = {str(n) for n, name in enumerate(after, 1) if name in opened & once and after.count(name) == 1}
    assert set(shown(preview)) == {"0"} | expected


def test_an_action_of_an_older_version_opens_nothing(tale: Path) -> None:
    """Its numbers mean other sections by now."""
    preview = previewed(tale)
    older = actions.reveal_sections(preview.session.view, ["2"])
    save(preview, tale, TALE.replace("## First", "## New {#new}\n\nNew.\n\n## First", 1))
    before = shown(preview)
    preview.session.apply(older)
    assert shown(preview) == before


# By degrees.


def test_a_save_keeps_open_what_a_section_still_begins_with_and_nothing_else(tale: Path) -> None:
    body = "Premise.\n\n## One\n\nFirst. Second *runs. Third\n"
    tale.write_text(f"---\ntitle: T\n---\n{body}", encoding="utf-8")
    preview = previewed(tale)
    for _ in range(2):
        preview.session.apply(actions.next_step(preview.session.view, "1"))
    before = preview.session.view.block("1")
    assert isinstance(before, Shown)
    assert before.more
    for behind in ("Second", "Another thing.* [First]\n\n[First]: http://x.y"):
        save(preview, tale, f"---\ntitle: T\n---\nPremise.\n\n## One\n\nFirst. {behind}\n")
        assert preview.session.view.block("1") == before
    save(preview, tale, f"---\ntitle: T\n---\n{body.replace('First', 'Last')}")
    assert shown(preview) == ("0",)
