"""Title, kind and year in the source of a front matter, changed line by line: all else stays as it was written."""

import re

from recapreader.importing.output.recap_file import scalar

_TITLE = re.compile(r"^title[ \t]*:.*(?:\n[ \t]+.*)*$", re.MULTILINE)
_YEAR = re.compile(r"^year[ \t]*:.*(?:\n[ \t]+.*)*\n", re.MULTILINE)

_KIND = re.compile(r"^kind[ \t]*:.*(?:\n[ \t]+.*)*$", re.MULTILINE)


def with_title(head: str, title: str) -> str:
    """Return the front matter with another title, if the title has a line of its own."""
    return _TITLE.sub(lambda _: f"title: {scalar(title)}", head, count=1)


def with_kind(head: str, kind: str) -> str:
    """Return the front matter with another kind: in place of the one it states, or below its title."""
    if _KIND.search(head):
        return _KIND.sub(f"kind: {kind}", head, count=1)
    return _TITLE.sub(lambda title: f"{title.group()}\nkind: {kind}", head, count=1)


def with_year(head: str, year: str) -> str:
    """The front matter with another year, or without one where it is empty."""
    line = f"year: {year}\n" if year else ""
    if _YEAR.search(head):
        return _YEAR.sub(line, head, count=1)
    return _TITLE.sub(lambda title: f"{title.group()}\n{line.rstrip()}", head, count=1) if line else head
