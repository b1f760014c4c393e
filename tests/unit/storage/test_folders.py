"""Our folders are where platformdirs says, whatever the environment is."""

import os
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest
from platformdirs import PlatformDirs

from recapreader.storage import folders

VALUES = (None, "", "/somewhere", "/some where/", "//twice//", "relative", "~/in-home", " /blank")


@pytest.mark.parametrize("kind", ["data", "state", "config", "cache"])
def test_our_folders_are_those_of_platformdirs(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for named in product(VALUES, VALUES):
        for variable, value in zip((f"XDG_{kind.upper()}_HOME", "HOME"), named, strict=True):
            if value is None:
                monkeypatch.delenv(variable, raising=False)
            else:
                monkeypatch.setenv(variable, value)
        told = getattr(PlatformDirs("recapreader", appauthor=False), f"user_{kind}_path")
        assert folders._own(kind) == told, named


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked")
def test_where_that_is_plain_platformdirs_is_not_imported(tmp_path: Path) -> None:
    code = "import sys; from recapreader.storage import folders; print(folders.journal_file(), *sys.modules)"
    environment = {"HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    told, *modules = ran.stdout.split()
    assert told == f"{tmp_path}/.local/state/recapreader/journal.db"
    assert "platformdirs" not in modules
