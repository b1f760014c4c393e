"""English: its small words and turns of phrase, and where its words for outcomes are."""

from recapreader.check.lexicon.english_hints import HINTS, OWNED
from recapreader.check.lexicon.english_telling import TELLING
from recapreader.check.lexicon.language import Language

ENGLISH = Language(
    code="en",
    function_words="""
        the a an and or of in on at to from by for with without is was are were be been has have had will would he
        she it they his her its their him them who what which that this not no as but
    """,
    articles="the his her its their our your",
    copulas="is was are were be been becomes became",
    before="before until",
    ahead=r"""
        in fact|is really|was really|are really|really (?:is|was|are)|for the last time|last time
        (?:near|clos)er(?: to home)? than|never (?:\w+ ){1,3}again|the real|only \w+ (?:of \w+ )?will
        (?:by|in|at) the end(?! of)
        (?:by|before|in|on|until) the (?:last|final) (?:page|chapter|scene|act|reel|episode|part)(?! of)
        before (?:the|this) (?:year|summer|winter|night|week|season|day) is (?:out|over)
        from the (?:very )?(?:start|beginning|first)(?! of)|since the (?:very )?(?:start|beginning|first)(?! of)
        would (?:later|soon|one day)|actually|eventually|ultimately|finally|later (?:learns|finds|discovers)
        (?:he|she|they|it) will (?:learn|discover|find)
        the last (?:summer|winter|spring|autumn|year|night|day|week|season|time|evening|christmas)(?! of)
        the last (?:journey|voyage|trip)(?! of)|(?:is|was|will be) to blame|(?:later|soon) (?:becomes?|to become)
        destined|doomed|fated
    """,
    reveals=r"""
        turns? out|in truth|in reality|secretly|secret identity|all along|all the (?:time|while)|the whole time
        though (?:he|she|they|nobody|no one)(?: yet)? (?:does|do|did)(?: not|n[’']t) know
        final (?:twist|reveal|revelation)|nobody (?:yet )?knows that|unknown to|unbeknownst|little (?:does|do|did)
        never (?:suspects?|guess(?:es)?)
        (?:do|does|did)(?: not|n[’']t) (?:yet )?(?:suspect|know yet|realise|realize|guess)|none other than
        no other than|not (?:who|what|the) \w+ (?:seems?|says?|claims?|pretends?|thinks?)
        (?:is|was|has been) (?:actually|behind)
        (?:it’s|it's|it is|it was) (?!(?:only |not )?(?:when|only)\b)[\w ’']{1,30} who\b|who is (?:also|really)
        the twist|is revealed|not knowing|unaware (?:that|of)|without knowing|who does not know|has no idea that
        has been \w+ing \w+ all|(?:the|his|her) true (?:self|face|name)|all this (?:time|while)
        giv(?:e|es|ing) away that|the secret (?:is|that)|the truth (?:is|about)|the (?:answer|solution|culprit) is
        spoil|from the moment|would have (?:thought|guessed|suspected)|would (?:never|hardly) (?:guess|suspect)
    """,
    pointing="it was|it is|it’s|it's",
    telling=TELLING,
    owned=OWNED,
    hints=HINTS,
)
