"""A command run in this very process, with what it prints."""

import contextlib
import io
import os
import sys
from collections.abc import Callable, Iterator, Mapping


def captured(command: Callable[[], int], environment: Mapping[str, str]) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of a command under some more variables; the hooks it sets are put back."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    hooks = sys.excepthook, sys.unraisablehook
    with _variables(environment), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = command()
        finally:
            sys.excepthook, sys.unraisablehook = hooks
    return code, _text(out), _text(err)


def _text(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


@contextlib.contextmanager
def _variables(environment: Mapping[str, str]) -> Iterator[None]:
    """Set some variables, and put back all that a command may have changed; nothing else is touched."""
    before = dict(os.environ)
    os.environ.update(environment)
    try:
        yield
    finally:
        for name in [name for name in os.environ if name not in before]:
            del os.environ[name]
        for name, value in before.items():
            if os.environ.get(name) != value:
                os.environ[name] = value
