"""What is wrong with what somebody typed, told in our words: the one place for what no command could use."""

import argparse
import errno
from collections.abc import Iterable
from typing import Any, NoReturn

from recapreader.core.errors import UsageError
from recapreader.core.sanitize import one_line
from recapreader.render.terminal_size import terminal_size

_REASONS = {
    errno.ENAMETOOLONG: "this name is too long",
    errno.ENOENT: "there is no such file or folder",
    errno.ENOTDIR: "part of this path is not a folder",
    errno.EISDIR: "this is a folder",
    errno.EACCES: "you may not use this; check its permissions",
    errno.EPERM: "you may not use this; check its permissions",
    errno.EROFS: "this cannot be written; its disk is read-only",
    errno.ENOSPC: "this cannot be written; the disk is full",
    errno.EDQUOT: "this cannot be written; your share of the disk is full",
    errno.ELOOP: "this is a link that leads back to itself",
    errno.EEXIST: "this exists already",
}


class Parser(argparse.ArgumentParser):
    """A parser whose errors do not repeat what steers a terminal; it learns quickly how wide its help is to be."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - argparse's own
        super().__init__(**options, formatter_class=_formatter)

    def error(self, message: str) -> NoReturn:
        """Print how the command is used and what is wrong, and exit with 2."""
        super().error(one_line(message))


def _formatter(prog: str) -> argparse.HelpFormatter:
    return argparse.HelpFormatter(prog, width=terminal_size()[0] - 2)


def refuse_what_no_command_takes(arguments: Iterable[str]) -> None:
    """Refuse arguments that can be neither a text nor a path.

    Raises:
        UsageError: one holds a NUL character, or half a character.
    """
    for argument in arguments:
        if argument.isprintable():
            continue
        if "\0" in argument:
            raise UsageError("an argument cannot hold a NUL character")
        if any("\ud800" <= character <= "\udfff" for character in _without_bytes(argument)):
            raise UsageError("an argument contains something that is not a character")


def hold_bytes(arguments: Iterable[str]) -> bool:
    """Whether one of them has bytes that are no UTF-8: fit for a file's name, and for no text."""
    return any(_without_bytes(argument) != argument for argument in arguments)


def _without_bytes(argument: str) -> str:
    """The argument without those characters in which Python hands on the bytes of a file's name."""
    return "".join(character for character in argument if not "\udc80" <= character <= "\udcff")


def reason_of(error: OSError) -> str:
    """Why a file that somebody named, or that lies where they said, cannot be used; its name with it."""
    name = error.filename if isinstance(error.filename, str) else str(error.filename)
    return f"{one_line(name)}: {_REASONS.get(error.errno or 0, 'this cannot be used')}"


def is_about_output(error: OSError) -> bool:
    """Whether an error is one of writing to stdout or stderr, which have no name."""
    return error.filename is None
