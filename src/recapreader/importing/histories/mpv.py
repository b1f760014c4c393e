"""mpv's `watch_history.jsonl`, which it keeps with `--save-watch-history`.

One object a line, `{"time": 1735689600, "path": "/videos/Show/Show.S01E01.mkv", "title": …}`, written when a file is
opened: nothing tells whether it was watched to its end. Show and episode stand in the file's name.
"""

import json
from datetime import UTC, datetime

from recapreader.importing.histories import file_names
from recapreader.importing.histories.documents import Document
from recapreader.importing.histories.viewings import (
    NO_IDS,
    NO_PLACE,
    SPECIAL,
    Episodes,
    Gathering,
    History,
)

NAME = "mpv"
_LONGEST_LINE = 65_536


def recognises_lines(document: Document) -> bool:
    """Lines of JSON with a time and a path."""
    first = document.text.lstrip("\ufeff \t\r\n").partition("\n")[0]
    if len(first) > _LONGEST_LINE:  # a whole export on one line would be read twice
        return False
    try:
        item = json.loads(first)
    except (ValueError, RecursionError):
        return False
    return isinstance(item, dict) and "path" in item and "time" in item


def read_lines(document: Document) -> History:
    """What was opened, the latest last."""
    gathering = Gathering(document.name)
    for number, line in enumerate(document.text.splitlines(), 1):
        if line.strip():
            _line(gathering, number, line)
    return gathering.history(NAME, knows_completion=False)


def _line(gathering: Gathering, number: int, line: str) -> None:
    try:
        item = json.loads(line)
        path, when = str(item["path"]), datetime.fromtimestamp(int(item["time"]), UTC).isoformat()
    except (ValueError, TypeError, KeyError, OverflowError, OSError, RecursionError):
        return gathering.breaks(number, "time", "an object with a time and a path")
    found = file_names.episode_in(path)
    if found is None:
        return gathering.skip(NO_PLACE)
    if found.season == 0:
        return gathering.skip(SPECIAL)
    place = Episodes(found.season, found.first, found.last)
    return gathering.add((found.title, found.year, NO_IDS), place, when)
