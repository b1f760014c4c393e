"""Ways by which a spoiler can escape that no other test holds shut; `docs/leaks.md` lists them all."""

import re
import sys
from pathlib import Path

import pytest

from recapreader.cli.main import main
from recapreader.core.gate import Progress, summary, whos_who
from recapreader.storage.library.load import parse_recap
from support.room import TALE, RecapScreen, open_room
from support.terminal import SOURCES, Terminal

CRASH = """
import asyncio, gc, sys, threading
from recapreader.tui.app import ReaderApp
from recapreader.tui.screens.reading_screen import ReadingScreen
from recapreader.tui.widgets.page_view import PageView

def secret(session):
    return session._recap.sections["1"].body.open()

def fail(self, *_):
    text = secret(self.session)
    raise RuntimeError(text)

async def fail_later(self):
    text = secret(self.session)
    raise RuntimeError(text)

def fail_drawing(self, y):
    text = secret(self.screen.session)
    raise RuntimeError(text)

class Unraisable:
    def __init__(self, text):
        self.text = text
    def __del__(self):
        raise RuntimeError(self.text)

WAYS = {
    "action": fail,
    "callback": lambda self: self.call_later(fail, self),
    "timer": lambda self: self.set_timer(0.01, lambda: fail(self)),
    "worker": lambda self: self.run_worker(fail_later(self)) and None,
    "thread worker": lambda self: self.run_worker(lambda: fail(self), thread=True) and None,
    "thread": lambda self: afterwards.append(threading.Thread(target=fail, args=(self,))),
    "task": lambda self: afterwards.append(asyncio.ensure_future(fail_later(self))),
    "loop": lambda self: asyncio.get_running_loop().call_soon(fail, self),
    "garbage": lambda self: afterwards.append(Unraisable(secret(self.session))),
    "panic": lambda self: self.app.panic(secret(self.session)),
    "drawing": lambda self: (setattr(PageView, "render_line", fail_drawing), self.page_view.refresh()) and None,
}
afterwards = []  # what goes wrong once Textual catches no more what is printed
way = sys.argv.pop(1)
ReadingScreen.action_help = WAYS[way]
from recapreader.cli.main import run
try:
    run()
finally:
    for each in afterwards:
        if isinstance(each, threading.Thread):
            each.start()
            each.join()
    each = None
    afterwards.clear()
    gc.unfreeze()
    gc.collect()
"""
ENDS = ("action", "callback", "timer", "worker", "thread worker", "panic", "drawing")
GOES_ON = ("thread", "task", "loop", "garbage")


@pytest.mark.parametrize("way", [*ENDS, *GOES_ON])
def test_no_fault_tells_what_it_tripped_over(way: str, tmp_path: Path) -> None:
    program = tmp_path / "crash.py"
    program.write_text(CRASH, encoding="utf-8")
    recap = tmp_path / "tale.md"
    recap.write_text(TALE, encoding="utf-8")
    log = tmp_path / "log"
    crash = Terminal(
        [str(program), way, str(recap)],
        home=tmp_path / "home",
        program=[sys.executable],
        environment={"TEXTUAL_LOG": str(log)},
    )
    with crash as terminal:
        terminal.wait_for("Contents")
        terminal.settle()
        terminal.press("question_mark")
        if way in GOES_ON:
            terminal.settle()
            terminal.press("q")
        assert terminal.wait_exit() == (70 if way in ENDS else 0)
        text = terminal.sent.decode("utf-8", "replace")
        assert "hidden body" not in text
        assert "Traceback" not in text
        assert not log.exists()  # Textual's log quotes exceptions


@pytest.mark.smoke
def test_the_page_is_drawn_on_the_other_screen_and_nothing_of_it_stays(tmp_path: Path) -> None:
    with Terminal(["ballerina"], home=tmp_path, size=(80, 24)) as terminal:
        terminal.wait_for("bodyguard")
        terminal.settle()
        terminal.press("q")
        assert terminal.wait_exit() == 0
        before, _, rest = terminal.sent.partition(b"\x1b[?1049h")
        drawn, _, after = rest.partition(b"\x1b[?1049l")
        assert b"bodyguard" in drawn
        assert not before.strip()
        assert b"bodyguard" not in after
        assert not terminal.osc(0) + terminal.osc(2)


def test_a_peek_tells_no_role_and_no_note() -> None:
    characters = "characters:\n  - {name: Ada, notes: [{text: late, from: two}]}\n"
    recap = parse_recap(TALE.replace("advisories", f"{characters}advisories", 1), "tale").recap
    peeked = Progress(peeked="2")
    assert [line.role for line in summary(recap, peeked).cast] == ["Ada", None]
    assert [known.notes for known in whos_who(recap, peeked)] == [()]
    revealed = Progress(revealed=frozenset("2"))
    assert [line.role for line in summary(recap, revealed).cast] == ["Ada", "the ghost"]
    assert [known.notes for known in whos_who(recap, revealed)] == [("late",)]


def test_advisories_wait_and_their_order_tells_nothing(tale: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tale.write_text(TALE.replace("[violence, grief]", "[violence, Grief, age]"), encoding="utf-8")
    assert main(["show", str(tale)]) == 0
    assert "violence" not in capsys.readouterr().out
    assert main(["show", str(tale), "--advisories"]) == 0
    assert "Advisories: age, Grief, violence" in capsys.readouterr().out


def test_the_key_of_an_open_section_tells_nothing_of_its_part_s_hidden_heading() -> None:
    texts = [f"---\ntitle: T\n---\n\n# {name}\n\n## Told {{.open}}\n\n## Hidden\n" for name in ("One", "Another")]
    first, second = (parse_recap(text, "tale").recap.keys for text in texts)
    assert first["1.1"] == second["1.1"]
    assert first["1.2"] != second["1.2"]  # as a reveal of it would tell the heading, too


def test_show_prints_what_was_revealed_only_if_asked_for_mine(
    tale: Path, capsys: pytest.CaptureFixture[str], let_pass: object
) -> None:
    del let_pass
    from recapreader.session import actions
    from recapreader.session.session import Session
    from recapreader.storage.folders import journal_file
    from recapreader.storage.journal import Journal
    from recapreader.storage.library.load import load

    session = Session(load(tale).recap, Journal(journal_file()))
    session.apply(actions.reveal_sections(session.view, ["1"]))
    session.close()
    assert main(["show", str(tale)]) == 0
    assert "first hidden body" not in capsys.readouterr().out
    assert main(["show", str(tale), "--mine"]) == 0
    assert "first hidden body" in capsys.readouterr().out


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//x", "x.md"])
async def test_no_other_link_in_the_text_can_be_opened(address: str, tmp_path: Path) -> None:
    path = tmp_path / "tale.md"
    path.write_text(f"---\ntitle: T\n---\n\nSee [this]({address}) now.\n", encoding="utf-8")
    async with open_room(path) as room:
        await room.press("o")
        assert room.said == "There are no links to open."


async def test_a_triple_click_on_a_box_copies_its_public_words_only(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("right_square_bracket")
        await _click_thrice(room)
        await room.press("y")
        copied = room.app.clipboard
        assert "Ada comes home" in copied
        assert "Chapter 1 (hidden)" in copied
        assert not any(word in copied for word in ("secret", "body", "ghost"))


async def _click_thrice(room: RecapScreen) -> None:
    row = next(number for number, line in enumerate(room.lines) if "[ Reveal ]" in line)
    place = (room.lines[row].index("Chapter 1", 32) + 1, row)
    for _ in range(3):
        await room.pilot.click(offset=place)
    await room.pilot.click(offset=place, times=3)


@pytest.mark.smoke
def test_no_module_of_the_faces_opens_a_secret() -> None:
    """`Secret.open` is called behind the gate only; a front end that could call it would be a second gate."""
    opens = re.compile(r"\.(?:body|heading|anchor|role|text)\.open\(\)")
    package = SOURCES / "recapreader"
    found = {path.relative_to(package).parts[0] for path in package.rglob("*.py") if opens.search(path.read_text())}
    assert {"core", "storage"} <= found
    assert found <= {"core", "storage", "check", "importing"}
