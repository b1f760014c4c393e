"""Other readers of the terminal, on the text of Ballerina's recap in the form that each of them reads.

They need versions of Textual that exclude one another, and so an environment each:

    for peer in epy-reader frogmouth hike baca; do python -m venv peers/$peer; peers/$peer/bin/pip install $peer; done
"""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt


@dataclass(frozen=True, slots=True)
class Peer:
    """Another reader."""

    name: str
    command: str
    suffix: str
    """Of the files it reads."""
    limits: tuple[float | None, float | None]
    """What our first text ÷ its first text may be at most, and is hoped to be."""


_TEXTUAL = (0.5, 0.33)
PEERS = (
    Peer("epy-reader", "epy", ".epub", (None, 1.0)),
    Peer("frogmouth", "frogmouth", ".md", _TEXTUAL),
    Peer("hike", "hike", ".md", _TEXTUAL),
    Peer("baca", "baca", ".epub", _TEXTUAL),
)
_CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_BOOK = """<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>Text</dc:title><dc:language>en</dc:language><dc:identifier id="id">text</dc:identifier>
<dc:creator>Nobody</dc:creator>
</metadata>
<manifest>
<item id="text" href="text.xhtml" media-type="application/xhtml+xml"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
</manifest>
<spine toc="ncx"><itemref idref="text"/></spine>
</package>
"""
_CONTENTS = """<?xml version="1.0" encoding="utf-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
<head><meta name="dtb:uid" content="text"/></head><docTitle><text>Text</text></docTitle>
<navMap><navPoint id="text" playOrder="1">
<navLabel><text>Text</text></navLabel><content src="text.xhtml"/>
</navPoint></navMap>
</ncx>
"""


def installed(environments: Path) -> Iterator[tuple[Peer, Path]]:
    """The peers that are there, and their programs, in one environment or in a folder of several."""
    for peer in PEERS:
        places = [environments / "bin" / peer.command, *environments.glob(f"*/bin/{peer.command}")]
        if program := next((place for place in places if place.exists()), None):
            yield peer, program.absolute()


def write_texts(folder: Path, text: str) -> None:
    """Markdown as `text.md`, and as the one chapter of `text.epub`."""
    (folder / "text.md").write_text(text, encoding="utf-8")
    body = MarkdownIt("commonmark").render(text)
    page = f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Text</title></head><body>{body}</body></html>'
    with zipfile.ZipFile(folder / "text.epub", "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("META-INF/container.xml", _CONTAINER)
        book.writestr("book.opf", _BOOK)
        book.writestr("toc.ncx", _CONTENTS)
        book.writestr("text.xhtml", f'<?xml version="1.0" encoding="utf-8"?>\n{page}')
