"""Recognise what is on a page but not in its article: adverts, bylines, "read more", share lines, comment forms."""

import re

from recapreader.importing.text_utils import sentences, words

_MONTHS = (
    r"(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|mar(?:ch|s|zo)?|m[aä]rz|apr(?:il|ile)?|ma[iy]"
    r"|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?"
    r"|de[cz](?:ember)?"
    r"|février|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|abril"
    r"|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile"
    r"|maggio|giugno|luglio|settembre|ottobre|dicembre)"
)
DATE = re.compile(
    rf"\b{_MONTHS}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d"
    rf"|\b\d{{1,2}}\.?\s+(?:de\s+)?{_MONTHS}\.?,?\s+(?:de\s+)?(?:19|20)\d\d|\b(?:19"
    rf"|20)\d\d-\d\d-\d\d(?!\d)|\b\d{{1,2}}[./]\d{{1,2}}[./](?:19|20)\d\d\b|\b20\d\d\.\s?\d{{1,2}}\.\s?\d{{1,2}}\b|(?:19"
    rf"|20)\d\d年\d{{1,2}}月\d{{1,2}}日",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"^(?:about\s+|over\s+)?\d+\s+(?:minutes?|hours?|days?|weeks?|months?|years?)\s+ago\b"
    r"|^hace\s+\d+\s+\w+|^vor\s+\d+\s+\w+|^il\s+y\s+a\s+\d+|^\d+\s+(?:giorni|ore|mesi)\s+fa",
    re.IGNORECASE,
)
_ADVERT = re.compile(
    r"^\W*(?:advertisements?|anzeige|werbung|publicité|publicidad|pubblicità"
    r"|sponsored(?:\s+content)?|\[ad_\d+\]|promoted|report\s+this\s+ad)\W*$|^advertisement\b.{0,40}$|(?:article"
    r"|story)\s+continues\s+(?:below"
    r"|after)|^scroll\s+(?:down\s+)?(?:to|for)\s+(?:continue|more)\b.{0,30}$|^click\s+here\s+to\b"
    r"|\bget\s+(?:our\s+)?emails?\b"
    r"|^sign\s+up\s+(?:for|to|now)\b|\bsubscribe\s+(?:to|now|for|here)\b|\bour\s+newsletters?\b"
    r"|^open\s+in\s+app\b|download\s+(?:the|our)\s+app|cookies?\s+(?:policy|settings)"
    r"|all\s+rights\s+reserved|^copyright\b|^©"
    r"|^(?:still\s+)?(?:thinking|wondering|confused|puzzled)\s+(?:about|by)\b[^.?]{0,80}\?"
    r"|\b(?:infos?|informationen|details)\b[^.]{0,40}\b(?:gibt\s+es|findest\s+du|findet\s+ihr"
    r"|finden\s+sie)\s+hier\b"
    r"|\b(?:jetzt|gleich)\s+(?:bestellen|buchen|abonnieren|sichern|anmelden)\b|\bjetzt\s+(?:auf"
    r"|bei|mit)\s+\w+\s+(?:streamen|ansehen)\b"
    r"|^we\s+(?:and\s+our\s+partners\s+)?use\s+cookies|\benter\s+your\s+e-?mail|\b(?:in|to|into)\s+your\s+inbox\b"
    r"|^(?:accept|reject|allow|manage|deny)\s+(?:all|cookies|preferences).{0,20}$"
    r"|^(?:diese\s+(?:website|seite)|wir)\s+(?:verwende[nt]|nutz(?:en|t)).{0,20}cookies|^alle\s+akzeptieren"
    r"|^(?:nous\s+utilisons|usamos|utilizamos|utilizziamo|questo\s+sito\s+utilizza).{0,20}cookies?"
    r"|^(?:follow|join|like|find|support)\s+us\b|\bgoogle\s+news\b.{0,30}$|^(?:inscrivez|suscr[ií]b|iscriviti|abonnier)"
    r"|^(?:want|looking\s+for)\s+more\b.{0,60}[?!]$|^(?:buy|rent|stream)\s+(?:it\s+)?(?:on|at)\s+amazon\b"
    r"|affiliate[\s-]+(?:links?|commission|partner)|\bearn\s+a\s+(?:small\s+)?commission\b|^disclosure\s*:"
    r"|privacy\s+policy|terms\s+(?:of\s+(?:use|service)"
    r"|and\s+conditions)|outdated\s+browser|enable\s+javascript|^newsletter\b|^abonn(?:ieren|ez)\b",
    re.IGNORECASE,
)
_MIRROR = re.compile(
    r"^(?:quantcast|channel:.*|viewing\s+all\s+articles|browse\s+(?:latest|all)\b.*|loading\W*|menu|search"
    r"|home|share|tweet|pin(?:\s+it)?|print|email|e-mail|facebook|twitter|whatsapp|reddit|telegram|pinterest|linkedin"
    r"|x|flipboard|tumblr|pocket|copy\s+link|link\s+copied\W*|save|bookmark|follow|listen|log\s*in|sign\s*in|register"
    r"|teilen|drucken|merken|partager|imprimer|compartir|imprimir|condividi|stampa|シェア|ツイート|공유(?:하기)?"
    r"|(?:facebook|twitter|x|e-?mail|whatsapp|reddit|pinterest|linkedin|copy\s+link|print|instagram|youtube"
    r"|telegram|[|·•/,]|\s)+"
    r"|(?:next|previous|prev)\s+(?:page|post|article)|#\d+\s.{0,60}\d{1,2}:\d\d.{0,40}"
    r"|(?:page|posts?|seite|página|pagina|strona|sayfa|страница|стр\.)\s+\d[\d.,]*(?:\s*(?:of|/|–|-|von|sur|de|di|из)\s*\d[\d.,]*)?|continue\s+reading|[★☆⭐\s]{3,12}"
    r"|show\s+(?:more|comments)|load\s+more|see\s+all|view\s+(?:all|gallery|comments)|back\s+to\s+top"
    r"|table\s+of\s+contents"
    r"|disclaimer|haftungsausschluss|next|previous|prev|weiter|zurück|suivant|précédent|siguiente|anterior|próximo"
    r"|what\s+d(?:o|id)\s+you\s+think\b.{0,30}|have\s+you\s+(?:seen|read|watched)\b.{0,30}\?|let\s+(?:me|us)\s+know\b.{0,40}"
    r"|was\s+(?:denkt|meint|sagt)\s+ihr\b.{0,30}|et\s+vous\b.{0,40}\?|¿?qu[ée]\s+(?:te|os|les)\s+(?:ha\s+)?parec\w+.{0,30}"
    r"|che\s+ne\s+pensate\b.{0,30}|o\s+que\s+vocês?\s+ach\w+.{0,30}|wat\s+vonden\s+jullie\b.{0,30}"
    r"|skip\s+to\s+(?:content|main).*|[$€£]|\d{1,4}|[|•·–—-]+)$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"^(?=[!-~]*\d)(?=[!-~]*[:/_=])[!-~]{16,}$|^(?:\(?(?:https?://|www\.)\S+\)?\s*)+$|^\S+\.(?:jpe?g|png|gif|webp|svg|mp4)$",
    re.IGNORECASE,
)
_TWEET = re.compile(
    r"[—–-]\s*[^()\n]{1,60}\(@\w{1,20}\)|^@\w{2,20}\b|pic\.twitter\.com|^\[?embedded\s+content\]?$",
    re.IGNORECASE,
)
_WATCH = re.compile(
    r"\b(?:watch|check\s+out|see)\b.{0,40}\btrailer\b.{0,60}\b(?:here|below|above|youtube)\b"
    r"|^(?:watch\s+)?(?:the\s+)?(?:official\s+)?trailer\b.{0,30}$",
    re.IGNORECASE,
)
_WIKI = re.compile(
    r"community\s+content\s+is\s+available|^\[?\s*edit\s*\]?$|^jump\s+to\b"
    r"|this\s+page\s+was\s+last\s+edited|from\s+wikipedia,\s+the\s+free"
    r"|creative\s+commons\s+attribution|wikipedia®|^(?:main\s+article|further\s+information"
    r"|see\s+also|for\s+other\s+uses|not\s+to\s+be\s+confused)\b.{0,120}$"
    r"|^retrieved\s+from\b|^categor(?:y|ies):|^this\s+article\s+(?:is\s+about|needs|may)\b|^redirects\s+here",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"^(?:leave\s+a\s+(?:reply|comment)|\d*\s*comments?(?:\s+on\b.*)?|post\s+a\s+comment"
    r"|your\s+email\s+address\b.*|required\s+fields\b.*|schreibe?\s+einen\s+kommentar"
    r"|deine\s+e-mail-adresse\b.*|erforderliche\s+felder\b.*|kommentare?|gefällt\s+mir.*"
    r"|teilen\s+mit:?"
    r"|laisser\s+un\s+commentaire|commentaires?|deja\s+(?:un\s+comentario|una\s+respuesta)"
    r"|comentarios?|lascia\s+un\s+commento|commenti|コメント(?:を残す)?|댓글(?:\s*남기기)?|like\s+this:?"
    r"|share\s+this:?|speichern\s+abbrechen)$",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"^(?i:written\s+|posted\s+|published\s+|reviewed\s+|recap\s+)?(?i:by|von|par|por|di)\s*:?\s*"
    r"(?:[A-ZÀ-Ý][\w.'’-]*,?\s*(?:and\s+|&\s+|in\s+)?){0,6}(?:[,|·•–-].*)?$"
    r"|^(?i:originally\s+|first\s+)?(?i:posted|published|updated|last\s+updated|veröffentlicht|publié|publicado|pubblicato)\b.{0,80}$"
    r"|^(?i:author|autor|auteur|autore)\s*:.{0,50}$"
)
_BIO = re.compile(
    r"\bfollow\s+(?:me|us|him|her|them)\s+on\b|^follow\s+[A-Z@].{0,60}\bon\s+(?:twitter|instagram|facebook"
    r"|letterboxd|x|bluesky)\b|\bis\s+a\s+(?:contributing\s+editor|senior\s+writer"
    r"|staff\s+writer|freelance\s+(?:writer|journalist))\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"^(?:\W*)(?:read\s+(?:more|also|next|this)|also\s+read|more\s+(?:on|from)"
    r"|related(?:\s+(?:articles?|posts?|stor(?:y|ies)|recaps?|reading))?|recommended|up\s+next"
    r"|see\s+also|must\s+read|next\s+up|don['’]t\s+miss|lesen\s+sie\s+auch|mehr\s+zum\s+thema"
    r"|auch\s+interessant|das\s+könnte\s+(?:dich|sie|euch)\s+auch\s+interessieren|lire\s+aussi"
    r"|à\s+lire(?:\s+aussi)?|leer\s+más|lee\s+también|(?:te\s+puede|también\s+te\s+puede)\s+interesar"
    r"|leggi\s+anche|関連記事"
    r"|あわせて読みたい|관련\s*(?:글|기사))\s*[:：–-]\s*(.*)$",
    re.IGNORECASE | re.DOTALL,
)
_BEFORE = re.compile(r"^(?:previously|earlier|last\s+(?:week|time)|next\s+(?:week|up))\s*:\s", re.IGNORECASE)
_TAIL = re.compile(
    r"^(?:similar\s+(?:posts|articles|stories)|related(?:\s+(?:articles?|posts?|stor(?:y|ies)"
    r"|content|recaps?))?|you\s+(?:may|might)\s+(?:also|like).*|more\s+(?:from|like|stories"
    r"|articles|recaps|to\s+explore)\b.*|read\s+more|trending(?:\s+now)?|recent\s+(?:posts"
    r"|articles)|latest\s+(?:posts|news|articles)|about\s+the\s+author"
    r"|recommended(?:\s+(?:for\s+you|articles|reading))?|popular\s+(?:posts|now)|most\s+(?:read"
    r"|popular)|archives?|categories|tags|(?:leave\s+a\s+)?(?:reply|comments?)"
    r"|leave\s+a\s+(?:reply|comment)|ähnliche\s+(?:beiträge|artikel)|das\s+könnte\s+.*"
    r"|mehr\s+[«\"„].*|articles\s+similaires|à\s+lire\s+aussi"
    r"|artículos\s+relacionados|entradas\s+relacionadas|articoli\s+(?:correlati|simili)|関連記事"
    r"|관련\s*글|schreibe?\s+einen\s+kommentar|post\s+navigation|beitragsnavigation|share\s+this)\W*$",
    re.IGNORECASE,
)
_BY = re.compile(r"^(?i:written\s+|posted\s+|recap\s+)?(?i:by|von|par|por|di)\s+[A-ZÀ-Þ]")
_COMMENTS_HEAD = re.compile(
    r"^(?:\d+\s+)?(?:comments?|responses?|repl(?:y|ies)|thoughts?\s+on|kommentare?|gedanken\s+zu|antworten"
    r"|commentaires?|comentarios?"
    r"|commenti|コメント|댓글)\b.{0,80}$|^(?:leave|post)\s+a\s+(?:reply|comment)\b",
    re.IGNORECASE,
)
_GREETING = re.compile(r"^(?:hey|hi|hello|welcome|greetings)\b", re.IGNORECASE)
_ONWARD = re.compile(r"\b(?:on|back|get)\s+(?:in)?to\s+(?:the|this|our|it)\b", re.IGNORECASE)
_SHARE = re.compile(
    r"^(?:share|teilen|partage[rz]?|comparte|compartir|condividi|tweet|pin)\b(?:\s+\S+){0,4}$"
    r"|^(?:estimated\s+)?(?:reading\s+time\b.{0,20}|\d{1,2}[\s-]+min(?:ute)?s?\.?\s+read|lesezeit\b.{0,20}"
    r"|lesedauer\b.{0,20}"
    r"|\d{1,2}\s+min(?:uti|utos)?\s+(?:di\s+lettura|de\s+lectura|de\s+lecture))$"
    r"|^[^.!?]{0,40}\b\d{1,2}\s+min(?:ute)?s?\.?\s+(?:to\s+)?read$|^\d+(?:\.\d+)?[km]?\s+(?:views"
    r"|shares|likes)$"
    r"|^(?:filed\s+under|tagged(?:\s+(?:with|as))?|tags?|cat[eé]gor(?:y|ies?|[ií]as?)|topics?|schlagw[oö]rte?r?|kategori\w{0,2}"
    r"|étiquettes|etiquetas)"
    r"\s*:.{0,200}$|^tagged\s+\w+(?:\s\w+)?$",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"^[«‹←↩⟵·|\s]*(?:смотрите\s+также|читайте\s+также|поделиться|рекомендуем|powered\s+by\b.*|flux\s+rss.*|rss(?:\s+feed)?"
    r"|(?:the\s+post|(?:o|il)\s+post|la\s+entrada|l['’]artic(?:le|olo)|der\s+beitrag|het\s+bericht)\b.{0,120}\b(?:appeared\s+first\s+on|apareceu\s+primeiro\s+em|apareci[oó]\s+primero\s+en"
    r"|est\s+apparu\s+en\s+premier\s+sur"
    r"|erschien\s+zuerst\s+auf|(?:sembra\s+essere|proviene)\s+(?:il\s+primo\s+su|da)|verscheen\s+eerst\s+op)\b.{0,60}"
    r"|!doctype\s+html>?|\d{2,5}\s+(?:words|wörter|mots|palabras|palavras|parole)"
    r"|(?:todos\s+(?:los\s+derechos|os\s+direitos)\s+reservados"
    r"|alle\s+rechte\s+vorbehalten|tous\s+droits\s+réservés|tutti\s+i\s+diritti\s+riservati).{0,40}"
    r"|(?:aktualisiert|mis\s+à\s+jour|actualizado|atualizado|aggiornato)"
    r"\s+(?:on|am|le|el|em|il)?\s*:?\s*\d.{0,30}"
    r"|voltar\s+(?:para|ao|à)\b.{0,40}"
    r"|leia\s+(?:também|mais)\b.{0,120}|veja\s+(?:também|mais)\b.{0,120}|saiba\s+mais\b.{0,80}"
    r"|lees\s+ook\b.{0,120}|czytaj\s+(?:także|też)\b.{0,120}"
    r"|back\s+to\s+\S.{0,30}|recensito\s+da\s*:?.{0,60}|(?:verfügbar|zu\s+sehen)\s+bei\s*:?.{0,80}"
    r"|available\s+(?:on|at)\s*:.{0,80}|#\w{3,20}(?:\s+#\w{3,20})*"
    r"|(?:youtube|vimeo|spotify|tweet|gist)\s+[\w-]{6,30}|\(?(?:view\s+in|unsubscribe)\b.{0,80}|.{0,30}(?:papago"
    r"|google)\s*(?:翻訳|번역|translate)?.{0,30}(?:翻訳|번역|translat)\w*.{0,40}"
    r"|.{0,40}(?:번역|翻訳)(?:입니다|되었습니다|されました|です)?[.。]?)$",
    re.IGNORECASE,
)
_RATING = re.compile(
    r"^\W*(?:(?:my\s+)?(?:rating|score|note|wertung|bewertung|fazit|voto|nota|ocena|cijfer|puntuación|valutazione)\W{0,3})?"
    r"(?:\d{1,2}(?:[.,]\d{1,2})?|x{1,2})\s*(?:/|von|out\s+of|su|sur|de)\s*(?:5|10|100)\b[^.!?:]{0,30}$"
    r"|^[★☆⭐✯✩🌟½\s]*[★⭐✯🌟][★☆⭐✯✩🌟½\s]*(?:\(?\s*[^.!?]{0,24})?$|^\[rating\b[^\]]*\]$",
    re.IGNORECASE,
)
_CJK_FURNITURE = re.compile(
    r"^(?:スポンサー(?:ド)?リンク|広告|PR|目次|この記事は.{0,12}で読めます。?|この記事をシェア.*|※?当サイトの内容.*"
    r"|[▶►▷→⇒].*(?:こちら|はこちら。?)?|.*(?:より引用|引用元.*)|(?:引用|出典|画像出典|参照)\s*[:：].*"
    r"|.*(?:配信サービス|無料で見れる|無料視聴).{0,12}[?？。]?|関連記事.*|人気記事|スポンサー)$"
    r"|^(?:광고|스폰서|출처\s*[:：].*|이 글을 공유.*|관련\s?글.*)$"
)
_CALL = re.compile(
    r"\b(?:subscri\w+|sign(?:ing)?\s+up|shar(?:e|ing)|follow|lik(?:e|ed)|donat\w+|abonnier\w*|teil(?:e|t|en)|folg(?:e|t|en)|abonne[zr]"
    r"|partage[zr]|suscr[ií]b\w+|compart\w+|s[ií]gue\w*|iscriv\w+|condivid\w+|segui\w*|inscrev\w+|compartilh\w+|siga|curt[ai]"
    r"|подпи\w+|подел\w+|subskryb\w+|udostępn\w+|obserwuj\w*|deel|volg|theo\s+dõi|đăng\s+ký|chia\s+sẻ|takip|paylaş\w*)\b"
    r"|登録|フォロー|シェア|구독|팔로우|关注|订阅|分享|转发",
    re.IGNORECASE,
)
_MEDIUM = re.compile(
    r"\b(?:th(?:is|e)\s+(?:article|post|blog|video|page|link|review|recap)|(?:our|my)\s+(?:newsletter|channel|blog|page|site|podcast)"
    r"|newsletter|patreon|ko-?fi|inbox|youtube|instagram|twitter|facebook|telegram|diesen\s+(?:artikel|beitrag)|cet\s+article"
    r"|este\s+(?:artículo|post|artigo)|quest[oa]\s+(?:articolo|post)|блог\w*|канал\w*|stat(?:ью|ьёй)|dit\s+artikel|ten\s+artykuł"
    r"|bài\s+viết|kanal\w*)\b|記事|チャンネル|블로그|채널|本文|公众号",
    re.IGNORECASE,
)
_EARNS = re.compile(
    r"\bwe\s+(?:may\s+)?earn\s+an?\s+(?:small\s+)?commission\b|\bbecome\s+a\s+patreon\s+member\b|^never\s+miss\s+an\s+episode\W*$",
    re.IGNORECASE,
)
_LONGEST_ADVERT = 90
_SHORT = (
    (_CJK_FURNITURE, "page boilerplate"),
    (_OTHERS, "page boilerplate"),
    (_RATING, "a rating"),
    (_SHARE, "page boilerplate"),
    (_ADVERT, "advert"),
    (_MIRROR, "page boilerplate"),
    (_ADDRESS, "bare address"),
    (_TWEET, "quoted post"),
    (_WATCH, "pointer to a video"),
    (_WIKI, "page boilerplate"),
    (_COMMENTS, "comment form"),
    (_BYLINE, "byline"),
    (_AGO, "date line"),
    (_BIO, "author's note"),
    (_BEFORE, "pointer to other articles"),
)


_CALLED = 30
"""As many words as a call to readers may have."""


def reason_to_drop(text: str) -> str:
    """Return why a block is boilerplate, or nothing if it may be part of the article."""
    line = text.strip()
    size = words(line)
    if size > 70:
        return ""
    if _BY.match(line) and DATE.search(line) and size <= 20:
        return "byline"
    if size <= _LONGEST_ADVERT and _EARNS.search(line):
        return "advert"
    for pattern, reason in _SHORT:
        if pattern.search(line) and (size <= 40 or pattern in {_TWEET, _BIO, _BEFORE}):
            return reason
    if _MORE.match(line):
        return "pointer to other articles"
    if size <= _CALLED and all(_CALL.search(part) and _MEDIUM.search(part) for part in sentences(line)):
        return "page boilerplate"
    if DATE.search(line) and words(DATE.sub(" ", line)) <= 6 and not line.endswith((".", "!", "?")):
        return "date line"
    if _GREETING.match(line) and _ONWARD.search(line) and size <= 45:
        return "greeting"
    return ""


def pointed_at(text: str) -> str:
    """The title that a "read more" line points to, uncut; or nothing."""
    match = _MORE.match(text.strip())
    return match.group(1).strip() if match else ""


def begins_tail(text: str) -> bool:
    """Return whether this is the heading of what follows an article: similar posts, comments, tags."""
    return bool(_TAIL.match(text.strip())) or (begins_comments(text) and words(text) <= 8)


def begins_comments(text: str) -> bool:
    """Return whether this is the heading of the readers' comments."""
    return bool(_COMMENTS_HEAD.match(text.strip()))
