"""The genres of a work: our own list of about thirty, in the words of several languages, as the page writes them."""

import re
from collections.abc import Iterable

from recapreader.importing.text_utils import bare, sentences

_COMPOUND = (
    "psychological thriller|psycho[- ]?thriller|psychothriller"
    "|psychological horror|crime thriller|crime drama|crime mystery thriller|romantic comedy"
    "|dark comedy|black comedy|comedy-drama|comedy drama|horror comedy|supernatural horror|folk horror|body horror"
    "|revenge thriller|action thriller|action comedy|action-adventure|mystery thriller|legal drama|medical drama"
    "|period drama"
    "|historical drama|war drama|teen drama|family drama|political thriller|spy thriller|dark fantasy|high fantasy"
    "|police procedural|soap opera|true crime|martial arts|coming-of-age|post-apocalyptic|slice[- ]of[- ]life|rom-?com"
    "|speculative fiction|horror fiction|gothic (?:literature|fiction)|visual novel|strategy game|puzzle game"
    "|stealth game"
    "|survival game|adventure game|roguelike|platformer|first-person shooter|walking simulator"
    r"|(?:dram[am]\w?|thriller|terror|horror|suspen[sc]e|orrore|épouvante)\s+(?:psi[ck]ológic[oa]|psicologico|psychologique"
    r"|romántic[oa]|histórico|policíaco|familiar|sobrenatural|judicial|político|politico|politique)"
    r"|психологический триллер|научная фантастика|социальн(?:ая|ой) фантастик[аи]|romantische komödie"
    r"|comédie romantique"
    r"|comedia romántica|comédia romântica|commedia romantica"
)
_STEMS = (
    r"антиутопи\w+|боевик\w*|вестерн\w*|детектив\w*|драм(?:а|ы|е|у|ой)|комеди\w+|мелодрам\w+|мистик[аиеу]|мюзикл\w*"
    r"|приключени\w+|романтик[аиеу]|триллер\w*|ужас(?:ы|ов|ами)|фантастик[аиеу]|экше?н\w*|dramat(?:em|u)|horror(?:em|u)"
    r"|komedi[aąęi]|kryminał(?:em|u)|thriller(?:em|a|u)|fantastyk[aiią]|dystopi[aąięeë]\w*|романтическ\w+ комеди\w+"
)
"""Where a word's ending tells its case: the stems."""
_BY_GENRE = (
    "action|acción|azione|ação|actie|actionfilm|akcja|aksiyon|боевик|экшн|アクション|액션|动作|"
    "adventure|abenteuer|aventures?|aventuras?|avventura|avontuur|przygodow[ya]|äventyr|eventyr|macera|"
    "приключения|冒険|모험|"
    "animation|animated|anime|animación|animazione|animação|animatie|zeichentrick|мультфильм|анимация|аниме|"
    "アニメ|애니메이션|"
    "biopic|biographical|biographie|biográfic[oa]|biografico|biografia|biograficzny|биография|биографический|"
    "comedy|komödie|comédie|comedia|commedia|comédia|komedie|komedia|komedi|dramedy|sitcom|комедия|コメディ|"
    "코미디|喜剧|"
    "crime|krimi|policier|polar|policíac[oa]|giallo|poliziesco|crimen|policial|misdaad|kryminał|krimi|polisiye|"
    "криминал|детектив|犯罪|범죄|"
    "cyberpunk|space opera|mecha|"
    "disaster|heist|gothic|satire|noir|neo-noir|film noir|slasher|whodunnit|melodrama|mélodrame|"
    "metroidvania|"
    "documentary|dokumentation|dokumentarfilm|documentaire|documental|documentario|documentário|dokument|"
    "документальный|"
    "drama|drame|dramma|drammatic[oa]|dramátic[oa]|dramatique|dramat|dram|драма|ドラマ|드라마|剧情|"
    "dystopian|dystopia|dystopie|distopía|distopia|антиутопия|"
    "erotic|erotik|erótic[oa]|érotique|dark romance|new adult|young adult|jugendbuch|kinderbuch|"
    "family|familienfilm|familial|familiar|famiglia|familia|familie|семейный|가족|"
    "fantasy|fantasie|fantasía|fantasia|fantastique|фэнтези|ファンタジー|판타지|奇幻|"
    "historical|history|historienfilm|historique|históric[oa]|storico|historyczny|исторический|歴史|"
    "horror|horrorfilm|horreur|épouvante|terror|orrore|korku|skräck|grøsser|ужасы|хоррор|ホラー|공포|恐怖|"
    "musical|musikfilm|comédie musicale|мюзикл|"
    "mystery|mystère|misterio|mistero|mistério|mysterie|gizem|мистика|ミステリー|미스터리|悬疑|"
    "romance|romantic|liebesfilm|liebesroman|romantique|romántic[oa]|romantic[oa]|romântic[oa]|romantisch|"
    "romantik|romantis|мелодрама|恋愛|로맨스|爱情|"
    "rpg|jrpg|role-playing|rollenspiel|jeu de rôle|"
    "science[- ]fiction|sci-?fi|scifi|sf|fantascienza|ciencia[- ]ficción|ficção científica|sciencefiction|"
    "bilim kurgu|фантастика|科幻|"
    "spy|espionage|espionnage|espionaje|spionage|swashbuckler|"
    "sports?|sportfilm|deportiv[oa]|спорт|"
    "superhero|superhelden|super-héros|superhéroes|supereroi|"
    "supernatural|paranormal|übernatürlich|surnaturel|"
    "suspense|suspenso|thriller|gerilim|триллер|サスペンス|스릴러|惊悚|"
    "war|kriegsfilm|guerre|bélic[oa]|guerra|военный|戦争|전쟁|"
    "western|вестерн"
)
_GENRE = "|".join([_COMPOUND, _STEMS, *sorted(_BY_GENRE.split("|"), key=len, reverse=True)])
_NOUN = (
    r"(?:films?|movies?|series|television|tv|thriller|drama|novel|book|show|streaming|web|anime|miniseries|game|"
    r"play|flick"
    r"|story|serie|roman|película|romanzo|comedy)"
)
_JOINED = rf"(?:(?:{_GENRE})(?:[\s,/-]+(?:and\s+)?|$))*(?:{_GENRE})"
_BEFORE_NOUN = re.compile(rf"\b({_JOINED})(?=\s+(?:\w+\s+)?{_NOUN}\b)", re.IGNORECASE)
_AS_NOUN = re.compile(
    rf"\b(?:is|was|an?|eine[nmrs]?|ein|des|une?|una?|uma?|een|est|ist|es|è|é|one\s+of\s+(?:the|its))\s+(?:[\w’'-]+\s+){{0,5}}?((?:(?:{_GENRE})[\s-]+)*(?:{_GENRE}))s?\b",
    re.IGNORECASE,
)
_LISTED = rf"((?:{_GENRE})(?:(?:\s*,\s*|\s+(?:y|e|et|und|and|en|i|и|ve)\s+)(?:{_GENRE}))*)(?!\w)"
_BEHIND_NOUN = re.compile(
    r"\b(?:films?|filmes?|pel[ií]cula|s[ée]rie|miniserie|minissérie|novela|roman|romanzo|libro|livre|livro|juego|"
    r"jeu|gioco|jogo|saga|género|genere|gênero|genre|жанр\w*|классик\w+|gatun\w+)"
    rf"\s+(?:de\s+la\s+|de\s+|d['’]|di\s+|du\s+)?{_LISTED}",
    re.IGNORECASE,
)
_COMBINING = re.compile(
    r"\b(?:combin\w+|mezcla\w*|mix(?:es|ing|ture\s+of)?|blend\w*|misch\w+|mélange\w*|mescola\w*|unisce|mistura\w*|сочета\w+|łączy)"
    rf"\s+(?:(?:a|an|the|el|la|элементы|elementos\s+de|elements\s+of|éléments\s+de|elementi\s+di)\s+)?{_LISTED}",
    re.IGNORECASE,
)
_CJK = (
    re.compile(
        r"(恋愛|ホラー|サスペンス|ミステリー|コメディ|アクション|SF|ファンタジー|ヒューマンドラマ|青春|戦争|犯罪|歴史|時代|推理|冒険)"
        r"(?:映画|ドラマ|作品|小説|アニメ|漫画|もの|物(?!語)|ゲーム)"
    ),
    re.compile(
        r"(스릴러|공포|로맨틱\s?코미디|로맨스|코미디|액션|판타지|범죄|미스터리|드라마|추리|SF|사극|법정|의학|멜로)"
        r"\s*(?:영화|드라마|시리즈|소설|게임|애니메이션|장르|물|극)"
    ),
    re.compile(
        r"(悬疑|懸疑|科幻|爱情|愛情|恐怖|喜剧|喜劇|动作|動作|武侠|奇幻|历史|歷史|战争|推理|犯罪|惊悚|文艺|反乌托邦|冒险)"
        r"(?:电影|電影|片|小说|小說|剧(?!情)|劇(?!情)|动画|漫画|游戏|类)"
    ),
)
_OF_THE_WORK = re.compile(
    r"^\W*(?:an?|eine?|une?|una?|uma?|een)\s|\b(?:one\s+of\s+the|this|it|it['’]s|the\s+(?:film|movie|series|show|"
    r"book|novel|game|story)|es|dies\w*|der\s+film|die\s+serie|das\s+buch|ce|cette"
    r"|c['’]est|le\s+film|la\s+série|est[ea]|esto|la\s+película|la\s+serie|quest[oa]|il\s+film|o\s+filme|a\s+série|"
    r"dit|deze|de\s+film|этот|эта|это|фильм|сериал|роман|книга|игра|такой|ten\s+film|bu\s+(?:film|dizi)"
    r"|la\s+producción)\b"
    r"|本作|この|今作|今回|이\s|이번|작품|这部|這部|该片|本片",
    re.IGNORECASE,
)
_FILED = ("filed under", "categories", "category", "tags", "keywords", "genre", "genres")
_MOST = 4


def are_genres(text: str) -> bool:
    """Is it a list of genres and nothing else?"""
    items = _items(text)
    return bool(items) and all(
        re.fullmatch(rf"(?:{_GENRE}|anime)(?:film|filme|drama)?", item, re.IGNORECASE) for item in items
    )


def _items(text: str) -> list[str]:
    """What a list names, or a row of words with nothing between them."""
    items = [item for item in re.split(r"\s*[,;/&|·•]\s*", text.strip(" *_◆✦-")) if item]
    if len(items) > 1 or re.fullmatch(_GENRE, text.strip(), re.IGNORECASE):
        return items
    return text.split() if 2 <= len(text.split()) <= _MOST else items


def in_row(line: str) -> tuple[str, ...]:
    """Genres that are all of a line, or all that stands between two of its bars."""
    return next((_shown(_items(piece)) for piece in re.split(r"\s[|◆✦]\s", line) if _is_list(piece)), ())


def in_text(text: str, title: str) -> tuple[str, ...]:
    """Genres that a sentence names which says what the work is: "a crime mystery thriller"; each as it is written."""
    if rows := next(filter(None, map(in_row, text.split("\n"))), ()):
        return rows
    found: dict[str, str] = {}
    for sentence in (part for line in text.split("\n") for part in sentences(line)):
        if bare(title) not in bare(sentence) and not _OF_THE_WORK.search(sentence):
            continue
        for pattern in (_BEFORE_NOUN, _AS_NOUN, _BEHIND_NOUN, _COMBINING, *_CJK):
            for match in pattern.finditer(sentence):
                for name in re.split(r"\s*[,/]\s*|\s+(?:y|e|et|und|and|en|i|и|ve)\s+", match.group(1)):
                    _add(re.sub(r"\s+", " ", name).strip(" -"), found)
    return _shown(found.values())


def merged(*groups: Iterable[str]) -> tuple[str, ...]:
    """One list; of two names that hold each other the longer one."""
    found: dict[str, str] = {}
    for name in (name for group in groups for name in group):
        _add(name, found)
    return _shown(found.values())


def filed(fields: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[str, ...]:
    """The genres under which a page files its article."""
    tags = [tag.strip() for key, values in fields if key in _FILED for value in values for tag in value.split(",")]
    plain = (re.sub(r"(?<=\w{3})-(?=\w{4})", " ", tag) for tag in tags)  # "dark-fantasy" in an address, but "sci-fi"
    return _shown(tag for tag in plain if are_genres(tag) and tag.casefold() != "anime")


def _is_list(piece: str) -> bool:
    return len(_items(piece)) > 1 and are_genres(piece)


def _add(name: str, found: dict[str, str]) -> None:
    """Keep the longer of two names that hold each other."""
    if any(name.casefold() in known for known in found):
        return
    for known in [known for known in found if known in name.casefold()]:
        del found[known]
    found[name.casefold()] = name


def _shown(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name[:1].upper() + name[1:] for name in names if name))[:_MOST]
