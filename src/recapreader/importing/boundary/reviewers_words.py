"""English sentences in which a reviewer speaks of themselves and the work, with words that no story can be told in.

The vocabulary is closed: a sentence with any other word, such as a name or a thing that happens, is none of these.
"""

import re

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SPEAKER = re.compile(r"\b(?:I|me|my|we|our|us)\b")
_LONGEST = 45
_VOCABULARY = frozenset(
    """
    a about absolutely actually after again ago ahead all almost already also although always am an and another any
    anyone anything are aren't around article articles as ask asked at attention author autumn available back bad be
    because been before began begin being best better big bit blog book bookcase books both bought brand but by came
    can can't chance cinema close come comes coming completely could couldn't couple course critic critics day days
    decide decided deep definitely did didn't director directors do does doesn't don't done down
    early edition either else english enjoy enjoyed enjoying enough entire entirely especially even evening ever every
    everyone everything excellent excited expect expectations expected expecting experience fan fans far favorite
    favourite feel felt few fiction film films find finish finished finishing first five following for forward
    four franchise friday from full fun game games garnered gave genre genres get getting give given giving
    glad go going good got great ground guess had hadn't happy hard has hasn't have haven't having hbo hear heard
    hello here here's hi high honest honestly hope hoped hoping hours how however huge hype i i'd i'll i'm i've idea
    if impossible impressed in indeed instead interest interested interesting into is isn't issue it it's its itself
    just keep kept kind know known last lately later least less let let's library like liked likes list little long
    look looked looking lot love loved lovely low made main make makes many matter may maybe me mean meant media mention
    mentions might minutes miss missed monday month months more most movie movies much must my name need netflix never
    new next nice night no not note nothing novel novels now number of off offer often oh ok okay old on once one online
    only opinion opinions or order other others otherwise our out over own page pages part past people perhaps pick
    picked plan played playing please pleased point popular possible post posts pretty prime probably put quick
    quickly quite rather read reader readers reading ready really reason reasons recent recently recommend
    recommendation recommendations recommended release released releases remember review reviewed reviewer reviewing
    reviews right said same saturday saw say saying season second see seeing seem seems seen series seven several shelf
    short should shouldn't show shows simply since six so some something somewhat soon special start started starting
    starts still stop story stuff style such summer sunday sure take taken taking talk talked talking tell ten than
    thank thanks that that's the theater theatre them then there there's these they thing things think thinking third
    this those though thought thoughts three through thursday time times title titles to today together told tomorrow
    tonight too took top topic trailer trailers translation tried try trying tuesday tv two type until up upon us usual
    usually various very video view viewers volume volumes wait waited waiting want wanted was wasn't watch watched
    watching way we we'd we'll we're we've wednesday week weekend weeks welcome well went were what when where whether
    which while whole why will winter wish with without won't wonder wondered wondering word words work works world
    worth would wouldn't write writing written x year years yes yesterday yet you you'd you'll you're you've your
    enthusiastic formed notion late medium
    """.split()  # noqa: SIM905 - words read better as text
)


def is_reviewers_word(sentence: str) -> bool:
    """Return whether it is about its writer and the work alone; the work's title is masked as X."""
    found = _WORD.findall(sentence)
    known = all(word.casefold().replace("’", "'") in _VOCABULARY for word in found)
    return known and bool(_SPEAKER.search(sentence)) and 3 <= len(found) <= _LONGEST
