"""The `.nfo` files that Kodi exports, and Jellyfin saves, beside the video files.

    <episodedetails><title>…</title><showtitle>…</showtitle><season>1</season><episode>1</episode>
      <episodenumberend>2</episodenumberend><playcount>1</playcount><watched>true</watched>
      <lastplayed>2024-01-01 20:00:00</lastplayed><resume><position>0.0</position></resume></episodedetails>

Kodi writes the two halves of a double episode one after the other into one file; Jellyfin writes `episodenumberend`.
`tvshow.nfo` has the show's `<title>`, `<year>` and ids (Kodi as `<uniqueid type="imdb">`, Jellyfin as `<imdb_id>`),
`<movie>` is a film. Where there is no `showtitle`, the show is the folder's `tvshow.nfo`. Behind the XML may stand the
address of the page that it was made from.

Kodi counts a play at its end, and writes no `watched`. Jellyfin counts one when it begins: there, and in what other
programs write, `watched` alone tells whether it was seen to its end.
"""

import re

from recapreader.importing.histories import ids
from recapreader.importing.histories.documents import Document
from recapreader.importing.histories.trees import Element, xml_of
from recapreader.importing.histories.viewings import (
    FILM,
    MOST_AT_ONCE,
    NO_PLACE,
    NOT_WATCHED,
    SPECIAL,
    Episodes,
    Gathering,
    History,
    HistoryError,
    Work,
    whole,
    year_in,
)

NAME = "Kodi or Jellyfin"
_ROOTS = ("episodedetails", "tvshow", "movie")
_ROOT = re.compile(rf"\ufeff?(?:\s|<\?[^>]*>|<!--.*?-->)*<(?:{'|'.join(_ROOTS)})[\s>]", re.DOTALL | re.IGNORECASE)


def recognises(document: Document) -> bool:
    """One of these elements, after a declaration and comments at the most."""
    return bool(_ROOT.match(document.text[:4096]))


def read(documents: list[Document]) -> History:
    """What was watched, of all files of a folder together."""
    gathering = Gathering("")
    parsed = []
    for document in documents:
        try:
            parsed.append((document, [each for each in xml_of(document) if each.name in _ROOTS]))
        except HistoryError as error:  # one file of many: what it would have said is missing, nothing else
            gathering.skip("cannot be read")
            gathering.broken.append(str(error))
    shows = {
        document.parents: _work("show", each) for document, found in parsed for each in found if each.name == "tvshow"
    }
    for document, found in parsed:
        for each in found:
            gathering.name = document.name
            if each.name == "movie":
                _film(gathering, each)
            elif each.name == "episodedetails":
                _episode(gathering, each, _show(each, document.parents, shows))
    return gathering.history(NAME)


def _film(gathering: Gathering, film: Element) -> None:
    if not _is_watched(film):
        return gathering.skip(NOT_WATCHED)
    return gathering.add(_work("movie", film), FILM, film["lastplayed"])


def _episode(gathering: Gathering, episode: Element, work: Work) -> None:
    season, first = whole(episode["season"]), whole(episode["episode"])
    if season is None or first is None:
        return gathering.breaks(episode.line, "episode", "a whole number for season and episode")
    if not _is_watched(episode):
        return gathering.skip(NOT_WATCHED)
    if season == 0:
        return gathering.skip(SPECIAL)
    if not work[0]:
        return gathering.skip(NO_PLACE)
    last = max(first, whole(episode["episodenumberend"]) or first)
    if last - first > MOST_AT_ONCE:
        return gathering.breaks(episode.line, "episodenumberend", "one of the next episodes")
    return gathering.add(work, Episodes(season, first, last), episode["lastplayed"])


def _is_watched(each: Element) -> bool:
    return each["watched"].casefold() == "true" if each["watched"] else bool(whole(each["playcount"]))


def _show(episode: Element, parents: tuple[str, ...], shows: dict[tuple[str, ...], Work]) -> Work:
    """The show by the nearest `tvshow.nfo`, else by its title alone."""
    found = next((shows[parents[:end]] for end in range(len(parents), -1, -1) if parents[:end] in shows), None)
    title = episode["showtitle"]
    return found if found and title in ("", found[0]) else (title, None, frozenset())


def _work(kind: str, each: Element) -> Work:
    named = {
        child.attributes.get("type", ""): child.text.strip() for child in each.children if child.name == "uniqueid"
    }
    own = ((name, each[f"{name}id"] or each[f"{name}_id"]) for name in ("imdb", "tmdb", "tvdb"))
    named |= {name: value for name, value in own if value}
    year = whole(each["year"]) or year_in(each["premiered"])
    return each["title"], year, ids.of_work(kind, named)
