"""Programs that tests need and that are not everywhere: `@pytest.mark.needs("tmux")`, or `require("zsh")` inside one.

Where `CI` is set there is no excuse: `.ci/run` has installed them all, and a test that would be skipped fails.
"""

import os
import shutil

import pytest


def require(*names: str) -> None:
    """Go on only where one of these is installed."""
    if any(map(shutil.which, names)):
        return
    told = f"{' or '.join(names)} is not installed here"
    if os.environ.get("CI", "").lower() not in ("", "0", "false"):
        pytest.fail(f"{told}; .ci/run installs it where it may", pytrace=False)
    pytest.skip(told)
