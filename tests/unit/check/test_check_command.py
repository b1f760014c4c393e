"""`recapreader check` as an author meets it."""

import json
from pathlib import Path

import pytest

from recapreader.cli.main import main
from recapreader.storage.folders import shipped_content

TWELVE = """\
---
title: Twelve faults
yaer: 1999
cast:
  - {actor: A, role: B, from: nowhere}
---

The premise has an end!< without its beginning.

And >!this has no end.

::: spoiler Really
It is only text.
:::

| one | two |
|---|---|
| >!x!< | y |

## First {#first .endign}

Some text.

## Second {#first after=S01E02}

Some text.

## Third {#third after=0:42}

##Fourth

## Fifth {#fifth after=S01E01}

Some text.

Underlined
----------
"""
PLANTED = [
    (3, "F101"), (5, "F105"), (8, "B104"), (10, "B103"), (12, "B106"), (18, "B105"), (20, "A003"), (24, "S101"),
    (28, "A006"), (30, "B101"), (32, "S102"), (37, "B102"),
]  # fmt: skip


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["check", *arguments])
    streams = capsys.readouterr()
    return code, streams.out, streams.err


def test_twelve_faults_of_twelve_kinds_are_found_on_their_lines_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "twelve-faults.md"
    path.write_text(TWELVE, encoding="utf-8")
    code, out, err = run(capsys, "--format", "json", str(path))
    diagnostics = json.loads(out)["diagnostics"]
    assert [(each["line"], each["code"]) for each in diagnostics] == PLANTED
    assert len({code for _, code in PLANTED}) == len(PLANTED) == 12
    assert code == 1
    assert err == "1 recap checked: 11 errors and 1 warning\n"


@pytest.mark.long
def test_the_shipped_recaps_pass(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, str(shipped_content()))
    assert (code, out) == (0, "")
    assert err.endswith("recaps checked: nothing found\n")


@pytest.mark.long
def test_without_a_path_the_whole_library_is_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys)[2] == run(capsys, str(shipped_content()))[2]


WARNED = "---\ntitle: A film\n---\n\nThe premise.\n\n## Empty\n\n## Full\n\nText.\n"


def test_warnings_alone_end_with_zero(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a-film.md"
    path.write_text(WARNED, encoding="utf-8")
    code, out, err = run(capsys, str(path))
    assert code == 0
    assert out.splitlines()[0] == f"{path}:7:1: S103 there is no text in section 1 (“Chapter 1”)"
    assert err == "1 recap checked: 1 warning\n"


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        (("--select", "F"), ["F101", "F105"]),
        (("--select", "F,A003"), ["F101", "F105", "A003"]),
        (("--select", "F", "--ignore", "F105"), ["F101"]),
        (("--select", "F101", "--ignore", "F"), ["F101"]),
        (("--select", "b10", "--ignore", "B103,B104,B105"), ["B106", "B101", "B102"]),
    ],
)
def test_codes_are_chosen_by_their_beginnings_and_the_longer_wins(
    options: tuple[str, ...], codes: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "faults.md"
    path.write_text(TWELVE, encoding="utf-8")
    _, out, _ = run(capsys, "--format", "json", *options, str(path))
    assert [each["code"] for each in json.loads(out)["diagnostics"]] == codes


@pytest.mark.parametrize("options", [("--select", "Q"), ("--ignore", "L9"), ("--explain", "L999"), ("no-such.md",)])
def test_what_does_not_exist_is_refused(options: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, *options)
    assert (code, out) == (2, "")
    assert err.startswith("recapreader: ")


def test_an_unreadable_file_is_one_error_and_the_others_are_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: 'A\n---\n", encoding="utf-8")
    (tmp_path / "b.md").write_bytes(b"---\ntitle: \xff\n---\n")
    (tmp_path / "c.md").write_text(WARNED, encoding="utf-8")
    code, out, err = run(capsys, "--format", "json", str(tmp_path))
    assert code == 1
    assert [each["code"] for each in json.loads(out)["diagnostics"]] == ["F002", "F005", "S103"]
    assert err.startswith("3 recaps checked")


def test_the_caret_stands_below_wide_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "f.md"
    path.write_text("---\ntitle: F\n---\n\n彼女は !< ここ\n", encoding="utf-8")
    _, out, _ = run(capsys, str(path))
    assert out.splitlines()[2:4] == ["5 | 彼女は !< ここ", "  |        ^^"]


def test_the_text_form_shows_the_line_the_caret_and_the_hint(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "f.md"
    path.write_text("---\ntitle: F\nyaer: 1999\n---\n", encoding="utf-8")
    _, out, _ = run(capsys, str(path))
    assert out.splitlines() == [
        f"{path}:3:1: F101 unknown key",
        "  |",
        "3 | yaer: ▒▒▒",
        "  | ^^^^",
        "  = error; did you mean year?",
        "",
    ]


def test_a_title_is_taken_as_everywhere_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "ballerina")[2] == "1 recap checked: nothing found\n"
    assert run(capsys, "balerina")[0] == 2


def test_a_folder_without_a_recap_is_no_folder_of_recaps(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, str(tmp_path))
    assert code == 2
    assert "no recap in that folder" in err


@pytest.mark.parametrize(
    "argument", ["~nosuchuser/x", "~nosuchuser/x.md", "x" * 300, "x" * 300 + ".md", "a/" * 3000, "\0"]
)
@pytest.mark.parametrize("command", [("check",), ("new", "A", "--output")])
def test_no_path_is_a_fault_of_ours(
    command: tuple[str, ...], argument: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([*command, argument]) in ((2,) if command == ("check",) or argument == "\0" else (0, 1))
