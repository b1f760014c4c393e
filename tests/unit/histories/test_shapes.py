"""What real files look like where they differ from what one would expect; each as a small file of our own."""

from pathlib import Path

import pytest

from recapreader.importing.histories import Episodes, Finished, HistoryError, Named, read
from recapreader.importing.histories.viewings import Place

JELLYFIN = (
    "<episodedetails><plot /><lockdata>false</lockdata><title>Low Water</title><showtitle>The Tide</showtitle>"
    "<episode>{episode}</episode><season>1</season><isuserfavorite>false</isuserfavorite>"
    "<playcount>{plays}</playcount><watched>{watched}</watched><lastplayed>2024-01-01 20:00:00</lastplayed>"
    "<resume><position>{seconds}</position><total>2400</total></resume></episodedetails>"
)
PRIME = (
    '"Date Watched","Type","Title","Episode Title","Global Title Identifier","Episode Global Title Identifier",'
    '"Path","Episode Path","Image URL"'
)
ACTIVITY = (
    "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,"
    "Country"
)
OF_TV_TIME = "user_id,episode_id,created_at,updated_at,tv_show_name,episode_season_number,episode_number"
ON_ONE = "1,9,2024-01-01,2024-01-01,The Tide,1,1"
OF_TRAKT = (
    "watched_at,action,type,title,year,trakt_rating,trakt_id,imdb_id,tmdb_id,tvdb_id,url,released,runtime,"
    "season_number,episode_number,episode_title,episode_released,episode_trakt_rating,episode_trakt_id,"
    "episode_imdb_id,episode_tmdb_id,episode_tvdb_id,genres"
)
OWN_ROW = (
    "2024-01-01T20:00:00Z,watch,episode,The Tide,2019,8,1,tt9000001,101,201,https://x.example/1,2019-01-01,50,"
    "1,1,Low Water,2019-01-01,8,9,tt9000009,909,209,drama"
)
Rows = list[tuple[str, Place]]


def first(episode: int) -> Rows:
    return [("The Tide", Episodes(1, episode, episode))]


def text(*lines: str) -> str:
    return "\n".join(lines)


SHAPES: dict[str, tuple[str, Rows | None]] = {
    # Jellyfin counts a play when it begins; one may also tick an episode off, which is no play.
    "begun.nfo": (JELLYFIN.format(episode=1, plays=1, watched="false", seconds=600), []),
    "seen.nfo": (JELLYFIN.format(episode=1, plays=1, watched="true", seconds=0), first(1)),
    "ticked.nfo": (JELLYFIN.format(episode=1, plays=0, watched="true", seconds=0), first(1)),
    "again.nfo": (JELLYFIN.format(episode=1, plays=3, watched="true", seconds=600), first(1)),
    # Kodi writes no `watched`, counts a play at its end, and may end with an address.
    "kodi.nfo": (
        text(
            '<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>',
            "<episodedetails><title>Low Water</title><showtitle>The Tide</showtitle><season>1</season>",
            "<episode>2</episode><displayseason>-1</displayseason><displayepisode>-1</displayepisode>",
            '<playcount>1</playcount><lastplayed>2024-01-01</lastplayed><uniqueid type="tvdb">4711</uniqueid>',
            "</episodedetails>",
            "https://example.org/?tab=episode&id=4711",
        ),
        first(2),
    ),
    "sonarr.nfo": (
        "<episodedetails><season>1</season><episode>1</episode><watched>false</watched></episodedetails>",
        [],
    ),
    # Trakt's own table names the numbers in full.
    "trakt.csv": (text(OF_TRAKT, OWN_ROW), first(1)),
    # The season in brackets or short, a language behind it, and titles that tell no number.
    "prime.csv": (
        text(
            PRIME,
            '"1704139200000","Series","The Tide (Season 1) (English Dubbed)","Episode 3: C","","","","",""',
            '"1704139100000","Series","The Tide S1 [dt./OV]","Episode 2","","","","",""',
            '"1704139000000","Series","The Tide","Episode 1: A","","","","",""',
            '"1704138500000","Series","The Tide","Episode 4","","","","",""',
            '"1704138000000","Series","The Tide - Season 1","The making of","","","","",""',
            '"1704137000000","Movie","Episode 0: Official Trailer","","","","","",""',
        ),
        [
            ("Episode 0: Official Trailer", Finished("film")),
            ("The Tide", Named(1, "The making of")),
            ("The Tide", Named(None, "A")),
            ("The Tide", Episodes(1, 2, 2)),
            ("The Tide", Episodes(1, 3, 3)),
        ],
    ),
    # A row without a bookmark tells how long it played.
    "ViewingActivity.csv": (
        text(
            ACTIVITY,
            'Ann,2024-01-02 20:00:00,0:48:00,,"The Tide: Season 1: Episode 2",,TV,,,NO',
            'Ann,2024-01-01 20:00:00,0:02:00,,"The Tide: Season 1: Episode 1",N/A,TV,,,NO',
        ),
        first(2),
    ),
    # TV Time names the episode in files on all that one did with it; only some say that it was seen.
    "seen.csv": (text(f"{OF_TV_TIME},source", f"{ON_ONE},episode-detail"), first(1)),
    "seen-on.csv": (text(f"{OF_TV_TIME},watched_on_source_id", f"{ON_ONE},4"), first(1)),
    "seen-again.csv": (text(f"{OF_TV_TIME},cpt", f"{ON_ONE},2"), first(1)),
    "native.csv": (
        text(
            "ts,show_name,episode_id,episode_season_number,episode_number,episode_name",
            "1704139200,The Tide,9,1,1,Low Water",
        ),
        first(1),
    ),
    "comment.csv": (text(f"{OF_TV_TIME},comment", f"{ON_ONE},When does it come?"), None),
    "emotion.csv": (text(f"{OF_TV_TIME},emotion_id", f"{ON_ONE},3"), None),
    "votes.csv": (
        text("series_name,season_number,episode_number,user_id,vote_key,episode_id", "The Tide,1,8,1,1,9"),
        None,
    ),
    # Letterboxd keeps what was deleted in a folder of its own.
    "deleted/diary.csv": (
        text(
            "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date",
            "2024-01-01,A Film,2001,https://x.example/1,,,,2024-01-01",
        ),
        [],
    ),
    # Yamtrack's newer header.
    "yamtrack.csv": (
        text(
            "media_id,source,media_type,title,image,season_number,episode_number,score,progress,status,start_date,"
            "end_date,notes,progress_changed",
            "101,tmdb,episode,The Tide,,1,1,,,,,2024-01-01,,2024-01-01T12:00:00Z",
        ),
        first(1),
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_file_says_what_it_says_and_no_more(name: str, tmp_path: Path) -> None:
    written, expected = SHAPES[name]
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(written, encoding="utf-8")
    if expected is None:
        with pytest.raises(HistoryError, match="this is not a history"):
            read(str(path), lambda profiles: profiles[0])
        return
    (history,) = read(str(path if path.parent == tmp_path else tmp_path), lambda profiles: profiles[0])
    assert [(row.title, row.place) for row in history.rows] == expected


def test_ids_in_a_row_of_trakt_are_used_only_where_they_are_the_shows(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text(text(OF_TRAKT, OWN_ROW))
    (tmp_path / "others.csv").write_text(
        text(
            "type,action,title,year,trakt,imdb,tmdb,tvdb,watched_at,rating,rated_at,season,episode",
            "episode,history,The Tide,2019,9,tt9000009,909,209,2024-01-01,,,1,1",
            "movie,history,A Film,2001,3,tt8000001,801,,2024-01-01,,,,",
        )
    )
    others, own = read(str(tmp_path), lambda profiles: profiles[0])
    assert [row.ids for row in own.rows] == [{"imdb:tt9000001", "tmdb:tv/101", "tvdb:201"}]
    assert [row.ids for row in others.rows] == [set(), {"imdb:tt8000001", "tmdb:movie/801"}]


def test_a_show_is_known_by_the_ids_that_jellyfin_writes(tmp_path: Path) -> None:
    (tmp_path / "tvshow.nfo").write_text(
        "<tvshow><title>The Tide</title><year>2019</year><imdb_id>tt9000001</imdb_id><tmdbid>101</tmdbid>"
        "<tvdbid>201</tvdbid></tvshow>"
    )
    (tmp_path / "e1.nfo").write_text(JELLYFIN.format(episode=1, plays=1, watched="true", seconds=0))
    ((row,),) = [history.rows for history in read(str(tmp_path), lambda profiles: profiles[0])]
    assert row.ids == {"imdb:tt9000001", "tmdb:tv/101", "tvdb:201"}
