"""`recapreader import`: articles become gated recaps."""

import argparse

from recapreader.commands.context import Context
from recapreader.folders import user_library
from recapreader.importing import command
from recapreader.importing.command import DESCRIPTION, EXAMPLE, HELP, add_arguments

__all__ = ["DESCRIPTION", "EXAMPLE", "HELP", "add_arguments", "run"]


def run(options: argparse.Namespace, context: Context) -> int:
    """Import every source; 1 if one failed."""
    return command.run(options, context.library.folders, user_library())
