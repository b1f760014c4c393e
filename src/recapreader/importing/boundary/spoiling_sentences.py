"""Sentences that give the outcome away though they are about the work: never open, wherever they are.

Three kinds: what somebody or something is in the end ("is the killer", "is gone"), what is said of an end ("by the end
of the film", "the twist that"), and what the work, its makers or its audience do with somebody of the story ("critics
loved that A leaves").
"""

import re

_KIN = (
    r"killer|murderer|culprit|traitor|mole|spy|impostor|imposter|villain|thief|ghost|robot|clone|father|mother"
    r"|brother|sister"
    r"|son|daughter|twin|child|husband|wife|heir|boss|mastermind|arsonist|informant|dream|hallucination"
    r"|simulation|film\s+set"
)
_IDENTITY = re.compile(
    rf"\b(?:is|was|are|were|as|be|been|being)\s+(?:really\s+|actually\s+|in\s+fact\s+|secretly\s+|just\s+"
    rf"|only\s+|all\s+)*"
    rf"(?:the|his|her|their|a|an|X['’]s|[A-Z]\w+['’]s)\s+(?:(?:real|true|secret|long-lost|own"
    rf"|biological)\s+)?(?:{_KIN})\b"
    r"|(?<!ending\s)\b(?:is|was|are|were)\s+(?:still\s+|already\s+|now\s+|finally\s+|really\s+|all\s+|not\s+)*"
    r"(?:alive|gone|guilty|innocent|free|freed|pregnant|imprisoned|in\s+prison|in\s+jail|behind\s+bars|cured"
    r"|saved|doomed"
    r"|engaged|together\s+again|over|destroyed|burn(?:ed|t)\s+down|back\s+together|a\s+lie)\b(?!\s+(?:to|from"
    r"|on)\s+(?:stream|watch|netflix))"
    r"|\bit\s+(?:is|was)\s+[^.,]{2,50}\s+who\b|\bwas\s+[^.]{2,40}\s+after\s+all\b|\ball\s+(?:just\s+)?a\s+dream\b"
    r"|\b(?:est|était)\s+(?:le|la|son|sa|un|une)\s+(?:père|mère|frère|sœur|fils|fille|tueur|tueuse|assassin"
    r"|coupable|traître)\b"
    r"|\b(?:es|era)\s+(?:el|la|su|un|una)\s+(?:padre|madre|hermano|hermana|hijo|hija|asesino|asesina|culpable"
    r"|traidor)\b"
    r"|\b(?:è|era)\s+(?:il|la|suo|sua|un|una|l['’])\s*(?:padre|madre|fratello|sorella|figlio|figlia|assassino"
    r"|assassina|colpevole|traditore)\b"
    r"|\b(?:ist|war)\s+(?:der|die|ihr|sein|ein|eine)\s+(?:vater|mutter|bruder|schwester|sohn|tochter|mörder"
    r"|mörderin|täter|verräter)\w*\b"
    r"|\bauf\s+dem\s+gewissen\b|\bim\s+gefängnis\b|\ben\s+prison\b|\ben\s+la\s+cárcel\b|\bin\s+prigione\b",
    re.IGNORECASE,
)
_WORK = (
    r"(?:film|movie|series|show|season|episode|book|novel|story|game|play|hour|serie|staffel|saison|película|temporada"
    r"|stagione|romans?|buch\w*)"
)
_OF_AN_END = re.compile(
    rf"\b(?:by|at|until|towards?|before)\s+(?:the\s+)?(?:very\s+)?end\s+of\s+(?:the|this|that)\s+{_WORK}\b"
    rf"|\b(?:am|zum)\s+(?:ende|schluss)\b|\bà\s+la\s+fin\b|\bal\s+final\s+de\b|\balla\s+fine\b"
    rf"|\bin\s+(?:the|its|his|her)\s+(?:last|final|closing)\s+(?:scenes?|minutes?|moments?|act|chapters?|shots?"
    rf"|episodes?)\b"
    r"|\b(?:twist|reveal|revelation|ending|finale|climax|last\s+scene|final\s+(?:scene|episode|shot|moments?|act"
    r"|chapter))\s*,?\s+"
    r"(?:that|in\s+which|where|when|sees|saw|has|finds|leaves|left|shows|brings|puts|sends)\s+(?!been\b"
    r"|not\s+been\b|divided\b|split\b|caused\b|left\s+(?:fans|viewers|audiences|many|us)\b|fans\b|viewers\b"
    r"|audiences\b|many\b|us\b|you\b)"
    rf"|\b{_WORK}\s+(?:ends?|ended|closes?|closed|concludes?|concluded|wraps\s+up|finishes)\s+(?:with|on|by|as"
    rf"|when)\s+(?!a\s+(?:bang|cliffhanger)\b)"
    rf"|\b{_WORK}(?:['’]s\s+(?:\w+\s+)?end)?\s+(?:to\s+end|ending)\s+with\b"
    rf"|\b{_WORK}\s+leaves\s+(?!(?:viewers|audiences|fans|many|you|us|open|questions|a\s+lot)\b)"
    r"|\b(?:end|ends|ended|wind|winds|wound)\s+up\b|\bin\s+the\s+end\b|\bafter\s+all\b"
    r"|\b(?:did|does|do|will|would|could|can)(?:\s+not|n['’]t)\s+(?:make\s+it|survive|come\s+back|return|live"
    r"|wake)\b|\bwon['’]t\s+(?:make\s+it|survive|return)\b"
    r"|\b(?:never|not)\s+(?:makes?\s+it|finds?|comes?\s+back|returns?|wakes?|sees?\s+\w+\s+again)\b"
    r"|\bkill(?:s|ed|ing)?\s+off\b|\bmakes?\s+it\s+out\b|\bmade\s+it\s+out\b|\bshot\s+(?:[A-Z]\w+|him|her"
    r"|them)\b|\bset\s+fire\b"
    r"|\b(?:loses?|lost)\s+(?:his|her|their)\s+(?:memory|mind|life|child|baby|job|leg|arm|sight|hearing)\b"
    r"|\bburns?\s+(?:down\s+)?(?:the|his|her|it|in)\b|\b(?:boat|house|ship|town|village|church"
    r"|bridge)\s+(?:burns|sinks|explodes|collapses|falls)\b"
    r"|\bcovers?\s+(?:it|everything)\s+up\b|\btakes?\s+the\s+blame\b|\bfor\s+good\b|\bgets?\s+away\s+with\b"
    r"|\b(?:goes|went|sent)\s+to\s+(?:prison|jail)\b",
    re.IGNORECASE,
)
_WEEKLY = re.compile(
    r"^\W*(?:last|this|the\s+other|the\s+previous)\s+(?:week|time|night|episode)(?:['’]s\s+\w+)?\b"
    r"|^\W*(?:previously|when\s+we\s+last|in\s+the\s+last\s+episode)\b"
    r"|^\W*(?:letzte|diese)\s+woche\b|^\W*la\s+semaine\s+dernière\b|^\W*cette\s+semaine\b|^\W*la\s+semana\s+pasada\b"
    r"|^\W*esta\s+semana\b|^\W*(?:la\s+)?(?:settimana\s+scorsa|questa\s+settimana)\b|^\W*(?:先週|今週|지난주|이번\s?주)",
    re.IGNORECASE,
)
_NAME = r"(?!X\b)[A-ZÀ-Þ][\w’'-]+"
_DOING = re.compile(
    rf"\b(?:that|why|how|when|where|which|sees?|finds?|leaves?)\s+{_NAME}\s+(?:(?:had|has|have)\s+to\s+"
    rf"|will\s+(?:not\s+)?|would\s+|not\s+)?[a-z]{{3,}}"
    rf"|\b{_NAME}['’]s\s+(?:\w+\s+)?(?:decision|choice|death|fate|exit|departure|betrayal|secret|sacrifice"
    rf"|confession|murder|arrest|return"
    r"|revenge|wedding|pregnancy|funeral|escape|lie|plan)\b|\b(?:actor|actress|star)['’]s\s+(?:exit|departure|death)\b"
)
_BECOMING = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|{_NAME}['’]s?)\s+(?:[a-z]+\s+){{0,2}}(?:transformation|metamorphosis|descent|downfall"
    rf"|demise|undoing|fall|turn|corruption|redemption)\s+(?:from|into|to)\b"
    rf"|\b(?:[Hh]is|[Hh]er|[Tt]heir|{_NAME}['’]s?)\s+(?:[a-z]+\s+){{0,2}}(?:descent|downfall|demise|undoing)\b"
)
"""What somebody of the story becomes, as essays on a character say it in their first words."""


def tells_end(sentence: str) -> bool:
    """Return whether it says what somebody turns out to be, or what is seen at the end, whatever else it is about."""
    return bool(_IDENTITY.search(sentence) or _OF_AN_END.search(sentence))


def tells_deeds(sentence: str) -> bool:
    """Return whether a sentence about the work or its reception says what a character does in it."""
    return bool(_DOING.search(sentence) or _BECOMING.search(sentence))


def is_weekly(sentence: str) -> bool:
    """Return whether it begins with the events of last week, or of this week."""
    return bool(_WEEKLY.search(sentence))
