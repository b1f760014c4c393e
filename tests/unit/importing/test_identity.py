"""A source is known again by its content and its address, never by its name; what a person edited is never lost."""

import os
import stat
from pathlib import Path

import pytest

from recapreader.core.errors import RecapreaderError, UsageError
from recapreader.importing import importer
from recapreader.importing.output import destination
from recapreader.importing.text_utils import escape_line

TEXT = "The Weir (2011) Movie Ending Explained\n\nSpoilers ahead!\n\nWho?\n\nThe {who} drowns him in the winter.\n"


@pytest.fixture
def options(tmp_path: Path) -> importer.Options:
    return importer.Options(tmp_path / "library")


def article(folder: Path, who: str, name: str = "recap.txt") -> str:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(TEXT.format(who=who), encoding="utf-8")
    return str(folder / name)


def recaps(options: importer.Options) -> list[str]:
    return sorted(path.name for path in options.library.iterdir())


def test_two_files_of_one_name_are_two_recaps(tmp_path: Path, options: importer.Options) -> None:
    for who in ("sister", "brother"):
        importer.import_source(article(tmp_path / who, who), options)
    assert recaps(options) == ["the-weir-2011.md", "the-weir.md"]


def test_a_copy_under_another_name_is_that_recap_already(tmp_path: Path, options: importer.Options) -> None:
    importer.import_source(article(tmp_path, "sister"), options)
    result = importer.import_source(article(tmp_path, "sister", "copy.txt"), options)
    assert result.path.name == "the-weir.md"
    assert recaps(options) == ["the-weir.md"]


def test_an_edited_file_beside_it_is_kept_and_is_no_recap(tmp_path: Path, options: importer.Options) -> None:
    source = article(tmp_path, "sister")
    recap = importer.import_source(source, options).path
    recap.write_text(recap.read_text(encoding="utf-8") + "\nmine\n", encoding="utf-8")
    beside = importer.import_source(source, options).path
    beside.write_text(beside.read_text(encoding="utf-8") + "\nmine too\n", encoding="utf-8")
    again = importer.import_source(source, options).path
    assert "mine" in recap.read_text(encoding="utf-8")
    assert "mine too" in beside.read_text(encoding="utf-8")
    assert again not in {recap, beside}
    assert [path.name for path in options.library.glob("*.md")] == ["the-weir.md"]


def test_a_canonical_address_replaces_no_other_recap(tmp_path: Path, options: importer.Options) -> None:
    for number, who in enumerate(("sister", "brother")):
        page = tmp_path / f"{number}.html"
        page.write_text(
            "<html><head><link rel='canonical' href='https://example.org/one'></head><body><article><h1>The Weir (2011)"
            f"</h1><h2>Who?</h2><p>The {who} drowns him in the winter.</p></article></body></html>",
            encoding="utf-8",
        )
        importer.import_source(str(page), options)
    assert len(recaps(options)) == 2


@pytest.mark.parametrize("slug", ["../x", "a/b", "..", "/etc/x", "X"])
def test_into_takes_no_folders(tmp_path: Path, options: importer.Options, slug: str) -> None:
    options = importer.Options(options.library, into=slug)
    with pytest.raises(UsageError, match="slug"):
        importer.import_source(article(tmp_path, "sister"), options)


def test_a_file_keeps_its_mode_and_a_new_one_obeys_the_umask(tmp_path: Path) -> None:
    path = tmp_path / "kept" / "a.md"
    before = os.umask(0o077)
    try:
        destination.write(path, "one")
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        path.chmod(0o640)
        destination.write(path, "two")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [each.name for each in path.parent.iterdir()] == ["a.md"]


@pytest.mark.parametrize("source", ["http://[x", "x" * 300, "a\0b", "https://", "http://[::1"])
def test_a_damaged_source_is_told_in_a_sentence(options: importer.Options, source: str) -> None:
    with pytest.raises(RecapreaderError):
        importer.import_source(source, options)


def test_a_name_never_steers_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    importer._say("x\x1b]0;owned\x07\nfake line")
    said = capsys.readouterr().err
    assert "\x1b" not in said
    assert said.count("\n") == 1


@pytest.mark.parametrize("line", ["It is gone. >!He took it.!< She waits.", ">!He [took] it!<"])
def test_a_pages_own_spoiler_stays_one(line: str) -> None:
    assert escape_line(line).count(">!") == escape_line(line).count("!<") == 1
    assert "\\>!" not in escape_line(line)
    assert "!\\<" not in escape_line(line)
