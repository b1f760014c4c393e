"""Finds the bare title of the work in what a page calls itself, and in its text.

A page's title often asks the question that spoils: nothing of it but the work's name may become public.
"""

import re
from collections.abc import Sequence

from recapreader.importing.cleaning.headings import title_case_share
from recapreader.importing.facts import headline
from recapreader.importing.text_utils import CJK, bare, squeeze, unquote, words

_OPEN, _CLOSE = "‘“\"«„『「《'", "’”\"»“』」》'"
QUOTED = re.compile(
    r"(?:(?<=^)|(?<=[\s(:\[—–-]))[‘“\"«„'](?=\S)([^“”„«»\"\n]{1,80}?)[,.]?[’”\"»“'](?=$"
    r"|[\s,.:;!?)\]—–|-]|s\b)|[『「《]([^』」》\n]{1,60})[』」》]"
)
YEARED = re.compile(
    r"(?:^|(?<=[\s“\"‘']))((?:[A-Z0-9À-Þ][^()\n.!?]{0,70}?|[^()\s]{1,40}))[”\"’']?\s*[(\[]((?:18"
    r"|19|20)\d\d)(?:\s+(?:film|movie|tv\s+series|series|novel|book|video\s+game))?[)\]]"
)
_DISAMBIGUATOR = re.compile(
    r"\s*[(（](?:(?:18|19|20)\d\d\s*)?(?:[\w .-]*\b(?:film|movie|tv\s+series|series|novel|book|play"
    r"|season\s+\d+|episode|video\s+game|miniseries|franchise|serie|fernsehserie|roman|téléfilm"
    r"|série\s+télévisée|película|romanzo|album|drama)\w*|映画|ドラマ|小説|アニメ|漫画|영화|드라마|소설|(?:18|19"
    r"|20)\d\d)[)）]\s*",
    re.IGNORECASE,
)
_SYMBOLS = re.compile(r"^[^\w\s\"'“‘«„『「《(\[¿¡#@$]+\s*")
_KEYWORD = re.compile(
    r"(?<![\w’'])(?:(?:the\s+)?end\s+of|(?:full\s+|official\s+)?(?:movie|film|alternat\w+)?\s*endings?"
    r"|recap(?:ped|s)?|review(?:ed)?|explained|explainer|finale|season\s+(?:premiere|finale|\d+"
    r"|one|two|three|four|five|six|seven|eight|nine|ten)|series\s+(?:premiere|finale|\d+)"
    r"|part\s+\d+|volume\s+\d+|episodes?\s+\d+|episodes?\s+(?:one|two|three|four|five|six|seven"
    r"|eight|nine|ten)"
    r"|s\d{1,2}\s*[ex:]?\s*(?:e|ep\.?|episode)?\s*\d{1,2}|s\d{1,2}\b|movie|film|plot|summary"
    r"|synopsis|spoilers?|power\s+rankings?|retrospective|story\s+summary|chapter\s+summar\w+"
    r"|book\s+(?:summary|review)|study\s+guide|analysis|breakdown|premiere|\d{1,2}x\d{1,2}"
    r"|erklärt|come\s+finisce|cosa\s+succede|auf\s+netflix|bei\s+netflix|ende(?=\s+(?:erklärt|von|der|des|bleibt"
    r"|ist|wird))|erklärung|staffel\s+\d+|folge\s+\d+"
    r"|kritik|handlung|zusammenfassung|inhaltsangabe|rezension|explications?"
    r"|explication\s+de\s+la\s+fin|saison\s+\d+|épisode\s+\d+|critique|résumé|fin\s+expliquée"
    r"|final\s+explicado|explicaci[oó]n|explicado|temporada\s+\d+|cap[ií]tulo\s+\d+|reseña|crítica"
    r"|resumen|spiegazione|stagione\s+\d+|recensione|trama|riassunto|finale\s+spiegato)(?!\w)"
    r"|\s*第\s?\d{1,3}\s?[話回章巻期]|\s*シーズン\s?\d{1,2}|\s*(?:시즌\s?\d{1,2}|제?\d{1,3}[화회])|\s*【[^】]*】|\s*の\s?説明|\s*설명"
    r"|の?(?:ネタバレ|結末|あらすじ|感想|解説|考察)|(?:결말|줄거리|리뷰|해석|후기)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:recap\w*|review\w*|explained|finale|ending|summary|synopsis|season|episode|staffel|folge|saison|épisode|temporada"
    r"|stagione|kritik|rezension|critique|crítica|reseña|recensione|recensie|analysis|analyse|guide|thoughts|s\d{1,2}e?\d*)\b",
    re.IGNORECASE,
)
_PREFIX = re.compile(
    r"^(?:(?:recap|review|reactions?|kritik|rezension|critique|crítica|recensione|zusammenfassung|nachgesehen)"
    r"(?:\s*(?:&|and|und|et|y|e|/)\s*\w+)?\s*[:：–-](?=\s)"
    r"|last\s+night['’]s|tonight['’]s|this\s+week['’]s|(?:this|last)\s+(?:week|time)\s+on|recap|review"
    r"|tv\s+recap|tv\s+review"
    r"|movie\s+review|film\s+review|book\s+review|spoiler\s+review|explained|watch|netflix['’]s"
    r"|hbo['’]s|hulu['’]s|disney\+?['’]s|映画|ドラマ|アニメ|소설|영화|드라마|the\s+ending\s+of"
    r"|ending\s+of)\s*[:：-]?\s*(?=\S)",
    re.IGNORECASE,
)
_AFTER_OF = re.compile(
    r"\b(?:of|von|de|di|del|dello|della|du|zu)\s+(?:la\s+(?:serie|película|série)\s+"
    r"|der\s+serie\s+|(?:the\s+)?(?:film|movie)\s+)?([A-ZÀ-Þ][^:–—|,?!]{0,60})"
)
_JAPANESE_EPISODE = re.compile(r"第\s?\d{1,3}\s?[話回章巻期]|\d{1,3}[화회]")
QUESTION = re.compile(
    r"^(?:what|who|why|how|where|when|which|does|did|do|is|are|was|will|can|here|the\s+end"
    r"|everything|all|was|wer|wie|warum|pourquoi|qui|que|comment|cómo|por\s+qué|quién|chi|come"
    r"|perché)\b|[?？!]",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^((?!(?i:.*\b(?:season|series|part|episode|staffel|saison|temporada|stagione|folge|top|the)\s+\S+:))"
    r"[A-ZÀ-Þ][\w’'-]*(?:\s+[\w’'-]+){0,4}\s+(?:\d{1,2}|[IVX]{1,4}):\s+(?:[A-ZÀ-Þ][\w’'-]*|of|the|and|in|a|to)"
    r"(?:\s+(?:[A-ZÀ-Þ][\w’'-]*|of|the|and|in|a|to))*)(?=\s*$|\s+[(\[–—-])"
)
"""A work that is one of several, and has a name of its own: "The Lighthouse III: A New Lamp"."""
_NO_NAME = re.compile(r"(?:this|that|these|spoilers?|warning|the|my|our|tv|full)\W*$", re.IGNORECASE)
_VERB = re.compile(
    r"\s+(?:is|are|was|has|had|returns?|gets?|ends?|delivers?|ist|hat|kehrt|est|revient|es|vuelve"
    r"|è|torna)\s+",
    re.IGNORECASE,
)
_ARTICLE_ONLY = re.compile(r"^(?:the|an?|das|der|die|la|le|les|el|il|full|complete)$", re.IGNORECASE)
_AND_ITS = re.compile(
    r"\s+(?:e|et|y|and|und|con)\s+(?:(?:il|la|le|el|the|das)\s+)?(?:suo|sua|son|sa|su|its|his|ihr|sein|the|das"
    r"|il|la|le|el)$",
    re.IGNORECASE,
)
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


_FATE = re.compile(
    r"\b(?:dies|died|kills|killed|murders|murdered|betrays?|betrayed|reveals?|revealed|survives|survived|escapes"
    r"|escaped"
    r"|marries|married|stirbt|tötet|meurt|muere|mata|muore|uccide)\b|['’]s\s|死|殺",
    re.IGNORECASE,
)


def tells(name: str) -> bool:
    """Return whether a would-be title may give away what happens; then the open text must use it as a name."""
    return bool(_TELLS.search(name) or _CLAUSE.search(name))


def names_season(headline: str, name: str) -> bool:
    """Does the headline count seasons or years of it, as in "Name Season 2" or "Name (2019)"?

    Nobody counts the seasons of a sentence: only a nominal name, or one in quotation marks, is believed.
    """
    follows = (
        rf"(?P<quote>[{_OPEN}])?(?<!\w){re.escape(name)}[{_CLOSE}]?,?\s*(?:[(\[](?:19|20)\d\d|"
        r"\(?(?:season|series|staffel|saison|temporada|stagione|episode|folge|s\d)\W?\s*(?:\d|one|two|three|four"
        r"|five|six|e))"
    )
    match = re.search(follows, headline, re.IGNORECASE)
    return bool(match) and (bool(match and match.group("quote")) or not (_FATE.search(name) or _CLAUSE.search(name)))


def is_no_name(name: str) -> bool:
    """A pointing word or a label, such as "This" of "This review may contain spoilers"."""
    return bool(_NO_NAME.match(name))


def is_doubtful(name: str) -> bool:
    """Return whether a headline's first part is a remark of its own rather than the work's name."""
    return tells(name) or words(name) >= 2


def tells_outcome(name: str) -> bool:
    """Return whether a would-be title gives away what happens."""
    return bool(_TELLS.search(name))


def strip_disambiguator(title: str) -> str:
    """An encyclopedia's title without its "(2002 film)"."""
    return squeeze(_DISAMBIGUATOR.sub(" ", title)) or title


def has_keyword(line: str) -> bool:
    """Return whether the line reads as the titles of recaps do."""
    return bool(_KEYWORD.search(line))


def is_about(line: str) -> bool:
    """Return whether a headline says that it is written about a work, rather than being the work's name."""
    return bool(_ABOUT.search(line))


def begins_keyword(text: str) -> bool:
    """Return whether a word such as "recap" or "Season 2" comes next."""
    return bool(_KEYWORD.match(text.lstrip(" ,-–—")))


def quoted(text: str) -> list[str]:
    """Return the text in quotation marks."""
    return [unquote(first or second) for first, second in QUOTED.findall(text)]


def cut(page_title: str, body: str = "") -> str:
    """The bare title in a page's title, or nothing if no rule finds it surely.

    What tells an outcome is a title only if the text uses it as one.
    """
    if counted := _COUNTED.match(squeeze(page_title)):
        return counted.group(1)
    found = _cut(page_title, body)
    with_article = re.fullmatch(
        rf"(?:the|de|la|le|les|el|il|lo|der|die|das|os?|as?)\s+{re.escape(found)}", squeeze(page_title), re.IGNORECASE
    )
    if with_article:
        found = squeeze(page_title)
    elif not mentions(found, body) and bare(found) != bare(page_title):
        found = _within(page_title, body) or found
    return "" if tells_outcome(found) and not mentions(found, body) else found


def in_headline(page_title: str, body: str) -> list[str]:
    """The names in a headline that may be the work's, the likeliest first: none of what follows its keyword."""
    if not page_title:
        return []
    found = [cut(page_title, body)]
    for part in re.split(r":\s+|\s+[|–—-]\s+", squeeze(page_title)):
        match = _KEYWORD.search(part)
        head = unquote(_PREFIX.sub("", part[: match.start()] if match else part))
        if head and (match or quoted(part)) and 1 <= words(head) <= 8 and not QUESTION.search(head):
            found.append(_tidy(quoted(part)[0] if quoted(part) else head, body))
        if match and head:
            break
    return list(dict.fromkeys(name for name in found if name))


def names_plot(line: str) -> bool:
    """Is it a page's title of the form "Name Plot Summary", rather than the heading "Plot"?"""
    match = _KEYWORD.search(line)
    head = unquote(line[: match.start()]) if match else ""
    if CJK.search(line):
        return bool(head) and (bool(quoted(line)) or bool(_JAPANESE_EPISODE.search(line)))
    return bool(head) and title_case_share(head) == 1.0 and not line.rstrip().endswith((":", "?")) and words(head) <= 6


def without_keyword(page_title: str) -> str:
    """A headline less what says that it is a recap, where what is left could be a name; or nothing."""
    line = _PREFIX.sub("", squeeze(page_title))
    match = _KEYWORD.search(line)
    name = unquote(line[: match.start()] if match else line)
    changed = bool(match) or line != squeeze(page_title)
    fits = 1 <= words(name) <= 6 and title_case_share(name) == 1.0 and not re.search(r"[?!:|,]", name)
    return name if changed and fits and not QUESTION.search(name) and not _NO_NAME.match(name) else ""


def before_colon(page_title: str) -> str:
    """Of "A Long Name of a Work: Some Words on It" what stands before the colon, if it is written as a name."""
    head, colon, tail = headline.simplified(page_title).partition(": ")
    named = 2 <= words(head) <= 9 and title_case_share(head) == 1.0 and not re.search(r"[?!,|]", head)
    return (
        unquote(head)
        if colon and tail and named and not (tells(head) or has_keyword(head) or QUESTION.search(head))
        else ""
    )


def _within(line: str, body: str) -> str:
    """A name inside a headline, beside its keyword, that the text uses again and again."""
    for match in _NAMED_WITHIN.finditer(line):
        name = re.sub(r"['’]s$", "", match.group(1))
        if mentions(name, body) > 1 and not has_keyword(name):
            return _tidy(name, body)
    return ""


def _before_question(line: str) -> str:
    """Of "X (Netflix): what does the end mean?" what is before the colon."""
    head, colon, tail = map(str.strip, re.split(r"([:：|]|$)", line, maxsplit=1))
    asks = bool(colon) and tail.endswith(("?", "？")) and bool(QUESTION.search(tail))
    return head if asks and 1 <= words(head) <= 10 and not QUESTION.search(head) else line


def _cut(page_title: str, body: str) -> str:
    whole = squeeze(page_title)
    line = _SYMBOLS.sub("", headline.simplified(whole, body)).strip("*_ ")
    if line != _SYMBOLS.sub("", whole).strip("*_ ") and (plain := _plain(line, body)):
        return plain
    named = strip_disambiguator(line)
    if named != line and line.startswith(named) and not (QUESTION.search(named) or has_keyword(named)):
        return _tidy(named, body)
    line = re.sub(r"\*([^*\s][^*]*?)\*", r"\1", line)
    line = re.sub(
        r"\s*[(\[](?:netflix|hbo(?:\s+max)?|hulu|disney\+?|prime(?:\s+video)?|amazon|apple\s+tv\+?)[)\]]",
        "",
        line,
        flags=re.IGNORECASE,
    )
    line = _before_question(line)
    yeared = YEARED.match(line)
    if yeared and not QUESTION.search(yeared.group(1)):
        return _tidy(yeared.group(1), body)
    previous = ""
    while previous != line:
        previous, line = line, _PREFIX.sub("", line)
    prefixed = line != squeeze(page_title)
    names = quoted(line)
    if names and re.match(rf"[{_OPEN}]", line):
        return _tidy(names[0], body)
    match = _KEYWORD.search(line)
    if not match:
        return _without_keyword(line, names, body, prefixed=prefixed)
    head = unquote(line[: match.start()])
    if _could_be_title(head, body):
        return _tidy(
            _chosen(
                head,
                body,
                after_colon=bool(re.match(r"(?:season|series|episode|s\d)", match.group(0), re.IGNORECASE)),
            ),
            body,
        )
    if names:
        return _tidy(names[0], body)
    following = _AFTER_OF.search(line[match.start() :]) or _AFTER_OF.search(line)
    if following:
        return _tidy(_KEYWORD.split(following.group(1))[0], body)
    return _leading(line, body)


def _plain(line: str, body: str) -> str:
    """What is left of a headline, where it is nothing but a name: no keyword, no question, no sentence."""
    named = quoted(line)
    if named and (CJK.search(line) or line[:1] in _OPEN):
        return named[0]
    fits = 1 <= words(line) <= 10 and not has_keyword(line) and not QUESTION.search(line) and not line.endswith(".")
    if not fits or (tells_outcome(line) and not mentions(line, body)):
        return ""
    head = re.split(r"\s+[–—-]\s+", line)[0]
    return unquote(head) if title_case_share(head) >= 0.5 or mentions(head, body) else ""


def _without_keyword(line: str, names: Sequence[str], body: str, *, prefixed: bool) -> str:
    for name in names:
        introduced = re.search(
            rf"\b(?:of|in|on|from|about|with|de|von|di)\s+[{_OPEN}]{re.escape(name)}", line, re.IGNORECASE
        )
        if introduced or mentions(name, body):
            return _tidy(name, body)
    full = unquote(re.split(r"\s+[–—-]\s+", line)[0])
    if ": " in full and words(full) <= 8 and mentions(full, body):
        return _tidy(full, body)
    head = unquote(re.split(r"\s*[:|：]\s*|\s+[–—-]\s+", line)[0])
    if prefixed and head and not QUESTION.search(head):
        return _tidy(head, body)
    return _leading(line, body)


def _could_be_title(head: str, body: str) -> bool:
    """A headline's part in front of its keyword, unless it is a question, an article or a sentence."""
    if not re.search(r"\w", head) or QUESTION.search(head) or _ARTICLE_ONLY.match(head) or words(head) > 12:
        return False
    return words(head) <= 3 or title_case_share(head) >= 0.5 or mentions(head, body) > 0 or not head[:1].isascii()


def _leading(line: str, body: str) -> str:
    """What a headline begins with (before a colon, a dash or its verb), if the text uses it as a name."""
    parts = line.split(": ")
    whole = len(parts) == 2 and words(line) <= 7 and title_case_share(line) == 1.0 and not QUESTION.search(line)
    if whole and all(mentions(part, body) for part in parts):
        return _tidy(line, body)
    first = unquote(re.split(r"\s*[:|：]\s*|\s+[–—-]\s+", line)[0])
    for name in (first, unquote(_VERB.split(first)[0])):
        named = 1 <= words(name) <= 6 and title_case_share(name) >= 0.6 and not QUESTION.search(name)
        if named and mentions(name, body):
            return _tidy(name, body)
    return ""


def _chosen(head: str, body: str, *, after_colon: bool) -> str:
    """Of a title with a colon, the part that the text speaks of; a column's name before it goes."""
    parts = [unquote(part) for part in re.split(r"\s*[:|]\s+|\s+[–—]\s+", head) if unquote(part)]
    names = quoted(head)
    if names:
        return names[-1]
    if mentions(head, body):
        return head
    if len(parts) < 2:
        return _tail_of(head, body)
    known = [part for part in (_without_article(part, body) for part in parts) if mentions(part, body)]
    if known and not tells(known[-1]) and known[-1] == _without_article(parts[-1], body):
        return known[-1]  # beside the keyword: what stands before the colon is a saying, or a column's name
    if known:
        return max(known, key=lambda part: (not tells(part), mentions(part, body)))
    refined = _without_article(parts[-1], body)
    if refined != parts[-1]:
        return refined
    return parts[-1] if after_colon or tells_outcome(head) else head


def _tail_of(head: str, body: str) -> str:
    """Of "5 Things Left Open By The X" the name that the text knows; the head itself where it knows none."""
    tails = [
        head[match.end() :]
        for match in re.finditer(r"\b(?:by|of|in|from|about|on|with|behind|von|de|di)\s+", head, re.IGNORECASE)
    ]
    counted = bool(re.match(r"\d+\s", head)) or words(head) > 5
    return next((tail for tail in tails if counted and tail[:1].isupper() and mentions(tail, body)), head)


def _without_article(name: str, body: str) -> str:
    shorter = re.sub(r"^(?:an?|the)\s+", "", name, flags=re.IGNORECASE)
    return shorter if shorter != name and mentions(shorter, body) > 3 * mentions(name, body) else name


def _without_column(name: str, body: str) -> str:
    """A name without the one or two words before it that only the headline has: "Weekly X"."""
    parts = name.split()
    tails = [" ".join(parts[start:]) for start in (1, 2) if len(parts) - start >= 2]
    if mentions(name, body):
        return name
    return next((tail for tail in tails if tail[:1].isupper() and mentions(tail, body) > 1), name)


def mentions(name: str, body: str) -> int:
    """How often the text has that name, as whole words."""
    core = bare(name)
    return len(re.findall(rf"(?<!\w){re.escape(core)}(?!\w)", body)) if core else 0


def _tidy(name: str, body: str) -> str:
    name = unquote(strip_disambiguator(unquote(name)))
    name = re.sub(r"\s*[(\[](?:\d{4}|[A-Z]{2,5})[)\]]$", "", name)
    name = re.sub(
        r"\s*[,:–—-]\s*(?:the|das|der|die|le|la|les|el|il|lo|l['’]|un|una|et|und|and)$", "", name, flags=re.IGNORECASE
    )
    name = _AND_ITS.sub("", name)
    written = re.match(r"(.+?)\s+(?:by|von|par|por|di)\s+(?:[A-ZÀ-Þ][\w.’'-]+\s*){2,4}$", name)
    name = written.group(1) if written and mentions(written.group(1), body) else name
    name = re.sub(r"[’']s$", "", name) if mentions(name[:-2], body) and not mentions(name, body) else name
    name = re.sub(
        r"^(?:the\s+)?(?:netflix|hbo|hulu|amazon|apple\s+tv\+|disney\+)['’]s\s+",
        "",
        name,
        flags=re.IGNORECASE,
    )
    return unquote(_without_column(_without_article(name, body), body))


_NAMED_WITHIN = re.compile(
    r"(?=\b(?i:in|of|on|by|about|that|the|how|from|von|zu|de|di|du|del)\s+[‘“\"']?"
    r"([A-ZÀ-Þ][\w’'-]*(?:\s+(?:[A-ZÀ-Þ0-9][\w’'&-]*|of|the|and|in|a|to|der|die|das|und|de|la))*?)[’”\"']?"
    r"(?=(?:['’]s)?\s+(?i:ending|finale|movie|film|season|series|episode|erklärt|explained)\b|\s*[?:,]|\s*$))"
)
