"""MyAnimeList's export, XML, mostly compressed.

    <myanimelist><anime><series_animedb_id>1</…><series_title>…</…><series_episodes>26</…>
      <my_watched_episodes>12</…><my_times_watched>0</…><my_rewatching>0</…><my_status>Watching</…></anime>
    <manga><manga_mangadb_id>…<manga_title>…<my_read_volumes>…<my_read_chapters>…<my_status>…</manga></myanimelist>

`my_watched_episodes` counts through; while one watches again it counts anew, which says less and never too much.
"""

from recapreader.importing.histories.trees import Element
from recapreader.importing.histories.viewings import A_PLAN, OTHER_KIND, Counted, Gathering, History, whole

NAME = "MyAnimeList"
_PLANNED = ("plan to watch", "plan to read", "6")
_FORMS = {
    "anime": ("series_animedb_id", "series_title", "series_episodes", "my_watched_episodes", "episode"),
    "manga": ("manga_mangadb_id", "manga_title", "manga_chapters", "my_read_chapters", "chapter"),
}


def recognises_xml(elements: list[Element]) -> bool:
    """A list of anime or manga."""
    return any(each.name == "myanimelist" for each in elements)


def read_xml(elements: list[Element], name: str) -> History:
    """How far each anime was watched, and each manga read."""
    gathering = Gathering(name)
    for each in (entry for element in elements for entry in element.children):
        if each.name in _FORMS:
            _entry(gathering, each)
        elif each.name != "myinfo":
            gathering.skip(OTHER_KIND)
    return gathering.history(NAME)


def _entry(gathering: Gathering, entry: Element) -> None:
    number, title, total, count, unit = _FORMS[entry.name]
    done, known = whole(entry[count]), whole(entry[total])
    if done is None or (known and done > known):
        return gathering.breaks(entry.line, count, f"a whole number that is at most {total}")
    if not done or entry["my_status"].casefold() in _PLANNED:
        return gathering.skip(A_PLAN)
    found = frozenset({f"mal:{entry.name}/{entry[number]}"}) if entry[number].isdecimal() else frozenset()
    gathering.add((entry[title], None, found), Counted(unit, done))
    if volumes := whole(entry["my_read_volumes"]):
        gathering.add((entry[title], None, found), Counted("book", volumes))
    return None
