"""`show` by degrees: so many steps of a section, headings alone, and every sentence of a whole recap."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from recapreader.cli.main import main
from recapreader.core.gate import Progress, steps
from recapreader.session.actions import NOBODY
from recapreader.storage.journal import Change, Journal
from recapreader.storage.library.load import load
from recapreader.storage.recap_journal import step_key
from support.examples import few
from support.sentences import BALLERINA, SENTENCES, assert_sentence_by_sentence, shown_ends

TALE = """\
---
title: Tale
kind: series
language: en
characters:
  - {name: Ann, aliases: [Annie, The Boss], actor: Ada Actor, notes: [A pilot., {text: The heir., from: two}]}
  - {name: Bob, from: two}
---
Premise.
# Pilot-heading {after=S01E01}
## One-heading {label="Far out"}
Ann left. Bob ||slept, all day||. *She
died.*

- An item. And more.
- Last.

| a | b |
|---|---|
| c | d |
| e | f |

```
code. More code.
```
## Two-heading {#two}
Two-body.
# Return-heading {after=S01E02}
## Three-heading {.ending}
Three-body.
## Four-heading
Four-body. And more.
"""
FORMATS = ("text", "markdown", "html", "json")
Show = Callable[..., str]


@pytest.fixture
def show(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Show:
    """What `show` prints of the tale, or of another file."""

    def printed(*flags: str, text: str = TALE, code: int = 0) -> str:
        path = tmp_path / "tale.md"
        path.write_text(text, encoding="utf-8")
        assert main(["--journal", str(tmp_path / "journal.db"), "show", str(path), *flags]) == code
        return capsys.readouterr().out

    return printed


def section(printed: str, number: str) -> dict[str, Any]:
    """One section of what `--format json` printed."""
    found: dict[str, Any] = next(each for each in json.loads(printed)["sections"] if each["number"] == number)
    return found


OPENED = [
    "",
    "Ann left.",
    "Ann left. Bob ▒▒▒.",
    "Ann left. Bob ▒▒▒. *She",
    "Ann left. Bob ▒▒▒. She died.",
    "- An item.",
    "- An item. And more.",
    "- Last.",
    "| c | d | ",
    "| e | f | ",
]
"""What the text ends with after each step; the last one but the code."""


@pytest.mark.parametrize("step", range(1, len(OPENED) + 1))
def test_so_many_steps_of_a_section_are_shown_and_no_word_beyond(show: Show, step: int) -> None:
    found = section(show("--format", "json", "--reveal", f"1.1+{step}"), "1.1")
    pieces = found["text"] if isinstance(found["text"], list) else [found["text"]]
    text = "".join(piece if isinstance(piece, str) else "▒▒▒" for piece in pieces)
    assert (found["state"], found["heading"], found["more"]) == ("part", "One-heading", True)
    assert text.endswith(OPENED[step - 1])
    words = ("left", "Bob", "She", "died", "item", "more.", "Last", "c |", "e |", "code")
    assert [word for word in words if word in text] == list(words[: max(step - 1, 0)])
    printed = show("--reveal", f"1.1+{step}")
    assert printed.count("▒▒▒ more") == 1
    assert "S01E01 · Pilot-heading" in printed
    assert "Return-heading" not in printed


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("steps", ["11", "99", "9" * 5000])
def test_too_many_steps_are_the_whole_section_and_nothing_tells_so(show: Show, form: str, steps: str) -> None:
    flags = ("--format", form, "--who", "--reveal")
    assert show(*flags, f"1.1+{steps}") == show(*flags, "1.1")


@pytest.mark.parametrize(
    ("flags", "same"),
    [
        (["--reveal", "1.1", "--reveal", "1.1+2"], ["--reveal", "1.1"]),
        (["--reveal", "1.1+2", "--reveal", "1.1"], ["--reveal", "1.1"]),
        (["--reveal", "1.1+4", "--reveal", "1.1+2"], ["--reveal", "1.1+4"]),
        (["--reveal", "1.1+2", "--all"], ["--all"]),
        (["--seen", "S01E01", "--reveal", "1.1+2"], ["--seen", "S01E01"]),
        (["--reveal", "0+3"], []),
        (["--reveal", "1.1+2", "--headings", "1.1"], ["--reveal", "1.1+2"]),
        (["--headings", "2.1"], ["--headings", "1.2"]),
    ],
)
def test_steps_never_close_anything(show: Show, flags: list[str], same: list[str]) -> None:
    assert show(*flags) == show(*same)


@pytest.mark.parametrize("wanted", ["1.1+0", "1.1+", "1.1+x", "1.1+-1", "+2", "9.9+2", "1.1-1.2+2", "1.1+1+1", "1.1+١"])
def test_steps_that_are_none_are_refused(show: Show, wanted: str) -> None:
    assert show("--reveal", wanted, code=2) == ""


def test_the_section_whose_last_step_is_open_is_shown(show: Show) -> None:
    steps = [section(show("--format", "json", "--reveal", f"1.1+{step}"), "1.1")["state"] for step in range(1, 13)]
    assert steps == ["part"] * 10 + ["shown"] * 2


def test_headings_alone_without_those_of_endings(
    show: Show, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    printed = show("--headings", "2.2")
    for heading in ("Pilot", "One", "Two", "Return", "Four"):
        assert f"{heading}-heading" in printed
    assert "Three-heading" not in printed
    assert "body" not in printed
    assert printed.count("▒▒▒ more") == 3
    assert main(["show", str(tmp_path / "tale.md"), "--headings", "1.1"]) == 0
    said = capsys.readouterr()
    assert "may be spoilers" in said.err
    assert "Two-heading" not in said.out
    assert show("--headings", "9", code=2) == ""


def test_mine_shows_the_steps_that_were_taken(show: Show, tmp_path: Path) -> None:
    show()
    recap = load(tmp_path / "tale.md").recap
    length = steps.next_step(recap, Progress(), "1.1", 2)
    assert length
    value = steps.step_value(recap.sections["1.1"], length)
    journal = Journal(tmp_path / "journal.db")
    journal.write(recap.key, [Change("step", step_key("1.1"), value)])
    journal.close()
    assert show("--mine") == show("--reveal", "1.1+2") != show()
    changed = TALE.replace("Ann left", "Ann stayed")
    assert show("--mine", text=changed) == show(text=changed)


@pytest.mark.parametrize("form", FORMATS)
def test_whos_who_tells_what_the_opened_sections_tell(show: Show, form: str) -> None:
    assert "Annie" not in show("--format", form, "--reveal", "1.1+9")
    little = show("--format", form, "--who", "--reveal", "1.2+1")
    assert all(word in little for word in ("Annie", "Ada Actor", "A pilot."))
    assert "The heir" not in little
    assert "Bob" not in little
    much = show("--format", form, "--who", "--reveal", "1.2")
    assert "The heir" in much
    assert "Bob" in much
    nobody = show("--format", form, "--who", text="---\ntitle: T\n---\nP.\n")
    assert json.loads(nobody)["characters"] == [] if form == "json" else NOBODY in nobody


def test_a_page_with_hidden_text_keeps_the_rest_of_a_part_open_section_in_a_closed_box(show: Show) -> None:
    page = show("--format", "html", "--with-hidden", "--reveal", "1.1+2")
    visible = re.sub(
        r"<details.*?</details>", "", re.sub(r"<details class=\"words\">.*?</details>", "", page), flags=re.DOTALL
    )
    assert "Ann left." in visible
    assert "Last." in page
    assert "Last." not in visible
    assert "slept" not in visible


# Every sentence of a recap.

SECTIONS = few(range(1, len(SENTENCES) + 1), 3)


def test_the_sentences_are_those_of_the_recap() -> None:
    recap = load(BALLERINA).recap
    bodies = [" ".join(each.body.open().split()) for each in recap.sections.values() if not each.is_open]
    assert bodies == [" ".join(sentences) for sentences in SENTENCES]


@pytest.mark.parametrize("number", SECTIONS)
def test_a_section_opens_exactly_up_to_each_of_its_sentences(show: Show, number: int) -> None:
    text = BALLERINA.read_text(encoding="utf-8")
    ends, opened = shown_ends(number), list[str]()
    while len(opened) < 100 and opened[-1:] != ends[-1:]:
        found = section(show("--format", "json", "--reveal", f"{number}+{len(opened) + 1}", text=text), str(number))
        opened.append(" ".join(found["text"].split()))
        assert found["state"] == ("shown" if opened[-1] == ends[-1] else "part")
    assert_sentence_by_sentence(opened, ends)


@pytest.mark.parametrize("number", SECTIONS)
def test_what_is_open_up_to_a_sentence_depends_on_nothing_beyond_it(show: Show, number: int) -> None:
    text = BALLERINA.read_text(encoding="utf-8")
    sentences = SENTENCES[number - 1]
    steps = 1
    for count in range(1, len(sentences)):
        end = re.search(r"\s+".join(map(re.escape, " ".join(sentences[:count]).split())), text)
        assert end
        _, heading, rest = text[end.end() :].partition("\n## ")
        twin = f"{text[: end.end()]} *Quite* another ||thing|| happens.\n\n1. So it does.\n{heading}{rest}"
        wanted = " ".join(sentences[:count]).replace("*", "").replace("`", "")
        flags = ("--reveal", f"{number}+{steps}", "--format")
        while " ".join(section(show(*flags, "json", text=text), str(number))["text"].split()) != wanted:
            steps += 1
            assert steps < 100, "no step ends where the sentence does"
            flags = ("--reveal", f"{number}+{steps}", "--format")
        form = FORMATS[count % len(FORMATS)]
        assert show(*flags, form, text=text) == show(*flags, form, text=twin)
