"""The words that the leak rules know, in English: which are common, and which tell an outcome, a guilt, a kinship."""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP = _words("""
a an the and or but nor so yet if then than that this these those there here where when while who whom whose which what
why how i me my mine we us our ours you your yours he him his himself she her hers herself it its itself they them their
theirs themselves one ones someone somebody something anyone anybody anything everyone everybody everything nobody
nothing none no not only own same too very just also ever never again once twice still already almost perhaps maybe
even much many more most few less least some any all both each every other another such of in on at to from by for with
without within about above below under over between among through during before after since until till against into onto
out off up down away back round around across along behind beyond beside besides near as like unlike per via am is are
was were be been being do does did done doing have has had having will would shall should can could may might must ought
let lets need now soon later first last next second third two three four five six seven eight nine ten
https http www com org net html en wiki
""")
"""Words that hold others together."""

EVERYDAY = _words("""
able accident act address afraid afternoon age ago agree air alive allow alone animal answer apartment appear area arm
army arrive ask autumn baby bad bag ball band bank bar base bath beach bear beat beautiful become bed begin believe bell
belong best better big bird birth birthday bit black blood blue board boat body bone book boot born borrow boss bottle
bottom box boy branch bread break breakfast bridge bring brother brown build building burn bus business busy buy cake
call camera camp capital captain car card care careful carry case castle cat catch cause cellar centre chair chance
change chapter charge chase cheap check chief child children choose christmas church circle city class clean clear
clerk climb clock close cloth clothes cloud club coast coat coffee coin cold colleague college colour come company
complete cook cool copy corner cost count country couple course court cousin cover crew cross crowd cry cup cut dance
danger dark daughter dawn day deal dear decide deep desk detective die dinner direction discover dish doctor dog door
doubt draw drawer dream dress drink drive driver drop dry dusk dust early earth east easy eat edge empty end enemy enjoy
enough enter envelope escape evening event exam example expect explain eye face fact fail fall family far farm farmer
fast father fear feel feet festival few field fight fill film final find fine finger finish fire fish fit fix flat flight
floor flower fly fog follow food foot foreign forest forget form forward free friday friend front full funeral future
game garden gate get gift girl give glad glass go gold good great green grey ground group grow guard guess guest guide
gun hair half hall hand hang happen happy harbour hard hat hate head hear heart heat heavy help hide high hill hire
history hit hold hole holiday home honest hope horse hospital hospitals hot hotel hour house human hungry hunt hurry hurt
husband ice idea ill important inn inside interview island job join journey joy judge jump keep key kind king kiss kitchen
knee knife knock know lady lake lamp land language large late laugh law lawyer lead leader leaf learn leave left leg lend
lesson letter library lie life lift light line list listen little live lock lodger long look lose loss lot loud love low
luck lunch machine mail main make man manager map march mark market marry master match matter mayor meal mean meet meeting
member memory men message midday middle midnight mile milk mill mind minute mirror miss mistake moment monday money month
moon morning mother mountain mouth move movie music name narrow nature neck neighbour neighbours new news newspaper nice
night noise noon north nose note notebook notice number nurse object ocean offer office officer oil old open order
outside owner pack page pain paint painting pair paper parent park part partner party pass passenger past path pay
peace pen people person phone photo photograph piano pick picture piece place plan plane plant play player please plot
pocket point police policeman pond poor port post pot pour power present press price priest prison private prize problem
promise proof public pull pupil push put queen question quick quiet race rain reach read ready real reason receive red
remember rent repair reply report rest result return rich ride right ring rise river road rock role roof room rope row
rule run sad safe sail sailor salt sample sand saturday save say scene school sea search season seat secret see seem sell
send sentence servant service set shadow shake shape share ship shirt shoe shop shore short shoulder shout show shut sick
side sign signal silence silver sing singer sister sit sky sleep slow small smell smile smoke snow soft soldier son song
sorry sort sound soup south speak spend spring square stage stair stairs stand star start station stay steal step stone
stop storm story strange stranger street strong student study sugar suitcase summer sun sunday sure surprise swim table
tail take talk tall taste taxi tea teach teacher team tear telephone tell tent test thank theatre thing think thursday
ticket tie time tired today together tomorrow tonight tooth top touch tour tower town toy track trade train travel
traveller tree trip trouble true trust truth try tuesday turn uncle understand university use usual valley view village
visit visitor voice wait wake walk wall want war warm warn wash watch water wave way weak wear weather wednesday week
weekend welcome west wet wheel white wide widow wife wild win wind window wine winter wish woman women wonder wood wooden
word work worker world worry write writer wrong yard year yellow yesterday young youth
abandoned airport alley alone attic baker bakery balcony bar barn basement bay bedroom bench bicycle bishop blanket 
border bride bucket butcher butler cabin cafe café canal candle canteen caravan carpenter carriage cave ceiling cemetery
chalet chapel chemist cliff cloister closed clue coach colonel corridor cottage courtyard cupboard curtain dentist desert
diary dome driver dusty editor elevator empty engine engineer estate factory farmhouse fence ferry field fireplace
fisherman foggy footprint footsteps forgotten fountain frozen gallery garage gardener gas glove governess grandfather
grandmother greenhouse gym harbour hallway harvest haunted hearing heir hidden highway host hut inspector invitation
invitations jacket jetty journalist judge keeper key keys laboratory lamp landlady landlord lane last lawn lift
lighthouse lobby locked locker lonely lorry luggage maid mansion marshes masked meadow mechanic metro miner missing mist
moor morgue motel motorway museum musician neighbourhood nun orchard orchestra painter palace parade parcel parlour path
pharmacy photographer pier pilot pit platform playground pocket poet porch porter postcard postman practice printer
professor promise quarry quay queue radio railway rainy reception rehearsal restaurant reunion ruin ruins sailor salon
sanatorium seaside secretary ship shopkeeper shore sled snow snowy staircase station steward storm studio submarine
subway suit swamp swimmer tailor tavern telegram tenant terrace theatre thunder toast tomb tower tractor trail tram
trolley truck tunnel umbrella uniform van vault veranda vicar villa vineyard violin waiter waitress warehouse
watchman waterfall well wharf whistle windmill witness woodland workshop yacht
""")
"""Words so common that two texts may share them by chance."""

TITLES = _words("""
mr mrs ms miss sir madam madame monsieur mademoiselle lord lady dame baron baroness count countess duke duchess earl
prince princess king queen emperor empress doctor dr professor captain colonel general major sergeant lieutenant
inspector detective commissioner constable officer judge magistrate father brother sister mother uncle aunt saint
president senator mayor herr frau signor signora don dona señor señora
""")
"""Words before a name that name nobody."""

COMMON_NAMES = _words("""
amber angel april art august autumn bill bishop brook buck chance chase clay dawn daisy dean drew earl faith fern flora
frank gene ginger glen grace grant guy harmony hazel heath heather holly hope iris ivy jack jade jasmine jay jewel joy
june king lance lane laurel lily mark mason may melody merry mercy miles misty myrtle nick norm olive opal page patience
pat pearl penny poppy prince prudence ray rich robin rob rose ruby rusty sandy sky skip sonny stone storm summer sue
sunny terry tuesday victor violet wade ward will willow winter wren young
""")
"""Names that are words as well."""

_FAMILIES = {
    "death": """die dies died dying dead death deaths kill kills killed killing killer murder murders murdered drown drowns
        drowned drowning shoot shoots shot stab stabs stabbed strangle strangles strangled poison poisons poisoned
        poisoning corpse hanged executed execution suicide perish perishes slain slay beheaded buried buries bury grave
        funeral survive survives survived survivor fatal fatally murderer murderess drops-dead starves starved frozen""",
    "union": """marry marries married marriage wedding weds wed elope elopes eloped bride groom divorce divorces
        engaged engagement pregnant""",
    "betrayal": """betray betrays betrayed betrayal traitor treason double-cross double-crosses denounces denounced
        sells-out frames framed""",
    "justice": """arrest arrests arrested convicted conviction confess confesses confessed confession guilty acquitted
        acquittal jailed imprisoned sentenced executed trial verdict escape escapes escaped""",
    "sacrifice": """sacrifice sacrifices sacrificed""",
    "return": """resurrected resurrection returns-alive reborn awakens""",
}
FAMILY_OF = {word: family for family, words in _FAMILIES.items() for word in words.split()}
"""Which kind of outcome a word tells."""

TELLING_NOW = _words("""
dies kills murders drowns shoots stabs strangles poisons perishes survives marries weds elopes betrays denounces frames
confesses escapes hangs executes starves buries abandons sacrifices
""")
"""Verbs that tell an outcome as it happens, which is how a recap tells it."""

TELLING_LATER = _words("""
die kill murder drown shoot stab strangle poison perish survive betray denounce confess escape hang starve bury abandon
sacrifice killed murdered dead buried drowned shot betrayed arrested executed hanged poisoned
""")
"""Verbs that tell an outcome after `will`."""

GUILT = _words("""
killer killers murderer murderess thief forger traitor spy mole informer informant impostor imposter ghost culprit
poisoner arsonist blackmailer smuggler trafficker kidnapper robber mastermind villain poacher vampire werewolf android
robot clone alien assassin saboteur liar swindler fraud embezzler stalker strangler double-agent
""")
"""Nouns that say who did it, or what someone is."""

KINSHIP = _words("""
father mother son daughter brother sister twin twins husband wife widow widower heir heiress uncle aunt cousin
grandfather grandmother grandson granddaughter half-brother half-sister stepfather stepmother fiancé fiancée lover parents
""")
"""Nouns that say how two people belong together."""

LOOKS_AHEAD = re.compile(
    r"\bturns? out\b|\bin truth\b|\bin reality\b|\bin fact\b|\breally\b|\bsecretly\b|\bsecret(?=ly| identity)|\ball along\b"
    r"|\bthough (?:he|she|they|nobody|no one)(?: yet)? (?:does|do|did)(?: not|n[’']t) know|\bnobody (?:yet )?knows that\b"
    r"|\bunknown to\b|\bunbeknownst\b|\blittle (?:does|do|did)\b|\b(?:near|clos)er(?: to home)? than\b"
    r"|\bfor the last time\b|\blast time (?:that )?\b|\bnever (?:\w+ ){1,3}again\b|\bnone other than\b|\bno other than\b"
    r"|\bthe real\b|\bonly (?:one|two|\w+) (?:of \w+ )?will\b|\bby the end\b|\bin the end\b|\bfrom the (?:start|beginning)\b"
    r"|\bnot (?:who|what|the) \w+ (?:seems?|says?|claims?|pretends?|thinks?)\b|\bwould (?:later|soon|one day)\b"
    r"|\b(?:is|was|has been) (?:actually|behind)\b|\beventually\b|\bultimately\b|\bfinally\b|\blater (?:learns|finds|discovers)\b"
    r"|\b(?:he|she|they|it) will (?:learn|discover|find)\b",
    re.IGNORECASE,
)
"""Turns of phrase that look ahead, or behind what seems."""

WILL = re.compile(r"\b(?:will|won[’']t|shall|(?:is|are) (?:doomed|destined|fated|going) to)\b(?!\s+(?:not\s+)?(?:if|whether))", re.IGNORECASE)
CONDITION = re.compile(r"\b(?:if|unless|whether|may|might|could|should|must)\b", re.IGNORECASE)
WHEN = re.compile(r"\b(?:when|after|since|once|until|before|while|as)\b", re.IGNORECASE)
"""What makes an event a circumstance rather than news."""
BEFORE_IT_STARTS = re.compile(r"\b(?:before|first|victim|opening|already|years? ago|at the start|long)\b", re.IGNORECASE)
"""What makes a fate in a note a part of what everyone knows from the outset."""
PERSON = re.compile(r"\b(?:he|she|him|her|his|hers)\b", re.IGNORECASE)
VICTIM = re.compile(r" of (?:the|his|her|their|[A-ZÀ-Ý])")
"""Of someone: what follows an outcome where it is told whom it befalls."""
