"""Article → draft: cleaned, divided, its hidden text cut into chapters."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from recapreader.importing.boundary import boundary, openness
from recapreader.importing.boundary.spoiler_warnings import promises_none
from recapreader.importing.cleaning import apparatus, clean
from recapreader.importing.cleaning.clean_state import Tidied
from recapreader.importing.cleaning.headings import Role, role_of
from recapreader.importing.facts import episodes, extract, language, naming
from recapreader.importing.facts.work_title import mentions, tells
from recapreader.importing.model import (
    Article,
    Block,
    Chapter,
    Draft,
    Dropped,
    Episode,
    Facts,
    Kind,
    Layout,
    Volume,
)
from recapreader.importing.output import long_stories
from recapreader.importing.readers import spoiler_marks
from recapreader.importing.text_utils import bare, words

_TELLING = re.compile(
    r"\b(?:recap(?:ped|s)?|ending|explained|explainer|finale|end\s+of|spoilers?|twist"
    r"|plot\s+summary|where\s+we\s+left\s+off|erklär\w+|ende|explication|fin\s+de|explicado|final"
    r"|spiegazione|come\s+finisce)\b|ネタバレ|結末|あらすじ|결말|스포",
    re.IGNORECASE,
)
_PART_OF_SERIES = re.compile(
    r"\b(?:is|was)\s+the\s+[^.]{0,60}?\b(?:episode|season)\b|^The\s+\w+\s+(?:and\s+\w+\s+)?season\b", re.IGNORECASE
)
_TELLING_FIELDS = frozenset(["episode rows", "comments in the source", "description", "subtitle", "dek"])
"""What a page states of itself that may tell its story."""
_STORY_HEADING = {
    "de": "Handlung",
    "fr": "L'histoire",
    "es": "La historia",
    "it": "La trama",
    "ja": "あらすじ",
    "ko": "줄거리",
}


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says about the work; it beats everything found."""

    title: str = ""
    year: int | None = None
    """0 says that it has none."""
    kind: str = ""


def compose(article: Article, source_name: str, given: Given) -> Draft:
    """The draft of a recap: nothing is open but what the boundary leaves open."""
    article = spoiler_marks.settled(article)
    found = clean.tidy(article)
    names = naming.candidates(article, _visible(found), given.title, source_name)
    title = naming.working(names)
    clean.clear(found, title)
    blocks, cast = apparatus.without(found, article.layout)
    blocks = blocks if article.fields.get("episode rows") else clean.without_empty_headings(blocks)
    context = _context(article, found, title)
    divided = boundary.split(blocks, context)
    found.dropped += [Dropped("spoiler warning", block.text) for block in divided.warnings]
    found.blocks = [*divided.open, *divided.hidden]
    article = replace(article, credits=(*article.credits, *cast))
    premise = (*_subtitle(article, context), *divided.open)
    named = naming.public(names, _shown_only(premise), found.blocks)
    known = extract.find_facts(article, _visible(found), named.name, _shown_only(divided.open))
    year = known.year if given.year is None else given.year or None
    known = replace(known, year=year, kind=given.kind or known.kind)
    chapters, volumes, rows = _story(article, divided.hidden, known)
    public = _in_public(article, found, _shown_only(premise))
    is_year_sure = year is None or given.year is not None or str(year) in public
    return Draft(
        known,
        premise,
        chapters,
        volumes,
        divided.reason,
        tuple(found.dropped),
        (*_notes(found, divided.open, chapters, volumes), *_note_of_title(named)),
        named.origin,
        _is_sure(named, public),
        is_year_sure,
        (len(article.fields.get("episode rows", ())), rows),
    )


def _story(
    article: Article, hidden: tuple[Block, ...], known: Facts
) -> tuple[tuple[Chapter, ...], tuple[Volume, ...], int]:
    """The hidden blocks as chapters or as parts, a long one cut up; and how many parts came of an episode table."""
    has_rows = bool(article.fields.get("episode rows"))
    chapters = _chapters(hidden, _STORY_HEADING.get(known.language, "Story"))
    volumes = _rows(article, known) or _by_episode(chapters, known)
    rows = len(volumes) if has_rows else 0
    if has_rows:
        chapters = tuple(chapter for chapter in chapters if chapter.blocks)
    elif volumes:
        chapters = ()
    if volumes or known.episode.mark:
        volumes, chapters = (*volumes, *_as_volume(chapters, known)), ()
    headless = bool(hidden) and hidden[0].kind is not Kind.HEADING
    chapters = long_stories.cut(tuple(chapters), headless=headless)
    volumes = tuple(
        replace(volume, chapters=long_stories.cut(volume.chapters, headless=headless and not volume.lead))
        for volume in volumes
    )
    return chapters, volumes, rows


def _shown_only(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks without what the page itself hides in them: nothing public is made of that."""
    return tuple(
        replace(block, text=spoiler_marks.visible(block.text), markup="") if ">!" in block.text else block
        for block in blocks
        if not (block.hidden and ">!" not in block.text)
    )


def _visible(found: Tidied) -> Tidied:
    return replace(found, blocks=list(_shown_only(found.blocks)))


def _context(article: Article, found: Tidied, work: str) -> openness.Context:
    title = found.page_title or article.page_title
    episode = bool(
        article.fields.get("episode")
        or article.fields.get("epnum")
        or re.search(r"\b(?:episode|recap)\b", title, re.IGNORECASE)
    )
    opening = " ".join(block.text for block in found.blocks[:3])
    episode = episode or bool(_PART_OF_SERIES.search(opening[:400]))
    heading_spoils = any(
        block.kind is Kind.HEADING and role_of(block.text) is Role.ENDING for block in found.blocks[:3]
    )
    telling = bool(_TELLING.search(title.replace(work, " ") if work else title)) or heading_spoils
    body = "\n".join(block.text for block in found.blocks)
    return openness.Context(
        telling and not promises_none(opening),
        article.layout is Layout.ENCYCLOPEDIA,
        episode,
        work,
        language.is_judged(body),
        language.surely(body),
    )


def _subtitle(article: Article, context: openness.Context) -> tuple[Block, ...]:
    """A page's own subtitle, where it says plainly what the article is."""
    for key in ("subtitle", "dek"):
        for text in article.fields.get(key, ()):
            divided = boundary.split(
                [Block(Kind.TEXT, text), Block(Kind.HEADING, "")], replace(context, encyclopedia=False)
            )
            if divided.open:
                return divided.open
    return ()


def _chapters(hidden: tuple[Block, ...], story: str) -> tuple[Chapter, ...]:
    """The hidden blocks under their headings; text without one gets a neutral one. After an ending all is ending.

    The heading of an ending that has no text of its own takes the next one as its first subheading.
    """
    groups: list[tuple[str, list[Block]]] = []
    for block in hidden:
        is_heading = block.kind is Kind.HEADING
        if is_heading and not (groups and not groups[-1][1] and role_of(groups[-1][0]) is Role.ENDING):
            groups.append((_heading_line(block.text), []))
        elif not groups:
            groups.append((story, [block]))
        else:
            groups[-1][1].append(block)
    chapters = []
    ending = False
    for heading, blocks in groups:
        ending = ending or role_of(heading) is Role.ENDING
        chapters.append(Chapter(heading, tuple(blocks), ending=ending))
    return tuple(chapters)


def _heading_line(text: str) -> str:
    return re.sub(r"(?<=\w)\s*[:：]$", "", re.sub(r"\s+", " ", text).strip())


def _as_volume(chapters: tuple[Chapter, ...], known: Facts) -> tuple[Volume, ...]:
    """Return all chapters as one part with the mark of the episode or season that they tell."""
    if not chapters:
        return ()
    name = known.episode.name or ("Episode" if known.episode.number is not None else "Season")
    return (Volume(name, known.episode.mark, (), chapters),)


def _by_episode(chapters: tuple[Chapter, ...], known: Facts) -> tuple[Volume, ...]:
    """Make chapters whose headings count episodes the parts; text above the first stays in a part of its own."""
    found = episodes.marks([chapter.heading for chapter in chapters], known.episode.season, known.title)
    if sum(number is not None for number, _ in found) < 2:
        return ()
    volumes: list[Volume] = []
    for chapter, (number, mark) in zip(chapters, found, strict=True):
        if number is not None:
            volumes.append(Volume(chapter.heading, mark, chapter.blocks))
        elif volumes:
            volumes[-1] = replace(volumes[-1], chapters=(*volumes[-1].chapters, chapter))
        else:
            volumes.append(Volume(chapter.heading, "", chapter.blocks))
    marks = [volume.after for volume in volumes]
    return tuple(sorted(volumes, key=lambda volume: volume.after)) if all(marks) else tuple(volumes)


def _rows(article: Article, known: Facts) -> tuple[Volume, ...]:
    """An episode table: each row a part, safe once its episode is watched; without a number it has no mark."""
    volumes = []
    for row in article.fields.get("episode rows", ()):
        of, number, name, summary = [*row.split("\t"), "", "", ""][:4]
        last = episodes.last_in(number)
        season = int(of) if of.isdigit() else known.episode.season
        after = "" if season is None or last is None else Episode(season, last).mark
        lead = spoiler_marks.inline(Block(Kind.TEXT, summary)) if summary else ()
        if name or lead or last is not None:
            volumes.append(Volume(spoiler_marks.visible(name) or "Episode", after, lead))
    return tuple(volumes)


def _in_public(article: Article, found: Tidied, premise: tuple[Block, ...]) -> str:
    """All that everyone may see of an article: its headline, address and data, and what is open of it."""
    address = re.sub(r"[-_/]+", " ", article.url)
    stated = (values for key, values in article.fields.items() if key not in _TELLING_FIELDS)
    data = [value for values in stated for value in values]
    return "\n".join([article.page_title, found.page_title, address, *data, *(block.text for block in premise)])


def _is_sure(named: naming.Candidate, public: str) -> bool:
    """Whether a title was said outright, or stands more than once in what everyone sees.

    How often hidden text has it must not show in whether a reader is asked.
    """
    if named.origin in {"the file's name", "nothing"}:
        return False
    return named.sure or (mentions(named.name, bare(public)) > 1 and not tells(named.name))


def _note_of_title(named: naming.Candidate) -> tuple[str, ...]:
    if named.origin in {"the file's name", "nothing"}:
        return ("No title was found that is safe to show; give one with --title.",)
    return ()


def _notes(
    found: Tidied, opened: tuple[Block, ...], chapters: tuple[Chapter, ...], volumes: tuple[Volume, ...]
) -> tuple[str, ...]:
    notes = []
    if not opened:
        notes.append("No text is open: nothing was certain to be premise.")
    if not chapters and not volumes:
        notes.append("No chapters were found; everything is in the premise.")
    elif (
        len(chapters) == 1
        and words(" ".join(block.text for block in found.blocks)) > 0
        and bare(chapters[0].heading) in map(bare, ["Story", *_STORY_HEADING.values()])
    ):
        notes.append("No chapter headings were found: all hidden text is one section.")
    return tuple(notes)
