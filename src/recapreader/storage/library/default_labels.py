"""The public names of what is hidden, in the recap's language where we know it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Labels:
    """Public names; `{}` takes the number."""

    chapter: str
    ending: str
    part: str
    opening: str
    premise: str


_ENGLISH = Labels("Chapter {}", "Ending", "Part {}", "Opening", "Premise")
_BY_LANGUAGE = {
    "en": _ENGLISH,
    "de": Labels("Kapitel {}", "Das Ende", "Teil {}", "Auftakt", "Ausgangslage"),
    "fr": Labels("Chapitre {}", "La fin", "Partie {}", "Ouverture", "Point de départ"),
    "es": Labels("Capítulo {}", "El final", "Parte {}", "Apertura", "Premisa"),
    "it": Labels("Capitolo {}", "Il finale", "Parte {}", "Apertura", "Premessa"),
    "pt": Labels("Capítulo {}", "O final", "Parte {}", "Abertura", "Premissa"),
    "nl": Labels("Hoofdstuk {}", "Het einde", "Deel {}", "Begin", "Uitgangspunt"),
    "ja": Labels("第{}章", "結末", "第{}部", "導入", "あらすじの前提"),
    "ko": Labels("{}장", "결말", "{}부", "도입", "줄거리 전제"),
}


def labels_for(language: str) -> Labels:
    """The names for a BCP 47 tag; English for what we do not know."""
    return _BY_LANGUAGE.get(language.partition("-")[0].lower(), _ENGLISH)
