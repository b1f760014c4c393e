"""The gate: a recap and a standing → what a face may show. Pure, and the only place that decides.

A face is handed pages, contents, summaries and hits, made here; a `Hidden` and a `Gap` have no text, no length and
no way back to what they stand for. Whatever is unknown stays hidden.
"""

from recapreader.gate.contents import Entry, Opening, entries, opening, up_to
from recapreader.gate.finding import Hit, find, fold, mentions
from recapreader.gate.overview import Overview, overview, progress, shown
from recapreader.gate.pages import (
    STORY,
    TITLE_OF,
    Hidden,
    Page,
    PartName,
    Shown,
    page,
    page_around,
    part_name,
    premise,
    shown_texts,
    story,
)
from recapreader.gate.people import CastLine, Known, Summary, public_summary, summary, whos_who
from recapreader.gate.standing import Standing, State, everything, may_be_told, section_numbers, state_of
from recapreader.recap import PREMISE, Front

__all__ = [
    "PREMISE",
    "STORY",
    "TITLE_OF",
    "CastLine",
    "Entry",
    "Front",
    "Hidden",
    "Hit",
    "Known",
    "Opening",
    "Overview",
    "Page",
    "PartName",
    "Shown",
    "Standing",
    "State",
    "Summary",
    "entries",
    "everything",
    "find",
    "fold",
    "may_be_told",
    "mentions",
    "opening",
    "overview",
    "page",
    "page_around",
    "part_name",
    "premise",
    "progress",
    "public_summary",
    "section_numbers",
    "shown",
    "shown_texts",
    "state_of",
    "story",
    "summary",
    "up_to",
    "whos_who",
]
