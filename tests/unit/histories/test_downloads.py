"""Histories as they are downloaded: archives with all else that a service puts in, a pipe, several files at once."""

import io
import json
import sys
import zipfile
from pathlib import Path

import pytest

from recapreader.cli.main import main
from support.samples import HISTORIES
from support.watched_library import write_library

WATCHLIST = "Date,Name,Year,Letterboxd URI\n2024-01-01,A Film,2001,https://x.example/1\n"
ARCHIVES = {
    "trakt": (
        {"watched/history-1.json": "watched-history.json"},
        {
            "ratings/ratings-shows.json": '[{"rated_at": "2024", "rating": 9, "show": {"title": "The Tide: Harbour"}}]',
            "lists/watchlist.json": '[{"listed_at": "2024", "movie": {"title": "A Film", "year": 2001, "ids": {}}}]',
            "user/profile.json": '{"username": "ann"}',
        },
    ),
    "tv time": (
        {name: name for name in ("tracking-prod-records.csv", "tracking-prod-records-v2.csv")},
        {
            "lists-prod-lists.csv": "name,is_public,objects\nMine,true,map[]\n",
            "ratings-live-votes.csv": "uuid,episode_id,movie_name,vote_key\nu,1,,v\n",
            "followed_tv_show.csv": "tv_show_id,tv_show_name,archived,notification_offset\n201,The Tide: Harbour,0,0\n",
        },
    ),
    "netflix": (
        {"CONTENT_INTERACTION/ViewingActivity.csv": "ViewingActivity.csv"},
        {
            "CONTENT_INTERACTION/SearchHistory.csv": "Profile Name,Country Iso Code,Query Typed\nAnn,NO,tide\n",
            "CONTENT_INTERACTION/MyList.csv": "Profile Name,Title Name,Utc Title Add Date\nAnn,A Film,2024-01-01\n",
            "Cover sheet.pdf": "%PDF-1.4",
        },
    ),
}  # fmt: skip


@pytest.fixture
def library(own_home: Path) -> Path:
    return write_library(own_home / "recaps")


def told(library: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, dict[str, object]]:
    assert main(["--library", str(library), "watched", *arguments, "--json", "--yes"]) == 0
    return {line["slug"]: line for line in json.loads(capsys.readouterr().out)["recaps"]}


@pytest.mark.parametrize("service", ARCHIVES)
def test_an_archive_is_read_for_what_was_watched_and_nothing_else(
    service: str, library: Path, own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    samples, others = ARCHIVES[service]
    with zipfile.ZipFile(own_home / "download.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, sample in samples.items():
            archive.writestr(name, (HISTORIES / sample).read_bytes())
        for name, text in others.items():
            archive.writestr(name, text)
    profile = ["--profile", "Ann"] if service == "netflix" else []
    found = told(library, capsys, str(own_home / "download.zip"), *profile)
    assert (found["tide"]["after"], found["emile"]["after"]) == ("S01E04", "S01E02")


@pytest.mark.parametrize("with_diary", [True, False])
def test_a_letterboxd_watchlist_is_no_history(
    with_diary: bool, library: Path, own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with zipfile.ZipFile(own_home / "letterboxd.zip", "w") as archive:
        archive.writestr("watchlist.csv", WATCHLIST)
        if with_diary:
            archive.writestr("diary.csv", (HISTORIES / "diary.csv").read_bytes())
    assert ("film" in told(library, capsys, str(own_home / "letterboxd.zip"))) is with_diary


def test_a_pipe_and_several_files(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = (HISTORIES / "trakt.csv").read_bytes().splitlines(keepends=True)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"".join(rows[:3]))))
    assert told(library, capsys, "-")["tide"]["after"] == "S01E02"
    assert told(library, capsys, str(HISTORIES / "animelist.xml"), str(HISTORIES / "goodreads.csv")).keys() == {
        "tide",
        "emile",
        "book",
    }


def test_one_bad_file_of_several_changes_nothing(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cut.json").write_text('[{"watched_at": "2024", "show": ', encoding="utf-8")
    files = [str(HISTORIES / "trakt.csv"), str(tmp_path / "cut.json")]
    assert main(["--library", str(library), "watched", *files, "--yes"]) == 1
    assert "cut.json:1:" in capsys.readouterr().err
    assert main(["--library", str(library), "mark", "tide"]) == 0
    assert capsys.readouterr().out == ""
