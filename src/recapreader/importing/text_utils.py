"""Small helpers on bare text: cleaning, comparing, sentences, Markdown escapes."""

import html
import re
import unicodedata

from recapreader.core import sanitize

CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
INLINE_SPOILER = re.compile(r">!.*?!<", re.DOTALL)
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Det|Sgt|Lt|Col|Gen|Capt|Rev|Prof|Hon|vs|etc|No|Nr|Vol|ca|bzw"
    r"|ggf|usw|Mt|approx"
    r"|p\.m|a\.m|e\.g|i\.e|z\.B|u\.a|d\.h|M|Mme|Sra?)|\b[A-Z])\.$"
)
_SENTENCE_END = re.compile(r"(?:[.!?…]+[\"'”’»)\]*_]*(?=\s|$)|[。！？]+[」』”）]*)")


def clean(text: str) -> str:
    """Return the text without what is not for reading, and with no-break spaces as spaces."""
    return re.sub(r"[\u00a0\u2007\u202f\x0b\x0c]", " ", sanitize.clean(re.sub(r"[\x0b\x0c]", "\n", text)))


def cut_out(text: str, opening: str, closing: str, taken: list[str] | None = None) -> str:
    """Without all that stands between two marks, in one pass: an opening mark without its end stays.

    What goes is added to `taken`, marks included.
    """
    out, position = [], 0
    while (start := text.find(opening, position)) >= 0 and (end := text.find(closing, start + len(opening))) >= 0:
        out.append(text[position:start])
        position = end + len(closing)
        if taken is not None:
            taken.append(text[start:position])
    return "".join([*out, text[position:]])


def squeeze(text: str) -> str:
    """Return the text with every run of white space as one space."""
    return re.sub(r"\s+", " ", text).strip()


def bare(text: str) -> str:
    """Return only the letters and digits, folded: for comparing names and headings."""
    text = unicodedata.normalize("NFKC", html.unescape(text))
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()


def table(words: str) -> frozenset[str]:
    """The entries of a table, which stand between bars."""
    return frozenset(words.split("|"))


def words(text: str) -> int:
    """Return how many words there are; in scripts without spaces, two characters count as one."""
    return len(text.split()) + len(CJK.findall(text)) // 2


def sentences(text: str) -> list[str]:
    """Return the sentences in order; joined with their original separators they give the text again, trimmed."""
    found: list[str] = []
    start = 0
    hidden = [match.span() for match in INLINE_SPOILER.finditer(text)] if ">!" in text else []
    for match in _SENTENCE_END.finditer(text):
        end = match.end()
        if any(begins < end < ends for begins, ends in hidden):
            continue
        piece = text[start:end]
        following = text[end:].lstrip()
        if _ABBREVIATED.search(piece.rstrip("\"'”’»)]*_")) and following:
            continue
        if following[:1].islower() and not CJK.match(following):
            continue
        if piece.strip():
            found.append(piece.strip())
        start = end
    if text[start:].strip():
        found.append(text[start:].strip())
    return found


def unquote(text: str) -> str:
    """Return the text without quotation marks, emphasis marks and dangling punctuation at both ends."""
    return text.strip().strip("\"'“”‘’„‚«»‹›「」『』《》*_ \t,;:|([–—-").strip()


_INLINE = re.compile(r"([\\`*<\[\]]|(?<=>)!|\|(?=\|)|(?<=\|)\|)")
_SPOILER = re.compile(r"(>!)(?=.*?!<)(.+?)(!<)")
_MARK = re.compile(r">!|!<")
_LINE_START = re.compile(r"^(\s{0,3})(#|>(?!!)|[-+=~](?=[-+=~\s]|$)|\|)")
_NUMBERED = re.compile(r"^(\s{0,3}\d{1,9})([.)])(?=\s|$)")


def escape(text: str) -> str:
    """Return bare text as Markdown that renders as exactly this text."""
    return "\n".join(escape_line(line) for line in text.split("\n"))


def escape_line(line: str) -> str:
    """One line of bare text as Markdown."""
    pieces = _SPOILER.split(line.strip())  # text, mark, hidden words, mark, text, …: an inline spoiler stays one
    line = "".join(piece if _MARK.fullmatch(piece) else _INLINE.sub(r"\\\1", piece) for piece in pieces)
    line = re.sub(r"(?<!\w)_|_(?!\w)", r"\\_", line)
    line = re.sub(r"&(?=#?\w+;)", r"\\&", line)
    return guard_line(line)


def guard_line(line: str) -> str:
    """A line of Markdown that must not begin a heading, a quotation, a list, a rule or a table."""
    line = line.strip()
    if line.startswith("＃"):
        return "&#xFF03;" + line[1:]
    line = _LINE_START.sub(r"\1\\\2", line)
    return _NUMBERED.sub(r"\1\\\2", line)
