"""Which kind of work an article is about."""

import re

from recapreader.importing.model import Episode

_TEXT = {
    "book": re.compile(
        r"\b(?:boek\w*|schrijver|książk\w+|powieść\w*|autor(?:a|ka|ki)?|livro|mangas?|tomes?|romancier|écrivain"
        r"|novels?|books?|chapters?|author|reader|readers|literature|publisher|seiten|verlag|roman"
        r"|buch|livre|lectrice|lecteur|libro|romanzo|novela)\b|小説|소설",
        re.IGNORECASE,
    ),
    "film": re.compile(
        r"\b(?:films?|movies?|director|directed|directorial|cinema|theaters|screenplay|kino|spielfilm"
        r"|película|box\s+office|sequel)\b|映画|영화",
        re.IGNORECASE,
    ),
    "season": re.compile(
        r"\b(?:series|seasons?|episodes?|tv\s+shows?|tv|television|showrunner|k-drama|serie[ns]?"
        r"|staffel\w*|folgen?|saisons?|épisodes?|temporadas?|episodi[oa]?s?|stagion[ei]|aflevering\w*|odcin\w+"
        r"|epis[oó]dios?|seizoen\w*|anime)\b|ドラマ|話|シーズン"
        r"|드라마|시즌|회",
        re.IGNORECASE,
    ),
}
_EPISODIC = re.compile(
    r"\b(?:seasons?|episodes?|staffel\w*|folgen?|saisons?|épisodes?|temporadas?|episodi[oa]?s?)\b", re.IGNORECASE
)
_TV_RECAP = re.compile(
    r"\brecaps?\b|\blast\s+night['’]s\b|\bpower\s+rankings?\b|\bpremiere\b|\bepisode\b|\bfolge\b"
    r"|\bépisode\b|\bepis[oó]dio\b|\bcap[ií]tulo\b",
    re.IGNORECASE,
)
_WEEKLY = re.compile(
    r"\bthis\s+week(?:['’]s)?\b(?!,?\s+(?:I|I['’]m|we['’]re|we\s+are)\b)|\b(?:this|last)\s+week\s+on\b|\blast\s+night['’]s\s+episode|\bdiese\s+woche\b"
    r"|\bcette\s+semaine\b|\besta\s+semana\b|\bquesta\s+settimana\b|今週|이번\s?주",
    re.IGNORECASE,
)
_FILM_TITLE = re.compile(r"\b(?:movie|film|película)\b|映画|영화", re.IGNORECASE)
_BOOK_TITLE = re.compile(
    r"\b(?:book|novel|chapter\s+summar\w+|study\s+guide|buch|roman|libro|livre|romanzo|novela)\b"
    r"|小説|소설",
    re.IGNORECASE,
)
_SEASON_TITLE = re.compile(
    r"\b(?:seasons?|series|staffel|saison|temporada|stagione|tv\s+show|serie|catch-?up"
    r"|where\s+we\s+left\s+off|part\s+\d)\b|ドラマ|드라마|시즌|シーズン",
    re.IGNORECASE,
)
_SEASON_NUMBER = re.compile(
    r"\b(?:seasons?|staffel|saison|temporada|stagione|part|parte|teil|partie|series|s)\s*(?:\d|one|two|three"
    r"|four|five|six)|\b\d{1,2}(?:st|nd|rd|th|ª|e|\.)\s+(?:season|staffel|temporada|stagione|saison)"
    r"|\b(?:first|second|third|fourth|fifth|final|last)\s+season\b|시즌\s?\d|シーズン\s?\d|第\s?\d+\s?期|catch-?up"
    r"|where\s+we\s+left\s+off",
    re.IGNORECASE,
)
_SEASON_LINE = re.compile(
    r"^\W*(?:(?:season|staffel|saison|temporada|stagione)\s+\d{1,2}|\d{1,2}(?:\.|st|nd|rd|th|ª|e)?\s+(?:season|staffel"
    r"|saison|temporada|stagione))\b[^\n.!?]{0,20}$",
    re.IGNORECASE | re.MULTILINE,
)
_CHAPTERS = re.compile(
    r"^\W*(?:chapter|chapitre|cap[ií]tulo|capitolo|kapitel|hoofdstuk|rozdział|глава)\s+(?:\d+|[ivxlc]+|one|two|three)\b",
    re.IGNORECASE | re.MULTILINE,
)
_ACTS = re.compile(
    r"^\W*(?:(?:acte?|akt|atto|acto|ato|bedrijf)\s+(?:\d+|[ivx]+)\b|(?:le|the|der|el|il)\s+prologue?\b[^\n]{0,60}(?:scène|scene|stage)"
    r"|(?:scène|scene|szene|escena|scena)\s+(?:\d+|[ivx]+)\b)",
    re.IGNORECASE | re.MULTILINE,
)
_SAID = {
    kind: re.compile(
        rf"\b(?:the|this|der|die|das|dem|den|diese[rsmn]?|le|la|el|les|l['’]|ce|cet|cette|est[ae]|o|a|il|lo|quest[oa]|het|de|dit|deze)\s*(?:{nouns})\b"
        rf"|(?<!\w)(?:{bare_nouns})",
        re.IGNORECASE,
    )
    for kind, nouns, bare_nouns in (
        (
            "film",
            "films?|movie|filme|película|streifen|kurzfilm",
            "этот\\s+фильм|фильм|この映画|这部电影|影片|이\\s?영화",
        ),
        (
            "series",
            "series|show|serie|série|seriado|anime|miniserie|drama|kdrama",
            "этот\\s+сериал|сериал|このドラマ|这部剧|这部番|이\\s?드라마|시리즈",
        ),
        (
            "book",
            "book|novel|buch|roman|livre|romance|libro|novela|romanzo|livro|boek|author|autorin?|manga",
            "эта\\s+книга|книга|この小説|这本书|이\\s?책",
        ),
        ("game", "game|spiel|jeu|juego|gioco|jogo|player", "игра|このゲーム|这款游戏|이\\s?게임"),
    )
}
"""What an article calls its work: "the film", "diese Serie"."""
_LATEST = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|last|pilot)\s+episode\s+of\b"
    r"|\b(?:this|diese[rn]?|die|cet|l['’]|este|o|questo|de)\s*(?:folge|épisode|epis[oó]dio|cap[ií]tulo|aflevering)\b|\bthis\s+episode\b"
    r"|마지막\s?[화회]|\d+[화회]에서|最終回|第?\d+\s?[話集]|\b(?:series|season)\s+finale\b|"
    r"\b(?:latest|newest|most\s+recent|penultimate|this\s+week['’]s)\s+episode\b"
    r"|\b(?:mais\s+recente|pen[úu]ltimo|novo|m[áa]s\s+reciente)\s+epis[óo]di?o\b|\b(?:neueste|vorletzte)n?\s+(?:folge|episode)\b"
    r"|\bavant-dernier\s+épisode\b",
    re.IGNORECASE,
)
_KINDS = {
    **{kind: kind for kind in ("episode", "season", "film")},
    "movie": "film",
    "book": "book",
    "novel": "book",
    "game": "game",
    "play": "play",
    "series": "series",
}
"""What a page may call its work's kind, the narrower words first."""
_LONGEST_EPISODE = 75
_FIRMLY = 2
_OF_A_SEASON = re.compile(r"(?:^|\n)\W*the\s+[\w-]+\s+(?:and\s+\w+\s+)?season\s+of\b", re.IGNORECASE)
_TITLED = {
    "book": re.compile(
        r"\b(?:book\s+review|boek\w*|buch(?:kritik|rezension|besprechung)|recensione\s+libro"
        r"|rese[ñn]a\s+(?:de\s+)?libro)\b|\bvol(?:ume|\.)\s*\d|\btome\s*\d",
        re.IGNORECASE,
    ),
    "series": re.compile(r"\b(?:serie\w*recensie|serienkritik|series?\s+review|tv\s+series)\b", re.IGNORECASE),
    "game": re.compile(
        r"\b(?:game\s+review|spielekritik|videogioc\w+|videojueg\w+|video\s?games?|gameplay)\b", re.IGNORECASE
    ),
    "film": re.compile(
        r"\b(?:film\w*recensie|filmanalyse|filmkritik|movie\s+review|film\s+review|chronique\s+cin[ée])\b",
        re.IGNORECASE,
    ),
}
_FILED = ("categories", "category", "categoria", "categorie", "kategorie", "tags", "section", "keywords")
_FILED_UNDER = {
    "book": re.compile(
        r"\b(?:books?|book\s+reviews?|lecturas?|libros?|livres?|boeken|bücher|libri|książki|ksiazki|livros?"
        r"|novels?|manga)\b"
    ),
    "game": re.compile(r"\b(?:games?|gaming|videogames?|video\s+games?|spiele|jeux|juegos|videogiochi|gry|jogos)\b"),
    "film": re.compile(r"\b(?:films?|movies?|cine|cinema|cinéma|kino|filmes?|film\s+reviews?|pel[ií]culas)\b"),
    "series": re.compile(r"\b(?:tv|series|serie|serien|séries?|television|tv\s+shows?|anime|k-?dramas?)\b"),
}
_GAME = re.compile(
    r"\b(?:video\s?games?|videogames?|gameplay|games?|rpg|console|playstation|xbox|nintendo|steam|multiplayer"
    r"|npcs?|boss\s+fights?|side\s+quests?|quests?"
    r"|videogioc\w+|videojueg\w+|gioco|juego|jogo|spieler|gracz\w*|gra|gry|grze)\b|ゲーム|게임",
    re.IGNORECASE,
)
_SERIES = re.compile(
    r"\b(?:is|was)\s+an?\s+[^.]{0,80}?(?:television|tv|web|streaming)\s+(?:\w+\s+)?(?:series"
    r"|sitcom|drama|show)\b",
    re.IGNORECASE,
)


def kind_of(  # noqa: PLR0913 - whatever speaks for a kind
    page_title: str,
    opening: str,
    body: str,
    episode: Episode,
    fields: dict[str, tuple[str, ...]],
    *,
    minutes: int | None = None,
    played: bool = False,
) -> str:
    """Return the kind, as docs/format.md has it; `film` if nothing speaks against it.

    `minutes` is how long it lasts, `played` whether a list says who plays in it.
    """
    if stated := _stated(fields):
        return stated
    if episode.number is not None:
        return "episode"
    labelled = _labelled(page_title, fields)
    labelled = "film" if labelled == "book" and played else labelled
    counts = _SEASON_NUMBER.search(page_title) or (
        labelled == "series"
        and (_TV_RECAP.search(page_title) or _WEEKLY.search(opening) or _LATEST.search(opening[:600]))
    )
    if labelled and not (labelled in {"film", "series"} and counts):
        return labelled
    if episode.season is not None or (
        labelled != "film" and len(lines := _SEASON_LINE.findall(body)) == 1 and lines[0] in body[:400]
    ):
        return "season"
    if _FILM_TITLE.search(page_title) and not _SEASON_TITLE.search(page_title):
        return "film"
    if _BOOK_TITLE.search(page_title):
        return "book"
    found = _by_text(page_title, opening, body, fields)
    lasts = minutes is not None and minutes > _LONGEST_EPISODE
    return "film" if (found == "series" and lasts) or (found == "book" and played) else found


def _stated(fields: dict[str, tuple[str, ...]]) -> str:
    """The kind that front matter or a page's data name."""
    stated = " ".join((*fields.get("kind", ()), *fields.get("type", ()))).casefold()
    return next((kind for word, kind in _KINDS.items() if re.search(rf"\b{word}\b", stated)), "")


def _labelled(page_title: str, fields: dict[str, tuple[str, ...]]) -> str:
    """What a headline calls itself ("Book review: X"), else what the article is filed under."""
    for kind, pattern in _TITLED.items():
        if pattern.search(page_title):
            return kind
    filed = " | ".join(value for key in _FILED for value in fields.get(key, ())).casefold()
    found = [kind for kind, pattern in _FILED_UNDER.items() if pattern.search(filed)]
    return found[0] if len(found) == 1 else ""


def _by_text(page_title: str, opening: str, body: str, fields: dict[str, tuple[str, ...]]) -> str:
    weekly = len(_WEEKLY.findall(body))
    said = {kind: _FIRMLY * max(0, len(pattern.findall(body)) - 1) for kind, pattern in _SAID.items()}
    tv = len((_TEXT["season"] if page_title else _EPISODIC).findall(body)) + weekly + said["series"]
    film = len(_TEXT["film"].findall(body)) + said["film"]
    book = len(_TEXT["book"].findall(body)) + said["book"]
    if _SEASON_TITLE.search(page_title):
        return "season" if _SEASON_NUMBER.search(page_title) else "series"
    dated = re.search(r"[(\[](?:19|20)\d\d[)\]]", page_title)
    if _TV_RECAP.search(page_title) and (tv > film or (tv == film and not dated)):
        return "episode"
    if _LATEST.search(opening[:600]) and tv > film:
        return "episode"
    defined = _defined_kind(opening)
    if defined:
        return defined
    if len(_ACTS.findall(body)) > 1:
        return "play"
    if len(_CHAPTERS.findall(body)) > 1 and not film and not tv:
        return "book"
    game = len(_GAME.findall(body)) + said["game"]
    if game >= 3 and game > max(film, tv // 2, book // 2):
        return "game"
    if "showname" in fields:
        return "episode"
    if {"isbn", "pages", "seiten", "verlag"} & fields.keys():
        return "book"
    if book > max(film, tv) or (film == tv == 0 and (book or "author" in fields)):
        return "book"
    return ("episode" if weekly else "series") if tv > film else "film"


def _defined_kind(opening: str) -> str:
    head = opening[:600]
    if _OF_A_SEASON.search(head):
        return "season"
    if _SERIES.search(head):
        return "series"
    match = re.search(
        r"\b(?:is|was)\s+(?:an?|the)\s+[^.]{0,100}?\b(film|movie|novel|novella|book|play|episode|season"
        r"|video\s+game|series|sitcom|miniseries)\b",
        head,
        re.IGNORECASE,
    )
    if match:
        noun = match.group(1).casefold()
        table = {
            "movie": "film",
            "novella": "book",
            "novel": "book",
            "video game": "game",
            "sitcom": "series",
            "miniseries": "series",
        }
        return table.get(noun, noun)
    return "film" if re.search(r"映画|영화", head) else "series" if re.search(r"ドラマ|드라마", head) else ""
