"""Classify a sentence: is it about the work, does it tell the story, or is it impossible to be sure?

The lists are general words of the trade, never names. What no list knows is `UNSURE`, and the boundary decides by
its context what that means; it never means open in a text that is bare of other signs.
"""

import re
from enum import Enum

from recapreader.importing.boundary.word_lists import pattern
from recapreader.importing.text_utils import CJK


class Verdict(Enum):
    """What a sentence is about."""

    ABOUT = "about the work"
    UNSURE = "unsure"
    STORY = "story"


_ABOUT = pattern("about", "en", "others")
_ABOUT_CJK = pattern("about", "cjk")
_BLURB = re.compile(
    r"\b(?:X|film|movie|series|show|story|novel|book|thriller|drama|comedy|plot|game|play"
    r"|it)\s+(?:\w+\s+)?(?:is\s+about|follows|revolves\s+around|cent(?:er|re)s\s+(?:on|around)"
    r"|focuses\s+on|tells\s+the\s+(?:story|tale)|chronicles|concerns|takes\s+place|is\s+set)\b"
    r"|\bspielt\s+in\b|\bes\s+geht\s+um\b"
    r"|\bwe\s+meet\s+the\b|\bset\s+in\b|\bhandelt\s+von|\bdreht\s+sich"
    r"|\berzählt\s+(?:die\s+geschichte|von)|\braconte\b|\bcuenta\s+la\s+historia|\bracconta\b"
    r"|物語である|描(?:く|いた)",
    re.IGNORECASE,
)

_SETUP = re.compile(
    r"\b(?:investigat(?:es?|ing)|(?:is|are)\s+(?:called|sent|assigned)\s+to|search(?:es)?\s+for"
    r"|ermittel[nt]|untersuch(?:t|en))\b",
    re.IGNORECASE,
)

_OUTCOME = pattern("outcome", "en", "de", "fr", "es", "it")
_OUTCOME_CJK = pattern("outcome", "cjk")
_ARTICLE = re.compile(r"\bdies?\b", re.IGNORECASE)
_WEAK_OUTCOME = re.compile(
    r"\b(?:ending|finale|final\s+(?:scene|shot|moments?)|climax|twist(?:s|ed)?|epilogue"
    r"|post-?credits?|cliffhanger)\b",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"\binvestigat(?:es?|ing)\s+(?:(?:an?|the|his|her|their)\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:murders?|deaths?|killings?|suicides?|kidnappings?)(?:\s+of\b)?",
    re.IGNORECASE,
)
_FOUND = r"(?:murdered|dead|killed|slain|drowned|shot|stabbed|strangled|hanged|kidnapped|missing)"
_VICTIM = re.compile(
    r"\b(?:an?|the|his|her|their|two|three|four|several)\s+(?:[\w-]+\s+){0,2}?"
    rf"{_FOUND}\s+(?!by\b)(?=\w)|\b(?:found|discovered|left|turns?\s+up)\s+{_FOUND}\b(?!\s+by\b)",
    re.IGNORECASE,
)
_AVENGED = re.compile(
    r"\b(?:avenges?|avenging|to\s+avenge|revenge\s+for|after|since|following|investigat\w+|solves?|mourn\w*"
    r"|griev\w*)\s+"
    r"(?:(?:the|her|his|their|a|an)\s+)?(?:[\w’'-]+\s+){0,3}?(?:deaths?|murders?|suicides?|killings?)(?:\s+of\b)?"
    r"|\b(?:serial|contract|hired)\s+killers?\b|\bavenges?\b|\b(?:late|dead)\s+(?=\w)",
    re.IGNORECASE,
)
_BEGINNING = re.compile(
    r"^\W*(?:the|this|our)\s+(?:\w+\s+)?(?:episode|film|movie|season|series|show|story|book|novel|premiere"
    r"|finale|hour)\s+"
    r"(?:then\s+)?(?:opens|starts|begins|kicks\s+off)\b|^\W*we\s+(?:open|begin|start)\s+(?:with|on|in|at)\b",
    re.IGNORECASE,
)
_LOGLINE = re.compile(r"\b(?:in\s+which|where|about|follow(?:s|ing)|starring)\b", re.IGNORECASE)
_ROLE_AND_ACTOR = re.compile(
    r"\b[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)?\s*\([A-ZÀ-Þ][\w’'.-]+(?:\s+[A-ZÀ-Þ][\w’'.-]+)+\)"
)
_GERMAN = re.compile(
    r"\b(?:der|die|das|und|ist|einen?|einer?|einem|mit|auf|von|den|dem|sich|nicht|wir|euch|im|zu[mr]?|wird|für"
    r"|aus|nach|bei"
    r"|diese[rsmn]?|des|auch|oder|aber|wenn|dass|hat|wurde|werden|kann|noch|nur|sie|ihre?[rsmn]?)\b",
    re.IGNORECASE,
)
_SCENE = re.compile(
    r"^(?:\W*)(?:meanwhile|later|then|next|soon|afterwards?|suddenly|eventually|finally"
    r"|after\s+(?:a|the|that|this|his|her|their|\w+ing)\b|when\s+\w+\s+\w+s\b|back\s+(?:in|at"
    r"|on)(?!\s+(?:19|20)\d\d)|elsewhere|that\s+night"
    r"|the\s+(?:next|following)\s+(?:day|morning|night)|one\s+(?:night|day|morning)"
    r"|in\s+the\s+(?:next|opening|first|following)\s+(?:scene|episode)?|outside|inside"
    r"|at\s+the\s+\w+,)"
    r"|\b(?:we\s+(?:see|open|find|pick\s+up|start|began|begin|watch|learn|get|got|cut|left)"
    r"|(?:film|movie|episode|season|series|show|story|book|novel|finale"
    r"|premiere)\s+(?:\w+\s+)?(?:opens|starts|begins|kicks\s+off|picks\s+up|closes|ends|cuts)"
    r"|this\s+week|last\s+(?:week|night|season|episode|time)|previously|picks?\s+up|left\s+off"
    r"|opening\s+scene|cold\s+open|the\s+next\s+day|in\s+the\s+present"
    r"|zu\s+beginn|anschließend|schließlich|daraufhin|plötzlich|währenddessen|au\s+début|ensuite"
    r"|soudain|pendant\s+ce\s+temps|al\s+principio|después|mientras\s+tanto|all['’]inizio|poi"
    r"|intanto|infine)\b",
    re.IGNORECASE,
)
_ACTION = re.compile(
    r"\b[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?(?:\s+(?:and"
    r"|&)\s+[A-Z][\w’'-]+)?\s*(?:\([^)]*\)\s*)?,?\s+(?:then|also|finally|still|soon|quickly"
    r"|secretly|now)?\s*"
    r"(?:is|are|was|were|has|have|had|gets?|got|goes|went|takes?|took|tells?|told|asks?|asked"
    r"|says?|said|calls?|called|walks?|runs?|ran|leaves?|left|meets?|met|finds?|found|sees?|saw"
    r"|hears?|heard|tries|tried|wants?|wanted"
    r"|decides?|decided|agrees?|agreed|returns?|returned|arrives?|arrived|comes?|came|gives?|gave"
    r"|makes?|made|attacks?|attacked|fights?|fought|steals?|stole|hides?|hid|wakes?|woke|breaks?"
    r"|broke|confronts?|confronted|visits?|visited"
    r"|follows?|followed|brings?|brought|puts?|loses?|lost|wins?|won|knows?|knew|thinks?|thought"
    r"|feels?|felt|begins?|began|continues?|lies|lied|offers?|shows?|helps?|becomes?|became|lives?"
    r"|works?|hires?|spies|sends?|searches|joins?)\b"
)
_INVITATION = re.compile(
    r"\b(?:here(?:['’]s|\s+is|\s+are)\b.{0,60}\b(?:explained|happen\w*|end(?:ing|s)?|recap|summary"
    r"|overview|know)|let(?:['’]s|\s+us)\s+(?:\w+\s+)?(?:break|look|dive|dig|discuss|recap|talk"
    r"|explore|find\s+out|see|unpack|get\s+into|take)"
    r"|(?:we(?:['’]re|\s+are)|i(?:['’]m|\s+am))\s+here\s+to\s+(?:break|explain)"
    r"|break(?:ing)?\s+down\s+(?:the|what|all|every)|(?:to|on\s+to|with)\s+the\s+recap\b"
    r"|explained\s+(?:below|here)|das\s+ende\b.{0,30}\berkl[aä]ren"
    r"|vediamo\s+insieme|scopriamo|te\s+(?:contamos|explicamos)|on\s+vous\s+explique)",
    re.IGNORECASE,
)
_DEFINITION = re.compile(
    r"\b(?:is|was|are)\s+(?:an?|the|one\s+of)\s+[^.]{0,120}?\b(?:films?|movies?|series|sitcom"
    r"|miniseries|novel(?:la)?|book|play|video\s+game|thriller|drama|comedy|show|episode|season"
    r"|manga|anime|memoir|adaptation)\b"
    r"|\b(?:ist|war)\s+(?:eine?|der|die|das)\s+[^.]{0,120}?(?:film|serie|roman|drama|thriller"
    r"|komödie|episode|staffel)\w*\b|\b(?:est|était)\s+(?:une?|le|la)\s+[^.]{0,120}?(?:film|série"
    r"|roman|téléfilm|épisode|saison)\b"
    r"|\b(?:es|fue)\s+(?:una?|la|el)\s+[^.]{0,120}?(?:pel[ií]cula|serie|novela|episodio"
    r"|temporada)\b|\bè\s+(?:una?|il|la|un['’])\s*[^.]{0,120}?(?:film|serie|romanzo|episodio"
    r"|stagione)\b"
    r"|(?:映画|ドラマ|小説|アニメ|漫画|作品)(?:作品)?(?:で|であ|です|だ)|は[、,]?[^。]*(?:映画|ドラマ|小説|アニメ|漫画)(?:作品)?。?$|(?:영화|드라마|소설"
    r"|시리즈)(?:이다|다|입니다)",
    re.IGNORECASE,
)


_CREDITED = re.compile(
    r"\b(?:by|starring|stars?|director|actors?|actress|author|novelist|creator|showrunner|writer"
    r"|from|sequel\s+to|based\s+on)\s+"
    r"(?:[A-Z][\w’'.-]*|,|and|&|de|von|van|the|of|\(\d{4}\)|\s)+"
)
_ASIDE = re.compile(r"\([^()]*\)|[“\"][^”\"]*[”\"]|‘[^’]*’(?!\w)")
_INNER_NAME = re.compile(r"(?<=[a-zà-ÿ,;:)’'”\"\d]\s)(?:[A-ZÀ-Þ][\w’'-]+)")
_PUBLIC_NAME = re.compile(
    r"X['’]s|I['’]\w+|Netflix(?:['’]s)?|HBO(?:['’]s)?|Max|Hulu(?:['’]s)?|Amazon|Prime|Video|Disney"
    r"|Apple|TV|Paramount|Peacock|Rotten|Tomatoes"
    r"|Metacritic|IMDb|Oscars?|Emmys?|Cannes|Sundance|Hollywood|American|British|Korean|Japanese"
    r"|German|French|Spanish|Italian|Irish"
    r"|Norwegian|Swedish|Danish|Chinese|Indian|Korea|Japan|English|Season|Part|Episode|Halloween"
    r"|Christmas|January|February|March"
    r"|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday"
    r"|Thursday|Friday|Saturday|Sunday"
)


def names_strangers(sentence: str) -> bool:
    """Return whether it names anyone or anything in the story, beyond the work, its makers and where it is shown."""
    if _is_german(sentence):
        return about_signs(sentence) < 2  # German writes every noun as a name is written
    rest = _CREDITED.sub(" ", _ASIDE.sub(" ", sentence))
    return any(not _PUBLIC_NAME.fullmatch(name) for name in _INNER_NAME.findall(rest))


def _is_german(sentence: str) -> bool:
    """Return whether it is foreign, by its small words; with a letter that English lacks, fewer of them suffice."""
    small = {word.casefold() for word in _GERMAN.findall(sentence)}
    return len(small) >= 3 or (len(small - {"die", "hat"}) >= 1 and bool(re.search(r"[äöüß]", sentence)))


def about_signs(sentence: str) -> int:
    """Return how many different words of the trade the sentence uses."""
    pattern = _ABOUT_CJK if CJK.search(sentence) else _ABOUT
    return len({found.group(0).casefold() for found in pattern.finditer(sentence)})


def tells_outcome(sentence: str) -> bool:
    """Return whether it says what happens to somebody, or how the work ends; a case to be solved is not an outcome."""
    sentence = _CASE.sub("investigates", sentence)
    sentence = _ARTICLE.sub("", sentence) if _is_german(sentence) else sentence
    return bool(_OUTCOME.search(sentence) or _OUTCOME_CJK.search(sentence)) or (
        bool(_WEAK_OUTCOME.search(sentence)) and not about_signs(sentence)
    )


def is_scene(sentence: str) -> bool:
    """Return whether it walks through the work: what is seen first, next, last week."""
    return bool(_SCENE.search(sentence))


def is_action(sentence: str) -> bool:
    """Return whether somebody with a name does something in it."""
    return bool(_ACTION.search(sentence))


def is_definition(sentence: str) -> bool:
    """Return whether it says what the work is: "X is a 1994 thriller film"."""
    return bool(_DEFINITION.search(sentence))


def is_blurb(sentence: str) -> bool:
    """Return whether it says what the work is about, as a back cover does."""
    return bool(_BLURB.search(sentence))


def is_setup(sentence: str) -> bool:
    """Return whether it sets out a case, as an episode's synopsis begins: somebody investigates or is called."""
    return bool(_SETUP.search(sentence))


def is_beginning(sentence: str) -> bool:
    """Return whether it describes the opening image; then the text above it is an abstract."""
    return bool(_BEGINNING.search(sentence))


def without_past(text: str) -> str:
    """Return the sentence without what has happened before the story begins: victims found, a death to be avenged."""
    return _AVENGED.sub(" ", _VICTIM.sub("a ", text))


def sets_out_cases(text: str) -> bool:
    """Return whether it tells nothing but what has happened before the story begins."""
    return not tells_outcome(without_past(text)) and not is_scene(text)


def is_logline(sentence: str) -> bool:
    """Return whether it defines the work and tells its beginning in one breath, with actors' names after the leads."""
    trade = is_definition(sentence) or about_signs(sentence) >= 2 or bool(re.search(r"\bfilms?\s+of\s+\d{4}", sentence))
    known = _ROLE_AND_ACTOR.sub("", sentence)
    return (
        trade and bool(_LOGLINE.search(sentence)) and verdict(sentence) is Verdict.ABOUT and not names_strangers(known)
    )


def is_invitation(sentence: str) -> bool:
    """Return whether it announces that the story begins now."""
    return bool(_INVITATION.search(sentence))


def verdict(sentence: str) -> Verdict:
    """Classify the sentence. Story beats everything; a definition or two words of the trade put it about the work."""
    about = about_signs(sentence)
    if tells_outcome(sentence) or is_scene(sentence):
        return Verdict.STORY
    if is_definition(sentence) or is_blurb(sentence) or about >= 2:
        return Verdict.ABOUT
    if about == 1 and not is_action(sentence):
        return Verdict.ABOUT
    return Verdict.STORY if is_action(sentence) and about == 0 else Verdict.UNSURE
