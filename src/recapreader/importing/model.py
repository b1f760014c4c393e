"""What an article is once its format is forgotten, and what it becomes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class Kind(Enum):
    """What a block of an article is."""

    HEADING = "heading"
    TEXT = "text"
    LIST = "list"
    QUOTE = "quote"
    CODE = "code"


class Layout(Enum):
    """How an article is built: an encyclopedia's sections, marked-up headings, or bare lines of text."""

    ENCYCLOPEDIA = "encyclopedia"
    MARKUP = "markup"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Link:
    """A link's words and where it leads."""

    text: str
    url: str


@dataclass(frozen=True, slots=True, repr=False)
class Block:
    """One paragraph, heading, list or quotation.

    `text` is bare, `markup` the same as Markdown (empty: `text` is to be escaped). `group` counts the runs of lines
    that stood together without a blank line between them. `strong` says that all of it was bold, `linked` that all of
    it leads to other pages, `hidden` that the page itself hides all of it; in a text that it hides in part, what it
    hides is written as `>!inline spoilers!<`.
    """

    kind: Kind
    text: str
    markup: str = ""
    level: int = 0
    strong: bool = False
    group: int = -1
    names: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    hidden: bool = False
    linked: bool = False

    def __repr__(self) -> str:
        return f"Block({self.kind.value})"


OUTSIDE = "text outside the article"
"""Why a piece was dropped that stands beside the part of the page that is read."""


@dataclass(frozen=True, slots=True, repr=False)
class Dropped:
    """A piece of the source that is not in the recap, and why."""

    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Credit:
    """An actor and, where it is known, the role."""

    actor: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Episode:
    """Where in a series an article belongs. `sure`: there is no doubt about it, so that it may be a mark."""

    season: int | None = None
    number: int | None = None
    name: str = ""
    sure: bool = True

    @property
    def mark(self) -> str:
        """Return the mark, or nothing if the season is unknown or there is any doubt: a mark opens what is under it."""
        if self.season is None or not self.sure:
            return ""
        return f"S{self.season:02d}" + ("" if self.number is None else f"E{self.number:02d}")


@dataclass(frozen=True, slots=True, repr=False)
class Article:
    """A source, read: its blocks in order and the facts that its format tells outright.

    `fields` holds facts under the names of `fields.FIELDS`; `page_title` is the page's own title, uncut.
    """

    blocks: tuple[Block, ...]
    layout: Layout
    page_title: str = ""
    site: str = ""
    language: str = ""
    url: str = ""
    licence: str = ""
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    credits: tuple[Credit, ...] = ()
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Chapter:
    """A section of the recap to be: hidden unless `open`."""

    heading: str
    blocks: tuple[Block, ...] = ()
    open: bool = False
    ending: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Volume:
    """A part of the recap to be (an episode): its heading is hidden until its mark is passed."""

    heading: str
    after: str
    lead: tuple[Block, ...] = ()
    chapters: tuple[Chapter, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What the front matter will say. Better empty than wrong."""

    title: str
    kind: str = "film"
    original_title: str = ""
    year: int | None = None
    runtime: int | None = None
    language: str = ""
    genres: tuple[str, ...] = ()
    creators: tuple[tuple[str, tuple[str, ...]], ...] = ()
    cast: tuple[Credit, ...] = ()
    watch: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    related: tuple[str, ...] = ()
    episode: Episode = field(default_factory=Episode)


@dataclass(frozen=True, slots=True, repr=False)
class Draft:
    """A recap file before it is written. At most one of `chapters` and `volumes` is filled."""

    facts: Facts
    premise: tuple[Block, ...]
    chapters: tuple[Chapter, ...]
    volumes: tuple[Volume, ...]
    boundary: str
    dropped: tuple[Dropped, ...]
    notes: tuple[str, ...] = ()
    title_from: str = ""
    title_sure: bool = True
    """Whether the title was said outright, or stands more than once in what everyone sees, rather than guessed."""
    year_sure: bool = True
    """Whether the year stands in what everyone sees, or there is none."""
    episodes: tuple[int, int] = (0, 0)
    """Rows of episode tables in the source, and parts made of them."""
