"""What may be said of a would-be title by itself: whether it tells what happens, asks, or only points.

A page's title often asks the question that spoils: nothing of it but the work's name may become public.
"""

import re

from recapreader.importing.cleaning.headings import title_case_share
from recapreader.importing.facts.headline_words import COUNT, SAYS_WHAT_IT_IS
from recapreader.importing.text_utils import CJK, bare, squeeze, unquote, words

QUOTED = re.compile(
    r"(?:(?<=^)|(?<=[\s(:\[—–-]))[‘“\"«„'](?=\S)([^“”„«»\"\n]{1,80}?)[,.]?[’”\"»“'](?=$"
    r"|[\s,.:;!?)\]—–|-]|s\b)|[『「《]([^』」》\n]{1,60})[』」》]"
)
_DISAMBIGUATOR = re.compile(
    r"\s*[(（](?:(?:18|19|20)\d\d\s*)?(?:[\w .-]*\b(?:film|movie|tv\s+series|series|novel|book|play"
    r"|season\s+\d+|episode|video\s+game|miniseries|franchise|serie|fernsehserie|roman|téléfilm"
    r"|série\s+télévisée|película|romanzo|album|drama)\w*|映画|ドラマ|小説|アニメ|漫画|영화|드라마|소설|(?:18|19"
    r"|20)\d\d)[)）]\s*",
    re.IGNORECASE,
)
QUESTION = re.compile(
    r"^(?:what|who|why|how|where|when|which|does|did|do|is|are|was|will|can|here|the\s+end"
    r"|everything|all|was|wer|wie|warum|pourquoi|qui|que|comment|cómo|por\s+qué|quién|chi|come"
    r"|perché)\b|[?？!]",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?:this|that|these|spoilers?|warning|the|my|our|tv|full|overview|plot|synopsis|summary|handlung|inhalt|résumé|argumento|resumen|enredo|resumo|sinop(?:se|sis)"
    r"|trama|riassunto|fabuła|сюжет|cselekmény\w*|radnja|konusu|hikaye(?:si)?|あらすじ|줄거리|剧情|blog|document|story|news|posts?|archives?|index|untitled"
    r"|thread|topic|forum|menu|skip\s+to\s+(?:main\s+)?content|startseite|zum\s+inhalt(?:\s+springen)?|accueil|aller\s+au\s+contenu"
    r"|inicio|saltar\s+al\s+contenido|本文へスキップ|본문\s?바로가기)\W*$",
    re.IGNORECASE,
)
_FEW = 3
_SEASON_ALONE = re.compile(r"(?:season|series|staffel|saison|temporada|stagione|sezon|сезон)\s+\d{1,2}", re.IGNORECASE)
_TELLS = re.compile(
    r"\b(?:dies|died|kills|killed|murders|murdered|dead|betrays?|betrayed|reveals?|revealed"
    r"|survives|survived|escapes|escaped|marries|married|turns\s+out|killer|murderer|stirbt|tötet|meurt|tue"
    r"|muere|mata|muore|uccide)\b|死ぬ|殺|正体"
    r"|['’]s\s+(?:\w+\s+)?(?:death|fate|murder|killer|betrayal|suicide|funeral|pregnancy|return|revenge"
    r"|confession|arrest"
    r"|secret|identity|sacrifice|baby|wedding|escape|downfall|redemption|choice|decision|lie|crime|plan|exit)\b"
    r"|^(?:the\s+)?(?:death|murder|fate|end|downfall|betrayal)\s+of\b|^(?:goodbye|farewell|r\.?i\.?p\.?)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"^\W*\w.*\s(?:did|does|is|was|are|were|has|had|gets|got|becomes|became|takes|took|leaves|burns|burned|shoots|loses"
    r"|wins|finds|returns|returned|goes|went|comes|came|gives|gave|makes|confesses|admits|lies|lied|knows|knew"
    r"|hides|hid"
    r"|saves|saved|helps|steals|stole|sells|joins|wakes|walks|runs|flees|fled|chooses|decides|falls|ends|jumps|drowns"
    r"|vanishes|disappears|leaves|breaks|tells|gets|(?:lost|left|found|shot)\s+(?:his|her|their|the|an?|it|him))\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"(?:how|what|when|where)\s+(?:it|we|you|i)\b", re.IGNORECASE)
"""A clause that names nobody, such as "How It Ends"."""
_FATE = re.compile(
    r"\b(?:dies|died|kills|killed|murders|murdered|betrays?|betrayed|reveals?|revealed|survives|survived|escapes"
    r"|escaped"
    r"|marries|married|stirbt|tötet|meurt|muere|mata|muore|uccide)\b|['’]s\s|死|殺",
    re.IGNORECASE,
)


def tells(name: str) -> bool:
    """Return whether a would-be title may give away what happens; then the open text must use it as a name."""
    return bool(_TELLS.search(name) or (_CLAUSE.search(name) and not _NOBODY.match(name)))


def asks_or_tells(part: str) -> bool:
    """Return whether a part of a headline tells what happens, or asks what does."""
    return tells(part) or bool(QUESTION.match(part)) or part.endswith(("?", "？"))


def names_season(headline: str, name: str) -> bool:
    """Does the headline count seasons or years of it, as in "Name Season 2" or "Name (2019)", or call it a TV show?

    Nobody counts the seasons of a sentence: only a nominal name, or one in quotation marks, is believed; and a name of
    a few words that is all of the headline but the year.
    """
    quote = r"(?P<quote>[‘“\"«„『「《'])?(?<!\w)"
    behind = rf"[’”\"»“』」》']?,?\s*(?={COUNT.pattern}|tv\s+(?:show|series)\b)"
    match = re.search(rf"{quote}{re.escape(name)}{behind}", headline, re.IGNORECASE)
    if match is None or (": " in name and tells(name)):
        return False
    if match.group("quote"):
        return True
    is_all = words(name) <= _FEW and bool(re.fullmatch(rf"{re.escape(name)}\s*\((?:18|19|20)\d\d\)", headline))
    return not _FATE.search(name) and (is_all or not _CLAUSE.search(name))


def is_no_name(name: str) -> bool:
    """A pointing word or a label, such as "This" of "This review may contain spoilers", or what any page has."""
    return bool(_NO_NAME.match(name) or _SEASON_ALONE.fullmatch(name))


def strip_disambiguator(title: str) -> str:
    """An encyclopedia's title without its "(2002 film)"."""
    return squeeze(_DISAMBIGUATOR.sub(" ", title)) or title


def has_keyword(line: str) -> bool:
    """Return whether the line reads as the titles of recaps do."""
    return bool(SAYS_WHAT_IT_IS.search(line))


def quoted(text: str) -> list[str]:
    """Return the text in quotation marks."""
    return [unquote(first or second) for first, second in QUOTED.findall(text)]


def names_plot(line: str) -> bool:
    """Is it a page's title of the form "Name Plot Summary", rather than the heading "Plot"?"""
    match = SAYS_WHAT_IT_IS.search(line)
    head = unquote(line[: match.start()]) if match else ""
    if CJK.search(line):
        return bool(head) and (bool(quoted(line)) or bool(COUNT.search(line)))
    return bool(head) and title_case_share(head) == 1.0 and not line.rstrip().endswith((":", "?")) and words(head) <= 6


def mentions(name: str, body: str) -> int:
    """How often the text has that name, as whole words."""
    core = bare(name)
    return len(re.findall(rf"(?<!\w){re.escape(core)}(?!\w)", body)) if core else 0
