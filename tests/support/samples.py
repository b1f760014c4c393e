"""What several tests share: recaps from text, sections by number, the program in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

from recapreader.core import gate
from recapreader.core.gate import Hidden, Progress, Shown
from recapreader.core.recap import Part, Recap, Section
from recapreader.core.sanitize import clean
from recapreader.storage.library.load import Loaded, parse_recap

REPOSITORY = Path(__file__).parents[2]
JOURNALS = Path(__file__).with_name("journals")
"""Journals that earlier versions wrote, and the recap that they are of."""

HISTORIES = Path(__file__).with_name("histories")
"""What trackers, services and players would hand out for one viewer, made up by us; see tests/unit/histories."""


def loaded(body: str, front: str = "", title: str = "A title") -> Loaded:
    """A recap from its text and the lines of its front matter after the title."""
    more = f"{front}\n" if front else ""
    return parse_recap(clean(f"---\ntitle: {title}\n{more}---\n{body}"), "slug")


def recap_of(body: str, front: str = "") -> Recap:
    return loaded(body, front).recap


def section(body: str, number: str = "1") -> Section:
    return recap_of(body).sections[number]


def part(body: str, number: str = "1") -> Part:
    return recap_of(body).part(number)


def block(recap: Recap, number: str, progress: Progress | None = None) -> Shown | Hidden:
    """One section as a front end gets it."""
    page = gate.page(recap, progress or Progress(), recap.sections[number].part)
    return next(each for each in page.blocks if each.number == number)


def text_of(recap: Recap, number: str, progress: Progress | None = None) -> str:
    """All the words of a shown section."""
    shown = block(recap, number, progress)
    assert isinstance(shown, Shown)
    return "\n".join(gate.shown_texts(shown))


def environment(home: Path, **more: str) -> dict[str, str]:
    """A clean environment in which nothing of this machine's user is seen."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL", "TMPDIR") if name in os.environ}
    return kept | {"HOME": str(home), "PYTHONPATH": str(REPOSITORY / "src"), "PYTHONUTF8": "1"} | more


def run_program(
    home: Path,
    *arguments: str,
    stdin: int | None = subprocess.DEVNULL,
    shell: str = "",
    cwd: Path | None = None,
    **variables: str,
) -> subprocess.CompletedProcess[str]:
    """`python -m recapreader …` in a process of its own, without a terminal; `shell` is a line with `exec "$@"`."""
    command = [sys.executable, "-m", "recapreader", *arguments]
    return subprocess.run(
        ["sh", "-c", shell, "sh", *command] if shell else command,
        cwd=cwd,
        env=environment(home, **variables),
        stdin=stdin,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=60,
        check=False,
        start_new_session=True,
    )
