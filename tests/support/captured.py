"""A command run in this very process, with what it prints."""

import contextlib
import io
import os
import sys
from collections.abc import Callable, Mapping
from unittest import mock


def captured(command: Callable[[], int], environment: Mapping[str, str]) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of a command under some more variables; the hooks it sets are put back."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    hooks = sys.excepthook, sys.unraisablehook
    with mock.patch.dict(os.environ, environment), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = command()
        finally:
            sys.excepthook, sys.unraisablehook = hooks
    return code, _text(out), _text(err)


def _text(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()
