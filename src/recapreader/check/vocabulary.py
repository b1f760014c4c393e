"""The words that the leak rules know, in English: which are common, and which tell an outcome, a guilt, a kinship."""

import re

from recapreader.core.gate import fold


def word_set(text: str) -> frozenset[str]:
    """The words of a list, as words of a text are compared: without accents."""
    return frozenset(map(fold, text.split()))


STOP = word_set("""
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

EVERYDAY = word_set("""
eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy
eighty ninety hundred thousand million dozen half abandoned able accident act address afraid afternoon age ago agree
air airport alive alley allow alone animal answer apartment appear area arm army arrive ask attic autumn baby bad bag
baker bakery balcony ball band bank bar barn base basement bath bay beach bear beat beautiful become bed bedroom begin
believe bell belong bench best better bicycle big bird birth birthday bishop bit black blanket blood blue board boat
body bone book boot border born borrow boss bottle bottom box boy branch bread break breakfast bride bridge bring
brother brown bucket build building burn bus business busy butcher butler buy cabin cafe café cake call camera camp
canal candle canteen capital captain car caravan card care careful carpenter carriage carry case castle cat catch
cause cave ceiling cellar cemetery centre chair chalet chance change chapel chapter charge chase cheap check chemist
chief child children choose christmas church circle city class clean clear clerk cliff climb clock cloister close
closed cloth clothes cloud club clue coach coast coat coffee coin cold colleague college colonel colour come company
complete cook cool copy corner corridor cost cottage count country couple course court courtyard cousin cover crew
cross crowd cry cup cupboard curtain cut dance danger dark daughter dawn day deal dear decide deep dentist desert desk
detective diary die dinner direction discover dish doctor dog dome door doubt draw drawer dream dress drink drive
driver drop dry dusk dust dusty early earth east easy eat edge editor elevator empty end enemy engine engineer enjoy
enough enter envelope escape estate evening event exam example expect explain eye face fact factory fail fall family
far farm farmer farmhouse fast father fear feel feet fence ferry festival few field fight fill film final find fine
finger finish fire fireplace fish fisherman fit fix flat flight floor flower fly fog foggy follow food foot footprint
footsteps foreign forest forget forgotten form forward fountain free friday friend front frozen full funeral future
gallery game garage garden gardener gas gate get gift girl give glad glass glove go gold good governess grandfather
grandmother great green greenhouse grey ground group grow guard guess guest guide gun gym hair half hall hallway hand
hang happen happy harbour hard harvest hat hate haunted head hear hearing heart heat heavy heir help hidden hide high
highway hill hire history hit hold hole holiday home honest hope horse hospital hospitals host hot hotel hour house
human hungry hunt hurry hurt husband hut ice idea ill important inn inside inspector interview invitation invitations
island jacket jetty job join journalist journey joy judge jump keep keeper key keys kind king kiss kitchen knee knife
knock know laboratory lady lake lamp land landlady landlord lane language large last late laugh law lawn lawyer lead
leader leaf learn leave left leg lend lesson letter library lie life lift light lighthouse line list listen little
live lobby lock locked locker lodger lonely long look lorry lose loss lot loud love low luck luggage lunch machine
maid mail main make man manager mansion map march mark market marry marshes masked master match matter mayor meadow
meal mean mechanic meet meeting member memory men message metro midday middle midnight mile milk mill mind miner
minute mirror miss missing mist mistake moment monday money month moon moor morgue morning motel mother motorway
mountain mouth move movie museum music musician name narrow nature neck neighbour neighbourhood neighbours new news
newspaper nice night noise noon north nose note notebook notice number nun nurse object ocean offer office officer oil
old open orchard orchestra order outside owner pack page pain paint painter painting pair palace paper parade parcel
parent park parlour part partner party pass passenger past path pay peace pen people person pharmacy phone photo
photograph photographer piano pick picture piece pier pilot pit place plan plane plant platform play player playground
please plot pocket poet point police policeman pond poor porch port porter post postcard postman pot pour power
practice present press price priest printer prison private prize problem professor promise proof public pull pupil
push put quarry quay queen question queue quick quiet race radio railway rain rainy reach read ready real reason
receive reception red rehearsal remember rent repair reply report rest restaurant result return reunion rich ride
right ring rise river road rock role roof room rope row ruin ruins rule run sad safe sail sailor salon salt sample
sanatorium sand saturday save say scene school sea search seaside season seat secret secretary see seem sell send
sentence servant service set shadow shake shape share ship shirt shoe shop shopkeeper shore short shoulder shout show
shut sick side sign signal silence silver sing singer sister sit sky sled sleep slow small smell smile smoke snow
snowy soft soldier son song sorry sort sound soup south speak spend spring square stage stair staircase stairs stand
star start station stay steal step steward stone stop storm story strange stranger street strong student studio study
submarine subway sugar suit suitcase summer sun sunday sure surprise swamp swim swimmer table tail tailor take talk
tall taste tavern taxi tea teach teacher team tear telegram telephone tell tenant tent terrace test thank theatre
thing think thunder thursday ticket tie time tired toast today together tomb tomorrow tonight tooth top touch tour
tower town toy track tractor trade trail train tram travel traveller tree trip trolley trouble truck true trust truth
try tuesday tunnel turn umbrella uncle understand uniform university use usual valley van vault veranda vicar view
villa village vineyard violin visit visitor voice wait waiter waitress wake walk wall want war warehouse warm warn
wash watch watchman water waterfall wave way weak wear weather wednesday week weekend welcome well west wet wharf
wheel whistle white wide widow wife wild win wind windmill window wine winter wish witness woman women wonder wood
wooden woodland word work worker workshop world worry write writer wrong yacht yard year yellow yesterday young youth
""")
"""Words so common that two texts may share them by chance."""

TITLES = word_set("""
mr mrs ms miss sir madam madame monsieur mademoiselle lord lady dame baron baroness count countess duke duchess earl
prince princess king queen emperor empress doctor dr professor captain colonel general major sergeant lieutenant
inspector detective commissioner constable officer judge magistrate father brother sister mother uncle aunt saint
president senator mayor herr frau signor signora don dona señor señora
""")
"""Words before a name that name nobody."""

RANKS = word_set("""
king queen emperor empress tsar czar sultan president chancellor pope abbot abbess chief chieftain admiral governor
champion könig königin kaiser kaiserin präsident roi reine empereur impératrice président rey reina emperador emperatriz
presidente re regina imperatore imperatrice
""")
"""Crowns and offices into which someone may come in the end."""

THINGS = word_set("""
city town village house ship river forest empire love hope summer winter day year season dream world century art
innocence stadt dorf haus schiff liebe hoffnung sommer jahr ville village maison amour été année ciudad pueblo casa
amor verano
città paese casa amore estate
""")
"""What dies in a figure of speech."""
CORPSES = word_set("dead tot tote toter toten totes mort morte morts mortes muerto muerta muertos morto morta morti")
NEUTRAL_VERBS = word_set("""
comes goes arrives visits meets talks speaks says asks tells measures interviews gets waits looks sees hears listens
reads writes walks rides drives travels sails sets sits stands works plays sings dances cooks eats drinks sleeps wakes
dreams thinks wonders remembers begins starts opens tries wants needs makes takes has is does buys pays cleans paints
draws digs plants builds learns teaches studies practises practices trains calls phones rings knocks enters moves packs
unpacks searches investigates follows watches counts hunts fishes swims climbs runs keeps holds brings carries gives
sends shows invites entertains explains prepares plans hires rents lodges stays celebrates turns prays preaches performs
auditions testifies explores finds leaves was were had returns helps holidays answers questions examines inspects
receives wears mends repairs fixes lights cuts closes pulls pushes puts uses lets crosses passes steps shops
laughs cries smiles hides seeks considers decides hopes fears knows notices suspects sulks grumbles complains
introduces takes speaks lectures paints photographs films rehearses tours settles unloads loads feeds milks
sews knits bakes washes irons sweeps fetches borrows lends orders pours serves tastes smokes shaves dresses reports
rests hesitates
""")
"""What people do in labels that give nothing away."""

COMMON_NAMES = word_set("""
amber angel april art august autumn bill bishop brook buck chance chase clay dawn daisy dean drew earl faith fern flora
frank gene ginger glen grace grant guy harmony hazel heath heather holly hope iris ivy jack jade jasmine jay jewel joy
june king lance lane laurel lily mark mason may melody merry mercy miles misty myrtle nick norm olive opal page patience
pat pearl penny poppy prince prudence ray rich robin rob rose ruby rusty sandy sky skip sonny stone storm summer sue
sunny terry tuesday victor violet wade ward will willow winter wren young
""")
"""Names that are words as well."""

GUILT = word_set("""
killer killers murderer murderess thief forger traitor spy mole informer informant impostor imposter ghost culprit
poisoner arsonist blackmailer smuggler trafficker kidnapper robber mastermind villain poacher vampire werewolf android
robot clone alien assassin saboteur liar swindler fraud embezzler stalker strangler double-agent
""")
"""Nouns that say who did it, or what someone is."""

KINSHIP = word_set("""
father mother son daughter brother sister twin twins husband wife widow widower heir heiress uncle aunt cousin
grandfather grandmother grandson granddaughter half-brother half-sister stepfather stepmother fiancé fiancée
lover parents
""")
"""Nouns that say how two people belong together."""

WILL = re.compile(
    r"(?<!\bthe )(?<!\ba )(?<!\bher )(?<!\bhis )(?<!\btheir )(?<!\blast )(?<!['’]s )"
    r"\b(?:will|won[’']t|shall|(?:is|are) (?:doomed|destined|fated|going) to)\b(?!\s+(?:not\s+)?(?:if|whether))",
    re.IGNORECASE,
)
NEVER = re.compile(
    r"\b(?:will|shall) never (?=(?:leave|return|come|make|see|go|get)\b)"
    r"|\b(?:do|does|will)(?: not|n[’']t) (?=(?:survive|make it|come back|return)\b)"
    r"|\bwon[’']t (?=(?:survive|make it|come back)\b)",
    re.IGNORECASE,
)
"""What someone will never do."""
CONDITION = re.compile(r"\b(?:if|unless|whether|may|might|could|should|must)\b", re.IGNORECASE)
PERSON = re.compile(r"\b(?:he|she|him|her|his|hers|they)\b", re.IGNORECASE)

HONORIFICS = word_set("""
mr mrs ms miss sir madam madame monsieur mademoiselle lord lady dame dr herr frau fräulein signor signora signorina don
dona señor señora señorita saint st sankt young old
""")
"""Titles by which nobody is told apart."""

TIMES = word_set("""
january february march april may june july august september october november december monday tuesday wednesday
thursday friday saturday sunday spring summer autumn fall winter januar februar märz mai juni juli oktober dezember
montag dienstag mittwoch donnerstag freitag samstag sonntag frühling sommer herbst janvier février mars avril juin
juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre
noviembre diciembre
""")
"""Months, weekdays and seasons, which are names only where more than the one word is said."""
