"""`recapreader schema`: JSON Schemas, for editors and scripts."""

import argparse
import json

from recapreader.cli.context import Context
from recapreader.render.json_document import JSON_SCHEMA

HELP = "print a JSON Schema of the front matter, or of what show prints as JSON"
DESCRIPTION = (
    "Print a JSON Schema. The one for front matter lets your editor complete and check the lines at the top of a "
    "recap; the one for show describes what `show --format json` prints, for scripts."
)
EXAMPLE = "recapreader schema > front-matter.schema.json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the argument of `schema`."""
    parser.add_argument(
        "of", metavar="WHAT", nargs="?", choices=("front-matter", "show"), default="front-matter",
        help="front-matter (default) or show",
    )  # fmt: skip


def run(options: argparse.Namespace, _: Context) -> int:
    """Print one schema."""
    from recapreader.cli.json_schemas import front_matter_schema, shown_schema  # noqa: PLC0415 - pydantic is slow

    schema = shown_schema(JSON_SCHEMA) if options.of == "show" else front_matter_schema()
    print(json.dumps(schema, ensure_ascii=False, indent=2))
    return 0
