"""JSON and XML, read with care: errors say where, nothing is expanded, nothing is fetched."""

import json
from dataclasses import dataclass, field
from xml.parsers import expat

from recapreader.importing.histories.documents import Document
from recapreader.importing.histories.viewings import HistoryError

_DEEPEST = 64
_ROOT = "outermost"


def json_of(document: Document) -> object:
    """Return the contents of a JSON document.

    Raises:
        HistoryError: it is not JSON; the sentence says where.
    """
    try:
        return json.loads(document.text)
    except json.JSONDecodeError as error:
        raise HistoryError.at(
            document.name, error.lineno, "JSON is expected; was the file cut short?", error.colno
        ) from None
    except RecursionError:
        raise HistoryError.at(document.name, 1, "JSON that is nested less deeply is expected") from None


@dataclass(slots=True)
class Element:
    """An XML element: its name in small letters, its text, its children and the line where it begins."""

    name: str
    line: int
    attributes: dict[str, str] = field(default_factory=dict)
    text: str = ""
    children: list["Element"] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        """The text of the first child of this name; empty if there is none."""
        return next((child.text.strip() for child in self.children if child.name == name), "")


def xml_of(document: Document) -> list[Element]:
    """The outermost elements of an XML document; Kodi writes several beside each other.

    Raises:
        HistoryError: it is not XML, or declares entities, which no export does.
    """
    parser = expat.ParserCreate()
    parser.buffer_text, parser.buffer_size = True, 1 << 20
    root = Element("", 1)
    open_elements = [root]

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(open_elements) > _DEEPEST:
            raise HistoryError.at(document.name, parser.CurrentLineNumber, "XML nested less deeply is expected")
        element = Element(name.casefold(), parser.CurrentLineNumber, attributes)
        open_elements[-1].children.append(element)
        open_elements.append(element)

    def end(_: str) -> None:
        open_elements.pop()

    def characters(text: str) -> None:
        open_elements[-1].text += text

    def entity(*_: object) -> None:
        raise HistoryError.at(document.name, parser.CurrentLineNumber, "XML without entities of its own is expected")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = characters
    parser.EntityDeclHandler = entity
    try:
        parser.Parse(_under_one_root(document.text), True)  # noqa: FBT003 - the whole of it
    except expat.ExpatError as error:
        where = (document.name, error.lineno, "XML is expected; was the file cut short?", error.offset + 1)
        raise HistoryError.at(*where) from None
    top = root.children
    return top[0].children if top and top[0].name == _ROOT else top


def _under_one_root(text: str) -> str:
    """The text with a root around what is beside each other; on one line, so that lines keep their numbers.

    What stands behind the last element is left out: Kodi allows an address there, with a bare `&`.
    """
    body = text.lstrip("\ufeff")
    body = body[: body.rfind(">") + 1]
    declaration = ""
    if body.lstrip().startswith("<?xml") and "?>" in body:
        declaration, _, body = body.partition("?>")
        declaration = "\n" * declaration.count("\n")
    if "<!DOCTYPE" in body[:4096].upper():
        return declaration + body  # it must stand before the root; entities in it are refused
    return f"{declaration}<{_ROOT}>{body}</{_ROOT}>"
