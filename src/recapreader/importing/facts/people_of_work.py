"""Who made the work, and who plays in it."""

import re
from collections.abc import Mapping

from recapreader.importing.cleaning.clean_state import Tidied
from recapreader.importing.facts import cast_in_text, fact_labels, people
from recapreader.importing.model import Article, Credit, Kind

_READ = frozenset(["book", "game"])
"""Kinds of work in which nobody acts whom a text would name."""
_DIRECTED = re.compile(
    r"\b(?:[Dd]irected(?:(?:,|\s+and|,\s+and)\s+(?:[\w-]+ed|written))*\s+by|[Dd]irector|[Dd]irigid[ao]\s+por"
    r"|[Rr]éalisée?\s+par|Regie\s+von|Regisseur(?:in)?|[Rr]egia\s+di"
    rf"|[Dd]iretto\s+da)\s+({people.NAME})"
)
_WRITTEN = re.compile(
    r"\b(?:novel|book|memoir|play"
    rf"|story)\s+(?:of\s+the\s+same\s+name\s+)?by\s+(?:\w+\s+author\s+)?({people.NAME})"
    rf"|({people.NAME})['’]s\s+(?:classic\s+|debut\s+|bestselling\s+)?(?:novel\b|book\b|[\"“])"
)
_JAPANESE_DIRECTOR = re.compile(
    r"監督(?:は|[:：]|・脚本は)?\s*([\u30a0-\u30ff\u3400-\u9fff々・ー]{2,12}?)(?=。|、|が|で|と|だ|に|の|$)"
)
_KOREAN_DIRECTOR = re.compile(r"감독(?:은|:)?\s*([가-힣]{2,4})")
_PLANNED = re.compile(
    r"\b(?:originally|initially|once|set|supposed|slated|attached|planned|scheduled|was"
    r"|were)\b[^.]{0,30}\bto\s+(?:be\s+)?$",
    re.IGNORECASE,
)


def makers(fields: Mapping[str, tuple[str, ...]], lead: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the roles of those who made it, and their names: as stated, else as the first paragraphs say."""
    found: dict[str, tuple[str, ...]] = {}
    for role in ("director", "writer", "creator", "author"):
        stated = tuple(
            item for value in fields.get(role, ()) for item in fact_labels.listed(value) if people.plausible(item)
        )
        if stated:
            found[role] = stated
    if "director" not in found:
        names = [
            match.group(1)
            for pattern in (_DIRECTED, _JAPANESE_DIRECTOR, _KOREAN_DIRECTOR)
            for match in pattern.finditer(lead)
            if not _PLANNED.search(lead[max(0, match.start() - 60) : match.start()])
        ]
        names = [name for name in names if people.plausible(name)]
        if names:
            found["director"] = (names[0],)
    if "author" not in found:
        match = _WRITTEN.search(lead)
        if match and people.plausible(match.group(1) or match.group(2)):
            found["author"] = (match.group(1) or match.group(2),)
    return tuple(found.items())


def cast(
    article: Article,
    fields: Mapping[str, tuple[str, ...]],
    found: Tidied,
    others: list[str],
    kind: str,
) -> tuple[Credit, ...]:
    """Return who plays in it: as stated, by the lists on the page, and by its running text; `others` do not."""
    told = [block for block in found.blocks if block.kind is not Kind.HEADING or re.search(r"[(（]", block.text)]
    stated = [credit for value in fields.get("cast", ()) for credit in people.in_list(fact_labels.listed(value))]
    if kind in _READ:
        return people.merged(stated, list(article.credits))
    return people.merged(stated, list(article.credits), cast_in_text.named(told, others, _captions(article, found)))


def _captions(article: Article, found: Tidied) -> list[str]:
    """What stands below and in place of pictures: who is seen there as whom."""
    stated = [
        value for key, values in article.fields.items() if key == "pictures" or "caption" in key for value in values
    ]
    return [*stated, *(dropped.text for dropped in found.dropped if dropped.reason == "caption")]
