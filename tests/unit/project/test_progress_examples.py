"""The examples of docs/progress.md that wait for another program: it is stood in for, and they are run as written.

mpv is a script that writes its history as `append_to_watch_history` in mpv's `player/loadfile.c` does: a line a file,
when it is opened. Cron is `sh` with what cron sets, and without a terminal; that it wakes up in time is not tried.
Syncthing is a folder that two homes share.
"""

import re
import subprocess
from pathlib import Path

import pytest

from support.samples import REPOSITORY, environment
from support.shells import program_on_path
from support.watched_library import write_library

pytestmark = pytest.mark.long

PAGE = (REPOSITORY / "docs" / "progress.md").read_text(encoding="utf-8")
HISTORY = ".local/state/mpv/watch_history.jsonl"
MPV = """\
#!/bin/sh
[ "$1" = --save-watch-history ] || exit 1
shift
mkdir -p ~/.local/state/mpv
for file in "$@"; do
    printf '{"time":%s,"path":"%s"}\\n' "$(date +%s)" "$PWD/$file" >> ~/.local/state/mpv/watch_history.jsonl
done
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return settled_in(tmp_path / "ann")


def settled_in(home: Path) -> Path:
    """A home with the recaps, and with the program where `pip install --user` and `uv tool` put it."""
    write_library(home / ".local/share/recapreader/library")
    program = Path(program_on_path(home).split(":")[0]) / "recapreader"
    (home / ".local/bin").mkdir(parents=True)
    (home / ".local/bin/recapreader").write_bytes(program.read_bytes())
    (home / ".local/bin/recapreader").chmod(0o755)
    return home


def ran(home: Path, *command: str, path: str) -> tuple[int, str]:
    done = subprocess.run(
        command,
        env=environment(home, PATH=path),
        cwd=home,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        start_new_session=True,
    )
    return done.returncode, done.stdout


def mark_of(home: Path) -> str:
    return ran(home, str(home / ".local/bin/recapreader"), "mark", "tide", path="/usr/bin:/bin")[1].strip()


def test_the_function_for_mpv_plays_and_marks(home: Path) -> None:
    function = next(line for line in PAGE.splitlines() if line.startswith("mpvw() "))
    (home / ".local/bin/mpv").write_text(MPV, encoding="utf-8")
    (home / ".local/bin/mpv").chmod(0o755)
    playing = f"{function}\nmpvw 'The Tide: Harbour S01E01.mkv' && mpvw 'The Tide: Harbour S01E02.mkv'"
    code, told = ran(home, "bash", "-c", playing, path=f"{home}/.local/bin:/usr/bin:/bin")
    assert code == 0, told
    assert "nowhere → S01E01  opens 1 section" in told  # the second was only opened, as far as mpv tells
    assert mark_of(home) == "S01E01"


def crontab() -> str:
    """The command of the line for cron, as `sh` gets it."""
    found = re.search(r"```crontab\n(.*)\n```", PAGE)
    assert found
    *times, command = found[1].split(" ", 5)
    assert all(re.fullmatch(r"\*|[0-9]+", time) for time in times)
    assert "%" not in command  # which cron takes for the end of the line
    return command


def test_the_line_for_cron_marks_in_silence(home: Path) -> None:
    (home / HISTORY).parent.mkdir(parents=True)
    paths = [f"/v/The Tide: Harbour S01E0{number}.mkv" for number in (1, 2, 3)]
    lines = [f'{{"time":{1_700_000_000 + place},"path":"{path}"}}' for place, path in enumerate(paths)]
    (home / HISTORY).write_text("\n".join(lines), encoding="utf-8")
    assert ran(home, "sh", "-c", crontab(), path="/usr/bin:/bin") == (0, "")
    assert mark_of(home) == "S01E02"


def test_the_line_for_cron_says_what_is_wrong(home: Path) -> None:
    _, told = ran(home, "sh", "-c", crontab(), path="/usr/bin:/bin")
    assert "there is no such file or folder" in told
    assert mark_of(home) == "No mark set."


def test_two_machines_bring_each_other_their_marks(home: Path) -> None:
    found = re.search(r"## Two machines.*?```sh\n(.*?)```", PAGE, re.DOTALL)
    assert found
    homes = [home, settled_in(home.parent / "ben")]
    (home.parent / "Sync").mkdir()
    path = "{}/.local/bin:/usr/bin:/bin".format
    assert ran(home, "recapreader", "mark", "tide", "S01E02", "--yes", path=path(home))[0] == 0
    for place, each in enumerate(homes):
        (each / "Sync").symlink_to(home.parent / "Sync")
        code, told = ran(each, "bash", "-c", f"HOSTNAME=machine{place}\n{found[1]}", path=path(each))
        assert code == 0, told
    assert mark_of(homes[1]) == "S01E02"
