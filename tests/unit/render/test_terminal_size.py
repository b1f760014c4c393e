"""A terminal is as large as `shutil` says, whatever the environment says."""

import shutil
from itertools import product

import pytest

from recapreader.render.terminal_size import terminal_size


def test_a_terminal_is_as_large_as_shutil_says(monkeypatch: pytest.MonkeyPatch) -> None:
    for columns, lines in product((None, "", "0", "-3", "abc", "100"), repeat=2):
        for name, value in (("COLUMNS", columns), ("LINES", lines)):
            if value is None:
                monkeypatch.delenv(name, raising=False)
            else:
                monkeypatch.setenv(name, value)
        assert terminal_size() == shutil.get_terminal_size()
