"""English words that tell an outcome."""

from recapreader.checking.lexicon.language import Language

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
    telling={
        "death": """
            die, dies, died, dying, dead, death, deaths, kill*, murder, murders, murdered, murdering, drown, drowns,
            drowned, drowning, stab, stabs, stabbed, is shot, was shot, gets shot, shot dead, shoots, gunned down,
            strangle*, poison*, perish*, slay*, slain, behead*, execute, executes, executed, execution, hanged,
            hangs himself, hangs herself, starve*, suffocat*, freezes to death, frozen to death, burned to death,
            lost at sea, lost in the flood, lost in the storm, lost in the snow, lost in the ice, lost in the fire,
            lost in the wreck, lost with all, lost to the sea, goes down with, went down with, falls to _ death,
            fell to _ death, suicide, kills himself, takes _ own life, took _ own life, overdos*, last breath,
            assassinat*, lynch*, drops dead, dead body, does not survive, doesn't survive, does not make it,
            never comes back, never came back, heart gives out, heart stops, bleeds out, bleeds to death, sacrific*,
            succumb*, guillotin*, electrocut*, massacre*, passes away, passed away, corpse, does not live,
            won't live, buries, buried, demise, loses _ life, lost _ life, in his grave, in her grave,
            in their graves, six feet under, meets his end, meets her end, falls overboard, goes overboard,
            swept overboard, swept away, swept out to sea, plunges, never wakes, does not wake, gives _ life,
            lays down _ life, buried alive, burned alive, burns alive, burns to death, crushed by, run over,
            trampled, devoured, eaten by, torn apart, fatal, fatally, takes the bullet, takes a bullet, lies dead,
            face down, pool of blood, on the gallows, at the gallows, on the scaffold, laid out, graveside,
            gravestone, tombstone, headstone, never comes home, never came home, never returns, never returned,
            does not return, does not come back, does not come home, goes down with the ship, lost overboard,
            mortally, hang themselves, is no more, too late
        """,
        "harm": """
            falls into, falls from, falls off, falls through, falls down the, fell into, fell from, fell off,
            fell through, is injured, is wounded, is attacked, is beaten, is bitten, is burned, is blinded,
            is struck, is hit, crippled, maimed, paralysed, paralyzed, tortured, raped, assaulted, loses _ arm,
            loses _ leg, loses _ hand, miscarriage
        """,
        "life": """
            survive, survives, survived, survivor, survivors, alive, resurrect*, resurrection, reborn,
            lives after all, faked _ death, fakes _ death, faked death, not dead, never died, lives on,
            comes back to life, pulls through, makes it home, makes it out, lives to, comes home alive, still alive,
            cheats death, saves himself, saves herself
        """,
        "guilt": """
            killer, murderer, murderess, murderers, thief, forger, culprit, poisoner, arsonist, blackmailer,
            smuggler, trafficker, kidnapper, robber, mastermind, villain, assassin, saboteur, swindler, embezzler,
            stalker, strangler, poacher, burglar, guilty, arson, did it, done it, was behind, is behind,
            behind it all, responsible for, steals the, stole the, stole it, stole them, set the fire,
            sets the fire, started the fire, lit the fire, set fire, sets fire, poisoned the, forges, forged the,
            faked the, sabotages, sabotaged, blackmails, kidnaps, kidnapped, embezzles, embezzled, robs, framed,
            frames, is to blame, was to blame, pushed, pushes, cheated, culprits, crook, conspirator, the one who,
            was the one, is the one, red-handed, tampered, loosened, stealing, has been lying, smoking gun,
            knife in hand, wrote the letters, sent the letters, blood on _ hands, set it up, set _ up, faked it,
            made it all up, lied about
        """,
        "betrayal": """
            betray*, traitor, traitors, treason, denounce, denounces, denounced, sells out, sold out, sells them,
            sold them, sells him, sold him, sells her, double-cross*, mutin*, deserts, defects, switches sides,
            changes sides, changed sides, informs on, informed on, informer, informant, collaborator, spy, spies,
            mole, double agent, in _ pay, in the pay of, double-agent, stabs _ in the back, gives them away,
            gives him away, gives her away, turns them in, turns him in, turns her in, turned them in,
            turned him in, turned her in, hands him over, hands her over, hands them over, rats on, tips off,
            tipped off, in league with, sides with, goes over to, in cahoots
        """,
        "union": """
            marry, marries, married, marriage, wed, weds, wedded, elope*, engaged to, man and wife,
            husband and wife, bride of, falls in love, fall in love, fell in love, become lovers, affair with,
            pregnant, proposes to, ends up with, end up together, ends up together, kiss, kisses, at the altar,
            wedding ring, exchange rings, exchange vows, say their vows, wedding dress, just married, newlyweds,
            newly-weds, tie the knot, ties the knot, says yes, lovers, becomes _ wife, becomes _ husband,
            becomes the wife, becomes the husband
        """,
        "parting": """
            divorce, divorces, divorced, walks out, walked out, breaks up, break up, broke up, leaves _ for good,
            leaves for good, left for good, leaves her, leaves him, leaves them, left her, left him, deserts her,
            deserts him, never returns, never returned, does not return, jilt*, abandon*, goes away for good,
            never plays again, never sings again, never comes home, loses her, loses him, lose her, lose him,
            leaves without, leaves alone, disappears, vanishes, goes her own way, goes his own way, part for ever,
            part forever, says goodbye for, leaves town, leaves the country
        """,
        "arrest": """
            arrest*, caught, captured, jailed, imprisoned, goes to prison, goes to jail, taken away, handcuff*,
            locked up, behind bars, in handcuffs, in chains, in the dock, in a cell, into custody, led away,
            in irons
        """,
        "verdict": """
            convict*, acquit*, acquittal, found guilty, not guilty, sentenced, condemned, goes free, walks free,
            exonerat*, innocent
        """,
        "confession": """
            confess*, owns up, owned up, gives himself up, gives herself up, turns himself in, turns herself in,
            surrenders, pleads guilty, comes clean, admits
        """,
        "escape": """
            escape, escapes, escaped, gets away, got away, flees, fled, breaks out, broke out, runs away, ran away,
            runs off, ran off, breaks free, slips away
        """,
        "victory": """
            win, wins, won, winner, triumph*, beats, defeats, defeated, crowned, becomes king, becomes queen,
            takes the throne, takes first, comes first, gets the job, inherits, victory, first prize,
            takes the crown, seizes the crown, seizes the throne, wears the crown, on the throne, first place,
            gold medal, comes out on top, is elected
        """,
        "loss": """
            loses, comes last, forfeits, is beaten, is defeated, bankrupt*, ruined, burns down, burned down, sinks,
            sank, explodes, exploded, blows up, blown up, collapses, collapsed, destroyed, destroys, goes blind,
            loses _ sight, loses _ memory, goes mad, closes down, shuts down
        """,
        "identity": """
            impostor, imposter, in disguise, disguised as, disguises, alias, true identity, undercover, poses as,
            posing as, pretends to be, pretending to be, posed as, not who, not what, double life, is really,
            was really, secretly, swap places, swaps places, swapped places, trade places, trades places,
            same person, same man, same woman, one and the same, ghost, vampire, werewolf, android, robot, clone,
            alien, never existed, never was, does not exist, doesn't exist, imaginary, only a dream, all a dream,
            just a dream, unmask*, turns out to be, is revealed as, was a woman, is a woman, was a man, faked,
            takes off _ mask, removes _ mask, under the mask, behind the mask, real name, true name,
            under another name, is dead all along, changed places, two faces, in her place, in his place
        """,
        "kin": """
            father, mother, son, daughter, brother, sister, twin, twins, husband, wife, heir, heiress, uncle, aunt,
            cousin, grandfather, grandmother, grandson, granddaughter, half-brother, half-sister, stepfather,
            stepmother, parents, lover, nephew, niece, child of, foundling
        """,
        "birth": "pregnant, gives birth, gave birth, has a baby, has a child, expecting a, miscarr*",
    },
    owned={
        "death": """
            body, grave, tomb, coffin, burial, funeral, ashes, last words, farewell, wake, murder, death, killing,
            execution, corpse, suicide, drowning, skeleton, bones, remains, obituary, end, fate, killer, murderer
        """,
        "guilt": "crime, theft, guilt, forgery, lie, lies, deception, fraud",
        "betrayal": "betrayal, treason, treachery",
        "union": "wedding, bride, groom, engagement, baby",
        "arrest": "arrest, capture",
        "confession": "confession",
        "escape": "escape, flight",
        "verdict": "conviction, acquittal",
        "return": "return",
    },
    hints={
        "harm": """
            slips, falls, fell, find him, find her, hospital, doctor, blood, wound, leg, arm, bandage, bone, pain,
            stretcher, bed, under the, crutch, scar, limp, hurt, broken, breaks
        """,
        "death": """
            body, grave, tomb, coffin, burial, buried, bury, buries, funeral, mourn*, last breath, lifeless, frozen,
            cold, no pulse, head struck off, struck down, bleeds, bled, noose, gallows, scaffold, falls from,
            fell from, goes under, went under, goes over, went over, takes him, takes her, took him, took her,
            washes ashore, washed ashore, washed up, does not come back, comes back empty, empty boat,
            boat is empty, ambulance, nothing anyone can do, too late, only _ walks back, only _ comes back,
            only _ returns, never seen again, never had learned to swim, cannot swim, not breathing,
            stops breathing, stopped breathing, stung, crushed, beneath the ice, through the ice, lies still,
            lies down beside, does not wake, never wakes, does not get up, jumps, leaps, pillow, knife, bullet,
            shot, hang, hangs, rope, doctor comes, sails down, wreath, widow, hears no more, cliff, undertaker,
            hearse, mortuary, morgue, blood, does not return, struck, hit by, run over, walls himself
        """,
        "life": """
            breathes, breathing, opens his eyes, opens her eyes, still warm, alive, rescued, rescue, rescues, saved,
            saves, wakes, swims ashore, walks in, was never, waves, lives, living, crawls, climbs out, knocking
        """,
        "guilt": """
            stole, stolen, steals, theft, took the, takes the, poison*, set the, lit the, burned, burnt, fire,
            murder*, kill*, killed, pushed, sold, sells, had put, hid, hidden, forged, false, fake*, key, money,
            confess*, admits, arrest*, knife, lie, lied, lies, framed, blackmail*, smuggl*, kidnap*, sabotag*,
            loosened, switched, had taken, robbed, prices, ledger, carried, strangl*, drowned, struck, crime, loot,
            guilt, evidence, it was
        """,
        "betrayal": """
            sold, sells, gives the, gave the, hands over, handed over, hands the, names, patrol, police, tells the,
            told the, letter to, in irons, opened the gate, opens the gate, in return, let the, signal, rings the,
            reports, signs alone, behind _ back, without telling, takes the keys, money, informed, against,
            the enemy, other side
        """,
        "union": """
            wedding, church, altar, ring, asks for _ hand, bride, groom, vows, veil, husband, wife, together, baby,
            expecting, cradle, love, kissed, in bed, honeymoon, registry
        """,
        "parting": """
            leaves, left, leave, packs, packed, goes, gone, departs, departed, does not write, takes the train,
            boards, alone, empty, farewell, suitcase, goodbye, sails, moves out, never, without
        """,
        "arrest": """
            police, prison, cell, handcuffs, sergeant, warrant, leads him away, leads her away, jail, gaol, station
        """,
        "verdict": "guilty, jury, judge, sentence, verdict, trial, prison, court, free, hanged, gaol",
        "confession": """
            admits, admitted, tells him, tells her, tells them, tells _ that, it was, had been, truth, says that
        """,
        "escape": """
            gone, away, over the wall, tunnel, out of, runs, ran, boat, border, leaves, slips, disappears,
            disappeared, train, free
        """,
        "victory": "first, prize, cheer*, medal, throne, crown, beat, beaten, victory, applause, cup, gold, elected",
        "loss": """
            last, nothing left, ruin*, sold, burns, burned, fire, under water, wreck*, closes, closed, gone, sink*,
            fell
        """,
        "identity": """
            himself, herself, mask, uniform, name, names, face, same, had been, has been, was never, true, wig,
            voice, costume, dressed, coat, is the, he is, she is, they are, it is, it was, real, lookalike, papers,
            passport, died, dead, grave, really, mistaken, christening, ring, portrait, letter
        """,
        "kin": """
            born, birth, baptised, mother, father, son, daughter, child, twin, family, brother, sister, adopted,
            blood
        """,
        "return": "comes back, returns, home",
        "birth": "baby, born, cradle, midwife, child, expecting, labour, crib, nursery",
    },
)
