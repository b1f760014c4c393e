"""Histories as Hypothesis makes them up, and what each says of a title, worked out without the readers."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

from support import history_writers as written_by
from support.history_writers import NAME, View, singles

__all__ = ["NAME", "SOURCES", "TITLES", "VIEWS", "Source", "Truth", "View", "truth", "write"]

TITLES = ("The Tide: Harbour", "Émile und die Uhr", "Nobody's")

VIEWS = st.lists(
    st.builds(
        lambda title, season, first, more, how, at, is_named: View(
            title, season, first, first + more, how, at, is_named
        ),
        st.sampled_from(TITLES),
        st.sampled_from((1, 1, 1, 2, 2, 3, 0, 2019)),
        st.integers(0, 5),
        st.sampled_from((0, 0, 0, 1)),
        st.sampled_from(("watched",) * 6 + ("not", "broken", "aside", "finished")),
        st.integers(0, 300),
        st.booleans(),
    ),
    max_size=24,
)


@dataclass(frozen=True)
class Source:
    """One kind of file."""

    write: Callable[[Sequence[View]], str]
    file: str
    finishes_seasons: bool = False
    knows_completion: bool = True
    names_episodes: bool = False
    counts_through: bool = False


SOURCES = {
    "trakt json": Source(written_by.trakt_json, "a.json"),
    "trakt shows": Source(written_by.trakt_shows, "a.json"),
    "trakt csv": Source(written_by.trakt_csv, "a.csv"),
    "tv time v2": Source(written_by.tv_time_v2, "a.csv"),
    "tv time v1": Source(written_by.tv_time_v1, "a.csv"),
    "tv time csv": Source(written_by.tv_time_csv, "a.csv"),
    "tv time json": Source(written_by.tv_time_json, "a.json"),
    "liberator": Source(written_by.liberator, "a.csv"),
    "simkl": Source(written_by.simkl, "a.json", finishes_seasons=True),
    "yamtrack": Source(written_by.yamtrack, "a.csv", finishes_seasons=True),
    "my anime list": Source(written_by.my_anime_list, "a.xml", counts_through=True),
    "netflix page": Source(written_by.netflix_page, "a.csv", knows_completion=False, names_episodes=True),
    "netflix activity": Source(written_by.netflix_activity, "a.csv", knows_completion=False, names_episodes=True),
    "prime video": Source(written_by.prime_video, "a.csv", knows_completion=False),
    "mpv": Source(written_by.mpv, "a.jsonl", knows_completion=False),
    "nfo": Source(written_by.nfo, "a.nfo"),
}


@dataclass(frozen=True)
class Truth:
    """What a history says of one title, at the most."""

    episodes: frozenset[tuple[int, int]]
    finished_seasons: frozenset[int]


def truth(source: Source, views: Iterable[View], title: str, named: tuple[int, int] | None) -> Truth:
    """All that is known of a title; `named` is the episode that goes by `NAME` in public, if one does."""
    own = [view for view in views if view.title == title and view.how == "watched" and view.season]
    if not source.knows_completion:
        own = _without_latest(singles(own) if source.write is not written_by.mpv else own)
    finished = frozenset(
        view.season for view in views if view.title == title and view.how == "finished" and source.finishes_seasons
    )
    episodes: set[tuple[int, int]] = set()
    for view in own:
        if source.counts_through:
            episodes |= {(1, each) for each in range(1, view.first + 1)}
        elif source.names_episodes and view.is_named:
            episodes |= {named} if named and named[0] == view.season else set()
        else:
            episodes |= {(view.season, each) for each in range(view.first, view.last + 1)}
    return Truth(frozenset(episodes), finished)


def _without_latest(views: list[View]) -> list[View]:
    """What counts where a row says that something was begun: all but what was begun last."""
    if not views:
        return []
    latest = max(view.at for view in views)
    return [view for view in views if view.at < latest or sum(each.at == latest for each in views) > 1]


def write(folder: Path, source: Source, views: Sequence[View]) -> Path:
    """The file."""
    path = folder / source.file
    path.write_text(source.write(views), encoding="utf-8")
    return path
