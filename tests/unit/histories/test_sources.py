"""Every source: a sample of our own, with a rewatch, a gap, a special, a double episode and a broken row each."""

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest

from recapreader.cli.main import main
from recapreader.core.errors import UsageError
from recapreader.importing.histories import Episodes, HistoryError, Limits, read
from recapreader.importing.histories.file_names import episode_in
from recapreader.session.history_plan import NO_RECAP, PERHAPS
from support.samples import HISTORIES
from support.watched_library import RECAPS, write_library

OF_SERIES = (
    "watched-history.json",
    "trakt.csv",
    "tracking-prod-records-v2.csv",
    "tracking-prod-records.csv",
    "activity_history.csv",
    "tvtime-series-episodes.csv",
    "tvtime-series.json",
    "simkl.json",
    "NetflixViewingHistory.csv",
    "ViewingActivity.csv",
    "prime-video.csv",
    "yamtrack.csv",
    "animelist.xml",
    "watch_history.jsonl",
    "videos",
)
FINISHED = {
    "tvtime-movies.csv": "film",
    "goodreads.csv": "book",
    "storygraph.csv": "book",
    "diary.csv": "film",
    "imdb.csv": "film",
}


def first_profile(profiles: tuple[str, ...]) -> str:
    return profiles[0]


@pytest.fixture
def library(own_home: Path) -> Path:
    return write_library(own_home / "recaps")


def watched(library: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, dict[str, object]]:
    """What `watched` says of each recap, by slug; the rows not used under `unused`."""
    code = main(["--library", str(library), "watched", *arguments, "--json"])
    out, err = capsys.readouterr()
    assert code == 0, err
    told = json.loads(out)
    return {line["slug"]: line for line in told["recaps"]} | {
        "unused": {u["reason"]: u["rows"] for u in told["unused"]}
    }


@pytest.mark.long
@pytest.mark.parametrize("name", OF_SERIES)
def test_a_source_of_series_sets_marks_as_far_as_it_goes_without_a_gap(
    name: str, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = ("--profile", "Ann") if name == "ViewingActivity.csv" else ()
    told = watched(library, capsys, str(HISTORIES / name), "--yes", *profile)
    assert told["tide"]["after"] == "S01E04"
    assert (told["tide"]["opens"], told["tide"]["endings"], told["tide"]["changed"]) == (3, 0, True)
    assert told["emile"]["after"] == "S01E02"
    assert told["unused"]["cannot be read"] == 1
    again = watched(library, capsys, str(HISTORIES / name), "--yes", *profile)
    assert not again["tide"]["changed"]
    assert again["tide"]["before"] == "S01E04"


@pytest.mark.parametrize("name", FINISHED)
def test_what_is_finished_opens_only_when_it_is_asked_for(
    name: str, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    slug = FINISHED[name]
    told = watched(library, capsys, str(HISTORIES / name), "--yes")
    assert (told[slug]["finished"], told[slug]["changed"], told[slug]["opens"]) == (True, False, 1)
    assert "tide" not in told
    assert watched(library, capsys, str(HISTORIES / name), "--finished")[slug]["changed"]


def test_a_title_of_two_recaps_is_not_said_to_be_of_none(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (library / "again.md").write_text(RECAPS["tide"].replace("2019", "1999").replace("tt9", "tt8"), encoding="utf-8")
    (library / "t.csv").write_text(
        "type,title,season,episode,watched_at\nepisode,The Tide: Harbour,1,1,2024\nepisode,Tides,1,1,2024\n"
    )
    told = watched(library, capsys, str(library / "t.csv"), "--yes")
    assert told == {"unused": {PERHAPS: 1, NO_RECAP: 1}}


@pytest.mark.parametrize(
    ("season", "episodes", "expected"),
    [
        (2019, (1, 2), "one of them numbers its seasons by years, the other does not"),
        (1, (2, 3), "episodes from the first up to S01E01 are not all in the history"),
    ],
)
def test_why_a_title_gets_no_mark_and_what_sets_it(
    season: int, episodes: tuple[int, ...], expected: str, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "".join(f"episode,The Tide: Harbour,{season},{each},2024\n" for each in episodes)
    (library / "t.csv").write_text(f"type,title,season,episode,watched_at\n{rows}")
    assert main(["--library", str(library), "watched", str(library / "t.csv"), "--dry-run"]) == 0
    told = f"The Tide: Harbour · 2019: {expected}; recapreader mark tide sets how far you are"
    assert capsys.readouterr().out.splitlines() == [told]


def test_a_dry_run_and_nobody_to_ask_change_nothing(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    trakt = str(HISTORIES / "trakt.csv")
    watched(library, capsys, trakt, "--dry-run")
    assert main(["--library", str(library), "watched", trakt]) == 2
    capsys.readouterr()
    assert main(["--library", str(library), "mark", "tide"]) == 0
    assert capsys.readouterr().out == ""


def test_a_mark_never_goes_back_but_with_reset(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", str(library), "mark", "tide", "season 1 episode 8", "--yes"]) == 0
    assert "S01E08" in capsys.readouterr().err
    trakt = str(HISTORIES / "trakt.csv")
    told = watched(library, capsys, trakt, "--yes")["tide"]
    assert (told["before"], told["after"], told["changed"]) == ("S01E08", "S01E08", False)
    assert watched(library, capsys, trakt, "--yes", "--reset")["tide"]["after"] == "S01E04"


def test_an_archive_a_compressed_file_and_a_folder_are_opened(tmp_path: Path) -> None:
    data = (HISTORIES / "watched-history.json").read_bytes()
    with zipfile.ZipFile(tmp_path / "trakt.zip", "w") as archive:
        archive.writestr("trakt/watched/history-1.json", data)
        archive.writestr("trakt/ratings.json", '[{"rated_at": "2024", "rating": 3, "show": {"title": "x"}}]')
    (tmp_path / "list.xml.gz").write_bytes(gzip.compress((HISTORIES / "animelist.xml").read_bytes()))
    assert [history.source for history in read(str(tmp_path / "trakt.zip"), first_profile)] == ["Trakt"]
    assert [history.source for history in read(str(tmp_path / "list.xml.gz"), first_profile)] == ["MyAnimeList"]
    assert {history.source for history in read(str(HISTORIES), first_profile)} >= {
        "Trakt",
        "TV Time",
        "Kodi or Jellyfin",
    }


def test_an_archive_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("history.csv", b"0" * 2_000_000)
    (tmp_path / "bomb.zip").write_bytes(packed.getvalue())
    with pytest.raises(HistoryError, match="too large"):
        read(str(tmp_path / "bomb.zip"), first_profile, Limits(document=1_000_000))


@pytest.mark.usefixtures("own_home")
@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.json", '[{"watched_at": "2024",\n "show": ', "a.json:2:10: JSON is expected"),
        ("a.csv", 'type,title,season,episode,watched_at\nepisode,"x\n', "a.csv:2, column title: a row of"),
        (
            "a.csv",
            'type,title,season,episode,watched_at\nepisode,x,1,1,2024\nepisode,x,"1,1,2024\n\nepisode,x,1,"2",\n' * 9,
            "a.csv:3, column season: a row of comma-separated values is expected; is a quotation mark left open?",
        ),
        ("a.csv", 'Title,Date,\x1b[31mx\n,,"x\n', "this is not a history"),
        ("a.csv", 'type,title,season,episode,watched_at,\x1b]0;x\x07y\n,,,,,"x\n', "a.csv:2, column ]0;xy: a row of"),
        ("a.xml", "<myanimelist>\n<anime>", "a.xml:2:"),
        ("a.xml", '<!DOCTYPE x [<!ENTITY a "b">]>\n<myanimelist>&a;</myanimelist>', "without entities"),
        ("a.txt", "just words", "this is not a history from Trakt"),
        ("a.nothing", None, "no such file"),
    ],
)
def test_a_bad_file_is_refused_with_its_place_and_what_was_expected(
    name: str, text: str | None, expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if text is not None:
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["watched", str(tmp_path / name), "--yes"]) == 1
    assert expected in capsys.readouterr().err


def test_the_first_broken_rows_are_named(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--library", str(library), "watched", str(HISTORIES / "trakt.csv"), "--dry-run"])
    assert "trakt.csv:10, column episode: a whole number is expected" in capsys.readouterr().err


def test_a_profile_must_be_said_where_there_are_several() -> None:
    def none(profiles: tuple[str, ...]) -> str:
        raise UsageError(", ".join(profiles))

    with pytest.raises(UsageError, match="Ann, Ben"):
        read(str(HISTORIES / "ViewingActivity.csv"), none)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/v/The.Tide.2019.S01E02.1080p.mkv", ("The Tide", 2019, 1, 2, 2)),
        ("Tide - S01E01-E02.mkv", ("Tide", None, 1, 1, 2)),
        ("Tide S01E01E02.mkv", ("Tide", None, 1, 1, 2)),
        ("Tide 1x01-1x02.mkv", ("Tide", None, 1, 1, 2)),
        ("/v/Tide (2019)/Season 2/S02E05 - Name.mkv", ("Tide", 2019, 2, 5, 5)),
        ("[Group] Umi no Uta - 131 [1080p].mkv", ("Umi no Uta", None, None, 131, 131)),
        ("Tide S01E01-1080p.mkv", ("Tide", None, 1, 1, 1)),
        ("Tide.S01E01.trailer.mkv", None),
        ("A Film (2001).mkv", None),
    ],
)
def test_what_a_file_name_says(path: str, expected: tuple[object, ...] | None) -> None:
    found = episode_in(path)
    assert (found and (found.title, found.year, found.season, found.first, found.last)) == expected


def test_a_double_row_covers_both_of_its_episodes() -> None:
    (history,) = read(str(HISTORIES / "trakt.csv"), first_profile)
    assert Episodes(1, 3, 4) in [row.place for row in history.rows]
