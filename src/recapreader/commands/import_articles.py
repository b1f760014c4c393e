"""`recapreader import`: articles become gated recaps."""

import argparse
import sys
from contextlib import closing
from functools import partial
from pathlib import Path

from recapreader.commands.context import Context, is_on_screen, keep_setting, naming
from recapreader.folders import user_library
from recapreader.importing import command
from recapreader.importing.command import DESCRIPTION, EXAMPLE, HELP, add_arguments
from recapreader.journal import Journal

__all__ = ["DESCRIPTION", "EXAMPLE", "HELP", "add_arguments", "run"]


def run(options: argparse.Namespace, context: Context) -> int:
    """Import every source; 1 if one failed."""
    return command.run(options, context.library.folders, user_library(), partial(_review, context))


def _review(context: Context, path: Path) -> int:
    if not is_on_screen():
        print("recapreader: there is no terminal to review it in; r does that in the reading room", file=sys.stderr)
        return 0
    from recapreader.reviewing.review import Review  # noqa: PLC0415 - only who reviews needs it
    from recapreader.tui.app import review  # noqa: PLC0415 - and Textual

    keep = partial(keep_setting, context)
    with closing(Journal(context.journal_path)) as journal:
        with naming(path):
            reviewed = Review(path, journal)
        return review(reviewed, context.configured.settings, keep)
