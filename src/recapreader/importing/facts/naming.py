"""Finds the title of the work: from the surest place to the least sure one, and never a page's question."""

import re
from collections.abc import Iterable

from recapreader.importing.cleaning.clean_state import Tidied
from recapreader.importing.cleaning.headings import title_case_share
from recapreader.importing.facts import fact_labels as labels
from recapreader.importing.facts import named_in_text
from recapreader.importing.facts import work_title as titles
from recapreader.importing.model import Article, Block, Kind, Layout
from recapreader.importing.text_utils import CJK, bare, sentences, squeeze, unquote, words

_OF_A_WORK = frozenset(["year", "released", "director", "runtime", "length", "genre", "genres", "cast", "starring"])
_SURE = frozenset(["showname", "show", "tv show", "show_name", "season name", "season_name"])
_SHOW = (
    "season name",
    "season_name",
    "showname",
    "show",
    "series",
    "tv show",
    "tvshow",
    "show_name",
    "film",
    "movie",
    "book",
    "work",
    "name",
    "titel",
    "título",
    "titolo",
    "タイトル",
    "作品名",
    "제목",
)


def find_title(article: Article, found: Tidied, given: str, source_name: str) -> str:
    """The work's bare title. Never a page's question: where nothing is sure, a word of the file's name."""
    if given:
        return squeeze(given)
    body = bare(" ".join(block.text for block in found.blocks))
    fields = article.fields
    for key in _naming_keys(article):
        name = titles.strip_disambiguator(unquote(fields[key][0])) if fields.get(key) else ""
        if not name or _is_long(name):
            continue
        if (
            key in _SURE
            or article.layout is Layout.ENCYCLOPEDIA
            or titles.mentions(name, f"{body} {bare(found.page_title)}")
        ):
            return (titles.cut(name, body) or name) if key.startswith("season") else name
    if article.layout is Layout.ENCYCLOPEDIA and fields.get("title"):
        return titles.strip_disambiguator(unquote(fields["title"][0]))
    heading = named_in_text.in_headings(
        [found.page_title, *(block.text for block in found.blocks if words(block.text) <= 16)]
    )
    candidate = titles.cut(found.page_title, body) if found.page_title else ""
    if not candidate and heading:
        candidate = heading[0]
    prose = [block for block in found.blocks if block.kind in {Kind.TEXT, Kind.QUOTE}]
    opening = [block for block in prose if not all(map(labels.pairs, block.text.split("\n")))][:4]
    if not candidate:
        candidate = _from_opening(opening, body)
    if not candidate:
        sure = article.layout is Layout.ENCYCLOPEDIA or bool(_OF_A_WORK & fields.keys())
        candidate = _from_label(found) or _harmless(found.page_title, "" if sure else body)
    names = [name for block in found.blocks[:6] for name in (*block.names, *titles.quoted(block.text))]
    if not candidate:
        return _from_name(source_name)
    return named_in_text.as_written(named_in_text.fuller(candidate, names), "\n".join(block.text for block in prose))


def _naming_keys(article: Article) -> tuple[str, ...]:
    """The fields that name the work. An encyclopedia's "series" does so for an episode; else it is a franchise."""
    if article.layout is not Layout.ENCYCLOPEDIA:
        return _SHOW
    return ("season name", "season_name", *(("series", "show") if _is_episode(article) else ()), "name")


def _is_episode(article: Article) -> bool:
    return any(key in article.fields for key in ("episode", "episode no", "episode no."))


def _is_long(value: str) -> bool:
    return words(value) > 12 or not value.strip()


def _from_opening(opening: Iterable[Block], body: str) -> str:
    blocks = list(opening)
    for block in blocks[:3]:
        for sentence in sentences(block.text)[:3]:
            name = named_in_text.defined(sentence) or named_in_text.asked_for(sentence)
            if name:
                return name
    for block in blocks:
        name = named_in_text.named_in(block.text, block.names, body)
        if name:
            return name
    return ""


def _harmless(page_title: str, body: str) -> str:
    """A page's title that is nothing but a name, and that the text uses; no text: it is believed."""
    line = titles.strip_disambiguator(squeeze(page_title))
    short = words(line) <= 6 and not re.search(r"[?!:|]|\s[–—-]\s", line) and not line.endswith(".")
    capital = all(
        word[:1].isupper() or words(word) == 0 or len(word) <= 3 or not word[:1].isalpha() for word in line.split()
    ) or CJK.search(line)
    alone = words(line) <= 5 and title_case_share(line) == 1.0 and not titles.tells_outcome(line)
    used = not body or titles.mentions(line, body) > 0 or alone
    return unquote(line) if line and short and capital and used and not titles.has_keyword(line) else ""


def _from_label(found: Tidied) -> str:
    for block in found.blocks[:6]:
        for name, value in labels.pairs(block.text) or []:
            if name == "title" and words(value) <= 10:
                return unquote(value)
    return ""


def _from_name(source_name: str) -> str:
    if source_name in {"standard input", "clipboard"}:
        return "Untitled"
    stem = re.sub(r"\.\w{1,9}$", "", source_name.rpartition("/")[2])
    stem = re.sub(r"^\d+[-_ .]+", "", stem)
    return squeeze(re.sub(r"[-_+]+", " ", stem)).capitalize() or "Untitled"
