"""Which of the works that a recap is related to are on the shelf."""

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from recapreader.core.recap import Recap
from recapreader.storage.library.title_lookup import slugify

if TYPE_CHECKING:
    from collections.abc import Callable

    from recapreader.storage.library.listing import Listed, Listing

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def on_shelf(name: str, listed: "Listing") -> "Listed | None":
    """The one recap on the shelf that goes by a slug or a title; none where there are several."""
    found = listed.called(slugify(name))
    return found[0] if len(found) == 1 else None


def with_titles(recap: Recap, known: "Callable[[], Listing]") -> Recap:
    """The recap with the titles of related ones in place of their slugs, as far as the shelf knows them."""
    related = recap.front.related
    if not any(_SLUG.fullmatch(link.name) for link in related):
        return recap
    listed = known()
    titled = tuple(
        replace(link, name=found.title)
        if _SLUG.fullmatch(link.name) and (found := on_shelf(link.name, listed))
        else link
        for link in related
    )
    return replace(recap, front=replace(recap.front, related=titled))
