"""What an imported recap says of its source, and which recap a source was made into.

An imported recap keeps, in its `source:`, a digest of itself (to see whether someone has edited it), one of what it
was made of and one of that source's address. Reading them takes neither YAML nor the importer, so that a source that
is known opens as fast as any recap.
"""

import hashlib
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from recapreader.core.sanitize import clean
from recapreader.storage.folders import is_remote
from recapreader.storage.library.files import recap_files
from recapreader.storage.regular_file import open_regular, read_regular
from recapreader.storage.string_map import read_strings, write_strings

DIGEST = re.compile(r"^  digest: (-|sha256-\w+)((?:\.\w*){0,2})$", re.MULTILINE)
HEAD = 70_000
"""Characters in which the front matter ends."""
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_TITLE_BELOW_A_FENCE = re.compile(
    r"^---[ \t]*$.*?^[ \t]*[\"']?title[\"']?[ \t]*:", re.MULTILINE | re.DOTALL | re.IGNORECASE
)
_HEADING_ATTRIBUTES = re.compile(
    r"^ {0,3}#{1,2} [^\n]*(?<!\{)\{[^{}\n]*(?:#[\w:-]+|\.(?:open|ending)\b|\b(?:after|label)[ \t]*=)", re.MULTILINE
)
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid)")


@dataclass(frozen=True, slots=True)
class Identity:
    """Digests by which a source is known again: of its content, and of its address (a file's is its whole path).

    `address` is empty for what is gone once it is read, such as standard input.
    """

    content: str = ""
    address: str = ""

    def stands_in(self, path: Path) -> bool:
        """Was the recap at that path made of this source?"""
        known = identity_of(head_of(path))
        return any(mine and mine == theirs for mine, theirs in zip((self.content, self.address), known, strict=True))


def identity(content: bytes, address: str) -> Identity:
    """The digests that a recap keeps of its source."""
    return Identity(short_digest(content) if content else "", short_digest(address.encode()) if address else "")


def address_of(source: str) -> str:
    """Where a source lies, by which it is known again: a file's whole path; nothing for what is gone once read.

    Of a web address, what leads to the same page counts once: the fragment and what only tracks readers are left out.
    """
    if source in {"-", "clipboard:"}:
        return ""
    if not is_remote(source):
        return str(Path(source).resolve())
    if source.casefold().startswith("wikipedia:"):
        return source
    from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit  # noqa: PLC0415 - a file has no such address

    try:
        parts = urlsplit(source)
        query = parse_qsl(parts.query, keep_blank_values=True)
        kept = [(name, value) for name, value in query if not _TRACKING.fullmatch(name)]
        asked = parts.query if len(kept) == len(query) else urlencode(kept)
        return urlunsplit((parts.scheme, parts.netloc.casefold(), parts.path or "/", asked, ""))
    except ValueError:
        return source


def short_digest(data: bytes) -> str:
    """A digest of a source's content or address."""
    return hashlib.sha256(data).hexdigest()[:24]


def digest(text: str) -> str:
    """The digest of a file, its own digest line apart."""
    return "sha256-" + hashlib.sha256(DIGEST.sub(r"  digest: -\2", text, count=1).encode()).hexdigest()[:32]


def stamped(text: str) -> str:
    """The file with the digest of everything else in it."""
    return DIGEST.sub(lambda found: f"  digest: {digest(text)}{found.group(2)}", text, count=1)


def is_as_written(text: str) -> bool:
    """Is the file still as import wrote it?"""
    found = DIGEST.search(text)
    return found is not None and found.group(1) == digest(text)


def is_file_as_written(path: Path) -> bool:
    """Is a file still as import wrote it? Not if it cannot be read."""
    try:
        return is_as_written(read_regular(path).decode())
    except (OSError, ValueError):
        return False


def identity_of(text: str) -> tuple[str, str]:
    """The digests of the content and of the address that a recap was made of; empty where it does not say."""
    found = DIGEST.search(text)
    _, content, address, *_ = f"{found.group(2) if found else ''}...".split(".")
    return content, address


def head_of(path: Path) -> str:
    """The beginning of a file, its front matter in it; nothing where it cannot be read."""
    try:
        with open_regular(path) as file:
            return file.read(HEAD).decode("utf-8", "replace")
    except (OSError, ValueError):
        return ""


def is_meant_as_recap(text: str) -> bool:
    """Whether a text is a recap, whole or damaged, rather than an article: what it hides must never be judged anew.

    It is one if it has front matter, whatever that holds, so that nothing hidden decides; or if a line `---` is
    followed by a `title:`; or if a heading has a recap's attributes.
    """
    text = clean(text)  # as the reader sees it: a byte order mark hides no fence
    if text.lstrip()[:1] == "<":
        return False
    return any((_FRONT_MATTER.match(text), _TITLE_BELOW_A_FENCE.search(text[:HEAD]), _HEADING_ATTRIBUTES.search(text)))


def known_place(source: Identity, folder: Path) -> Path | None:
    """The recap in the folder that the same source was made into; one that its address names goes first."""
    of_same_content = None
    for path in (folder / name for name, _ in recap_files(folder)):
        content, address = identity_of(head_of(path))
        if source.address and address == source.address:
            return path
        if source.content and content == source.content and of_same_content is None:
            of_same_content = path
    return of_same_content


def known_recap(source: str, folder: Path, addresses: "Addresses") -> Path | None:
    """The recap in the folder that a source was made into, if it is known without looking at the source.

    A file that has changed since, and what is gone once it is read, is not.

    Raises:
        OSError: The file cannot be read.
    """
    address = address_of(source)
    if not address:
        return None
    own = identity(b"" if is_remote(source) else read_regular(Path(source)), address)
    found = addresses.find(own.address, folder) or known_place(own, folder)
    if found is None or (own.content and identity_of(head_of(found))[0] != own.content):
        return None
    addresses.keep(own.address, found, folder)
    return found


class Addresses:
    """Which file an address was made into, so that the library need not be searched; safe to delete.

    It holds digests of addresses and names of files. What it says is believed only where the file says so too.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def find(self, address: str, folder: Path) -> Path | None:
        """The recap in the folder that was made of an address, by the address's digest."""
        name = read_strings(self._file).get(address, "")
        path = folder / name
        is_there = bool(name) and ".." not in Path(name).parts and identity_of(head_of(path))[1] == address
        return path if is_there else None

    def keep(self, address: str, path: Path, folder: Path) -> None:
        """Remember it; where that cannot be, it is searched for the next time."""
        known = read_strings(self._file)
        with suppress(ValueError):
            name = path.relative_to(folder).as_posix()
            if known.get(address) != name:
                write_strings(self._file, known | {address: name})
