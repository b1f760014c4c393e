"""The command line: parse, dispatch, write content to stdout and messages to stderr, and exit with the right status."""

import contextlib
import gc
import io
import os
import sys
from collections.abc import Sequence
from enum import IntEnum

from recapreader import __version__


class Exit(IntEnum):
    """Exit statuses."""

    DONE = 0
    CONTENT = 1
    """A problem in a file."""
    USAGE = 2
    """A problem in the command line."""
    FAULT = 70
    """A bug in recapreader."""
    INTERRUPTED = 130


def run() -> None:
    """Run the `recapreader` program."""
    _open_missing_streams()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without Unicode gets what it can show
    sys.exit(main(sys.argv[1:]))


def _open_missing_streams() -> None:
    """Give a program that was started with closed streams empty ones: the next file opened would take their place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - as long as the process


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status; raises only what ends the interpreter."""
    gc.disable()  # a start makes no garbage worth looking for; the reading room turns it on again
    from recapreader.core.errors import RecapreaderError  # noqa: PLC0415
    from recapreader.core.faults import guard_hooks  # noqa: PLC0415

    guard_hooks()
    try:
        code = _run_command(list(arguments))
        if sys.stdout:
            sys.stdout.flush()  # a pipe that was closed is noticed here rather than at the very end
    except RecapreaderError as error:
        print(f"recapreader: {error}", file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:
        return _close_silently()
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except OSError as error:
        return _tell_os_error(error)
    except Exception as error:  # noqa: BLE001 - the last door: what comes through here is a fault of ours
        return _tell_fault(error, arguments)
    return code


def _run_command(arguments: list[str]) -> int:
    if arguments in (["--version"], ["-V"]):
        print(f"recapreader {__version__}")
        return Exit.DONE
    from recapreader.cli.commands import dispatch  # noqa: PLC0415 - `--version` needs nothing else

    try:
        if "_ARGCOMPLETE" in os.environ:
            from recapreader.cli.completer import answer  # noqa: PLC0415 - only a shell that completes needs it

            answer()
        return dispatch(arguments)
    except SystemExit as ended:  # argparse has printed help, or what is wrong with the arguments
        return ended.code if isinstance(ended.code, int) else Exit.DONE


def _tell_os_error(error: OSError) -> int:
    from recapreader.cli.arguments import is_about_output, reason_of  # noqa: PLC0415 - only who fails needs it

    if is_about_output(error):
        print("recapreader: the output cannot be written; is the disk full?", file=sys.stderr)
        return _close_silently(Exit.CONTENT)
    print(f"recapreader: {reason_of(error)}", file=sys.stderr)
    return Exit.CONTENT


def _tell_fault(error: Exception, arguments: Sequence[str]) -> int:
    from recapreader.cli.arguments import hold_bytes  # noqa: PLC0415 - only who fails needs it
    from recapreader.core.faults import tell_fault  # noqa: PLC0415

    if isinstance(error, UnicodeEncodeError) and hold_bytes(arguments):
        print("recapreader: an argument holds bytes that are not UTF-8", file=sys.stderr)
        return Exit.USAGE
    tell_fault(error)
    return Exit.FAULT


def _close_silently(code: Exit = Exit.DONE) -> int:
    """Discard what is still unwritten, so that no error surfaces at shutdown."""
    with contextlib.suppress(OSError, ValueError):  # a stdout of ours in a test has no number
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code
