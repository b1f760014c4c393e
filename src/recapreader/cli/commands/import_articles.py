"""`recapreader import`: turn articles into gated recaps."""

import argparse
import sys
from contextlib import closing
from functools import partial
from pathlib import Path

from recapreader.cli import asking
from recapreader.cli.context import Context, is_on_screen, keep_setting, naming
from recapreader.importing import importer
from recapreader.importing.importer import DESCRIPTION, EXAMPLE, HELP, add_arguments
from recapreader.storage.folders import is_on_network, user_library
from recapreader.storage.journal import Journal

__all__ = ["DESCRIPTION", "EXAMPLE", "HELP", "add_arguments", "run"]


def run(options: argparse.Namespace, context: Context) -> int:
    """Import every source; return 1 if one failed."""
    came_in = _Facts(context, is_wanted=not options.into).look_up
    with asking.without_questions(is_wanted=options.no_questions or options.json):
        ask = asking.ask if asking.can_ask() else None
        return importer.run(
            options, context.library.folders, user_library(), partial(_review, context), came_in=came_in, ask=ask
        )


class _Facts:
    """Fills in from Wikidata what recaps of the web lack, if the reader lets it be asked; that is asked once."""

    def __init__(self, context: Context, *, is_wanted: bool) -> None:
        self._context = context
        self._is_wanted: bool | None = None if is_wanted else False

    def look_up(self, source: str, path: Path) -> None:
        """Look up one recap, unless its source is a file."""
        if self._is_wanted is False or not is_on_network(source):
            return
        from recapreader.cli import wikidata  # noqa: PLC0415 - most imports are of files

        if self._is_wanted is None:
            self._is_wanted = wikidata.is_allowed(self._context, path)
        if self._is_wanted:
            self._is_wanted = wikidata.tell_quietly(self._context, path)  # who does not answer now is not asked again


def _review(context: Context, path: Path) -> int:
    if not is_on_screen():
        print("recapreader: there is no terminal to review it in; press r in the reading room", file=sys.stderr)
        return 0
    from recapreader.session.review.editor import Review  # noqa: PLC0415 - only who reviews needs it
    from recapreader.tui.author_apps import review  # noqa: PLC0415 - and Textual

    keep = partial(keep_setting, context)
    with closing(Journal(context.journal_path)) as journal:
        with naming(path):
            reviewed = Review(path, journal)
        return review(reviewed, context.configured.settings, keep)
