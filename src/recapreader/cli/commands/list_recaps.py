"""`recapreader list`: the shelf as text."""

import argparse
import json
import sys
from collections.abc import Sequence

from recapreader.cli.context import Context
from recapreader.core.sanitize import one_line
from recapreader.render import wording
from recapreader.storage.library.listing import Listed

HELP = "list all recaps"
DESCRIPTION = (
    "List every recap by title, with its short name, which every command takes, and the facts of the work. Files that "
    "cannot be read are reported on stderr with the reason, and the exit status is then 1."
)
EXAMPLE = "recapreader list --json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `list`."""
    parser.add_argument("--json", action="store_true", help="print it as JSON, for scripts")


def run(options: argparse.Namespace, context: Context) -> int:
    """Print the shelf; return 1 if a file cannot be read."""
    books = context.library.books()
    if options.json:
        print(json.dumps({"schema": 1, "recaps": [_json(book) for book in books]}, ensure_ascii=False, indent=2))
    else:
        print_shelf(books)
    return int(any(book.reason for book in books))


def print_shelf(books: Sequence[Listed]) -> None:
    """Print titles with their slugs on stdout, unreadable files on stderr."""
    readable = [book for book in books if not book.reason]
    width = max((len(book.slug) for book in readable), default=0)
    for book in readable:
        print(f"{book.slug:{width}}  {book.full_title} · {wording.facts(book)}")
    for book in books:
        if book.reason:
            print(f"recapreader: {one_line(str(book.path))}: {book.reason}", file=sys.stderr)


def _json(book: Listed) -> dict[str, object]:
    if book.reason:
        return {"slug": book.slug, "path": one_line(str(book.path)), "unreadable": book.reason}
    return {
        "slug": book.slug,
        "title": book.title,
        "episode": book.episode or None,
        "year": book.year,
        "kind": book.kind,
        "genres": book.genres,
        "runtime": book.runtime,
        "collection": one_line(book.collection) or None,
    }
