"""A preview in a real terminal, beside an editor that saves as editors do."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from support.room import TALE
from support.samples import run_program
from support.saves import MANNERS, by_rename
from support.surfaces import JOURNAL
from support.terminal import Terminal

BUSY = 2.0
"""Seconds within which a busy machine shows a save; `benchmarks/preview.py` measures the 200 ms that are promised."""
FIRST = "## First-secret {#one}"
SAVED = TALE.replace("Ada comes home", "Eve comes home").replace(FIRST, f"## New\n\nNew.\n\n{FIRST}")


def open_file(path: Path, *more: str, size: tuple[int, int] = (120, 40)) -> Terminal:
    return Terminal(["preview", str(path), *more], home=path.parent / "author", size=size)


@pytest.mark.parametrize("save", MANNERS.values(), ids=MANNERS)
def test_a_save_of_any_manner_shows_soon_and_keeps_place_and_reveals(
    tale: Path, save: Callable[[Path, str], None]
) -> None:
    with open_file(tale, size=(120, 14)) as terminal:
        terminal.wait_for("Nothing found.")
        terminal.press("2")
        terminal.settle()
        terminal.press("enter")
        terminal.wait_for("The second hidden body.")
        terminal.settle()
        row = terminal.find("▌ Second-secret")[1]
        save(tale, SAVED)
        began = time.monotonic()
        terminal.wait_for("1 of 5 open", BUSY)
        assert time.monotonic() - began < BUSY
        terminal.settle()
        assert "The second hidden body." in terminal.text
        assert terminal.find("▌ Second-secret")[1] == row
        assert b"first hidden body" not in terminal.sent
        terminal.press("g")
        terminal.wait_for("Eve comes home")
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_an_unreadable_save_in_between_is_harmless_and_says_what_is_wrong(tale: Path) -> None:
    with open_file(tale) as terminal:
        terminal.wait_for("Nothing found.")
        by_rename(tale, TALE.replace("genres: [Drama]", "genres: [Drama"))
        terminal.wait_for("showing the last readable version")
        terminal.wait_for("F002")
        assert "Ada comes home" in terminal.text
        by_rename(tale, SAVED)
        terminal.wait_for("Eve comes home")
        terminal.wait_for("Nothing found.")
        tale.unlink()
        terminal.wait_for("there is no such file")
        assert "Eve comes home" in terminal.text
        tale.write_text(TALE, encoding="utf-8")
        terminal.wait_for("Ada comes home")


def test_the_readers_journal_is_neither_read_nor_written(tale: Path) -> None:
    home = tale.parent / "author"
    with Terminal([str(tale)], home=home) as terminal:
        terminal.wait_for("Ada comes home")
        terminal.press("1")
        terminal.settle()
        terminal.press("enter")
        terminal.wait_for("The first hidden body")
        terminal.press("q")
        terminal.wait_exit()
    kept = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    assert home / JOURNAL in kept
    with open_file(tale) as terminal:
        terminal.wait_for("Nothing found.")
        assert "The first hidden body" not in terminal.text
        terminal.press("2")
        terminal.settle()
        terminal.press("enter")
        terminal.wait_for("The second hidden body")
        terminal.press("W")
        terminal.wait_for("Enter sets it")
        terminal.press("c", "h", "space", "9", "enter")
        terminal.wait_for(lambda terminal: "Enter sets it" not in terminal.text)  # the refusal stands in its place
        terminal.press("escape")
        by_rename(tale, SAVED)
        terminal.wait_for("Eve comes home")
        terminal.press("q")
        assert terminal.wait_exit() == 0
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == kept


def test_a_save_that_changes_nothing_to_be_seen_sends_not_a_byte(tale: Path) -> None:
    with open_file(tale) as terminal:
        terminal.wait_for("Nothing found.")
        terminal.press("escape")
        terminal.settle()
        terminal.take()
        by_rename(tale, TALE.replace("The first hidden body", "Quite another first hidden body"))
        terminal.settle(0.3)
        assert terminal.take() == b""


def test_hidden_words_are_told_among_the_problems_only_if_asked_for(tale: Path) -> None:
    gated = TALE.replace("cast:", "characters:\n  - {name: Zyxwald Pretendrix, from: two}\ncast:")
    tale.write_text(gated.replace("comes home.", "comes home to Zyxwald."), encoding="utf-8")
    for spoil in ((), ("--spoil",)):
        with open_file(tale, *spoil) as terminal:
            terminal.wait_for("L101")
            terminal.settle()
            assert (b"Pretendrix" in terminal.sent) == bool(spoil)


def test_it_ends_at_once_while_a_long_file_is_checked(tale: Path) -> None:
    body = "".join(f"## Chapter {n} {{.opne}}\n\n{'Somebody walks away from it all. ' * 60}\n\n" for n in range(1000))
    tale.write_text(f"---\ntitle: Long\n---\n{body}", encoding="utf-8")
    with open_file(tale) as terminal:
        terminal.wait_for("Checking…")
        terminal.press("q")
        assert terminal.wait_exit(5) == 0


def test_what_is_no_file_and_what_is_no_terminal_are_told(tmp_path: Path, tale: Path) -> None:
    with open_file(tmp_path / "missing.md") as terminal:
        assert terminal.wait_exit() == 1
        assert "missing.md: there is no such file" in terminal.text.replace("\n", "")
    with open_file(tmp_path) as terminal:
        assert terminal.wait_exit() == 1
    ran = run_program(tmp_path, "preview", str(tale))
    assert ran.returncode == 2
    assert "preview needs a terminal" in ran.stderr
    with open_file(tale, "--ignore", "Q") as terminal:
        assert terminal.wait_exit() == 2
