"""The genres of a work: our own list of about thirty, in the words of several languages, as the page writes them."""

import re
from collections.abc import Iterable

from recapreader.importing.text_utils import bare, sentences

_COMPOUND = (
    "psychological thriller|psychological horror|crime thriller|crime drama|crime mystery thriller|romantic comedy"
    "|dark comedy|black comedy|comedy-drama|comedy drama|horror comedy|supernatural horror|folk horror|body horror"
    "|revenge thriller|action thriller|action comedy|action-adventure|mystery thriller|legal drama|medical drama"
    "|period drama"
    "|historical drama|war drama|teen drama|family drama|political thriller|spy thriller|dark fantasy|high fantasy"
    "|police procedural|soap opera|true crime|martial arts|coming-of-age|post-apocalyptic|slice[- ]of[- ]life"
)
_BY_GENRE = (
    "action|acción|azione|ação|actie|actionfilm|akcja|боевик",
    "adventure|abenteuer|aventures?|aventuras?|avventura|avontuur|przygodow[ya]|приключения",
    "animation|animated|animación|animazione|animação|animatie|мультфильм|анимация",
    "biopic|biographical|biographie|biográfic[oa]|biografico|биография",
    "comedy|komödie|comédie|comedia|commedia|comédia|komedie|komedia|dramedy|sitcom|комедия",
    "crime|krimi|policier|polar|policíac[oa]|giallo|crimen|policial|misdaad|kryminał|криминал|детектив",
    "disaster|heist|gothic|satire|noir|neo-noir|film noir|slasher|whodunnit|melodrama|mélodrame",
    "documentary|dokumentation|dokumentarfilm|documentaire|documental|documentario|documentário|документальный",
    "drama|drame|dramma|dramat|драма",
    "dystopian|dystopia|dystopie|distopía|distopia",
    "family|familienfilm|familial|familiar|семейный",
    "fantasy|fantasie|fantasía|fantasia|fantastique|фэнтези",
    "historical|history|historienfilm|historique|históric[oa]|storico|исторический",
    "horror|horrorfilm|horreur|épouvante|terror|orrore|ужасы",
    "musical|musikfilm|comédie musicale|мюзикл",
    "mystery|mystère|misterio|mistero|mistério",
    "romance|romantic|liebesfilm|romantique|romántic[oa]|romantico|romântic[oa]|romantisch|мелодрама",
    "rpg|role-playing|rollenspiel|jeu de rôle",
    "science[- ]fiction|sci-?fi|fantascienza|ciencia[- ]ficción|ficção científica|sciencefiction|фантастика",
    "spy|espionage|espionnage|espionaje|spionage|swashbuckler",
    "sports?|sportfilm|deportiv[oa]|спорт",
    "superhero|superhelden|super-héros|superhéroes|supereroi",
    "supernatural|übernatürlich|surnaturel",
    "suspense|suspenso|thriller|триллер",
    "war|kriegsfilm|guerre|bélic[oa]|guerra|военный",
    "western|вестерн",
)
_WORDS = sorted(
    [*_COMPOUND.split("|"), *(word for words in _BY_GENRE for word in words.split("|"))], key=len, reverse=True
)
_GENRE = "|".join(_WORDS)
_NOUN = (
    r"(?:films?|movies?|series|television|tv|thriller|drama|novel|book|show|streaming|web|anime|miniseries|game|play|flick"
    r"|story|serie|roman|película|romanzo|comedy)"
)
_JOINED = rf"(?:(?:{_GENRE})(?:[\s,/-]+(?:and\s+)?|$))*(?:{_GENRE})"
_BEFORE_NOUN = re.compile(rf"\b({_JOINED})(?=\s+(?:\w+\s+)?{_NOUN}\b)", re.IGNORECASE)
_AS_NOUN = re.compile(
    rf"\b(?:is|was|an?|eine?|une?|una?|uma?|een|est|ist|es|è|é)\s+(?:[\w’'-]+\s+){{0,5}}?((?:(?:{_GENRE})\s+)*(?:{_GENRE}))\b",
    re.IGNORECASE,
)
_BEHIND_NOUN = re.compile(
    r"\b(?:films?|filmes?|pel[ií]cula|s[ée]rie|miniserie|minissérie|novela|roman|romanzo|libro|livre|livro|juego|jeu|gioco|jogo"
    rf"|saga|género|genere|gênero|genre)\s+(?:de\s+la\s+|de\s+|d['’]|di\s+|du\s+)?((?:{_GENRE})(?:(?:\s*,\s*|\s+(?:y|e|et)\s+)(?:{_GENRE}))*)(?!\w)",
    re.IGNORECASE,
)
_CJK = (
    re.compile(
        r"(恋愛|ホラー|サスペンス|ミステリー|コメディ|アクション|SF|ファンタジー|ヒューマンドラマ|青春|戦争|犯罪|歴史)(?:映画|ドラマ|作品|小説)"
    ),
    re.compile(r"(스릴러|공포|로맨스|코미디|액션|판타지|범죄|미스터리|드라마)\s*(?:영화|드라마|시리즈|소설)"),
)
_OF_THE_WORK = re.compile(
    r"^\W*(?:an?|eine?|une?|una?|uma?|een)\s|\b(?:one\s+of\s+the|this|it|it['’]s|the\s+(?:film|movie|series|show|book|novel|game|story)|es|dies\w*|der\s+film|die\s+serie|das\s+buch|ce|cette"
    r"|c['’]est|le\s+film|la\s+série|est[ea]|esto|la\s+película|la\s+serie|quest[oa]|il\s+film|o\s+filme|a\s+série|dit|deze|de\s+film)\b",
    re.IGNORECASE,
)
_FILED = ("categories", "category", "tags", "keywords", "genre", "genres")
_MOST = 4


def are_genres(text: str) -> bool:
    """Is it a list of genres and nothing else?"""
    items = [item for item in re.split(r"\s*[,;/&|·•]\s*", text.strip(" *_◆✦-")) if item]
    return bool(items) and all(
        re.fullmatch(rf"(?:{_GENRE}|anime)(?:film|filme|drama)?", item, re.IGNORECASE) for item in items
    )


def in_text(text: str, title: str) -> tuple[str, ...]:
    """Genres that a sentence names which says what the work is: "a crime mystery thriller"; each as it is written."""
    lists = [piece for line in text.split("\n") for piece in re.split(r"\s[|◆✦]\s", line) if _is_list(piece)]
    if lists:
        return _shown(re.split(r"\s*[,;/&·•]\s*", lists[0].strip(" *_◆✦-")))
    found: dict[str, str] = {}
    for sentence in (part for line in text.split("\n") for part in sentences(line)):
        if bare(title) not in bare(sentence) and not _OF_THE_WORK.search(sentence):
            continue
        for pattern in (_BEFORE_NOUN, _AS_NOUN, _BEHIND_NOUN, *_CJK):
            for match in pattern.finditer(sentence):
                for name in re.split(r"\s*[,/]\s*|\s+(?:y|e|et|und)\s+", match.group(1)):
                    _add(re.sub(r"\s+", " ", name).strip(" -"), found)
    return _shown(found.values())


def filed(fields: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[str, ...]:
    """The genres under which a page files its article."""
    tags = [tag.strip() for key, values in fields if key in _FILED for value in values for tag in value.split(",")]
    return _shown(tag for tag in tags if are_genres(tag) and tag.casefold() != "anime")


def _is_list(piece: str) -> bool:
    return bool(re.search(r"\w\s*[,;/&·•]\s*\w", piece)) and are_genres(piece)


def _add(name: str, found: dict[str, str]) -> None:
    """Keep the longer of two names that hold each other."""
    if any(name.casefold() in known for known in found):
        return
    for known in [known for known in found if known in name.casefold()]:
        del found[known]
    found[name.casefold()] = name


def _shown(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name[:1].upper() + name[1:] for name in names if name))[:_MOST]
