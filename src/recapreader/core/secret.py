"""Text that may be hidden, in a form that no `repr`, log or traceback shows."""

from collections.abc import Callable


class Secret:
    """Text that may be hidden, read when it is asked for; its `repr` and `str` say nothing of it."""

    __slots__ = ("_arguments", "_read")

    def __init__(self, read: Callable[..., str], *arguments: object) -> None:
        # Arguments rather than a closure: a recap may hold a hundred thousand of these.
        self._read = read
        self._arguments = arguments

    @classmethod
    def of(cls, text: str) -> "Secret":
        """A secret of a text that is at hand."""
        return cls(str, text)

    def open(self) -> str:
        """The text itself. Only the gate, the library and the author's tools call this."""
        return self._read(*self._arguments)

    def __repr__(self) -> str:
        return "Secret()"


NOTHING = Secret.of("")
