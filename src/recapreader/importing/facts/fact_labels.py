"""Lines such as `Runtime: 113 min` or `Title (YEAR) Movie Genre: Action/Drama | Runtime: 1h 33m`: facts, not text."""

import re
from collections.abc import Sequence

from recapreader.importing.facts import genres as known_genres
from recapreader.importing.text_utils import bare, squeeze, table, unquote, words

LABELS: dict[str, str] = {
    alias: name
    for name, aliases in {
        "title": "title|name|film|movie|show|series|showname|show name|tv show|book|original title|titel|titre"
        "|título|titolo|作品名|タイトル|제목",
        "year": "year|release year|released|release date|release dates|original release|first aired|air date"
        "|airdate|aired|original air date|originally aired|publication date|published in|jahr"
        "|erscheinungsjahr|erscheinungsdatum|erstausstrahlung|année|sortie|date de sortie|año|estreno"
        "|anno|uscita|公開|公開日|公開年|制作年|製作年|개봉|개봉일|방영|year of release|release dates|data wydania"
        "|rok wydania"
        "|data premiery|premiera|data de lançamento|lançamento|ano|jaar|verschenen|год|год выпуска|год выхода"
        "|премьера",
        "runtime": "runtime|running time|length|duration|run time|laufzeit|länge|dauer|durée|duración|durata"
        "|duração|speelduur|duur|czas trwania|длительность|продолжительность|время|хронометраж"
        "|上映時間|時間|상영 시간|상영시간|러닝타임|speltid|spilletid|spilletid|süre|durasi|片长|minuten"
        "|film length|laufzeit|spieldauer",
        "genres": "genre|genres|género|géneros|genere|generi|ジャンル|장르|gatunek|gatunki|жанр|жанры|gêneros|gênero"
        "|género literario|genre s|tür|sjanger|类型|műfaj|thể loại",
        "cast": "cast|mit|con|cast principale|reparto principal|hauptrollen|in den hauptrollen|movie cast"
        "|film cast|voice cast|voices|protagonistas|protagonisti|attori|acteurs principaux|guest stars"
        "|stars|starring|actors|main cast|besetzung|darsteller|hauptdarsteller|avec|acteurs"
        "|distribution|reparto|actores|interpreti|出演|出演者|キャスト|出演 声|출연|출연진|the cast|schauspieler"
        "|schauspielerinnen|schauspierl|в ролях|в главных ролях|роли|актеры|актёры|elenco|obsada"
        "|cast and characters|characters and cast|cast characters|cast list|cast members|leads|lead cast|main actors"
        "|fiche technique|"
        "personaggi e interpreti|attrici"
        "|キャスト 登場人物|登場人物 キャスト|声の出演|主演|등장인물|주연|배우|演员|主演阵容|rolverdeling"
        "|acteurs en actrices|acteurs et actrices"
        "|skådespelare|i rollerna"
        "|medverkande|medvirkende|skuespillere|rollista|roller|oyuncular|başroller|başrol|oyuncu kadrosu|pemain|"
        "pemeran utama|"
        "pemeran|hrají|szereplők"
        "|intérpretes|protagonista|reparto y personajes|elenco principal|atores|występują|w rolach głównych|"
        "με τους|बतौर कलाकार|कलाकार|diễn viên",
        "director": "director|directors|directed by|director s|regie|regisseur|réalisation|réalisateur"
        "|réalisatrice|réalisé par|dirección|dirigida por|regia|regista|監督|감독|연출|режиссер|режиссёр|direção"
        "|diretor|reżyseria|reżyser|réalisation et scénario|directeur|yönetmen|sutradara|regissör|regi|instruktion|"
        "instruktør|导演|演出|rendező|đạo diễn",
        "writer": "writer|writers|written by|screenplay|screenplay by|screenwriter|teleplay by|story by"
        "|drehbuch|buch|scénario|scénariste|guion|guión|sceneggiatura|脚本|각본|극본",
        "creator": "creator|creators|created by|showrunner|idee|créateur|création|creador|creada por|ideatore"
        "|크리에이터",
        "author": "author of the book|novelist|autor|autorin|auteur|autore|autora|著者|作者|저자|작가",
        "language": "language|languages|sprache|originalsprache|langue|idioma|lingua|言語|언어",
        "links": "links|movie links|external links",
        "watch": "where to watch|watch on|available on|streaming on|platform|stream|network|wo läuft|où"
        " regarder|dónde ver|dove vederlo|配信",
        "kind": "type|kind|format|typ",
        "season": "season|staffel|saison|temporada|stagione",
        "episode": "episode|episode number|folge|épisode|episodio",
        "pages": "pages|seiten|seitenzahl|páginas|pagine|ページ数|쪽수|isbn|publisher|verlag|éditeur|editorial|editore"
        "|出版社|출판사",
        "": "authors|developer|developers|entwickler|console|consoles|platforms|plattform|number of players"
        "|players|original run|geschaut|gesehen|watched|vu|visto|viewed|wertung"
        "|liczba stron|wydawnictwo|tłumacz|tytuł oryginału|tytuł oryginalny|ocena|страна|рейтинг|бюджет|rating"
        "|grade|editor s rating|note|score|imdb|metascore|country|countries|land|pays|país"
        "|paese|budget|box office|producer|producers|produced by"
        "|music|music by|cinematography|edited by|production company|distributed by|production"
        " companies|based on|station|fsk|age rating|certificate|tags|filed under",
    }.items()
    for alias in aliases.split("|")
}
_PLAIN_WORDS = table("book|buch|film|movie|name|note|notes|number|pages|score|series|serie|show|time|type|watched")
"""Labels that are headings of chapters, too."""
_SPLIT = re.compile(r"\s+[|·•]\s+|\s{3,}")
_PAIR = re.compile(r"^(.{1,70}?)\s*[:：]\s*(.+)$", re.DOTALL)
_DASHED = re.compile(
    r"^(runtime|running\s+time|director|genres?|cast|starring|stars|year|release\s+date)\s+[–—-]\s+(\S.*)$",
    re.IGNORECASE,
)
_LONGEST_VALUE = 5
_LONGEST_LABEL = 4
_LONGEST_ROW = 8
_LEAST = 4
"""So many facts make a list one of facts."""
_SOURCES = re.compile(r"(?:\s*(?:rotten\s*tomatoes|wikipedia|imdb|letterboxd|filmaffinity))+$", re.IGNORECASE)
"""Links behind a value to where it is from."""
_LABEL = re.compile(r"(?<!\S)([^\W\d_]+)\s*:\s+(?=\S)")
_RUN = 3
_LONGEST_RUN = 24
_LISTS = table("cast|genres|writer|director|links")
_COLONLESS = re.compile(
    r"^(directed\s+by|written\s+by|screenplay\s+by|produced\s+by|starring|running\s+time"
    r"|release\s+dates?|created\s+by|music\s+by|distributed\s+by|country|budget|box\s+office"
    r"|cinematography|edited\s+by)\s+(?!by\b)(\S.{1,150})$",
    re.IGNORECASE,
)
_FORMS = (
    ("year", r"(?:18|19|20)\d\d"),
    ("runtime", r"(?:\d{1,2}\s*h(?:rs?|ours?)?\.?\s*)?(?:\d{1,3}\s*m(?:in(?:utes?|s)?)?\.?)|\d{1,2}\s*h(?:rs?|ours?)?"),
    ("", r"G|PG|PG-?13|R|NC-?17|U|12A?|15|18|NR|Unrated|Not\s+rated|TV-\w+|FSK\s*\d+|\d{1,2}\+"),
    ("", r"(?:imdb\s*)?[\d.]{1,4}(?:\s*/\s*\d{1,3})?%?(?:\s*(?:rating|stars?|imdb))?|[★☆]+.{0,8}"),
)
_BRACKETED = re.compile(
    r"(.{1,50}?)\s*[(（]\s*((?:18|19|20)\d\d)年?[\s,、/・·]*(\d{2,3}\s*(?:分|분|min(?:utes|uten|utos|uti)?\.?))\s*[)）]",
    re.IGNORECASE,
)
_WHERE = re.compile(r"^where\s+to\s+(?:watch|stream|read)\b[^:?.]{0,60}$", re.IGNORECASE)


def field_of(label: str) -> str | None:
    """Return the fact that a label stands for; empty for a label of no use to us; None if it is not a label."""
    name = re.sub(r"\s*\([^()]{1,40}\)\s*", " ", label)
    name = bare(name)
    if name in LABELS:
        return LABELS[name]
    trimmed = re.sub(r"^the\s+", "", name)
    for noun in ("cast", "genre", "genres", "links", "runtime", "director", "release date"):
        if trimmed.startswith(f"{noun} of ") or (
            trimmed.endswith((f"movie {noun}", f"film {noun}", f"series {noun}", f"show {noun}", f"season {noun}"))
            and words(trimmed) <= 12
        ):
            return LABELS.get(noun)
    return None


def pairs(line: str) -> list[tuple[str, str]] | None:
    """Return the facts of a line that contains nothing else, as (field, value); None if it is prose."""
    label, tab, value = line.strip(" *_").partition("\t")
    if tab and value.strip():
        name = "author" if bare(label) == "author" else field_of(label)
        return None if name is None else [(name, squeeze(value))]
    text = squeeze(line.strip(" *_"))
    if _WHERE.match(text):
        return []
    barred = _barred(text)
    barred = barred if barred is not None else _bracketed(text) or _mixed(text)
    if barred is not None:
        return barred
    if words(text) > 60:
        return None
    if run := _run_on(text):
        return run
    found: list[tuple[str, str]] = []
    for piece in _SPLIT.split(text):
        row = piece.strip(" *_")
        match = _PAIR.match(row) or _DASHED.match(row) or (None if row.endswith(".") else _COLONLESS.match(row))
        if match is None and found and found[-1][0] in _LISTS and words(piece) <= 4:
            found[-1] = (found[-1][0], f"{found[-1][1]}, {piece}")
            continue
        field = field_of(match.group(1).strip(" *_")) if match else None
        if match is None or field is None:
            return None
        value = match.group(2).strip(" *_")
        value = value if field == "links" else _SOURCES.sub("", value)
        if field == "" and words(value) > 15:
            return None
        if words(value) > 40:
            return None
        found.append((field, value))
    return found or None


def in_list(lines: Sequence[str]) -> list[list[tuple[str, str]] | None]:
    """Return the facts of each line of a list.

    Where most lines are facts, so is a short line behind a label that is not known, and is of no use to us.
    """
    known = [pairs(line) for line in lines]
    sure = sum(pair is not None for pair in known)
    if sure < _LEAST or sure * 2 < len(lines):
        return known
    return [
        [] if pair is None and (row := _PAIR.match(squeeze(line.strip(" *_")))) and _is_row(row) else pair
        for line, pair in zip(lines, known, strict=True)
    ]


def _is_row(row: re.Match[str]) -> bool:
    return words(row.group(1)) <= _LONGEST_LABEL and words(row.group(2)) <= _LONGEST_ROW


def _barred(text: str) -> list[tuple[str, str]] | None:
    """`2023 | R | 3h | 8.6`: values that need no labels, the title in front of them or not."""
    head, _, rest = text.rpartition(": ")
    pieces = re.split(r"\s*[|·•]\s*", rest)
    forms = [
        next((name for name, form in _FORMS if re.fullmatch(form, piece, re.IGNORECASE)), None) for piece in pieces
    ]
    if len(pieces) < 2 or words(head) > 10 or not {"year", "runtime"} & set(forms) or forms.count(None) > 1:
        return None
    if any(name is None and words(piece) > _LONGEST_VALUE for name, piece in zip(forms, pieces, strict=True)):
        return []  # another article's name, and what it says of it
    return [(name, piece) for name, piece in zip(forms, pieces, strict=True) if name is not None]


def _run_on(text: str) -> list[tuple[str, str]]:
    """`IMDB: 8.1 Duration: 2h 23m Year: 2003`: labels and values with nothing else between them."""
    if text.count(":") < _RUN or words(text) > _LONGEST_RUN:
        return []  # nearly every line, and none is searched for labels
    marks = [match for match in _LABEL.finditer(text) if bare(match.group(1)) in LABELS]
    if len(marks) < _RUN or marks[0].start():
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return [
        (LABELS[bare(mark.group(1))], text[mark.end() : end].strip()) for mark, end in zip(marks, ends, strict=True)
    ]


def _mixed(text: str) -> list[tuple[str, str]] | None:
    """`Horror, Mystery | Year: 2011 | Seen: at home | 1h 55m`: genres, labelled values and bare ones between bars."""
    pieces = re.split(r"\s+[|·•]\s+", text)
    if not 3 <= len(pieces) <= 10 or words(text) > 70:
        return None
    found: list[tuple[str, str]] = []
    for piece in pieces:
        match = _PAIR.match(piece.strip(" *_"))
        name = field_of(match.group(1).strip(" *_")) if match else None
        bare_form = next((kind for kind, form in _FORMS if re.fullmatch(form, piece.strip(), re.IGNORECASE)), None)
        if match and name is not None:
            found.append((name, match.group(2).strip(" *_")))
        elif bare_form is not None:
            found.append((bare_form, piece.strip()))
        elif known_genres.are_genres(piece):
            found.append(("genres", piece))
    return found if len(found) >= max(3, len(pieces) - 1) else None


def _bracketed(text: str) -> list[tuple[str, str]] | None:
    """`X (2018, 133 min)` with nothing else on the line."""
    match = _BRACKETED.fullmatch(text)
    return [("title", match.group(1)), ("year", match.group(2)), ("runtime", match.group(3))] if match else None


def label_of(line: str) -> str | None:
    """Return the fact of a label that is all of a line; empty for one of no use."""
    name = bare(line)
    return LABELS.get(name) if name in LABELS and name not in _PLAIN_WORDS else None


def listed(value: str) -> tuple[str, ...]:
    """The items of a value: split at commas, slashes, bars, "and"."""
    value = re.sub(r"\s*\[\d+\]", "", value)
    value = re.sub(
        r"[\s,]+(?:u\.?\s*a\.?|u\.?v\.?m\.?|usw\.?|etc\.?|et\s+al\.?|(?:and\s+)?(?:more|others)|y\s+otros"
        r"|e\s+altri|など|ほか|등)\s*$",
        "",
        value,
    )
    items = re.split(r"\s*[,;/|、，・·\n]\s*|\s+(?:and|und|et|y)\s+(?=[A-ZÀ-Þ])", value)
    return tuple(item for item in (re.sub(r"^(?:and|und|et|y|with)\s+", "", unquote(item)) for item in items) if item)


def genres(value: str) -> tuple[str, ...]:
    """The genres of a value; "Mystery & Thriller" is one."""
    return tuple(
        item
        for item in (unquote(piece) for piece in re.split(r"\s*[,;/|、，・]\s*", value))
        if item and words(item) <= 5
    )
