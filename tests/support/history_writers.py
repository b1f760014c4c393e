"""What somebody did, written as each source of histories writes it; what a source has no row for is left out."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

NAME = "The Lamp"
"""The title of an episode."""


@dataclass(frozen=True)
class View:
    """One thing that somebody did, or has not done."""

    title: str
    season: int
    first: int
    last: int
    how: str = "watched"
    """`watched`, `not` (to its end), `broken`, `aside` (a trailer, a plan, another profile), `finished` (a season)."""
    at: int = 0
    """When, in days."""
    is_named: bool = False
    """Whether the episode goes by its title, where the source does that."""

    @property
    def day(self) -> str:
        return f"2024-{1 + self.at // 28:02}-{1 + self.at % 28:02}"


def table(header: str, rows: Iterable[Sequence[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(header.split(","))
    writer.writerows(rows)
    return text.getvalue()


def number(view: View) -> object:
    """The episode as a row tells it."""
    return "five" if view.how == "broken" else view.first


def spanned(view: View) -> object:
    return f"{view.first}-{view.last}" if view.last > view.first and view.how != "broken" else number(view)


def singles(views: Iterable[View]) -> list[View]:
    """Where a source has a row an episode."""
    return [
        View(view.title, view.season, each, each, view.how, view.at, view.is_named)
        for view in views
        for each in range(view.first, view.last + 1)
    ]


def trakt_json(views: Sequence[View]) -> str:
    return json.dumps(
        [
            {
                "id": place,
                "watched_at": view.day,
                "action": {"not": "pause", "aside": "watchlist"}.get(view.how, "watch"),
                "type": "episode",
                "episode": {"season": view.season, "number": number(view)},
                "show": {"title": view.title, "ids": {}},
            }
            for place, view in enumerate(singles(views))
            if view.how != "finished"
        ]
    )


def trakt_shows(views: Sequence[View]) -> str:
    return json.dumps(
        [
            {
                "plays": 1,
                "last_watched_at": view.day,
                "show": {"title": view.title, "ids": {}},
                "seasons": [{"number": view.season, "episodes": [{"number": number(view), "plays": 1}]}],
            }
            for view in singles(views)
            if view.how in ("watched", "broken")
        ]
    )


def trakt_csv(views: Sequence[View]) -> str:
    header = "type,action,title,year,watched_at,season,episode"
    action = {"not": "pause", "aside": "ratings"}
    return table(
        header,
        (
            ("episode", action.get(view.how, "history"), view.title, "", view.day, view.season, spanned(view))
            for view in views
            if view.how != "finished"
        ),
    )


def tv_time_v2(views: Sequence[View]) -> str:
    key = {"not": "user-series-", "aside": "follow-"}
    rows = (
        (view.day, key.get(view.how, "watch-episode-"), "1", view.season, number(view), view.season == 0, view.title)
        for view in singles(views)
        if view.how != "finished"
    )
    return table("created_at,key,s_id,s_no,ep_no,is_special,series_name", rows)


def tv_time_v1(views: Sequence[View]) -> str:
    kind = {"not": "towatch", "aside": "follow"}
    rows = (
        (place, kind.get(view.how, "watch"), view.title, "", view.season, number(view), view.day)
        for place, view in enumerate(singles(views))
        if view.how != "finished"
    )
    return table("type-uuid-n,type,series_name,movie_name,season_number,episode_number,created_at", rows)


def tv_time_csv(views: Sequence[View]) -> str:
    rows = (
        ("", view.title, view.season, number(view), view.how in ("watched", "broken"), view.day, view.how == "aside")
        for view in singles(views)
        if view.how != "finished"
    )
    return table("series_tvdb_id,title,season,episode,is_watched,watched_at,special", rows)


def liberator(views: Sequence[View]) -> str:
    rows = (
        (
            "show" if view.how == "aside" else "episode",
            view.title,
            view.season,
            number(view),
            str(view.how != "not").casefold(),
        )
        for view in singles(views)
        if view.how != "finished"
    )
    return table("type,title,season,episode,is_watched,is_watchlisted", ((*row, "false") for row in rows))


def tv_time_json(views: Sequence[View]) -> str:
    return json.dumps(
        [
            {
                "id": {"tvdb": None},
                "title": view.title,
                "seasons": [
                    {
                        "number": view.season,
                        "is_specials": view.how == "aside",
                        "episodes": [{"number": number(view), "is_watched": view.how != "not"}],
                    }
                ],
            }
            for view in singles(views)
            if view.how != "finished"
        ]
    )


def simkl(views: Sequence[View]) -> str:
    shows = [
        {
            "status": "completed" if view.how == "finished" else "watching",
            "show": {"title": view.title, "ids": {}},
            "seasons": [
                {"number": view.season, "episodes": [] if view.how == "finished" else [{"number": number(view)}]}
            ],
        }
        for view in singles(views)
        if view.how in ("watched", "broken", "finished")
    ]
    return json.dumps({"shows": shows or [{"status": "plantowatch", "show": {"title": "x", "ids": {}}}]})


def yamtrack(views: Sequence[View]) -> str:
    rows = []
    for view in views:
        kind = "season" if view.how in ("finished", "not") else "movie" if view.how == "aside" else "episode"
        status = {"finished": "Completed", "not": "In progress", "aside": "Planning"}.get(view.how, "")
        rows.append(("1", "manual", kind, view.title, view.season, spanned(view), status, view.day))
    return table("media_id,source,media_type,title,season_number,episode_number,status,watch_date", rows)


def my_anime_list(views: Sequence[View]) -> str:
    status = {"aside": "Plan to Watch"}
    entries = "".join(
        f"<anime><series_title>{view.title}</series_title><series_episodes>0</series_episodes>"
        f"<my_watched_episodes>{number(view)}</my_watched_episodes>"
        f"<my_status>{status.get(view.how, 'Watching')}</my_status></anime>\n"
        for view in views
        if view.how in ("watched", "broken", "aside")
    )
    return f"<myanimelist>\n{entries}</myanimelist>"


def of_netflix(view: View) -> str:
    name = NAME if view.is_named else f"Episode {view.first}"
    return f"{view.title}: Season {view.season}: {name}"


def netflix_page(views: Sequence[View]) -> str:
    rows = (
        (" : " if view.how == "broken" else of_netflix(view), view.day)
        for view in sorted(singles(views), key=lambda view: -view.at)
        if view.how in ("watched", "broken")
    )
    return table("Title,Date", rows)


def netflix_activity(views: Sequence[View]) -> str:
    header = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Latest Bookmark"
    rows = [
        (
            "Ben" if view.how == "aside" else "Ann",
            f"{view.day} 20:00:00",
            "00:40:00",
            "Autoplayed: user action: None;" if view.how == "not" else "",
            of_netflix(view),
            "",
            "soon" if view.how == "broken" else "00:40:00",
        )
        for view in sorted(singles(views), key=lambda view: -view.at)
        if view.how != "finished"
    ]
    return table(header, [("Ann", "2020-01-01 20:00:00", "00:01:00", "", "x", "TRAILER", "00:01:00"), *rows])


def of_prime_video(view: View) -> str:
    return "" if view.how == "broken" else f"{view.title} - Season {view.season}"


def prime_video(views: Sequence[View]) -> str:
    rows = (
        (f"{view.day} 20:00:00", "Series", of_prime_video(view), f"Episode {view.first}: Name")
        for view in sorted(singles(views), key=lambda view: -view.at)
        if view.how in ("watched", "broken")
    )
    return table("Date Watched,Type,Title,Episode Title", rows)


def mpv(views: Sequence[View]) -> str:
    rows = []
    for view in sorted(views, key=lambda view: view.at):
        last = f"-E{view.last:02}" if view.last > view.first else ""
        extra = " trailer" if view.how == "aside" else ""
        path = f"/v/{view.title}/{view.title} S{view.season:02}E{view.first:02}{last}{extra}.mkv"
        if view.how in ("watched", "aside"):
            rows.append(json.dumps({"time": 1_700_000_000 + view.at * 86_400, "path": path}))
        elif view.how == "broken":
            rows.append("{broken")
    return "\n".join(['{"time": 1, "path": "/v/holiday.mp4"}', *rows])


_JELLYFIN = ("", "<watched>false</watched>")
"""What Jellyfin adds of an episode that was only begun, which it counts as a play."""


def nfo(views: Sequence[View]) -> str:
    return "<movie></movie>" + "\n".join(
        f"<episodedetails><showtitle>{view.title}</showtitle><season>{view.season}</season>"
        f"<episode>{number(view)}</episode><episodenumberend>{view.last}</episodenumberend>"
        f"<playcount>{int(view.how != 'aside')}</playcount>{_JELLYFIN[view.how == 'not']}</episodedetails>"
        for view in views
        if view.how != "finished"
    )
