"""Reading line by line: what is typed, and what is said."""

import subprocess
import sys
from itertools import accumulate
from pathlib import Path
from random import Random

import pytest

from recapreader.core.gate import PREMISE, Hidden, State
from recapreader.core.settings import Key, Settings
from recapreader.line_reader.key_reading import SENTENCES, LineKeys
from recapreader.session.keys import COMMANDS
from recapreader.storage.library.load import load
from support.samples import environment
from support.sentences import BALLERINA, assert_sentence_by_sentence, shown_ends
from support.sentences import SENTENCES as OF_BALLERINA
from support.surfaces import journal_rows
from support.talks import Talk, answers, talk
from support.terminal import Terminal
from support.twins import make_twins

KEYS = LineKeys().actions
ENTER, SPACE = "", " "
FOR_SCREENS_ONLY = {
    *(
        "half_down",
        "half_up",
        "next_pane",
        "copy",
        "wider",
        "narrower",
        "next_theme",
        "palette",
        "screenshot",
        "save_page",
    ),
    *("close_top", "shelf", "review", "suspend", "copy_section"),
}
HEARD = 0.5
"""Seconds of silence after which an Enter is an answer."""

TALKS = [
    # what is typed, what the last line's answer says
    (["1"], "Hidden: Chapter 1. Enter reveals."),
    (["4"], "Hidden: Ending. It gives the ending away, so Enter asks first."),
    (["2"], "Hidden: A visit. Enter reveals."),
    (["1", ENTER], "Revealed: First-secret.\n\nThe first hidden body, with (hidden) in it."),
    (["1", ENTER], "Some words of this section are hidden. Enter opens them."),
    (["1", ENTER, ENTER], "Opened: the hidden words of this section.\nThe first hidden body, with an inline-secret"),
    (["1", ENTER, ENTER, ENTER], "Nothing is hidden in this section."),
    (["1", ENTER, "x"], "Hidden again: Chapter 1."),
    (["1", "x"], "This section is hidden."),
    (["x"], "This section is open to everyone; it cannot be hidden."),
    (["z"], "There is nothing to take back."),
    (["1", ENTER, "z"], "Taken back.\nHidden again: Chapter 1."),
    (["1", ENTER, "x", "z"], "Taken back.\nRevealed: First-secret."),
    (["4", ENTER], "“Ending” gives the ending away. Reveal it?\ny to reveal the ending, Enter to keep hidden:"),
    (["4", ENTER, ENTER], "Nothing changed."),
    (["4", ENTER, "no"], "Nothing changed."),
    (["4", ENTER, "y"], "Revealed: Last-secret.\n\nThe last hidden body."),
    (["2", "."], "Second-secret."),
    (["2", ".", "."], "The second hidden body."),
    (["2", ".", ".", "."], "It is longer."),
    (["2", ".", ".", ".", "."], "Nothing is hidden in this section."),
    (["2", ".", ".", ","], "Taken back."),
    (["2", ".", ",", ","], "This section is hidden."),
    (["2", ".", ","], "Hidden again: A visit."),
    (["2", ".", ENTER], "The second hidden body. It is longer."),
    (["2", ".", ".", ENTER], "It is longer."),
    (["2", ".", ".", "2"], "The second hidden body.\n\nThe rest is hidden. Period reads the next sentence, Enter all."),
    (["2", ".", "z"], "Taken back.\nHidden again: A visit."),
    (["2", ".", "t"], "2: Second-secret, open in part, you are here"),
    (["4", "."], "“Ending” gives the ending away. Start opening it?\ny to open its beginning, Enter to keep hidden:"),
    (["4", ".", "y"], "Last-secret."),
    (["3", "headings"], "Headings may be spoilers.\ny to open the headings, Enter to keep hidden:"),
    (["4", "headings", "y"], "1: First-secret.\n2: Second-secret.\n3: Third-secret."),
    (["2", "v"], "Peeking: Second-secret. It closes again when you go on."),
    (["2", "v", "v"], "Hidden again: A visit."),
    (["2", "v", "]"], "Hidden again: A visit.\n\nHidden: Chapter 3. Enter reveals."),
    (["2", "v", ENTER], "Revealed: Second-secret."),
    (["4", "v"], "“Ending” gives the ending away. Peek?\ny to peek, Enter to keep hidden:"),
    (["v"], "This section is open already."),
    (["3", "R"], "Reveal sections 1 to 3?\ny to reveal, Enter to keep hidden:"),
    (["3", "R", "y"], "Revealed: sections 1 to 3."),
    (["A", "y"], "Revealed: sections 1 to 4, 1 ending."),
    (["A", ENTER], "Nothing changed."),
    (["A", "y", "A"], "All of that is open already."),
    (["H"], "There is nothing to hide."),
    (["A", "y", "H"], "Everything is hidden again; z takes that back.\nHidden again: sections 1 to 4, 1 ending."),
    (["A", "y", "H", "z"], "Taking that back reopens sections 1 to 4, 1 ending. Go on?"),
    (["3", "w"], "Reveal sections 1 to 3?\ny to reveal, Enter to keep hidden:"),
    (
        ["W", "ch 5"],
        "No section of this recap has a mark. Nothing changed.",
    ),
    (["W", ""], "No mark is set."),
    (["j"], "Hidden: Chapter 1."),
    (["]", "j", SPACE], "Hidden: Chapter 3."),
    (["3", "k", "b", "["], "Premise:\n\nAda comes home. She carries (hidden) with her."),
    (["["], "This is the first section."),
    (["4", "]"], "This is the last section."),
    (["G"], "Hidden: Ending."),
    (["G", "g"], "Premise:"),
    (["}"], "This recap has no parts."),
    (["9"], "No section has that number here; t lists the sections."),
    (["/first"], "Not in the shown text."),
    (["/"], "Find:"),
    (["/", "HOME"], "Found in Premise:\n\nAda comes home."),
    (["/home", "n"], "Found in Premise:"),
    (["1", ENTER, "/body", "n"], "Found in section 1, First-secret:\n\nThe first hidden body"),
    (["n"], "Type / and what to find."),
    (["2", "m", "a"], "Bookmark a is set; ' goes to it."),
    (["2", "m a", "m a"], "Bookmark a is removed."),
    (["m", "7"], "No bookmark set"),
    (["'"], "No bookmarks yet; m sets one."),
    (["2", "m a", "1", "'"], "a: A visit\nLetter of a bookmark, Enter for none:"),
    (["2", "m a", "1", "'", "a"], "Hidden: A visit."),
    (["2", "m a", "1", "'a"], "Hidden: A visit."),
    (["2", "m a", "1", "'b"], "No bookmark chosen."),
    (
        ["1", "", "passes"],
        "new: start over with everything hidden; your earlier pass is kept\n1: pass 1, this one, began",
    ),
    (["1", "", "passes", "new"], "Everything is hidden again; your earlier pass is kept.\nHidden again: Chapter 1."),
    (["1", "", "passes", "new", "passes", "1"], "Pass 1 opens section 1. Continue it?"),
    (["1", "", "passes", "new", "passes", "1", "y"], "Back in pass 1.\nRevealed: First-secret."),
    (["passes", "9"], "Nothing changed."),
    (["t"], "4: Ending, hidden, gives the ending away\n"),
    (["2", "t"], "Premise, open\n1: Chapter 1, hidden\n2: A visit, hidden, you are here\n"),
    (["i"], "Cast: Ann Actor, Ada; Ben Actor\n"),
    (["2", ENTER, "i"], "Ben Actor, the ghost"),
    (["i"], "0 of 4 open."),
    (["c"], "No characters yet."),
    (["s"], "None of the story is open yet."),
    (["2", ENTER, "s"], "The story so far.\n\nSection 2: Second-secret.\n\nThe second hidden body."),
    (["a"], "Advisories: grief, violence."),
    (["o"], "1: Site\nNumber of a link, Enter for none:"),
    (["o", "1"], "Print the address of Site? That page is not gated.\ny to print it, Enter to leave it:"),
    (["o", "1", "y"], "https://example.org/tale"),
    (["o", "7"], "No link chosen."),
    (["?"], "Enter: Reveal this section, or the hidden words of an open one; asks before an"),
    (["hello"], "No such key here; ? lists the keys."),
    (["y"], "No such key here; ? lists the keys."),
]


@pytest.mark.parametrize(("typed", "said"), TALKS, ids=lambda value: "·".join(value) if isinstance(value, list) else "")
def test_what_is_typed_and_what_is_said(tale: Path, typed: list[str], said: str) -> None:
    *before, last = answers(talk(tale, typed))
    assert said in (f"{before[-1]}{last}" if last == "\n" or "Hidden again" in last else last)


@pytest.mark.smoke
def test_nothing_but_an_act_of_revealing_says_a_hidden_word(tale: Path) -> None:
    talk = Talk(tale)
    for number in "01234":
        for key, action in KEYS.items():
            if action not in ("reveal", "peek", "next_step"):
                talk.say(number)
                talk.say(key, "secret")
    assert "secret" not in talk.said
    assert "hidden body" not in talk.said


def test_parts_are_named_as_far_as_they_may_be_and_the_next_one_is_an_item(series: Path) -> None:
    typed = ["}", "]", "]", "", "w", "y", "]", "{", "2.2", "7"]
    said = answers(talk(series, typed))
    assert "Part 1: S01E01.\n\nHidden: Chapter 1." in said[0]
    assert "Hidden: Chapter 2." in said[1]
    assert "Next: S01E02. Watched it? w sets your mark there; ] goes on without it." in said[2]
    assert "w sets your mark to the end of the next part." in said[3]
    assert "A mark at S01E02 opens 4 sections in 2 parts, 1 ending. Set it?" in said[4]
    assert "Your mark is S01E02.\nRevealed: sections 1.1 to 2.2, 1 ending." in said[4]
    assert "Part 2: Return-secret.\n\nSection 2.1: Scene-three-secret." in said[5]
    assert "Part 1: Pilot-secret.\n\nSection 1.1: Scene-one-secret." in said[6]
    assert "Section 2.2: Scene-four-secret." in said[7]
    assert "No section has that number" in said[8]


def test_seen_opens_what_is_before_it_for_this_run(series: Path) -> None:
    assert "Section 1.1: Scene-one-secret." in talk(series, ["1.1"], seen="S01E01")
    assert "Hidden: Chapter 1." in talk(series, [])


def test_whos_who_tells_what_may_be_told(tmp_path: Path) -> None:
    path = tmp_path / "people.md"
    notes = 'notes: [An open note., {text: "A later note, >!and more!<.", from: one}]'
    people = f"characters:\n  - {{name: Ann Lee, aliases: [Annie], actor: Cleo, {notes}}}\n  - {{name: Bo, from: one}}"
    path.write_text(f"---\ntitle: T\n{people}\n---\nAnn Lee waits.\n\n## One {{#one}}\n\nAnnie meets Bo.\n")
    said = answers(talk(path, ["c", "", "c annie", "c bo", "1", "", "c lee", "c bo"]))
    assert said[0] == "\nName, Enter for all: \nAnn Lee, also Annie\n"
    assert said[1] == "\n\nAnn Lee, also Annie, played by Cleo.\nAn open note.\nNamed in: Premise.\n"
    assert said[2] == "\nNo character so far has that name.\n"
    assert "A later note, (hidden).\nNamed in: Premise; section 1, One.\n" in said[5]
    assert "Bo.\nNamed in: section 1, One.\n" in said[6]


ENDING_AT_TEN = """---
title: Ten
kind: series
---
The premise.

# One {after=S01E05}

## A

She waits for >!Anna!<.

# Two {after=S01E10}

## B

More words.

## C {.ending}

The end.
"""


@pytest.fixture
def ten(tmp_path: Path) -> Path:
    path = tmp_path / "ten.md"
    path.write_text(ENDING_AT_TEN, encoding="utf-8")
    return path


def test_the_story_promises_no_act_and_says_where_the_next_key_acts(ten: Path) -> None:
    said = answers(talk(ten, ["}", "}", "s"], seen="S01E05"))
    assert "She waits for (hidden).\n\nSome words of this section are hidden.\n" in said[-2]
    assert "opens them" not in said[-2]
    assert said[-2].endswith("\nThat is all that is open so far.\nYou are at section 2.1: Chapter 1.\n")


def test_what_is_read_where_the_reader_is_tells_the_key_that_opens_the_rest(ten: Path) -> None:
    said = answers(talk(ten, ["}"], seen="S01E05"))
    assert "Some words of this section are hidden. Enter opens them." in said[0]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["1x05"], "Your mark is S01E05."),
        (["S01E11", ""], "S01E11 is beyond this recap, which has S01E05 to S01E10. A mark there opens 3 sections"),
        (["S01E11", ""], "in 2 parts, 1 ending. Set it? y to set the mark, Enter to leave it:"),
        (["S01E11", ""], "Nothing changed. You still have no mark."),
        (["S01E03"], "Your mark is S01E03; nothing opens yet: the first mark of this recap is S01E05."),
        (["ch 5"], "This recap has no marks like ch 5, only episodes (S01E05 to S01E10). Nothing changed."),
    ],
)  # fmt: skip
def test_a_mark_that_is_typed_is_said_back_or_says_why_not(ten: Path, typed: list[str], told: str) -> None:
    talk = Talk(ten)
    talk.say("1.1")
    talk.say("W", *typed)
    assert told in " ".join(talk.said.split())


def test_the_place_and_what_was_revealed_are_kept_at_once(tale: Path) -> None:
    talk(tale, ["2", ""])
    said = talk(tale, [])
    assert "1 of 4 open." in said
    assert "Section 2: Second-secret.\n\nThe second hidden body." in said
    assert "Hidden sections stay hidden" not in said


def test_every_command_of_the_room_is_here_or_is_for_screens_only() -> None:
    named = {command.action for command in COMMANDS if not command.action.startswith("jump(")}
    assert named == set(SENTENCES) | FOR_SCREENS_ONLY
    assert set(KEYS.values()) == set(SENTENCES)
    assert "" in KEYS


def test_strict_mode_tells_nothing_of_what_is_beyond_the_first_hidden_section(series: Path) -> None:
    said = Talk(series, settings=Settings(strict=True)).run(["1.1", "", "t", "]", "]", "i", "passes", ""])
    assert " open." not in said
    assert " open," not in said
    assert "Next:" not in said
    assert "1.2: Chapter 2, hidden" in said
    assert "2.1" not in said
    assert "S01E02.\n\nHidden" in said


def test_keys_of_ones_own_are_typed_and_named(tale: Path) -> None:
    others = {"reveal": (Key("r", "r"),), "hide": (Key("ctrl+x", "^x"),), "line_down": (Key("e", "e"),)}
    talk = Talk(tale, settings=Settings(keys=others))
    said = answers(talk.run(["1", "", "r", "x", "e", "j"]))
    assert "Hidden: Chapter 1. r reveals." in said[0]
    assert "No such key here" in said[1]
    assert "Revealed: First-secret." in said[2]
    assert "Hidden again: Chapter 1." in said[3]
    assert "Hidden: A visit." in said[4]
    assert "No such key here" in said[5]


# Through the program.


@pytest.mark.parametrize("typed", ["", "1\n\n", "4\n\n", "W\n", "c\n", "1\n\nq\n]\n", "1\r\n\r\nq\r\n", "1"])
def test_a_script_ends_in_order_wherever_its_input_ends(tmp_path: Path, tale: Path, typed: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "recapreader", str(tale), "--plain"],
        input=typed.encode(),
        env=environment(tmp_path),
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    said = ended.stdout.decode()
    assert said.endswith("\n")
    assert ("The first hidden body" in said) == (len(typed.splitlines()) > 1 and typed[0] == "1")


def test_a_closed_stdin_is_the_end_of_input(tmp_path: Path, tale: Path) -> None:
    ended = subprocess.run(
        ["/bin/sh", "-c", '"$0" -m recapreader "$1" --plain 0<&-', sys.executable, str(tale)],
        env=environment(tmp_path),
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert b"Ada comes home" in ended.stdout


def at_terminal(home: Path, tale: Path) -> Terminal:
    terminal = Terminal([str(tale), "--plain"], home=home, size=(80, 60))
    terminal.wait_for("Key:")
    return terminal


@pytest.mark.smoke
def test_at_a_terminal_it_says_words_and_nothing_else(tmp_path: Path, tale: Path) -> None:
    with at_terminal(tmp_path, tale) as terminal:
        terminal.send("1\n")
        terminal.wait_for("Hidden: Chapter 1. Enter reveals.")
        terminal.settle(HEARD)
        terminal.send("\n")
        terminal.wait_for("Revealed: First-secret.")
        terminal.send("4\n")
        terminal.wait_for("Hidden: Ending.")
        terminal.settle(HEARD)
        terminal.send("\n")
        terminal.wait_for("Enter to keep hidden:")
        terminal.send("y\n")
        terminal.wait_for("Revealed: Last-secret.")
        terminal.send("t\nq\n")
        assert terminal.wait_exit() == 0
        assert b"\x1b" not in terminal.sent
        assert not set("▒─│╭●") & set(terminal.sent.decode())
        assert all(line == "Key:" or line.count("Key:") < 2 for line in terminal.screen)


def test_enters_in_one_burst_reveal_one_section_and_none_that_was_not_announced(tmp_path: Path, tale: Path) -> None:
    with at_terminal(tmp_path, tale) as terminal:
        terminal.send("1\n" + "\n" * 50)
        terminal.wait_for("too soon")
        terminal.settle(HEARD)
        assert "Revealed" not in terminal.text
        assert terminal.text.count("too soon") == 1
        terminal.send("\n" * 50)
        terminal.wait_for("Revealed: First-secret.")
        terminal.settle(HEARD)
        assert "an inline-secret" not in terminal.text
        terminal.send("]\n\n")
        terminal.wait_for("Hidden: A visit.")
        terminal.settle(HEARD)
        assert "Second-secret" not in terminal.text


def test_what_was_typed_before_a_question_is_no_answer_to_it(tmp_path: Path, tale: Path) -> None:
    with at_terminal(tmp_path, tale) as terminal:
        terminal.send("A\ny\ny\n")
        terminal.wait_for("Enter to keep hidden:")
        terminal.settle(HEARD)
        assert "Revealed" not in terminal.text
        terminal.send("\n")
        terminal.wait_for("Nothing changed.")


@pytest.mark.parametrize(("key", "code"), [("\x04", 0), ("\x03", 130)])
def test_end_of_input_and_interrupt_leave_and_keep_the_place(tmp_path: Path, tale: Path, key: str, code: int) -> None:
    with at_terminal(tmp_path, tale) as terminal:
        terminal.send("3\n")
        terminal.wait_for("Hidden: Chapter 3.")
        terminal.send(key)
        assert terminal.wait_exit() == code
        assert "Traceback" not in terminal.text
    with at_terminal(tmp_path, tale) as terminal:
        assert "Hidden: Chapter 3." in terminal.text


# Twins.


class Walk:
    """A reader of two twins at once, who opens nothing in which they differ."""

    def __init__(self, seed: int, folder: Path) -> None:
        self._twins = make_twins(seed)
        self._random = Random(seed)
        self._places = {place.number: place for place in self._twins.places}
        self._to_type: list[list[str]] = []
        """What comes next, if it is settled."""
        self.paths = [folder / name / "tale.md" for name in ("first", "second")]
        for path, text in zip(self.paths, (self._twins.first, self._twins.second), strict=True):
            path.parent.mkdir()
            path.write_text(text, encoding="utf-8")
        self.talks = [Talk(path) for path in self.paths]

    def step(self) -> None:
        """One line and its answers, typed to both."""
        line, *answers = self._next()
        for each in self.talks:
            each.say(line, *answers)

    def _take_steps(self) -> None:
        """Open as many steps of a section as are the same in both, and go about in it."""
        random = self._random
        places = [place for place in self._twins.places if place.steps]
        if places:
            place = random.choice(places)
            steps = [["."]] * random.randint(0, place.steps - 1)
            about = random.choices([[","], ["z", "y"], [place.number], ["t"], ["s"], ["x"]], k=random.randint(0, 4))
            self._to_type = [[place.number], ["x"], [".", *(["y"] * place.ending)], *steps, *about]

    def _next(self) -> list[str]:
        if not self._to_type and self._random.random() < 0.05:
            self._take_steps()
        if self._to_type:
            return self._to_type.pop(0)
        random, session = self._random, self.talks[0].reader
        place, block = self._places[session.here], session.block(session.here)
        is_offered = session.following and (session.is_at_next or session.here == PREMISE)
        mark = session.following if is_offered else place.after
        word = random.choice([*self._twins.hidden_words, *self._twins.public_words])
        choices = [[place.number], [random.choice(list(self._places))], ["x"], ["z", "y"], ["H"], ["s"], ["t"], ["i"]]
        choices += [
            ["R", ""],
            ["A", "no"],
            ["W", random.choice((*self._twins.marks, "nonsense", "")), "y"],
            ["o", "1", "y"],
        ]
        choices += [
            [f"/{word}"],
            ["/", word],
            ["n"],
            ["N"],
            ["c", ""],
            [f"c {word}"],
            ["]"],
            ["["],
            ["}"],
            ["{"],
            ["?"],
            [word],
        ]
        choices += [["m", "a"], ["m b"], ["'"], ["'a"], ["passes", "new"], ["passes", "1", "y"], ["passes", "2", "y"]]
        if mark is None:
            choices.append(["w", "no"])  # in a recap without marks it is a reveal
        elif self._twins.is_safe(mark):
            choices.append(["w", "y"])
        if isinstance(block, Hidden) or block.state is State.PEEKED:
            if place.may_open:
                choices += [["", "y"]] * 8 + [["v", "y"]] * 3
        elif block.state is not State.PART and (place.may_unfold or not block.closed):
            choices += [[""]] * 4
        return random.choice(choices)


@pytest.mark.parametrize("seed", range(14))
def test_twins_hear_the_same_words(tmp_path: Path, seed: int) -> None:
    walk = Walk(seed, tmp_path)
    for _ in range(90):
        walk.step()
        assert walk.talks[0].said == walk.talks[1].said
    rows = [journal_rows(path.with_suffix(".db")) for path in walk.paths]
    assert rows[0] == rows[1]


def test_the_walks_reveal(tmp_path: Path) -> None:
    said = ""
    for seed in range(12):
        (tmp_path / str(seed)).mkdir()
        walk = Walk(seed, tmp_path / str(seed))
        for _ in range(90):
            walk.step()
        said += walk.talks[0].said
    for told in ("Revealed: ", "Peeking: ", "Hidden again: ", "Opened: ", "Your mark is ", "Taken back.", "Found in "):
        assert told in said
    assert "The rest is hidden. Period reads the next sentence" in said


@pytest.mark.parametrize("number", range(1, len(OF_BALLERINA) + 1))
def test_period_reads_exactly_up_to_each_sentence(tmp_path: Path, number: int) -> None:
    path = tmp_path / "ballerina.md"
    path.write_bytes(BALLERINA.read_bytes())
    ends = shown_ends(number)
    asks = load(path).recap.sections[str(number)].ending
    said = talk(path, [str(number), ".", *["y"] * asks, *["."] * (2 * len(ends))])
    steps = said.split("Key: \n")[3:]
    opened = list(accumulate((" ".join(step.split()) for step in steps), lambda before, step: f"{before} {step}"))
    assert_sentence_by_sentence(opened[: opened.index(ends[-1]) + 1], ends)
