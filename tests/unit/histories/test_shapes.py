"""What real files look like where they differ from what one would expect; each as a small file of our own."""

from pathlib import Path

import pytest

from recapreader.importing.histories import Episodes, Finished, HistoryError, Named, read
from recapreader.importing.histories.watched import Place

JELLYFIN = (
    "<episodedetails><plot /><lockdata>false</lockdata><title>Low Water</title><showtitle>The Tide</showtitle>"
    "<episode>{episode}</episode><season>1</season><isuserfavorite>false</isuserfavorite>"
    "<playcount>{plays}</playcount><watched>{watched}</watched><lastplayed>2024-01-01 20:00:00</lastplayed>"
    "<resume><position>{seconds}</position><total>2400</total></resume></episodedetails>"
)
PRIME = (
    '"Date Watched","Type","Title","Episode Title","Global Title Identifier","Episode Global Title Identifier",'
    '"Path","Episode Path","Image URL"\n'
)
ACTIVITY = (
    "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,"
    "Country\n"
)
OF_TV_TIME = "user_id,episode_id,created_at,updated_at,tv_show_name,episode_season_number,episode_number"
Rows = list[tuple[str, Place]]


def first(episode: int) -> Rows:
    return [("The Tide", Episodes(1, episode, episode))]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        # Jellyfin counts a play when it begins; a person may set the one without the other.
        ("begun.nfo", JELLYFIN.format(episode=1, plays=1, watched="false", seconds=600), []),
        ("seen.nfo", JELLYFIN.format(episode=1, plays=1, watched="true", seconds=0), first(1)),
        ("ticked.nfo", JELLYFIN.format(episode=1, plays=0, watched="true", seconds=0), first(1)),
        ("again.nfo", JELLYFIN.format(episode=1, plays=3, watched="true", seconds=600), first(1)),
        # Kodi writes no `watched`, and counts a play at its end.
        (
            "kodi.nfo",
            '<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>\n<episodedetails>\n    <title>Low Water</title>\n'
            "    <showtitle>The Tide</showtitle>\n    <season>1</season>\n    <episode>2</episode>\n"
            "    <displayseason>-1</displayseason>\n    <displayepisode>-1</displayepisode>\n"
            "    <playcount>1</playcount>\n    <lastplayed>2024-01-01</lastplayed>\n"
            '    <uniqueid type="tvdb" default="true">4711</uniqueid>\n</episodedetails>\n'
            "https://example.org/?tab=episode&id=4711\n",
            first(2),
        ),
        ("managed.nfo", "<episodedetails><season>1</season><episode>1</episode><watched>false</watched>"
         "</episodedetails>", []),
        # Prime Video: the season in brackets or short, a language behind it, and titles that tell no number.
        (
            "prime.csv",
            PRIME + '"1704139200000","Series","The Tide (Season 1) (English Dubbed)","Episode 3: C","","","","",""\n'
            '"1704139100000","Series","The Tide S1 [dt./OV]","Episode 2","","","","",""\n'
            '"1704139000000","Series","The Tide","Episode 1: A","","","","",""\n'
            '"1704138500000","Series","The Tide","Episode 4","","","","",""\n'
            '"1704138000000","Series","The Tide - Season 1","The making of","","","","",""\n'
            '"1704137000000","Movie","Episode 0: Official Trailer","","","","","",""\n',
            [
                ("Episode 0: Official Trailer", Finished("film")),
                ("The Tide", Named(1, "The making of")),
                ("The Tide", Named(None, "A")),
                ("The Tide", Episodes(1, 2, 2)),
                ("The Tide", Episodes(1, 3, 3)),
            ],
        ),
        # Netflix: a row without a bookmark tells how long it played.
        (
            "ViewingActivity.csv",
            ACTIVITY + 'Ann,2024-01-02 20:00:00,0:48:00,,"The Tide: Season 1: Episode 2",,TV,,,NO\n'
            'Ann,2024-01-01 20:00:00,0:02:00,,"The Tide: Season 1: Episode 1",N/A,TV,,,NO\n',
            first(2),
        ),
        # TV Time names the episode in files on all that one did with it; only some say that it was seen.
        ("seen.csv", f"{OF_TV_TIME},source\n1,9,2024-01-01,2024-01-01,The Tide,1,1,episode-detail\n", first(1)),
        ("on.csv", f"{OF_TV_TIME},watched_on_source_id\n1,9,2024-01-01,2024-01-01,The Tide,1,1,4\n", first(1)),
        ("again.csv", f"{OF_TV_TIME},cpt\n1,9,2024-01-01,2024-01-01,The Tide,1,1,2\n", first(1)),
        ("native.csv", "ts,show_name,episode_id,episode_season_number,episode_number,episode_name\n"
         "1704139200,The Tide,9,1,1,Low Water\n", first(1)),
        ("comment.csv", f"{OF_TV_TIME},comment\n1,9,2024-01-01,2024-01-01,The Tide,1,8,When does it come?\n", None),
        ("emotion.csv", f"{OF_TV_TIME},emotion_id\n1,9,2024-01-01,2024-01-01,The Tide,1,8,3\n", None),
        ("votes.csv", "series_name,season_number,episode_number,user_id,vote_key,episode_id\nThe Tide,1,8,1,1,9\n", None),
        # Letterboxd keeps what was deleted in a folder of its own.
        ("deleted/diary.csv", "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n"
         "2024-01-01,A Film,2001,https://x.example/1,,,,2024-01-01\n", []),
        # Yamtrack's newer header.
        ("yamtrack.csv", '"media_id","source","media_type","title","image","season_number","episode_number","score",'
         '"progress","status","start_date","end_date","notes","progress_changed"\n"101","tmdb","episode","The Tide","",'
         '"1","1","","","","","2024-01-01","","2024-01-01T12:00:00Z"\n', first(1)),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 30 else "",
)  # fmt: skip
def test_a_file_says_what_it_says_and_no_more(name: str, text: str, expected: Rows | None, tmp_path: Path) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    if expected is None:
        with pytest.raises(HistoryError, match="this is not a history"):
            read(str(path), lambda profiles: profiles[0])
        return
    (history,) = read(str(path if path.parent == tmp_path else tmp_path), lambda profiles: profiles[0])
    assert [(row.title, row.place) for row in history.rows] == expected


def test_a_show_is_known_by_the_ids_that_jellyfin_writes(tmp_path: Path) -> None:
    (tmp_path / "tvshow.nfo").write_text(
        "<tvshow><title>The Tide</title><year>2019</year><imdb_id>tt9000001</imdb_id><tmdbid>101</tmdbid>"
        "<tvdbid>201</tvdbid></tvshow>"
    )
    (tmp_path / "e1.nfo").write_text(JELLYFIN.format(episode=1, plays=1, watched="true", seconds=0))
    ((row,),) = [history.rows for history in read(str(tmp_path), lambda profiles: profiles[0])]
    assert row.ids == {"imdb:tt9000001", "tmdb:tv/101", "tvdb:201"}
