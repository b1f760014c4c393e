"""`recapreader serve`: the reading room in a browser."""

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from recapreader.cli.context import Context, add_seen
from recapreader.cli.sources import add_source, is_source
from recapreader.core.errors import UsageError

if TYPE_CHECKING:
    from recapreader.serve.server import Opened

HELP = "open the reading room in a browser"
DESCRIPTION = (
    "Serve the reading room to a browser on this machine, and print the address to open. The address contains a token, "
    "a new one each time; without it, nothing is served. Each page that opens it has a room of its own, and all share "
    "your journal. Ctrl+C stops the server. Needs `pip install 'recapreader[serve]'`."
)
EXAMPLE = "recapreader serve ballerina"
LOOPBACK = "127.0.0.1"
_EXTRA = ("aiohttp", "textual_serve")
_IN_A_NETWORK = (
    "recapreader: --host lets other machines reach this. Anyone who has the address reads, reveals and hides as you, "
    "in your journal; nothing is encrypted in transit."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `serve`."""
    add_source(parser, optional=True)
    add_seen(parser)
    parser.add_argument(
        "--host",
        metavar="ADDRESS",
        default=LOOPBACK,
        help="listen on this address, so that other machines can open the room too (default: only this machine can)",
    )
    parser.add_argument(
        "--port", metavar="PORT", type=int, default=0, help="listen on this port (default: any free one)"
    )


def run(options: argparse.Namespace, context: Context) -> int:
    """Serve until Ctrl+C."""
    if options.refresh and not options.title:
        raise UsageError("--refresh takes the source to fetch again: recapreader serve --refresh ADDRESS")
    if options.title:
        path = context.locate(options.title, refresh=options.refresh, offline=options.offline)
        context.key_of(path)  # what cannot be read is told here and not to every page
        if is_source(options.title):
            options.title = str(path.absolute())
    if options.seen is not None:
        options.seen = _seen(options, context)
    if not options.host.strip():
        raise UsageError("--host takes an address or host name of this machine")
    if not 0 <= options.port <= 65535:
        raise UsageError("--port takes a number up to 65535")
    try:
        from recapreader.serve.server import serve  # noqa: PLC0415 - an extra, which nothing else needs
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] not in _EXTRA:
            raise
        raise UsageError("serve needs an extra: pip install 'recapreader[serve]'") from None
    return serve([*_room(options)], options.host, options.port, _tell)


def _seen(options: argparse.Namespace, context: Context) -> str:
    """The mark of `--seen` in its own spelling, for the rooms.

    Raises:
        UsageError: there is no title to which it could belong, or it is refused for its own sake.
    """
    if not options.title:
        raise UsageError("--seen needs a title")
    mark, note = context.seen_in(options.title, options.seen)
    if note:
        print(f"recapreader: {note}", file=sys.stderr)
    return str(mark)


def _room(options: argparse.Namespace) -> Iterator[str]:
    """Yield the command that runs one room; -P keeps files in this folder from being imported as part of it."""
    yield from (sys.executable, "-P", "-m", "recapreader")
    for folder in options.library:
        yield f"--library={folder}"
    if options.journal is not None:
        yield f"--journal={options.journal}"
    yield "read"
    if options.seen is not None:
        yield f"--seen={options.seen}"
    if options.title:
        yield from ("--", options.title)


def _tell(opened: "Opened") -> None:
    if not opened.only_loopback:
        print(_IN_A_NETWORK, file=sys.stderr)
    print(opened.address, flush=True)
    print("recapreader: open this address in a browser; Ctrl+C stops the server", file=sys.stderr)
