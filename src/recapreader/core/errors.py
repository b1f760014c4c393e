"""The kinds of error, each with the exit status it causes.

Every message is one of our own sentences: it never contains a word of a recap, an input value or a library's message.
"""


class RecapreaderError(Exception):
    """Something went wrong that a user can read about; `exit_code` is what the command ends with."""

    exit_code = 1


class ContentError(RecapreaderError):
    """A file has a problem: it cannot be read, or not as a recap."""


class UsageError(RecapreaderError):
    """The command line asks for something that does not exist or is ambiguous."""

    exit_code = 2


class JournalError(RecapreaderError):
    """The journal cannot be read or written; reading goes on, but nothing is remembered."""
