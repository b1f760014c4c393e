# ruff: noqa: E501 - tables of lines
"""Faults that were once seen on real pages, each as a small made-up page of the same kind, with what must come of it."""

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from recapreader.core.errors import ContentError
from recapreader.importing.output import compose, recap_file
from recapreader.importing.sources import read_source


@dataclass(frozen=True)
class Fault:
    """A page, and what import must make of it: `opened` is the whole premise, where it is not None."""

    name: str
    file: str
    text: str
    opened: str | None = None
    kept: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    public: tuple[tuple[str, object], ...] = ()


HARD_WRAPPED = """Summer Syllabus

Orla Tennant
Synopsis –
The story opens on the quay with the brief visit of two old captains and then moves on to a small
harbour, where the warden, Hugh Marrow, learns that his daughters, Ines and Dorte, have at last
sold the ferry to a stranger—one from the city, who was sent there by the owner of the yard,
and one from the hills. After their quarrel with these men, Ines and Dorte find a dead keeper.
The pilot betrayed Marrow by selling the ferry to the owners and Hugh has
condemned him to drown. Dorte runs away with the money and is not seen again on the coast,
and Ines lets go of the rope that holds the boat, on the day of the great regatta.
"""
FAULTS = (
    Fault(
        "text that was broken at a width is opened in mid-sentence",
        "a.txt",
        HARD_WRAPPED,
        "",
        ("moves on to a small harbour, where the warden", "Hugh has condemned him to drown"),
    ),
    Fault(
        "one long line elsewhere hides that a text was broken at a width",
        "a.txt",
        HARD_WRAPPED + "\n" + "word " * 40 + "end.\n",
        "",
        ("moves on to a small harbour, where the warden",),
    ),
    Fault(
        "a wrapped text loses its first line",
        "a.txt",
        HARD_WRAPPED,
        None,
        ("The story opens on the quay",),
        (),
        (("title", "Summer Syllabus"),),
    ),
    Fault(
        "a sentence that goes on in the next paragraph is opened",
        "a.txt",
        "Tin Ferry Review\n\nTin Ferry is a 2019 thriller film. It is a drama in which the warden\n\nburns the boat and Pell drowns.\n\nThe Quay\n\nPell drowns there at night.\n",
        "Tin Ferry is a 2019 thriller film.",
    ),
    Fault(
        "a headline that nobody recognised is opened as text",
        "a.txt",
        "Farewell, Pell\n\nTin Ferry is a 2019 thriller film.\n\nSpoilers ahead!\n\nThe Quay\n\nPell drowns there at night.\n",
        "Tin Ferry is a 2019 thriller film.",
        (),
        (),
    ),
    Fault(
        "Blogger: the post is dropped as a widget, the sidebar imported",
        "a.html",
        "<html><head><title>Quay Notes: Tin Ferry review</title></head><body><div class='main section'><div class='widget Blog' id='Blog1'>"
        "<div class='post hentry'><h3 class='post-title entry-title'>Tin Ferry (2019)</h3><div class='post-body entry-content'>"
        "Tin Ferry is a 2019 thriller about a harbour.<br><br>At night the boat is gone. Pell opens the lock.<br><br>In the end the mate burns it.</div></div></div></div>"
        "<div class='sidebar'><ul>"
        + "".join(
            f"<li><a href='#'>An older note about the weather of the {day}th of May and about the rain</a></li>"
            for day in range(9)
        )
        + "</ul></div></body></html>",
        "Tin Ferry is a 2019 thriller about a harbour.",
        ("Pell opens the lock", "the mate burns it"),
        ("older note",),
    ),
    Fault(
        "WordPress: a class with the article's own tag drops it, its comments are imported",
        "a.html",
        "<html><head><title>Tin Ferry | Quay Notes</title></head><body><div id='content'><div class='post-9 post type-post hentry category-films tag-ferry'>"
        "<h1 class='entry-title'>Tin Ferry ending explained</h1><div class='entry-content'><p>Tin Ferry is a 2019 thriller about a harbour.</p>"
        "<p>Spoilers ahead!</p><p>At night the boat is gone. Pell opens the lock.</p></div></div></div><div id='comments'>"
        + "<p>I saw it twice with my brother, and each time we talked about the lock for days and days.</p>" * 4
        + "</div></body></html>",
        "Tin Ferry is a 2019 thriller about a harbour.",
        ("Pell opens the lock",),
        ("with my brother",),
    ),
    Fault(
        "short lines below a label are lost as a page's furniture",
        "a.txt",
        "TYPE: Film Review\nMOVIE: Tin Ferry\nYEAR: 2019\n\n---\nMOTIFS:\nRivers and bridges\nGuilt\nOld debts between sisters\n---\nMOOD:\nQuietly sad\nBleak\n---\nREVIEW:\nOrla Tennant's Tin Ferry is a slow and patient picture of a harbour. Its cast, led by Ines Palha, is superb.\n",
        None,
        ("- Rivers and bridges", "- Guilt", "- Bleak"),
        (),
        (("title", "Tin Ferry"), ("year", "2019"), ("cast", ["Ines Palha"])),
    ),
    Fault(
        "a heading in capitals is lost as a broadcaster's name",
        "a.txt",
        "Tin Ferry Season 2 Premiere Unpacked: From Rope To Hope\n\nLast year we had some fun with the maps of Tin Ferry, and we will do so again.\n\nROPE\n\nThis is what Pell ties the boat with.\n\nHOPE\n\nOdo has none of it.\n",
        None,
        ("## HOPE", "## ROPE"),
    ),
    Fault(
        "Japanese: the headline is a heading, adverts and credits are sections",
        "a.txt",
        "『鉄の渡し』第3話あらすじ・ネタバレ感想!橋が落ちる\n\n出典:『鉄の渡し』公式ページ\n\nスポンサーリンク\nこの記事は約6分で読めます。\n\n『鉄の渡し』を無料で見れる配信サービスは?\n\n『鉄の渡し』第3話あらすじ\n\nペルは港で働いている。\n\n『鉄の渡し』第3話の感想\n\n橋が落ちる。船長が死ぬ。\n",
        "",
        ("ペルは港で働いている。",),
        ("スポンサーリンク", "公式ページ", "配信サービス", "約6分"),
        (("title", "鉄の渡し"), ("kind", "episode")),
    ),
    Fault(
        "Japanese: a title without quotation marks",
        "a.txt",
        "鉄の渡し 第3話【アニメのあらすじとネタバレ感想まとめ】橋が落ちる\n\nアニメ『鉄の渡し』第3話「灯」のあらすじと感想をネタバレ有りでまとめています。\n\n▶『鉄の渡し』の感想を第1話から読みたい方はこちら\n\n鉄の渡し【第3話】「灯」のあらすじ\n\nペルは港で働いている。\n",
        None,
        (),
        ("▶", "橋が落ちる"),
        (("title", "鉄の渡し"),),
    ),
    Fault(
        "wikitext: quotations vanish, letters in brackets vanish, other editions stay",
        "a.wiki",
        "{{Infobox film\n| name = Tin Ferry\n}}\n'''''Tin Ferry''''' is a 2019 thriller film by Orla Tennant.\n\n== Plot ==\nThe river \"carr[ie]s on and know[s] him\".<br />He stays.\n\n{{Quotation|The quay is mine.|Pell}}\n\n[[fr:Le Bac]]\n",
        None,
        ("know\\[s\\] him", "The quay is mine."),
        ("fr:Le Bac",),
    ),
    Fault(
        "wikitext: a list of episodes keeps its series' name and season from the page's own title",
        "a.wiki",
        "{{DISPLAYTITLE:List of ''Mr. Quay'' episodes (season 2)}}\nThe second season of the ''[[Mr. Quay]]'' [[anime]] series first aired in Japan from May 3, 2011.\n\n==Episode list==\n{{Episode list\n| EpisodeNumber   = 4\n| Title           = The Lock\n| ShortSummary    = Quay opens it.\n}}\n",
        None,
        ("after=S02E04",),
        (),
        (("title", "Mr. Quay"),),
    ),
    Fault(
        "a page called after its plot summary has no title",
        "a.txt",
        "Tin Ferry Plot Summary\n\nInes is a girl who does not get on with her aunt, Dorte.\n\nWhy does Odo leave?\n\nHe was asked to.\n",
        None,
        (),
        (),
        (("title", "Tin Ferry"),),
    ),
    Fault(
        "Italian: who plays, and the foreign title is none of them",
        "a.txt",
        "Il Traghetto e il suo finale: ecco la spiegazione\n\nIl film d'azione Il Traghetto (What Is Left) del 2018, con Rui Marsh, Ola Sten e Ines Palha, è tra i più visti.\n\nDi cosa parla Il Traghetto?\n\nPell arriva al porto con la sorella (Nia Lang).\n",
        None,
        (),
        (),
        (("title", "Il Traghetto"), ("cast", ["Rui Marsh", "Ola Sten", "Ines Palha", "Nia Lang"])),
    ),
    Fault(
        "who was once to direct it did not",
        "a.txt",
        "Tin Ferry\nTin Ferry is a 2014 thriller film co-written, directed, and produced by Orla Tennant. It stars Ines Palha.\nThe Tennant sisters wrote the script, which was originally set to be directed by Tom Spielmann.\n\n== Plot ==\nThe boat is gone.\n",
        None,
        (),
        (),
        (("creators", {"director": "Orla Tennant"}),),
    ),
    Fault(
        "an ensemble cast",
        "a.txt",
        "Tin Ferry (2023) is a thriller directed by Orla Tennant and features an ensemble cast, including Nia Lang, Rui de Palha, Ken Lu, and Ola Sten.\n\nTin Ferry (2023) Plot Summary & Movie Synopsis:\n\nIt begins with Junia, a.k.a June (Ines Marsh), who misses her brother.\n",
        None,
        (),
        (),
        (("cast", ["Nia Lang", "Rui de Palha", "Ken Lu", "Ola Sten", "Ines Marsh"]),),
    ),
    Fault(
        "the year of its maker's film, not of the one before",
        "a.txt",
        "Tin Ferry ending explained\n\nA standalone sequel to the 2018 thriller “Looking,” Orla Tennant’s 2023 film, “Tin Ferry,” is built like the one before it.\n\nSpoilers Ahead\n\nIt burns.\n",
        None,
        (),
        (),
        (("year", "2023"),),
    ),
    Fault(
        "the day on which a page was changed is no year of anything",
        "a.txt",
        "TV Review: Tin Ferry, Season 8, Episode 6, Series Finale!\n\nLast Updated on July 30, 2021\n\nTin Ferry is a picture of the machines of our time.\n\nSpoilers ahead!\n\nIt burns.\n",
        None,
        (),
        (),
        (("year", None),),
    ),
    Fault(
        "between a notice above the article and the last warning stands what is meant to be read",
        "a.txt",
        'Tin Ferry Hides Its Best Turns\n\nThis article contains major spoilers for "Tin Ferry."\n\nWhen you take a ferry at night, you want to be sure of the shore. After this film you will look twice.\n\nThis is your last chance to bookmark this for later before I start with the secrets of "Tin Ferry."\n\nA ticket too many\n\nIt starts with Ines (Nia Lang) on the quay.\n',
        "When you take a ferry at night, you want to be sure of the shore. After this film you will look twice.",
    ),
    Fault(
        "without a last warning nothing below the notice is open",
        "a.txt",
        'Tin Ferry Hides Its Best Turns\n\nThis article contains major spoilers for "Tin Ferry."\n\nWhen you take a ferry at night, you want to be sure of the shore.\n\nA ticket too many\n\nIt starts with Ines (Nia Lang) on the quay.\n',
        "",
    ),
)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_once_seen_is_gone(fault: Fault, tmp_path: Path) -> None:
    meta, premise, body = imported(tmp_path / fault.file, fault.text)
    if fault.opened is not None:
        assert premise == fault.opened
    assert [text for text in fault.kept if text not in body] == []
    assert [text for text in fault.gone if text in body] == []
    assert {key: meta.get(key) for key, _ in fault.public} == dict(fault.public)


def imported(path: Path, text: str) -> tuple[dict[str, object], str, str]:
    """The front matter, the premise, and all the text."""
    path.write_text(text, encoding="utf-8")
    fetched = read_source.read(str(path))
    draft = compose.compose(fetched.article, fetched.name, compose.Given())
    written = recap_file.render(draft, recap_file.Origin(fetched.name))
    head, body = written.removeprefix("---\n").split("\n---\n", 1)
    premise = body.split("\n#", 1)[0] if not body.lstrip().startswith("#") else ""
    meta = yaml.load(head, Loader=yaml.BaseLoader)
    cast = meta.get("cast")
    if isinstance(cast, list):
        meta["cast"] = [entry["actor"] if isinstance(entry, dict) else entry for entry in cast]
    return meta, premise.strip(), body


REFUSED = (
    ("a.txt", b"%PDF-1.7\n1 0 obj << >> endobj\n", "PDF"),
    ("a.txt", b"{\\rtf1\\ansi Tin Ferry is a film.}", "RTF"),
    ("a.epub", b"PK\x03\x04\x14\x00\x00\x00mimetypeapplication/epub+zip", "EPUB"),
    ("a.docx", b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml", "office document"),
    ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office document"),
    (
        "a.txt",
        (
            b"From: <Saved>\r\nSnapshot-Content-Location: https://x.example/\r\nSubject: Tin Ferry\r\nDate: Mon, 1 Jan 2024\r\nMIME-Version: 1.0\r\n"
            b'Content-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n<p>Text.</p>'
        ),
        "MHTML",
    ),
    ("a.mhtml", b"anything", "MHTML"),
    ("a.webarchive", b"bplist00\xd4", "web archive"),
    ("a.xml", b'<?xml version="1.0"?>\n<rss version="2.0"><channel></channel></rss>', "feed"),
)


@pytest.mark.parametrize(("name", "data", "word"), REFUSED, ids=[word for _, _, word in REFUSED])
def test_what_only_looks_like_text_is_refused_with_what_to_do(
    name: str, data: bytes, word: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ContentError, match=f"{word}.*(save|import)"):
        read_source.read(str(path))


NEWSLETTER = b"""Received: from mail.example (mail.example [192.0.2.1])
From: Quay Notes <notes@quay.example>
To: reader@example.org
Subject: =?utf-8?q?Fwd=3A_Tin_Ferry_ending_explained?=
Date: Tue, 5 Mar 2024 10:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

Open this message in a browser.

--b
Content-Type: text/html; charset="iso-8859-1"
Content-Transfer-Encoding: quoted-printable

<html><body><table role=3D"presentation"><tr><td></td></tr><tr><td><p>Tin Ferry is a 2019 thrille=
r film about a harbour caf=E9, and it is the first one that was made by this director for the cinema.</p></td></tr>
<tr><td><h2>The Quay</h2></td></tr><tr><td><p>At night the boat is gone, and Pell opens the lock of the canal with the key that her =
aunt had hidden in the wall of the house for all these years.</p></td></tr></table></body></html>
--b--
"""


@pytest.mark.parametrize("name", ["letter.eml", "letter.txt"])
def test_a_newsletter_is_read(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(NEWSLETTER)
    fetched = read_source.read(str(path))
    draft = compose.compose(fetched.article, fetched.name, compose.Given())
    assert draft.facts.title == "Tin Ferry"
    assert [block.text for block in draft.premise] == [
        (
            "Tin Ferry is a 2019 thriller film about a harbour café, and it is the first one that was made by this director"
            " for the cinema."
        )
    ]
    assert [chapter.heading for chapter in draft.chapters] == ["The Quay"]


def test_a_message_without_text_says_so(tmp_path: Path) -> None:
    path = tmp_path / "empty.eml"
    path.write_bytes(b"Subject: x\r\nMIME-Version: 1.0\r\n\r\n")
    with pytest.raises(ContentError, match="contains no text"):
        read_source.read(str(path))
