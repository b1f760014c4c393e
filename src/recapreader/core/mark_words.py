"""The words with which people name seasons, episodes, chapters and the like, and numbers in words."""

_UNITS = {
    "season": "s se sn season seasons series staffel staffeln saison saisons temporada temporadas stagione stagioni "
    "seizoen sezon säsong sæson sesong kausi сезон 시즌 シーズン 期 季",
    "episode": "e ep eps episode episodes folge folgen épisode épisodes episodio episodios episódio episódios episodi "
    "puntata aflevering avsnitt afsnit odcinek jakso серия 화 회 話 话 集 capitulo capítulo cap",
    "chapter": "c ch chs chap chaps chapter chapters kapitel kap chapitre chapitres capitolo capitoli capitulo "
    "capítulo cap hoofdstuk rozdział luku глава 장 章",
    "book": "book books bk buch bücher livre libro livro boek bok",
    "vol": "vol vols volume volumes v band bd tome tomo 巻 卷 권",
    "act": "act acts akt akte acte actes acto atto aufzug 幕 막",
    "scene": "sc scene scenes szene szenen scène scènes escena scena auftritt 場 场",
}
UNITS_OF = {
    word: tuple(unit for unit, words in _UNITS.items() if word in words.split())
    for word in " ".join(_UNITS.values()).split()
}
"""The units that a word may stand for: in Spanish a chapter may be an episode."""
_PLURALS = "seasons staffeln saisons temporadas stagioni books bücher vols volumes acts akte actes"
PLURALS = frozenset(_PLURALS.split())
_FILLERS = "of the der des die de la del della du von # 第 제"
FILLERS = frozenset(_FILLERS.split())
THROUGH = frozenset(["-", "–", "—", "~", "〜", "to", "through", "thru", "bis", "à"])
AND = frozenset(["and", "&", "+", "und", "et", "y"])
_CARDINALS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth"
NUMBERS = {word: count for words in (_CARDINALS, _ORDINALS) for count, word in enumerate(words.split(), 1)}
