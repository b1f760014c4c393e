"""`import` takes articles: of a history, however it comes, it says which command takes it."""

import gzip
import io
import sys
import zipfile
from pathlib import Path

import pytest

from recapreader.cli.main import main
from recapreader.importing.histories.recognize import is_history
from support.samples import HISTORIES

SAMPLES = sorted(path for path in HISTORIES.rglob("*") if path.is_file() and path.name != "broken.nfo")
TAKES_IT = "use recapreader watched"


def zipped(path: Path) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(f"export/{path.name}", path.read_bytes())
    return packed.getvalue()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_every_sample_is_refused_as_a_file_in_an_archive_and_from_a_pipe(
    sample: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (own_home / "a.zip").write_bytes(zipped(sample))
    (own_home / "a.gz").write_bytes(gzip.compress(sample.read_bytes()))
    for source in (str(sample), str(own_home / "a.zip"), str(own_home / "a.gz"), "-"):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(sample.read_bytes())))
        assert main(["import", source]) == 1
        assert TAKES_IT in capsys.readouterr().err
    assert not (own_home / ".local").exists()


@pytest.mark.parametrize(
    "text",
    [
        "Title, date and place\n\nA story.",
        "[A link](https://example.org) and more.\n\nIt was night.",
        "{{Infobox film}}\n'''A Film''' is a film.",
        "<html><head><title>A film</title></head><body><movie-card>x</movie-card><p>Plot.</p></body></html>",
        "Name,Year\n\nA poem.",
        "",
        "\x00\x01",
    ],
)
def test_an_article_is_none(text: str) -> None:
    assert not is_history(text.encode())
    assert not is_history(zipped_text(text))


def zipped_text(text: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", text)
    return packed.getvalue()
