"""Show and episode from the name of a video file, as releases and media servers write them."""

import re
from dataclasses import dataclass

from recapreader.importing.histories.viewings import MOST_AT_ONCE

_MARKED = re.compile(
    r"(?P<title>.*?)[\s._\[(-]*\bs(?P<season>[0-9]{1,4})[\s._-]*e(?P<first>[0-9]{1,4})"
    r"(?P<more>(?:[\s._]*(?:-|–|\+|&)?[\s._]*e[0-9]{1,4}|-[0-9]{1,4}(?![0-9pP]))*)",
    re.IGNORECASE,
)
_CROSSED = re.compile(
    r"(?P<title>.*?)[\s._\[(-]*\b(?P<season>[0-9]{1,2})x(?P<first>[0-9]{2,3})(?P<more>(?:-(?:[0-9]{1,2}x)?[0-9]{2,3})*)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?P<title>.+?)\s+-\s+(?:ep(?:isode)?\.?\s*)?(?P<first>[0-9]{1,4})(?:v[0-9])?(?=\s*(?:[\[(].*)?$)", re.IGNORECASE
)
_GROUP = re.compile(r"^\[[^\]]*\]\s*")
_YEAR = re.compile(r"[\s._(\[-]+((?:19|20)[0-9]{2})[)\]]?\s*$")
_SEASON_FOLDER = re.compile(r"(?:season|staffel|saison|temporada|stagione|series)\s*[0-9]+|s[0-9]{1,2}", re.IGNORECASE)
_EXTRA = re.compile(r"(?:^|[\s._-])(?:trailer|sample|featurette|teaser|extra)s?(?:[\s._-]|$)", re.IGNORECASE)
VIDEO = re.compile(r"\.(?:mkv|mp4|m4v|avi|mov|webm|ts|m2ts|wmv|ogm|ogv|mpe?g|flv)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """What a name says; without a season, episodes are counted through."""

    title: str
    year: int | None
    season: int | None
    first: int
    last: int


def episode_in(path: str) -> Named | None:
    """The show and the episodes that a path names; None where it names none, or a trailer or sample."""
    *folders, name = path.replace("\\", "/").split("/")
    stem = _GROUP.sub("", VIDEO.sub("", name))
    if _EXTRA.search(stem):
        return None
    for pattern in (_MARKED, _CROSSED):
        if match := pattern.match(stem):
            more = [int(number) for number in re.findall(r"[0-9]+(?!x)(?![0-9])", match["more"] or "")]
            first, last = int(match["first"]), max([int(match["first"]), *more])
            if last - first > MOST_AT_ONCE:
                return None
            title, year = _title(match["title"]) if match["title"].strip(" ._-[(") else _of_folder(folders)
            return Named(title, year, int(match["season"]), first, last) if title else None
    if match := _COUNTED.match(stem.replace("_", " ")):
        title, year = _title(match["title"])
        return Named(title, year, None, int(match["first"]), int(match["first"]))
    return None


def _of_folder(folders: list[str]) -> tuple[str, int | None]:
    """The show by the folder it lies in, a season's own left aside."""
    named = [folder for folder in folders if folder and not _SEASON_FOLDER.fullmatch(folder.strip())]
    return _title(named[-1]) if named else ("", None)


def _title(written: str) -> tuple[str, int | None]:
    text = written if " " in written.strip() else re.sub(r"[._]+", " ", written)
    match = _YEAR.search(text)
    title = text[: match.start()] if match and text[: match.start()].strip() else text
    return title.strip(" ._-[("), int(match[1]) if match and title != text else None
