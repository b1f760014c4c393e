"""`recapreader preview`: the reading room beside the editor, following every save."""

import argparse
from collections.abc import Sequence
from functools import partial

from recapreader.cli.commands.check import add_reporting_options, selection_of
from recapreader.cli.context import Context, first_warning, is_on_screen, keep_setting, naming
from recapreader.core.errors import UsageError
from recapreader.core.findings import Finding

HELP = "read a recap while you write it; every save shows at once, with the problems that check finds"
DESCRIPTION = (
    "Open a recap file in the reading room and follow it: every save shows at once, your place and your reveals are "
    "kept, and what check finds is listed below the page (p goes there). Nothing is written to your journal. While the "
    "file cannot be read, the page stays as it was, and the faulty line is named."
)
EXAMPLE = "recapreader preview my-film.md"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `preview`."""
    parser.add_argument(
        "file", metavar="TITLE|FILE", help="the recap you are writing, by title or file; it may be incomplete"
    )
    add_reporting_options(parser)


def run(options: argparse.Namespace, context: Context) -> int:
    """Follow the file until its author leaves."""
    if not is_on_screen():
        raise UsageError("preview needs a terminal; recapreader check and recapreader show print what it would show")
    selection = selection_of(options)
    from recapreader.check.service import Selection, check_file  # noqa: PLC0415 - as late as `selection_of`
    from recapreader.session.preview.live import Preview, Version  # noqa: PLC0415
    from recapreader.tui.app import preview  # noqa: PLC0415 - only a screen needs Textual

    path = context.path_or_title(options.file)

    def check(version: Version) -> Sequence[Finding]:
        reported = selection if version.is_readable else Selection()  # why nothing can be shown is always told
        return check_file(path, selection=reported, spoil=options.spoil, read=version.read)

    with naming(path):
        previewed = Preview(path, check)
    return preview(previewed, context.configured.settings, partial(keep_setting, context), first_warning(context))
