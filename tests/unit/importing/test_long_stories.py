"""The sections that import writes: a long story is cut, and each section has an id that a later import keeps."""

import re
from pathlib import Path

import pytest

from recapreader.core import gate
from recapreader.core.gate import Progress
from recapreader.importing import importer
from recapreader.importing.model import Block, Chapter, Kind
from recapreader.importing.output import long_stories
from recapreader.storage.library.load import parse_recap

PARAGRAPH = "Pell opens the lock of the old canal, and the ferry drifts out on the dark water of the harbour. "
STORY = tuple(Block(Kind.TEXT, f"{number}. " + PARAGRAPH * 4) for number in range(6))


def test_a_long_story_without_headings_is_cut_and_ends_in_an_ending() -> None:
    pieces = long_stories.cut((Chapter("Story", STORY),), headless=True)
    assert [piece.heading for piece in pieces] == ["1", "2", "3"]
    assert [piece.ending for piece in pieces] == [False, False, True]
    assert tuple(block for piece in pieces for block in piece.blocks) == STORY


@pytest.mark.parametrize("count", range(1, 9))
def test_nothing_is_lost_or_doubled_whatever_is_left_for_the_last_piece(count: int) -> None:
    story = (*STORY[:count], Block(Kind.TEXT, "She goes."))
    pieces = long_stories.cut((Chapter("Plot", story),), headless=False)
    assert tuple(block for piece in pieces for block in piece.blocks) == story


def test_its_own_heading_stays_above_the_first_piece() -> None:
    assert [piece.heading for piece in long_stories.cut((Chapter("Plot", STORY),), headless=False)] == [
        "Plot",
        "2",
        "3",
    ]


@pytest.mark.parametrize(
    "chapters",
    [
        (Chapter("Story", STORY[:1]),),
        (Chapter("The Quay", STORY), Chapter("The Lock", STORY)),
        (Chapter("Open", STORY, open=True),),
    ],
    ids=["short", "headings of its own", "open"],
)
def test_what_is_short_open_or_divided_stays(chapters: tuple[Chapter, ...]) -> None:
    assert long_stories.cut(chapters, headless=False) == chapters


def test_one_endless_paragraph_is_cut_at_its_sentences() -> None:
    pieces = long_stories.cut(
        (Chapter("Story", (Block(Kind.TEXT, PARAGRAPH.strip() + (" " + PARAGRAPH.strip()) * 39),)),), headless=True
    )
    assert len(pieces) > 3
    assert " ".join(block.text for piece in pieces for block in piece.blocks) == (PARAGRAPH * 40).strip()


def test_one_enter_opens_one_piece_and_the_labels_tell_nothing(tmp_path: Path) -> None:
    source = tmp_path / "Tin Ferry.txt"
    source.write_text("\n\n".join(block.text for block in STORY), encoding="utf-8")
    path = importer.import_source(str(source), importer.Options(tmp_path)).path
    recap = parse_recap(path.read_text(encoding="utf-8"), "tin-ferry").recap
    page = gate.page(recap, Progress(), recap.parts[0].number)
    hidden = [block for block in page.blocks if isinstance(block, gate.Hidden)]
    assert [(block.label, block.ending) for block in hidden] == [
        ("Chapter 1", False),
        ("Chapter 2", False),
        ("Ending", True),
    ]


def ids(path: Path) -> list[str]:
    return re.findall(r"^id: (\w+)$|^#{1,2} .*\{#(\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)


def test_ids_are_random_and_a_second_import_keeps_those_of_unchanged_text(tmp_path: Path) -> None:
    library, source = tmp_path / "library", tmp_path / "Tin Ferry.txt"
    chapters = (
        "The Quay\n\nPell opens the lock at night.\n\nThe Lock\n\n{}\n\nThe Shed\n\nThe boat is gone in the morning.\n"
    )
    source.write_text(chapters.format("Odo waits for her on the bridge."), encoding="utf-8")
    first = importer.import_source(str(source), importer.Options(library)).path
    before = ids(first)
    source.write_text(chapters.format("Odo waits for her in the well."), encoding="utf-8")
    second = importer.import_source(str(source), importer.Options(library, title="Another Name")).path
    after = ids(second)
    assert second == first
    assert [old == new for old, new in zip(before, after, strict=True)] == [True, True, False, True]
    assert len(set(before + after)) == 5
    other = importer.import_source(str(source), importer.Options(tmp_path / "elsewhere")).path
    assert not set(ids(other)) & set(after)


def test_an_id_reads_as_no_mark_and_no_word(tmp_path: Path) -> None:
    source = tmp_path / "Tin Ferry.txt"
    source.write_text(
        "\n\n".join(f"Chapter {number}\n\nPell walks on to the quay." for number in range(40)), encoding="utf-8"
    )
    path = importer.import_source(str(source), importer.Options(tmp_path)).path
    assert all(re.fullmatch("[bcdfghjkmnpqrstvwxz]{10,16}", "".join(found)) for found in ids(path))
