"""Which lines of an unmarked text are headings, and what a heading announces."""

import re
from enum import Enum

from recapreader.importing.boundary.spoiler_warnings import is_negated
from recapreader.importing.facts.fact_labels import LABELS
from recapreader.importing.text_utils import CJK, bare, table, words


class Role(Enum):
    """What a heading announces."""

    PLOT = "the plot"
    ENDING = "the ending"
    BLURB = "the premise"
    CAST = "the cast"
    APPARATUS = "apparatus"
    CHAPTER = "a chapter"


_PLOT = (
    "plot|plot summary|plot synopsis|plot overview|full plot|story|storyline|the story|synopsis"
    " and plot|summary|full summary|detailed summary|detailed synopsis|synopsis|recap|full recap"
    "|episode recap|what happens|chapter summaries|plot recap"
    "|handlung|inhalt|inhaltsangabe|zusammenfassung|die handlung|intrigue|résumé|résumé détaillé"
    "|histoire|l histoire|scénario|synopsis détaillé|argumento|trama|la trama|sinopsis|resumen|la"
    " historia|riassunto"
    "|あらすじ|ストーリー|物語|内容|ネタバレ|줄거리|내용|스토리|episodes|episodenliste|épisodes|episodios|episodi|各話リスト"
)
_BLURB = (
    "premise|publisher s summary|publishers summary|publisher s description|blurb|back cover"
    "|overview|introduction|about|about the film|about the book|klappentext|kurzbeschreibung"
    "|teaser|premessa|premisa|prémisse|概要|작품 소개|개요|synopsis courte|description"
)
_APPARATUS = (
    "references|external links|see also|further reading|notes and references|footnotes"
    "|bibliography|contents|table of contents|track listing|soundtrack|home media|awards"
    "|accolades|awards and nominations|works cited|sources|citations|navigation menu|gallery"
    "|videos|images|trailer|credits"
    "|einzelnachweise|weblinks|literatur|siehe auch|synchronisation|auszeichnungen|notes et"
    " références|liens externes|voir aussi|annexes|referencias|enlaces externos|véase también"
    "|note|collegamenti esterni|voci correlate|altri progetti"
    "|脚注|外部リンク|関連項目|注釈|出典|각주|외부 링크|같이 보기"
    "|key terms|key terms definitions|key terms and definitions|glossary|vocabulary|quiz|study"
    " questions|discussion questions|flashcards|action items|next steps|review questions"
)
_ABOUT_WORK = (
    "production|casting|filming|development|writing|music|themes|theme|release|reception|critical"
    " response|critical reception|box office|novelization|legacy|marketing|analysis"
    "|interpretation|background|cultural impact|sequel|ratings|broadcast|distribution|style"
    "|adaptation|adaptations|film adaptation|history|influence"
    "|appearances|trivia|behind the scenes|continuity|characters|character list|personnel"
    "|crew|supporting cast|origins|controversy|controversies|certifications|awards and nomination|technical team"
    "|notes|music and soundtrack|post production|pre production|development and production"
    "|recognition|screenings"
    "|home release|cultural references|in popular culture|bookmarks|key|editions|publication history"
    "|cover gallery|media|collected editions|produktion|rezeption"
    "|kritik|hintergrund|entstehung|veröffentlichung|accueil|réception|tournage|producción"
    "|recepción|produzione|accoglienza|colonna sonora|制作|評価|音楽|製作|스태프|평가|제작"
)
_SETS = {
    Role.PLOT: frozenset(_PLOT.split("|")),
    Role.BLURB: frozenset(_BLURB.split("|")),
    Role.APPARATUS: frozenset(_APPARATUS.split("|")),
}
ABOUT_WORK = frozenset(_ABOUT_WORK.split("|"))
_PLOT_PHRASE = re.compile(
    r"\b(?:plot\s+(?:summary|synopsis|explained|breakdown|recap)|movie\s+synopsis"
    r"|what\s+happens\s+in|story\s+(?:summary|explained|recap)|die\s+handlung\s+von|inhaltsangabe"
    r"|di\s+cosa\s+parla|de\s+qué\s+trata|de\s+quoi\s+parle|la\s+trama|résumé\s+de)\b|あらすじ|ネタバレ"
    r"|줄거리",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"\b(?:ending|endings|finale?|epilogue|aftermath|climax|conclusion|denouement|resolution"
    r"|how\s+(?:does|did)\s+.{0,60}\bend|the\s+end|ends|at\s+the\s+end|last\s+(?:scene|act"
    r"|episode)|post-?credits?"
    r"|das\s+ende|am\s+ende|auflösung|schluss|la\s+fin|dénouement|épilogue|desenlace|epílogo"
    r"|il\s+finale|conclusione|epilogo)\b|結末|ラスト|最終回|結局|결말|엔딩|마지막",
    re.IGNORECASE,
)
_ENDS_SENTENCE = re.compile(r"[.!…。！,;，、；][\"'”’»」』)\]]*$")
_LABEL = re.compile(r"^[^:]{2,40}:\s+\S")
_SMALL = table(
    "a|an|and|as|at|but|by|for|from|in|into|is|nor|of|off|on|onto|or|our|per|so|than|the|to|up|via|vs|with|de|la|"
    "le|les|des|du|der|die|das|und|von|et|y|el|los|il|lo|di|e"
)


def role_of(heading: str) -> Role:
    """Return what the heading announces."""
    name = re.sub(r"^(?:\d+|[ivx]+)\s+(?=\S)", "", bare(heading))
    if LABELS.get(bare(heading)) == "cast":
        return Role.CAST
    for role, names in _SETS.items():
        if name in names:
            return role
    if is_negated(heading):
        return Role.BLURB
    if _ENDING.search(heading):
        return Role.ENDING
    if _PLOT_PHRASE.search(heading):
        return Role.PLOT
    return Role.CHAPTER


_DISCUSSED = table(
    "publication|publisher|publishers|composition|reception|production|casting|filming|marketing|merchandise|merchandising|soundtrack"
    "|adaptations|critics|reviews|awards|accolades|popular|historicity|translations|editions|broadcast|rezeption|hintergrund"
    "|produktion|synchronisation|hörspiele|hörspiel|videospiele|auszeichnungen|kritiken|verfilmungen|veröffentlichungen|ausstrahlung"
    "|réception|récompenses|adaptations|tournage|recepción|premios|producción|accoglienza|riconoscimenti|produzione|recepção"
    "|ontvangst|odbiór|produkcja|критика|награды|съёмки|производство|評価|受賞|制作"
)
"""Words that no section which tells a story has in its name."""


def is_about_work(heading: str) -> bool:
    """Return whether a section of an encyclopedia discusses the work rather than telling it."""
    name = bare(heading)
    return (
        name in ABOUT_WORK
        or bool(_DISCUSSED & set(name.split()))
        or any(name.startswith(f"{known} ") or name.endswith(f" {known}") for known in ABOUT_WORK if len(known) > 5)
    )


def title_case_share(line: str) -> float:
    """Return the share of capitalised words among those that a title would capitalise."""
    content = [word.strip("\"'“”‘’(),:;?!") for word in line.split()]
    content = [word for word in content if word and word.casefold() not in _SMALL]
    return sum(not word[0].islower() for word in content) / len(content) if content else 0.0


def looks_like_heading(line: str) -> bool:
    """Return whether this line, a paragraph of its own in an unmarked text, could be a heading."""
    size = words(line)
    if (
        not 1 <= size <= 16
        or len(line) > 120
        or re.search(r"\w\s*\.{4,}\s*\w", line)
        or not any(char.isalpha() for char in line)
    ):
        return False
    if _LABEL.match(line) and not line.endswith("?"):
        label = line.partition(":")[0]
        titled = title_case_share(line) >= 0.75 or words(label) >= 3 or role_of(label) is not Role.CHAPTER
        return titled and size >= 4 and "|" not in line and not _ENDS_SENTENCE.search(line)
    if line[0].islower() and not CJK.match(line[0]):
        return False
    if _ENDS_SENTENCE.search(line):
        return role_of(line) is Role.ENDING and bool(re.search(r"\bexplained\W*$", line, re.IGNORECASE)) and size <= 12
    if line.endswith(("?", ":", "？", "：")) or size <= 7:
        return True
    return title_case_share(line) >= 0.5 or size <= 14
