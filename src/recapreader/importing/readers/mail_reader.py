"""A message (`.eml`, such as a newsletter) → an article: its HTML, else its text; the subject is the page's title."""

import re
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from recapreader.core.errors import ContentError
from recapreader.importing.model import Article
from recapreader.importing.readers import html_reader, text_reader
from recapreader.importing.text_utils import clean, squeeze

_FORWARDED = re.compile(r"^(?:\s*(?:re|fwd?|aw|wg|tr|rv|i)\s*:)+\s*", re.IGNORECASE)
_QUOTED = re.compile(r"^>+ ?", re.MULTILINE)


def read(data: bytes) -> Article:
    """Return the article of a message.

    Raises:
        ContentError: it is damaged, or contains no text.
    """
    try:
        message = BytesParser(_class=EmailMessage, policy=policy.default).parsebytes(data)
        body = message.get_body(("html", "plain"))
        text = body.get_content() if body is not None else ""
        subject, day = str(message.get("subject", "")), str(message.get("date", ""))
        html = body is not None and body.get_content_type() == "text/html"
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError):
        raise ContentError("the message is damaged; save its text as a web page or as plain text") from None
    if not isinstance(text, str) or not text.strip():
        raise ContentError("the message contains no text")
    article = html_reader.read(clean(text)) if html else text_reader.read(_QUOTED.sub("", clean(text)))
    title = squeeze(clean(_FORWARDED.sub("", subject)))
    fields = {**article.fields, **({"published": (squeeze(clean(day)),)} if day else {})}
    return replace(article, page_title=title or article.page_title, fields=fields)
