"""`recapreader config`: print the settings in force, and where each comes from."""

import argparse
import os
import sys
from collections.abc import Iterator

from recapreader.cli.context import Context
from recapreader.core.sanitize import one_line
from recapreader.storage.config.effective import DEFAULT
from recapreader.storage.folders import config_file, journal_file, library_folders

HELP = "print the settings in force, and where each comes from"
DESCRIPTION = (
    "Print where the config file is, and every setting with its value and origin. Problems in the file are reported on "
    "stderr by line, and the exit status is then 1."
)
EXAMPLE = "recapreader config"
Line = tuple[str, str, str]


def add_arguments(_: argparse.ArgumentParser) -> None:
    """Add nothing: `config` has no options of its own."""


def run(options: argparse.Namespace, context: Context) -> int:
    """Print the settings; return 1 if there is a problem in the config."""
    path = config_file()
    missing = "" if os.path.exists(path) else " (not there)"  # noqa: PTH110 - which raises nothing
    print(f"config file: {one_line(str(path))}{missing}\n", flush=True)
    lines = [*_plain(context), *_folders(options, context), *_keys(context)]
    widths = [max(len(line[column]) for line in lines) for column in range(2)]
    for name, value, origin in lines:
        print(f"{name:{widths[0]}}  {value:{widths[1]}}  {origin}")
    sys.stdout.flush()
    context.print_warnings()
    return int(bool(context.configured.warnings))


def _plain(context: Context) -> Iterator[Line]:
    settings, origin = context.configured.settings, context.configured.origin
    yield "theme", one_line(settings.theme), origin("theme")
    yield "width", str(settings.width), origin("width")
    yield "panes.contents", settings.contents, origin("contents")
    yield "panes.summary", settings.summary, origin("summary")
    yield "gate.remember", str(settings.remember).lower(), origin("remember")
    yield "gate.strict", str(settings.strict).lower(), origin("strict")
    yield "facts.wikidata", settings.wikidata, origin("wikidata")


def _folders(options: argparse.Namespace, context: Context) -> Iterator[Line]:
    for path, named_by in library_folders(options.library, context.configured.settings.library).items():
        yield "library", one_line(str(path)), context.configured.origins.get(named_by, named_by)
    journal = context.journal_path
    yield "journal", one_line(str(journal)), "--journal" if journal != journal_file() else DEFAULT


def _keys(context: Context) -> Iterator[Line]:
    from recapreader.session.keys import OF_ALL_SCREENS  # noqa: PLC0415 - no other command prints them

    remapped = context.configured.settings.keys
    for command in OF_ALL_SCREENS:
        keys = remapped.get(command.id)
        shown = command.shown if keys is None else " ".join(key.shown for key in keys)
        yield f"keys.{command.id}", shown or "none", context.configured.origin(f"keys.{command.id}")
