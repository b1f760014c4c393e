"""The gate: a recap and a reader's progress → what a front end may show. Pure, and the only place that decides.

A front end gets pages, contents, summaries and hits from here; a `Hidden` and a `Gap` have no text, no length and
no way back to what they stand for. Whatever is unknown stays hidden.
"""

from recapreader.core.gate.characters import CastLine, Summary, VisibleCharacter, public_summary, summary, whos_who
from recapreader.core.gate.find import Hit, find, fold, hits, mentions
from recapreader.core.gate.pages import (
    STORY,
    TITLE_OF,
    Hidden,
    Page,
    PartName,
    Shown,
    episode_name,
    forget_texts,
    page,
    part_name,
    premise,
    shown_texts,
    story,
)
from recapreader.core.gate.progress import Progress, State, everything, is_visible, is_whole, section_numbers, state_of
from recapreader.core.gate.progress_index import ProgressIndex, progress_index, shown, shown_count
from recapreader.core.gate.table_of_contents import Entry, Opening, entries, opening, up_to
from recapreader.core.recap import PREMISE, Front, Link

__all__ = [
    "PREMISE",
    "STORY",
    "TITLE_OF",
    "CastLine",
    "Entry",
    "Front",
    "Hidden",
    "Hit",
    "Link",
    "Opening",
    "Page",
    "PartName",
    "Progress",
    "ProgressIndex",
    "Shown",
    "State",
    "Summary",
    "VisibleCharacter",
    "entries",
    "episode_name",
    "everything",
    "find",
    "fold",
    "forget_texts",
    "hits",
    "is_visible",
    "is_whole",
    "mentions",
    "opening",
    "page",
    "part_name",
    "premise",
    "progress_index",
    "public_summary",
    "section_numbers",
    "shown",
    "shown_count",
    "shown_texts",
    "state_of",
    "story",
    "summary",
    "up_to",
    "whos_who",
]
