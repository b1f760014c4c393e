"""Viewing and reading histories of trackers, streaming services and players: what someone has watched, as rows.

`read` takes a file, an archive as it was downloaded, a folder or standard input, and recognises the source by what
is in it. One module a source, each with the source's shape in its docstring; all of them hand out `Watched`.
"""

from recapreader.importing.histories.recognize import Limits, read
from recapreader.importing.histories.viewings import (
    Counted,
    Episodes,
    Finished,
    History,
    HistoryError,
    Named,
    SeasonFinished,
    Watched,
)

__all__ = [
    "Counted",
    "Episodes",
    "Finished",
    "History",
    "HistoryError",
    "Limits",
    "Named",
    "SeasonFinished",
    "Watched",
    "read",
]
