"""What a table in the text of a page says: facts about the work, or who plays whom."""

import re
from itertools import islice

from selectolax.lexbor import LexborNode

from recapreader.importing.facts import fact_labels, people
from recapreader.importing.model import Credit
from recapreader.importing.text_utils import bare, clean, squeeze, table, words

_PROSE = 25
_LEAST = 3
_MOST_TABLES = 8
_SHORT = 4
_NOTE = re.compile(r"\[[^\]]{1,12}\]|\*+$")
_ACTORS = table(
    "actor|actress|actors|actresses|cast|performer|performers|starring|played by|portrayed by|voice actor"
    "|actor actress|darsteller|"
    "schauspieler|schauspielerin|darstellerin|hauptdarsteller|besetzung|acteur|acteurs|actrice|intérpretes"
    "|attori|attrice|actores|actriz|atores|演員|配役|출연|출연진|出演者|актеры|в ролях|obsada|herec"
    "|rolinnehavare|oyuncular"
    "|interprète|intérprete|attore|俳優|배우|声優|キャスト|актер|актёр|ator|演员|oyuncu|skådespelare|aktor"
)
_ROLES = table(
    "role|roles|character|characters|rolle|rollenname|figur|rôle|personnage|personaje|papel|personaggio|役名|役柄|배역"
    "|キャラクター|キャラ|"
    "役|персонаж|роль|personagem|角色|karakter|rol|roll|rola|postać"
)


def holds_many(table: LexborNode) -> bool:
    """Return whether a table holds so many that it lays out a page; to read the cells of each is not linear."""
    tables = (inner for inner in table.traverse() if inner.tag == "table")
    return next(islice(tables, _MOST_TABLES, None), None) is not None


def cells(table: LexborNode) -> list[list[str]]:
    """The text of each cell, row by row."""
    rows = [[squeeze(clean(cell.text(separator=" "))) for cell in row.css("td, th")] for row in table.css("tr")]
    return [row for row in rows if any(row)]


def facts(rows: list[list[str]]) -> list[str]:
    """Of a table of labels and values, the rows that state facts of the work, as lines of text; else nothing."""
    lines = [f"{row[0].rstrip(':')}: {row[1]}" for row in rows if len(row) == 2]
    known = [line for line in lines if fact_labels.pairs(line) is not None]
    return known if len(known) * 2 >= len(rows) else []


def is_layout(rows: list[list[str]]) -> bool:
    """Does it lay out running text, as a newsletter's tables do, rather than data?"""
    texts = [cell for row in rows for cell in row]
    prose = sum(words(cell) for cell in texts if words(cell) >= _PROSE)
    return prose * 2 >= sum(map(words, texts)) and sum(words(cell) >= _PROSE for cell in texts) * 2 >= len(rows)


def cast(rows: list[list[str]]) -> list[Credit]:
    """Who plays whom by a table whose head names actors, or one of whose two columns holds people alone."""
    rows = [[_NOTE.sub("", cell).strip() for cell in row] for row in rows]
    head = [bare(cell) for cell in rows[0]] if rows else []
    actor = next((index for index, cell in enumerate(head) if _names(cell, _ACTORS)), None)
    role = next((index for index, cell in enumerate(head) if _names(cell, _ROLES) and index != actor), None)
    if actor is not None and len(rows) > 1:
        below = [row for row in rows[1:] if len(row) > actor and people.plausible(row[actor])]
        return [Credit(row[actor], row[role] if role is not None and len(row) > role else "") for row in below]
    if len(rows) >= _LEAST and all(len(row) == 2 for row in rows):
        sides = [sum(people.is_full_name(row[column]) for row in rows) for column in (0, 1)]
        column = sides.index(max(sides))
        if max(sides) * 5 >= len(rows) * 4 and min(sides) * 2 < len(rows):
            return [Credit(row[column], row[1 - column]) for row in rows if people.is_full_name(row[column])]
    return []


def _names(head: str, kinds: frozenset[str]) -> bool:
    """Return whether a column's head is one of these words, or holds one."""
    return head in kinds or (words(head) <= _SHORT and bool(kinds & set(head.split())))
