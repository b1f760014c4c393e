"""A file, archive or folder → the histories in it, each recognised by what is in it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from types import ModuleType

from recapreader.core.sanitize import one_line
from recapreader.importing.histories import (
    goodreads,
    imdb,
    letterboxd,
    mpv,
    my_anime_list,
    netflix,
    nfo,
    prime_video,
    simkl,
    storygraph,
    tables,
    trakt,
    tv_time,
    yamtrack,
)
from recapreader.importing.histories.documents import Document, Limits, documents, unpacked
from recapreader.importing.histories.trees import json_of, xml_of
from recapreader.importing.histories.viewings import Gathering, History, HistoryError, Tick, ignore_ticks

__all__ = ["Limits", "is_history", "read"]

_OF_TABLES: tuple[ModuleType, ...] = (
    yamtrack,
    tv_time,
    trakt,
    prime_video,
    goodreads,
    storygraph,
    letterboxd,
    imdb,
    netflix,
)
_OF_JSON: tuple[ModuleType, ...] = (trakt, tv_time, simkl)
SOURCES = (
    "Trakt, TV Time, Simkl, Netflix, Prime Video, Yamtrack, MyAnimeList, mpv, Kodi or Jellyfin, Goodreads, StoryGraph, "
    "Letterboxd or IMDb"
)
Choose = Callable[[tuple[str, ...]], str]


def read(source: str, choose: Choose, limits: Limits | None = None, tick: Tick = ignore_ticks) -> tuple[History, ...]:
    """The histories in a file, an archive, a folder or (`-`) standard input.

    `choose` is asked for a profile where a file has several; `tick` is told how far the reading is.

    Raises:
        HistoryError: it cannot be read, or holds none.
    """
    found: list[History] = []
    others = 0
    beside_videos: list[Document] = []
    for document in documents(source, limits or Limits()):
        if nfo.recognises(document):
            beside_videos.append(document)
        elif history := _history(replace(document, tick=tick), choose):
            found.append(history)
        else:
            others += 1
    if beside_videos:
        found.append(nfo.read(beside_videos))
    if not found:
        name = "standard input" if source == "-" else one_line(source)
        raise HistoryError(f"{name}: this is not a history from {SOURCES}")
    return tuple(found)


def is_history(data: bytes) -> bool:
    """Return whether a file, or an archive, is a history, by what is in it; nothing is raised."""
    try:
        return any(nfo.recognises(each) or _reader(each, lambda profiles: profiles[0]) for each in unpacked(data))
    except HistoryError:
        return False


def _history(document: Document, choose: Choose) -> History | None:
    reader = _reader(document, choose)
    return reader() if reader else None


def _reader(document: Document, choose: Choose) -> Callable[[], History] | None:
    """What reads a document, or None if no reader knows it."""
    start = document.text[:1024].lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        return _of_xml(document)
    if start.startswith(("{", "[")):
        return partial(mpv.read_lines, document) if mpv.recognises_lines(document) else _of_json(document)
    table = tables.table(document)
    for module in _OF_TABLES if table else ():
        if module.recognises_table(table):
            more = (choose,) if module is netflix else ()
            return partial(module.read_table, table, *more)
    return None


def _of_xml(document: Document) -> Callable[[], History] | None:
    if "<myanimelist" not in document.text[:65_536].casefold():
        return None
    elements = xml_of(document)
    known = my_anime_list.recognises_xml(elements)
    return partial(my_anime_list.read_xml, elements, document.name) if known else None


def _of_json(document: Document) -> Callable[[], History] | None:
    data = json_of(document)
    for module in _OF_JSON:
        if module.recognises_json(data):
            return partial(module.read_json, data, Gathering(document.name, counts_items=True, tick=document.tick))
    return None
