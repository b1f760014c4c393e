"""It installs and starts where POSIX's modules, an extra's library or a compiler are missing."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from support.examples import few

ROOT = Path(__file__).parents[3]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
POSIX = ("termios", "tty", "fcntl", "pty", "resource", "pwd", "grp", "syslog")
EVERYTHING = f"""
import importlib, os, pkgutil, signal, sys
for name in {POSIX!r}:
    sys.modules[name] = None
for name in ("SIGHUP", "SIGTSTP", "SIGCONT", "SIGWINCH", "SIGQUIT", "SIGKILL"):
    delattr(signal, name)
for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_DIRECTORY", "fchmod", "mkfifo", "openpty", "killpg"):
    if hasattr(os, name):
        delattr(os, name)
import recapreader
failed = []
for module in pkgutil.walk_packages(recapreader.__path__, "recapreader."):
    if module.name != "recapreader.__main__":
        try:
            importlib.import_module(module.name)
        except Exception as error:
            failed.append(f"{{module.name}}: {{type(error).__name__}}: {{error}}")
print("\\n".join(failed))
"""

pytestmark = pytest.mark.long


def test_every_module_can_be_imported_without_what_only_posix_has() -> None:
    done = subprocess.run([sys.executable, "-c", EVERYTHING], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.strip() == ""


@pytest.mark.parametrize("command", few([["ballerina", "--plain"], ["--version"], ["list"], ["show", "ballerina"]], 1))
def test_commands_run_without_what_only_posix_has(command: list[str], tmp_path: Path) -> None:
    taken = f"import sys; sys.modules.update(dict.fromkeys({POSIX!r}))"
    code = f"{taken}; sys.argv = ['recapreader', *{command!r}]; from recapreader.cli.main import run; run()"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        input="q\n",
        env={"HOME": str(tmp_path)},
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_wikitext_without_its_extra_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.wiki").write_text("'''The Weir''' is a film.\n\n== Plot ==\nHe drowns.\n", encoding="utf-8")
    code = (
        "import sys; sys.modules['mwparserfromhell'] = None; sys.argv = ['recapreader', 'import', 'a.wiki'];"
        "from recapreader.cli.main import run; run()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={"HOME": str(tmp_path)},
    )
    assert done.returncode == 1
    assert "pip install 'recapreader[wikitext]'" in done.stderr
    assert not list(tmp_path.rglob("*.md"))


def test_what_has_no_wheel_everywhere_is_in_no_one_s_way() -> None:
    assert not [name for name in PROJECT["dependencies"] if "mwparserfromhell" in name]
    assert any("mwparserfromhell" in name for name in PROJECT["optional-dependencies"]["wikitext"])


def test_every_python_that_is_named_is_tried_in_ci() -> None:
    named = re.findall(r"Python :: (3\.\d+)$", "\n".join(PROJECT["classifiers"]), re.MULTILINE)
    tried = re.search(r"^for version in ([\d. ]+); do$", (ROOT / ".ci/run").read_text(encoding="utf-8"), re.MULTILINE)
    assert tried is not None
    assert tried.group(1).split() == named == ["3.11", "3.12", "3.13", "3.14"]
