"""How our own bugs are reported: one sentence, the kind of error, and our own frames. No message, no locals.

An exception's message may quote what it tripped over, and locals may contain a whole recap; neither is ever printed.
"""

import sys
import threading
from collections.abc import Iterator
from types import TracebackType

_HERE = __file__.removesuffix("core/faults.py")


def describe_fault(error: BaseException) -> list[str]:
    """Return the lines that report a fault."""
    lines = ["recapreader: this is a bug in recapreader, not something you did; nothing you revealed is lost."]
    lines.append(f"  {type(error).__name__} at")
    lines.extend(_our_frames(error.__traceback__))
    return lines


def _our_frames(trace: TracebackType | None) -> Iterator[str]:
    while trace:
        code = trace.tb_frame.f_code
        if code.co_filename.startswith(_HERE):
            yield f"  {code.co_filename.removeprefix(_HERE)}:{trace.tb_lineno} in {code.co_name}"
        trace = trace.tb_next


def tell_fault(error: BaseException) -> None:
    """Print a fault to stderr."""
    print("\n".join(describe_fault(error)), file=sys.stderr)


def guard_hooks() -> None:
    """Make every hook with which Python itself prints an error report it the way we do."""
    sys.excepthook = _except_hook
    threading.excepthook = lambda unhandled: tell_fault(unhandled.exc_value) if unhandled.exc_value else None
    sys.unraisablehook = lambda unhandled: tell_fault(unhandled.exc_value) if unhandled.exc_value else None


def _except_hook(kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    tell_fault(error)
