"""Turns of phrase by which sentences tell more, or less, than their words for outcomes: kept by language."""

import re
from collections.abc import Sequence

from recapreader.check.open_lines import Line
from recapreader.check.surfaces import PROSE, Kind
from recapreader.check.vocabulary import word_set

BEYOND_DOUBT = re.compile(
    r"(?P<direct>\bturns? out to be\b|\bis none other than\b|\bis revealed (?:to be|as)\b|\bthe (?:killer|culprit"
    r"|murderer|thief|traitor|answer|solution|guilty party) (?:is|was)\b|\bin the end it (?:is|was)\b"
    r"|\bentpuppt sich als\b|\bes ist am ende\b|\bs[’']avère être\b|\bresulta ser\b|\bsi rivela\b)"
    r"|\bends (?:it|the \w+) (?=\w+ing\b)"
    r"|\b(?:in hindsight|with hindsight|in retrospect|looking back|im nachhinein|rückblickend"
    r"|avec le recul|en retrospectiva|col senno di poi)\b",
    re.IGNORECASE,
)
"""What nobody writes but before the answer."""
LATE = re.compile(
    r"\b(?:in|by|at|before|until|near) the (?:very )?(?:last|final|closing|penultimate) "
    r"(?:chapter|episode|act|scene|season|reel|page|part|level|minutes?|hour)s?\b(?! of)|\b(?:in|by"
    r"|at) the end(?! of)\b"
    r"|\bby the finale\b|\bin (?:the )?(?:season (?:finale|two|three|four)|(?:second|third|fourth) (?:season|half))\b"
    r"|\b(?:im|am) (?:letzten \w+|ende|schluss)(?! de[rs])\b|\b(?:au dernier|à la fin)(?! d)\b|\bal final(?! de)\b"
    r"|\balla fine(?! de)\b|\bnell[’']ultim[oa]\b",
    re.IGNORECASE,
)
"""Places late in a work."""
APPEARS = word_set("""
    appears appear appearing seen heard sings dances plays speaks shows introduced named credited erscheint auftritt
    tritt singt apparaît chante aparece canta appare
    """)
"""What one may be said to do there and give nothing away."""
FRAME = re.compile(
    r"\b(?:film|movie|picture|story|novel|book|play|series|game|tale|scene|moment|ending|finale|sequence|chapter"
    r"|episode)s? (?:in which|where|when|about how|of how|that ends with|ends with|ends when|ends as)\b"
    r"|\bhow (?:it|the \w+) ends\b|\b(?:it|everything) (?:all )?ends (?:with|when|as)\b"
    r"|\b(?:film|geschichte|roman|buch|szene|moment|ende),? (?:in (?:dem|der)|wie|wenn|als)\b"
    r"|\b(?:film|histoire|roman|livre|scène|moment),? (?:où|dans (?:lequel|laquelle)|dont)\b"
    r"|\b(?:película|historia|novela|libro|escena|momento|film|storia|romanzo|scena),?"
    r" (?:en (?:la|el) que|in cui|donde|dove)\b",
    re.IGNORECASE,
)
"""What a sentence about a work begins with before it says what happens in it."""
IS_THE_ONE = re.compile(
    r"\b(?:is|was|are|were) (?:in fact |really )?the (?:\w+ )?(?:man|woman|one|ones|person|boy|girl|hand|voice|head"
    r"|brains?) (?:who|that|whom|behind)\b",
    re.IGNORECASE,
)
"""An identification: `he is the man who`."""
HABIT = re.compile(
    r"\b(?:every|always|often|usually|sometimes|never|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|once|twice"
    r"|for a living|says that|used to|as a (?:boy|girl|child)|when (?:he|she) was|in the (?:last|first"
    r"|great) war|years ago|long ago"
    r"|since|wants|hopes|means to|tries|dreams|would|likes|has not|immer|jeden|jede|oft|stets|nie|toujours|chaque"
    r"|souvent|jamais|siempre|cada|nunca|sempre|ogni|mai)\b",
    re.IGNORECASE,
)
"""What makes an event in a note a habit, a wish or a thing of the past."""
SOMEBODY = frozenset(
    (
        *("someone", "somebody", "anyone", "anybody", "people", "everyone", "everybody", "no-one", "nobody"),
        *("jemanden", "jemand", "keinen", "niemanden", "leute", "quelqu'un", "personne", "gens", "alguien", "nadie"),
        *("gente", "qualcuno", "nessuno", "tout", "tous", "toute", "todos", "todo", "tutti", "alle"),
    )
)
TRADES = frozenset(("con", "conman", "double", "serial", "hired", "contract", "enemy"))
"""How a trade begins that a note may openly say of someone, though it is a guilt in other lines."""
EXCEPTING = SOMEBODY | {"all", "none"}
"""What an exception is made from: `everyone but`."""
PAST = {
    "en": frozenset(("had", "was", "were", "once", "did", "has", "have", "having", "already", "last")),
    "de": frozenset(("hat", "haben", "hatte", "war", "wurde", "waren", "seit", "schon", "einst")),
    "fr": frozenset(("a", "ont", "est", "sont", "avait", "etait", "fut", "depuis")),
    "es": frozenset(("ha", "han", "habia", "fue", "era", "desde", "estuvo")),
    "it": frozenset(("ha", "hanno", "aveva", "era", "fu", "stato", "stata", "da")),
}
"""What stands before a verb or behind it where it is told as past."""

_CANNOT_WALK = word_set("""
    wheelchair bedridden crippled paralysed paralyzed lame invalid rollstuhl gelähmt bettlägerig fauteuil paralysée
    paralysé infirme impotente paralítica paralítico inválida inválido paralitica paralitico
    """)
_WALKS = word_set("""
    stands walks runs climbs dances standing walking running geht läuft steht tanzt debout marche court danse camina
    corre baila cammina corre balla
    """)
_CANNOT_SEE = word_set("blind aveugle ciega ciego cieca cieco blinde blinder")
_SEES = word_set("sees reads watches paints aims sieht liest voit lit regarde ve lee vede legge")
_CANNOT_SPEAK = word_set("mute dumb speechless stumm muette muet muda mudo muta muto")
_SPEAKS = word_set("speaks says whispers sings shouts spricht singt parle chante habla canta parla")
_PAIRS = ((_CANNOT_WALK, _WALKS), (_CANNOT_SEE, _SEES), (_CANNOT_SPEAK, _SPEAKS))
_NEAR = 8


def pretends(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a sentence has someone do what their own open note says that they cannot."""
    if line.surface.kind not in PROSE or not line.someone:
        return False
    for unable, actions in _PAIRS:
        done = [index for index, key in enumerate(line.keys) if key in actions]
        if not done:
            continue
        notes = (each for each in lines if each.surface.kind is Kind.NOTE and set(each.keys) & unable)
        for note in notes:
            owner = note.owner
            if any(owner & line.stems_near(index, _NEAR) for index in done):
                return True
    return False
