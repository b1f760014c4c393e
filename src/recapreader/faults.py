"""How a fault of ours is told: one sentence, the kind of error, and our own frames. No message, no locals.

An exception's message may quote what it tripped over, and locals may hold a whole recap; neither is ever printed.
"""

import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

_HERE = str(Path(__file__).parent)


def describe_fault(error: BaseException) -> list[str]:
    """The lines that tell of a fault."""
    lines = ["recapreader: this is a fault in recapreader, not in what you did; nothing you revealed is lost."]
    lines.append(f"  {type(error).__name__} at")
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(_HERE)]
    lines.extend(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames)
    return lines


def tell_fault(error: BaseException) -> None:
    """Print a fault to stderr."""
    print("\n".join(describe_fault(error)), file=sys.stderr)


def guard_hooks() -> None:
    """Make every way by which Python itself prints an error tell it as we do."""
    sys.excepthook = _except_hook
    threading.excepthook = lambda told: tell_fault(told.exc_value) if told.exc_value else None
    sys.unraisablehook = lambda told: tell_fault(told.exc_value) if told.exc_value else None


def _except_hook(kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    tell_fault(error)
