"""A second terminal's opinion: in tmux twins look the same, colours too, and nothing of the page stays behind."""

import os
import shlex
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from support.terminal import SOURCES
from support.twins import make_twins

pytestmark = pytest.mark.needs("tmux")
STEPS = (
    ("?", "Esc closes", True),
    ("Escape", "Esc closes", False),
    ("/", "find in shown text", True),
    ("Escape", "find in shown text", False),
    ("c", "Who's who", True),
    ("Escape", "Who's who", False),
    ("a", "Advisories ─", True),
    ("Escape", "Advisories ─", False),
)
"""Keys, and what is on screen, or is not any more, once they have had their effect."""


class Tmux:
    """One server of its own with one session for each recap."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, *arguments: str) -> str:
        environment = {key: value for key, value in os.environ.items() if not key.startswith("TMUX")}
        command = ["tmux", "-L", self._name, "-f", "/dev/null", *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout

    def start(self, session: str, home: Path) -> None:
        settings = {"HOME": str(home), "PYTHONPATH": str(SOURCES), "TEXTUAL_ANIMATIONS": "none", "LANG": "C.UTF-8"}
        program = f"exec env {' '.join(f'{k}={shlex.quote(v)}' for k, v in settings.items())} {sys.executable}"
        command = f"cd {shlex.quote(str(home))} && {program} -m recapreader ./tale.md"
        self("new-session", "-d", "-s", session, "-x", "100", "-y", "30", ";", "set", "-g", "remain-on-exit", "on")
        self("respawn-pane", "-k", "-t", session, command)

    def screen(self, session: str, *more: str) -> str:
        return self("capture-pane", "-p", *more, "-t", session)


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    server = Tmux(f"recapreader-{os.getpid()}-{tmp_path.name}")
    yield server
    server("kill-server")


def _wait(condition: Callable[[], bool], told: Callable[[], str]) -> None:
    assert _comes(condition, 20), told()


def _comes(condition: Callable[[], bool], patience: float) -> bool:
    until = time.monotonic() + patience
    while not condition():
        if time.monotonic() > until:
            return False
    return True


@pytest.mark.parametrize("seed", [2, 3])
def test_twins_look_the_same_in_tmux(seed: int, tmp_path: Path, tmux: Tmux) -> None:
    twins = make_twins(seed)
    for session, text in (("first", twins.first), ("second", twins.second)):
        home = tmp_path / session
        home.mkdir()
        (home / "tale.md").write_text(text, encoding="utf-8")
        tmux.start(session, home)

    def agree(marker: str, is_there: bool = True) -> bool:
        if (marker in tmux.screen("first")) is not is_there:
            return False
        return tmux.screen("first", "-e") == tmux.screen("second", "-e")

    def told() -> str:
        return f"{tmux.screen('first')}\n{tmux.screen('second')}"

    _wait(lambda: agree("is hidden. Enter reveals"), told)  # said once the room is there
    for key, marker, is_there in STEPS:
        reached = partial(agree, marker, is_there)
        for session in ("first", "second"):
            tmux("send-keys", "-t", session, key)
        if key == "Escape" and not _comes(reached, 5):  # a bare ESC is lost where the terminal is slow to tell it
            for session in ("first", "second"):
                tmux("send-keys", "-t", session, key)
        _wait(reached, told)
    for session in ("first", "second"):
        tmux("send-keys", "-t", session, "q")
    _wait(lambda: tmux("list-panes", "-a", "-F", "#{pane_dead}").split() == ["1", "1"], told)
    for session in ("first", "second"):
        kept = tmux.screen(session, "-S", "-")
        assert "Summary" not in kept
        assert not any(word in kept for word in (*twins.hidden_words, *twins.public_words) if len(word) > 6)
