"""Textual's variables for its developers: none of them may press keys, take pictures, or log in a reader's name."""

import os
import sys

from textual import constants

_SERVED = "textual.drivers.web_driver:WebDriver"
"""What a room behind a browser draws by; `serve` starts it on a pipe."""


def ignore_developers_variables() -> None:
    """Let nobody who sets a variable reach a reader's room through Textual."""
    os.environ.pop("TEXTUAL", None)
    is_served = constants.DRIVER == _SERVED and not (sys.stdin and sys.stdin.isatty())
    ignored = {
        "DRIVER": _SERVED if is_served else None,
        "DEBUG": False,
        "LOG_FILE": None,
        "PRESS": "",
        "SCREENSHOT_DELAY": -1,
        "SHOW_RETURN": False,
    }
    for name, value in ignored.items():
        setattr(constants, name, value)
