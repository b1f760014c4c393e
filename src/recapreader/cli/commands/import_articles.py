"""`recapreader import`: turn articles into gated recaps."""

import argparse
import sys
from contextlib import closing
from functools import partial
from pathlib import Path

from recapreader.cli.context import Context, is_on_screen, keep_setting, naming
from recapreader.importing import importer as command
from recapreader.importing.importer import DESCRIPTION, EXAMPLE, HELP, add_arguments
from recapreader.storage.folders import user_library
from recapreader.storage.journal import Journal

__all__ = ["DESCRIPTION", "EXAMPLE", "HELP", "add_arguments", "run"]


def run(options: argparse.Namespace, context: Context) -> int:
    """Import every source; return 1 if one failed."""
    return command.run(options, context.library.folders, user_library(), partial(_review, context))


def _review(context: Context, path: Path) -> int:
    if not is_on_screen():
        print("recapreader: there is no terminal to review it in; press r in the reading room", file=sys.stderr)
        return 0
    from recapreader.session.review.editor import Review  # noqa: PLC0415 - only who reviews needs it
    from recapreader.tui.app import review  # noqa: PLC0415 - and Textual

    keep = partial(keep_setting, context)
    with closing(Journal(context.journal_path)) as journal:
        with naming(path):
            reviewed = Review(path, journal)
        return review(reviewed, context.configured.settings, keep)
