"""The public names of what is hidden, in the recap's language where we know it."""

from typing import NamedTuple


class Labels(NamedTuple):
    """Public names; `{}` takes the number."""

    chapter: str
    ending: str
    part: str
    opening: str
    premise: str
    previously: str


_ENGLISH = Labels("Chapter {}", "Ending", "Part {}", "Opening", "Premise", "Previously")
_BY_LANGUAGE = {
    "en": _ENGLISH,
    "de": Labels("Kapitel {}", "Das Ende", "Teil {}", "Auftakt", "Ausgangslage", "Was bisher geschah"),
    "fr": Labels("Chapitre {}", "La fin", "Partie {}", "Ouverture", "Point de départ", "Précédemment"),
    "es": Labels("Capítulo {}", "El final", "Parte {}", "Apertura", "Premisa", "Anteriormente"),
    "it": Labels("Capitolo {}", "Il finale", "Parte {}", "Apertura", "Premessa", "In precedenza"),
    "pt": Labels("Capítulo {}", "O final", "Parte {}", "Abertura", "Premissa", "Anteriormente"),
    "nl": Labels("Hoofdstuk {}", "Het einde", "Deel {}", "Begin", "Uitgangspunt", "Wat voorafging"),
    "ja": Labels("第{}章", "結末", "第{}部", "導入", "あらすじの前提", "これまでのあらすじ"),
    "ko": Labels("{}장", "결말", "{}부", "도입", "줄거리 전제", "지난 이야기"),
}


def labels_for(language: str) -> Labels:
    """The names for a BCP 47 tag; English for what we do not know."""
    return _BY_LANGUAGE.get(language.partition("-")[0].lower(), _ENGLISH)
