"""Titles as Netflix writes them: `White Collar: Season 2: Withdrawal`, in the language of the profile."""

import re
from functools import lru_cache

from recapreader.importing.histories.viewings import Episodes, Named, Place

SEASON_WORDS = "season|series|staffel|saison|temporada|stagione|seizoen|säsong|sæson|sesong|sezon|kausi|évad"
_SEASON = re.compile(rf"(?:{SEASON_WORDS})\s+([0-9]{{1,4}})", re.IGNORECASE)
_ONE_ONLY = re.compile(r"limited series|mini-?series|miniserie|mini-série|miniserie limitada", re.IGNORECASE)
_OTHER_UNIT = re.compile(
    r"(?:part|teil|parte|partie|book|buch|livre|libro|volume|vol\.?|collection|chapter|kapitel)\s+\w+", re.IGNORECASE
)
_EPISODE = re.compile(r"(?:episode|folge|épisode|episodio|episódio|aflevering|avsnitt)\s+([0-9]{1,4})", re.IGNORECASE)
NO_VIEWING = ("_hook_", "Clip:", "_CLIP_", "Trailer:", "_backfill")


@lru_cache(maxsize=65_536)
def split(written: str) -> tuple[str, Place]:
    """(the show's title, the place); what names no season stays whole, and its parts are told apart by `Named()`.

    A `Part 5` or a `Book Two` may or may not be a season: such a row counts by the episode's own title alone.
    """
    parts = [part.strip() for part in written.split(":")]
    for place in range(1, len(parts)):
        title, name = ": ".join(parts[:place]), ": ".join(parts[place + 1 :])
        if match := _SEASON.fullmatch(parts[place]):
            return title, _of_season(int(match[1]), name)
        if _ONE_ONLY.fullmatch(parts[place]):
            return title, _of_season(1, name)
        if name and _OTHER_UNIT.fullmatch(parts[place]):
            return title, Named(None, name)
    return written, Named()


def _of_season(season: int, name: str) -> Place:
    match = _EPISODE.fullmatch(name)
    return Episodes(season, int(match[1]), int(match[1])) if match else Named(season, name)
