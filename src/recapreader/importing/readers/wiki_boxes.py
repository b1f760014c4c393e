"""Which template of a wiki page is its infobox, and what the parameters of each edition's infobox mean."""

from collections.abc import Iterable

from recapreader.importing.facts import fact_labels
from recapreader.importing.text_utils import bare

_KEYS = {
    alias: name
    for name, aliases in {
        "name": "dt|titre|título|titoloitaliano|titolo italiano|作品名|題名|タイトル|제목|nombre",
        "year": "pj|annouscita|anno uscita|annoprimauscita|année de sortie|première diffusion|erstveröffentlichung"
        "|estreno|primer emisión|公開年|発行日|방영 기간",
        "runtime": "len|durata|durée|duración|上映時間|시간|episodenlänge",
        "cast": "besetzung|acteur|acteur s|attori|reparto|出演者|출연|출연자",
        "director": "reg|réalisation|réalisateur|dirección|regista|監督|감독|연출",
        "writer": "drb|scénario|guion|sceneggiatore|脚本|각본|극본",
        "author": "autor|auteur|autore|著者|저자",
        "genres": "gen|género|genere|ジャンル|장르",
        "season": "staffel|saison|temporada|stagione|시즌",
        "episode": "folge|épisode|episodio|episode number|회차",
        "series": "serie|série|series name",
    }.items()
    for alias in aliases.split("|")
}
_KINDS = (
    ("episode", ("episode", "folge", "épisode", "episodio", "에피소드")),
    ("season", ("season", "staffel", "saison", "temporada", "stagione", "시즌")),
    ("film", ("film", "movie", "cinéma", "película", "映画", "영화")),
    ("book", ("book", "novel", "buch", "livre", "libro", "roman", "書籍", "小説", "책", "소설")),
)


def field_name(parameter: str) -> str:
    """Return what a parameter means, in the words of `labels`; its own name if no edition's infobox is known to us."""
    name = parameter.strip().casefold().replace("_", " ")
    return _KEYS.get(bare(name), name)


def is_infobox(template: str, parameters: Iterable[str]) -> bool:
    """By its name, or because it states several facts that an infobox states."""
    if template.startswith("infobox"):
        return True
    known = {field_name(name) for name in parameters}
    return len({name for name in known if name in _KEYS.values() or fact_labels.LABELS.get(bare(name))}) >= 3


def kind_of(template: str) -> str:
    """The kind of work that the infobox's name speaks of, or nothing."""
    name = template.replace("_", " ")
    return next((kind for kind, words in _KINDS if any(word in name for word in words)), "")
