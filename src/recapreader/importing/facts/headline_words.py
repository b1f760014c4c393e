"""The words that people put around the name of a work, by language: what kind of text it is, which part, which medium.

Each row is a fragment of a regular expression; adding a language means adding rows.
"""

import re

_NUMBER = r"(?:\d{1,4}|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)"
TEXT = (
    # English
    r"(?:spoiler[\s-]+)?(?:\w{1,8}-)?reviews?|reviewed|recap(?:ped|s)?|(?:ending\s+)?explain(?:ed|er)|analysis|breakdown",
    r"(?:plot|story|chapter|book|full|complete)?\s*summar(?:y|ies)|synopsis|plot|study\s+guide|retrospective|reactions?",
    r"(?:episode|series|viewing|viewer['’]s)\s+guide|(?:(?:official|episode|discussion|spoiler)\s+)*thread|power\s+rankings?|thoughts?|impressions?|reflections|musings|corner|report|catch-?up|walkthrough",
    r"(?:(?:the|full|official|alternat\w+)\s+)*endings?|(?:the\s+)?end(?=\s+of\b)|finale|premiere|spoilers?(?:[\s-]free)?",
    r"(?:last\s+night|tonight|this\s+week)['’]s|(?:on|auf|bei|sur|en|su)\s+netflix",
    # German, Dutch, Scandinavian
    r"\w*(?:kritik|rezension(?:en)?|besprechung|vorstellung|analyse|recensies?|bespreking|recension|anmeldelse|omtale)|rezi",
    r"zusammenfassung|inhaltsangabe|handlung|erklär\w+|(?:das\s+)?ende(?=\s+(?:erklärt|von|der|des|bleibt|ist|wird))|nachgesehen",
    r"samenvatting|sammanfattning|resumé|referat",
    # French, Spanish, Portuguese, Italian, Romanian
    r"critiques?|chroniques?|résumés?|explications?(?:\s+de\s+la\s+fin)?|fin\s+expliquée|avis(?=\s*[:-])|[aà]\s+(?:voir|lire)(?=\s*[:-])",
    r"rese[ñn]as?|resenhas?|cr[ií]ticas?|an[áa]lisis|an[áa]lise|resum(?:en|o)|sinopsis|sinopse|final\s+explicad[oa]|explicad[oa]",
    r"explicaci[oó]n|explicação|recension[ei]|\w*recensione|retrospettiva|spiegazione|riassunto|trama|significato|senso",
    r"come\s+finisce|cosa\s+succede|finale\s+spiegato|recenzie|rezumat",
    # Polish, Czech, Russian, Turkish
    r"recenzj[aei]|fabuła(?:\s+filmu)?|cselekmény\w*|radnja|сюжет(?:\s+\w+)?|lore|recenze|streszczenie|opis|рецензия|обзор|отзыв|разбор|краткое\s+содержание|концовка|inceleme\w*|özet\w*|hikayesi|konusu",
)
PART = (
    rf"(?:seasons?|series|parts?|vol(?:umes?|\.)?|books?|chapters?|episodes?|ep\.?)\s*#?\s*{_NUMBER}(?:\s*(?:[-–&,]|and)\s*{_NUMBER})*",
    r"s\d{1,2}\s*[ex:]?\s*(?:e|ep\.?|episode)?\s*\d{1,2}|s\d{1,2}|\d{1,2}[x×]\d{1,2}|(?:season|series|mid-season)\s+(?:premiere|finale)",
    rf"(?:staffeln?|folgen?|band|bd\.|teil|kapitel|seizoen|aflevering|deel|säsong|avsnitt|sæson|sesong)\s*\.?\s*{_NUMBER}",
    rf"(?:saisons?|épisodes?|tomes?|partie|chapitres?|temporadas?|cap[ií]tulos?|epis[oó]dios?|partes?|stagion[ei]|episodi[oa]|puntata|volume)\s*{_NUMBER}",
    rf"(?:sezon|odcinek|tom|sezona?|bölüm|сезон|серия|эпизод|глава|том)\s*{_NUMBER}|\d{{1,3}}\s*(?:сезон|серия|\.\s*bölüm|\.\s*sezon)",
    r"(?<=\s[–—-]\s)\d{1,3}(?:\s*\((?:fin|end|final|finale)\))?(?=\s+[–—-]\s)",
    rf"{_NUMBER}[.ªº°]?\s*(?:st|nd|rd|th|ª|er?|ème)?\s+(?:staffel|temporada|stagione|saison|season|sezon)",
)
MEDIUM = (
    r"live[- ]action(?:\s+(?:movies?|films?))?|movies?|films?|novels?|books?|(?:tv|web)(?:[\s-]+(?:show|series))?",
    r"shows?|series|sitcom",
    r"anime|manga|comics?|cartoon|webtoon|thriller|video\s*games?|games?|(?:k|c|j|tv)?-?dramas?|novella|miniseries|titled|called",
    r"spielfilm|serien?|buch(?:es)?|roman[esz]?|spiel|film[aeuyóm]*|bok(?:en)?|boek|spel|serien|elokuva|kirja|sarja",
    r"livre|bd|cin[ée]|jeu|série|seriado|película|peli|pel·lícula|libro|novela|juego|livro|filme|jogo|romanzo|fumetto|gioco|miniserie",
    r"książk\w+|gr[ayęz]|serial\w*|powieś\w+|knih\w+|dizi(?:si)?(?:nin)?|filmi(?:nin)?|kitab\w*|kitap|könyv\w*|regény\w*|sorozat\w*|phim|sách|truyện",
    r"фильм\w*|сериал\w*|книг\w*|роман\w*|игр[аыеу]|фільм\w*|серіал\w*|ταινία|βιβλίο|σειρά|فیلم|سریال|کتاب|رواية|مسلسل|הסרט|סרט|הסדרה",
    r"netflix|hbo|hulu|(?:watched|read|seen|played|finished|watching|reading|gesehen|gelesen|vu|lu|visto|letto)(?=\s*:)|(?:a\s+)?(?:\w+\s+)?look\s+(?:at|back\s+at)|(?:written\s+and\s+)?directed\s+by",
)
MEDIUM_ALONE = tuple(rf"(?:{row})(?!\s+of\b)" for row in MEDIUM)
CJK_WORDS = (
    r"第\s?\d{1,3}\s?[話回章巻期集季部]|\d{1,3}\s?集|第[一二三四五六七八九十]+[話回章巻期集季部]|シーズン\s?\d{1,2}|시즌\s?\d{1,2}|제?\d{1,3}[화회]|마지막\s?[화회]",
    r"の?(?:ネタバレ|結末|あらすじ|感想|解説|考察|レビュー|説明)|観後感|观后(?:随想|感)|影评|剧评|书评|读后感|剧情|解析|评测|影評|劇評|心得",
    r"결말|줄거리|리뷰|해석|후기|설명|감상",
    r"映画|ドラマ|アニメ|漫画|小説|영화|드라마|애니(?:메이션)?|소설|웹툰|电影|電影|动画|小说|电视剧|游戏",
)
_YEAR = (
    r"[(\[（](?:[^()\[\]]{0,40}[;,]\s*)?(?:18|19|20)\d\d"
    r"(?:\s*[-–—]\s*(?:(?:18|19|20)?\d\d)?)?(?:\s+[\w ]{1,20})?[)\]）]"
)
ADDITION = re.compile(
    rf"(?<![\w’'])(?:{'|'.join((*TEXT, *PART, *MEDIUM_ALONE))})(?!\w)|{'|'.join(CJK_WORDS)}|{_YEAR}"
    r"|(?<=\w )(?:19\d|20[0-2])\d(?!\w)",
    re.IGNORECASE,
)
"""Whatever a headline says of a work besides its name."""
SAYS_WHAT_IT_IS = re.compile(
    rf"(?<![\w’'])(?:{'|'.join((*TEXT, *PART))}|movie|film)(?!\w)|{'|'.join(CJK_WORDS)}", re.IGNORECASE
)
IS_REVIEW = re.compile(rf"(?<![\w’'])(?:{'|'.join((*TEXT, *PART))})(?!\w)|{'|'.join(CJK_WORDS[:-1])}", re.IGNORECASE)
"""Such words as make a line the title of a recap or a review."""
COUNT = re.compile(
    rf"(?<![\w’'])(?:{'|'.join(PART)})(?!\w)|{_YEAR}|(?:19\d|20[0-2])\d(?!\w)|{CJK_WORDS[0]}", re.IGNORECASE
)
"""A place in a series, or the year in brackets: nobody counts the seasons of a sentence."""
SEASON = re.compile(
    r"(?:seasons?|series|episodes?|ep\.?|s\d|\d+[x×]\d|mid-season|\d{1,3}\s*(?:\(|$)|staffel|folge|seizoen|aflevering|säsong|avsnitt|sæson|sesong|saison|épisode"
    r"|temporada|cap[ií]tulo|epis[oó]dio|stagion|episodi|puntata|sezon|odcinek|bölüm|сезон|серия|эпизод|第?\s?\d{1,3}\s?[話期集季]|第[一二三四五六七八九十]+[話期集季]|シーズン|시즌|제?\d{1,3}[화회]"
    r"|\d+\S{0,3}\s+(?:staffel|temporada|stagione|saison|season|sezon|сезон|серия))",
    re.IGNORECASE,
)
"""Such a count is of seasons or episodes, and so no part of the series' name."""
PREPOSITION = re.compile(
    r"(?:^|\s)(?:of|on|at|with|about|in|into|from|to|by|for|behind|regarding|titled|called|watched|seen|read"
    r"|von|über|zu|aus|der\s+serie|van|over|om|av|af|de|du|des|à|sur|dans|d['’]|del|de\s+la|en|sobre|em|da|do|di|dello|della|su|z|o|о)"
    r"(?:\s+(?:the\s+)?(?:film|movie|series|show|book|novel|game|serie|película|série))?$",
    re.IGNORECASE,
)
KIND = re.compile(rf"(?<![\w’'])(?:{'|'.join(MEDIUM[:-1])})(?!\w)|{CJK_WORDS[-1]}", re.IGNORECASE)
"""What a text calls a work, beside its name: "the film X", "X dizisi"."""
LEAD = re.compile(
    r"(?:how|why|what(?:['’]s)?|who|when|where|did|does|is|will|can|everything|my|our|your|watch(?:ed|ing)?|read(?:ing)?|finished|re-?read"
    r"|wie|warum|wer|was|alles|mein[e]?|wir|pourquoi|comment|qui|que|mon|cómo|por|qué|mi|perché|come|chi|por|waarom|hoe|dlaczego|jak|почему|как"
    r"|weekly|biased|sobre|über|sur|acerca|\d+|questions?|things|reasons|dinge|choses|cosas|cose|day|week|part)",
    re.IGNORECASE,
)
"""What a headline begins with that is no name: a question, a count."""
_PERSON = r"[A-ZÀ-Þ][\w.’'-]*(?:\s+[A-ZÀ-Þ][\w.’'-]*){1,3}"
MAKER = re.compile(rf"(?:by|von|par|por|de|di|van|av|af|directed\s+by)\s+{_PERSON}|[-–—]\s+{_PERSON}\s*(?:$|[(\[])")
IS_A = re.compile(
    r"[”\"’'*_»』」]*\s*(?:\([^()]{2,80}\)\s*)?,?\s*(?:(?:is|was|are|ist|war|est|es|è|é|to|jest|är|er|on|это|is\s+also)\s|とは|は|은|는|[-–—]\s)",
    re.IGNORECASE,
)
"""What follows the name of a work in its definition: "X is a film", "X (1999), a film"."""
WEEKLY = re.compile(
    r"\b(?:recaps?|(?:episode|folge|épisode|episodio|e|ep\.?)\s*\d+)\s*[:|–—-]\s*[\"“‘'„]?([^\"”’|]{2,80}?)[\"”’]?\s*$",
    re.IGNORECASE,
)
"""An episode's own name, behind "Recap:" or its number."""
WITH_MAKER = re.compile(rf"\S\s+(?:by|von|par|por|van|av|af)\s+{_PERSON}$")
BY_DASH = re.compile(rf"(?P<work>.*\S)\s+[-–—]\s+(?P<maker>{_PERSON})$")
SMALL = frozenset(
    re.findall(
        r"\S+",
        "of the an one es les and in to for de la le el il lo der die das und y e et & with from by a on "
        "di do da du un una o z i w na van het een och at auf bei aus von zum zur im about how that is "
        "are was as or but into her his its their mit avec con com sur dans per pour por para no ao s u "
        "v и в на о с по suo sua son sa ses its their sein seine ihr ihre "
        "del della dello dei degli al alla aux ao à ne ",
    )
)
"""Articles, prepositions and the like: a name does not end with one."""
