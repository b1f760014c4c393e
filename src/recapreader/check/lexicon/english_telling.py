"""English words that tell an outcome by themselves."""

TELLING = {
    "death": """
        die, dies, died, dying, dead, death, deaths, kill*, murder, murders, murdered, murdering,
        drown, drowns, drowned, drowning, stab, stabs, stabbed, is shot, was shot, gets shot, shot
        dead, shoots, gunned down, strangle*, poison*, perish*, slay*, slain, behead*, execute,
        executes, executed, execution, hanged, hangs himself, hangs herself, starve*, suffocat*,
        freezes to death, frozen to death, burned to death, lost at sea, lost in the flood, lost in
        the storm, lost in the snow, lost in the ice, lost in the fire, lost in the wreck, lost with
        all, lost to the sea, goes down with, went down with, falls to _ death, fell to _ death,
        suicide, kills himself, takes _ own life, took _ own life, overdos*, last breath, assassinat*,
        lynch*, drops dead, dead body, does not survive, doesn't survive, does not make it, never
        comes back, never came back, heart gives out, heart stops, bleeds out, bleeds to death,
        sacrific*, succumb*, guillotin*, electrocut*, massacre*, passes away, passed away, corpse,
        does not live, won't live, buries, buried, demise, loses _ life, lost _ life, in his grave, in
        her grave, in their graves, six feet under, meets his end, meets her end, falls overboard,
        goes overboard, swept overboard, swept away, swept out to sea, plunges, never wakes, does not
        wake, gives _ life, lays down _ life, buried alive, burned alive, burns alive, burns to death,
        crushed by, run over, trampled, devoured, eaten by, torn apart, fatal, fatally, takes the
        bullet, takes a bullet, lies dead, face down, pool of blood, on the gallows, at the gallows,
        on the scaffold, laid out, graveside, gravestone, tombstone, headstone, never comes home,
        never came home, never returns, never returned, does not return, does not come back, does not
        come home, goes down with the ship, lost overboard, mortally, hang themselves, is no more,
        does not live to, not live to see, won't live to, doesn't live to, never lives to, dies for,
        breathes _ last, last to die, first to die, drop dead, is lost at sea, is killed, are killed,
        gets killed, got killed, is buried, is found dead, lies buried, beyond saving, bled to death,
        beaten to death, burnt to death, starved to death, stoned to death, choked, chokes, smothers,
        smothered, garrott*, lies in state, rest in peace, in memoriam, memorial, funeral of, grave
        of, death of, murder of, killing of, last hours, goes to _ grave, joins the dead, is gone for
        good, his late wife, her late husband, his widow, her widower, is widowed, orphaned, the
        gallows, firing squad, electric chair, walks into the sea, walked into the sea, walks into the
        river, jumps to, jumped to, leaps to, throws himself under, throws herself under, throws
        himself from, throws herself from, throws himself off, throws herself off, drinks the poison,
        drinks poison, puts a bullet, a bullet in, shot in the, shoots himself, shoots herself, shot
        himself, shot herself, hanged himself, hanged herself, kill himself, kill herself, finishes _
        off, bites the dust, does not pull through, no survivors, nobody survives, no one survives,
        none survive, none survives, all die, both die, everyone dies, everybody dies, dies alone,
        does not come through, dead at the, is cremated, too late, loses _ brother, loses _ sister,
        loses _ father, loses _ mother, loses _ son, loses _ daughter, loses _ husband, loses _ wife,
        loses _ child, loses _ friend, loses _ twin, lost _ brother, lost _ sister, lost _ father,
        lost _ mother, lost _ son, lost _ daughter, lost _ husband, lost _ wife, lost _ child, lost _
        friend, lost _ twin, weeping over, weeps over, mourns, mourning, grieves for,
        grieving for, sobs over, cries over, lays flowers on, buries him, buries her, sees _ off
    """,
    "harm": """
        falls into, falls from, falls off, falls through, falls down the, fell into, fell from, fell
        off, fell through, is injured, is wounded, is attacked, is beaten, is bitten, is burned, is
        blinded, is struck, is hit, crippled, maimed, paralysed, paralyzed, tortured, raped,
        assaulted, loses _ arm, loses _ leg, loses _ hand, miscarriage, loses the baby, loses _ baby,
        loses _ hearing, loses _ eye, loses _ voice, is paralysed, is paralyzed, goes deaf, is
        scarred, is crippled, is run down, breaks _ neck, breaks _ back, in a wheelchair, in a coma,
        falls ill, is poisoned
    """,
    "life": """
        survive, survives, survived, survivor, survivors, alive, resurrect*, resurrection, reborn,
        lives after all, faked _ death, fakes _ death, faked death, not dead, never died, lives on,
        comes back to life, pulls through, makes it home, makes it out, lives to, comes home alive,
        still alive, cheats death, saves himself, saves herself, walks away from, is saved, is
        rescued, gets rescued, are rescued, comes back alive, came back alive, gets out alive, got out
        alive, makes it back, made it back, lives happily, wakes up from, was alive, is alive, is
        still alive, outlives, outlived, recovers, comes through, walks out alive, never really died,
        lived to tell, lives to tell
    """,
    "guilt": """
        killer, murderer, murderess, murderers, thief, forger, culprit, poisoner, arsonist,
        blackmailer, smuggler, trafficker, kidnapper, robber, mastermind, villain, assassin, saboteur,
        swindler, embezzler, stalker, strangler, poacher, burglar, guilty, arson, did it, done it, was
        behind, is behind, behind it all, responsible for, steals the, stole the, stole it, stole
        them, set the fire, sets the fire, started the fire, lit the fire, set fire, sets fire,
        poisoned the, forges, forged the, faked the, sabotages, sabotaged, blackmails, blackmailed, kidnaps,
        kidnapped, embezzles, embezzled, robs, framed, frames, is to blame, was to blame, pushed,
        pushes, cheated, culprits, crook, conspirator, the one who, was the one, is the one,
        red-handed, tampered, loosened, stealing, has been lying, smoking gun, knife in hand, wrote
        the letters, sent the letters, blood on _ hands, set it up, set _ up, faked it, made it all
        up, lied about, behind everything, behind the murders, behind the murder, behind the killings,
        behind the thefts, behind the letters, behind the fires, behind it, gets away with, got away
        with, sets _ up, planted the, plants the, planted evidence, dunit, whodunit solved, ordered
        the, gave the order, gives the order, hired the killer, hires the killer, pulls the trigger,
        pulled the trigger, pulls the strings, pulling the strings, poisons, poisoned his, poisoned
        her, who poisoned, who killed, who murdered, who stole, who did it, who set, who pushed, who
        ordered, who wrote the letters, cut the rope, cuts the rope, cut the brakes, cuts the brakes,
        has blood on, perpetrator, ringleader, serial killer, hitman, con man, conman, con woman, con
        artist, cheat, fraudster, ripper, kingpin, the bad guy, the baddie, to blame, orchestrated,
        engineered, kills, murders, smothers, strangles, stabs, murdered his, murdered her, killed
        his, killed her, killed the, strangled the, strangled his, strangled her, killer of, murderer
        of, set him up, set her up, sets him up, sets her up
    """,
    "betrayal": """
        betray*, traitor, traitors, treason, denounce, denounces, denounced, sells out, sold out,
        sells them, sold them, sells him, sold him, sells her, double-cross*, mutin*, deserts,
        defects, switches sides, changes sides, changed sides, informs on, informed on, informer,
        informant, collaborator, spy, spies, mole, double agent, in _ pay, in the pay of,
        double-agent, stabs _ in the back, gives them away, gives him away, gives her away, turns them
        in, turns him in, turns her in, turned them in, turned him in, turned her in, hands him over,
        hands her over, hands them over, rats on, tips off, tipped off, in league with, sides with,
        goes over to, in cahoots, sell _ out, sells _ out, sold _ out, turns traitor, turn against,
        turns against, turned against, turns on his, turns on her, turns on the, turns on them, is
        working for, was working for, secretly works for, works for the other side, has been working
        for, working for the other side, two-timing, leads them into, leads him into, leads her into a
        trap, into a trap, breaks _ promise, breaks _ word, breaks _ oath, turns king's evidence,
        names names, tells the police, calls the police, goes to the police, changes _ coat, turncoat,
        backstab*, judas, snitch*, plays both sides, wears a wire, enemy agent, secret agent for,
        leaks the
    """,
    "union": """
        marry, marries, married, marriage, wed, weds, wedded, elope*, engaged to, man and wife,
        husband and wife, bride of, falls in love, fall in love, fell in love, become lovers, affair
        with, pregnant, proposes to, ends up with, end up together, ends up together, kiss, kisses, at
        the altar, wedding ring, exchange rings, exchange vows, say their vows, wedding dress, just
        married, newlyweds, newly-weds, tie the knot, ties the knot, says yes, lovers, becomes _ wife,
        becomes _ husband, becomes the wife, becomes the husband, get together, gets together, got
        together, end up as a couple, become a couple, are a couple, a couple at last, in each other's
        arms, in his arms, in her arms, sleeps with, slept with, sleep together, in bed with, happily
        ever after, takes him back, takes her back, are reunited, is reunited, makes up with, makes
        peace with, say yes, says i do, say i do, bears _ child, bears him, bears her, carries _
        child, carrying _ child, is expecting, expecting _ child, has _ baby, have a baby, wins _
        heart, wins the girl, gets the girl, gets the boy, gets _ man, gets the guy, asks _
        to marry, accepts him, accepts her, run away together, runs away with, runs off with, runs
        away together, elopes, finds love with, in love with, first night together, goes home with
    """,
    "parting": """
        divorce, divorces, divorced, walks out, walked out, breaks up, break up, broke up, leaves _
        for good, leaves for good, left for good, leaves her, leaves him, leaves them, left her, left
        him, deserts her, deserts him, never returns, never returned, does not return, jilt*,
        abandon*, goes away for good, never plays again, never sings again, never comes home, loses
        her, loses him, lose her, lose him, leaves without, leaves alone, disappears, vanishes, goes
        her own way, goes his own way, part for ever, part forever, says goodbye for, leaves town,
        leaves the country, leaves his wife, leaves her husband, left at the altar, left alone, is
        left alone, ends up alone, ends alone, stays behind, part ways, parts ways, say goodbye, says
        goodbye, goes back to his wife, goes back to her husband, goes off with, went off with, calls
        off the wedding, calls off the engagement, calls it off, breaks it off, breaks off, is jilted,
        is dumped, separates, separate for, walks away, turns him down, turns her down, rejects, says
        no, refuses him, refuses her, is fired, is sacked, is dismissed, resigns, quits, gives up the
        child, gives her up, gives him up, lets her go, lets him go, sends him away, sends her away,
        is sent away
    """,
    "arrest": """
        arrest*, caught, captured, jailed, imprisoned, goes to prison, goes to jail, taken away,
        handcuff*, locked up, behind bars, in handcuffs, in chains, in the dock, in a cell, into
        custody, led away, in irons, gets caught, is caught, handcuffed, to prison, in prison, in
        jail, in gaol, is taken prisoner, put in a cell, in cuffs, cuffed, clapped in irons, under
        arrest, led off, taken into, hauled off, is seized, on trial, stands trial, put on trial, the
        trial of, trial of, in shackles, in manacles, police van, police car, mugshot, mug shot,
        wanted poster
    """,
    "verdict": """
        convict*, acquit*, acquittal, found guilty, not guilty, sentenced, condemned, goes free, walks
        free, exonerat*, innocent, exile, exiled, is banished, banished, banishment, life sentence,
        death sentence, death row, transported, to the gallows, to be hanged, gets life, is pardoned,
        pardoned, is cleared, cleared of, goes unpunished, gets off, deported, is deported, expelled,
        court-martial*, disgraced
    """,
    "confession": """
        confess*, owns up, owned up, gives himself up, gives herself up, turns himself in, turns
        herself in, surrenders, pleads guilty, comes clean, admits, owned up to, tells all, breaks
        down and, admits to, admits that, writes a confession, admits everything, tells the truth
    """,
    "escape": """
        escape, escapes, escaped, gets away, got away, flees, fled, breaks out, broke out, runs away,
        ran away, runs off, ran off, breaks free, slips away, gets out, got out, makes _ escape, gets
        over the wall, gets over the border, crosses the border, makes it across, makes it to, made it
        to, is set free, is freed, gets free, goes scot-free, vanishes with, disappears with, gets off
        the island, leaves the island, leaves with the money, gets the money out, slips the net, slips
        through, over the wall
    """,
    "victory": """
        win, wins, won, winner, triumph*, beats, defeats, defeated, crowned, becomes king, becomes
        queen, takes the throne, takes first, comes first, gets the job, inherits, victory, first
        prize, takes the crown, seizes the crown, seizes the throne, wears the crown, on the throne,
        first place, gold medal, comes out on top, is elected, comes home with gold, home with gold,
        with the gold, with the cup, with the trophy, with the title, takes gold, takes the gold,
        takes the title, takes the prize, takes the cup, lifts the cup, lifts the trophy, gets the
        part, gets the crown, gets the throne, gets the money, becomes president, becomes emperor,
        becomes empress, becomes captain, becomes chief, becomes the new, is made king, is made queen,
        is made captain, is named heir, is chosen, succeeds to, ascends, accession, enthron*,
        coronation, reign, reigns, rule of, long live, rises to, beats the, on the podium, holding the
        trophy, with the medal, medallist, champion again, is world champion, victorious, conquers,
        conquered, overthrows, overthrown, topples, succeeds, is victorious, saves the world, saves
        the day, saves the town, saves the village, saves the ship, kills the dragon, slays the
    """,
    "loss": """
        loses, comes last, forfeits, is beaten, is defeated, bankrupt*, ruined, burns down, burned
        down, sinks, sank, explodes, exploded, blows up, blown up, collapses, collapsed, destroyed,
        destroys, goes blind, loses _ sight, loses _ memory, goes mad, closes down, shuts down, loses
        the final, loses the race, loses the fight, loses the match, loses the case, loses the
        election, loses everything, lose everything, loses it all, loses the farm, loses the house,
        loses the crown, loses the throne, is dethroned, abdicat*, gives up, gave up, giving up, gives
        it up, gives it all up, renounces, renounced, steps down, throws the fight, throws the race,
        throws the match, lets _ win, is ruined, goes under, goes bust, goes to the bottom, goes up in
        flames, in ruins, in flames, in ashes, burnt down, burned to the ground, burns to the ground,
        razed, flooded, is blown, is sunk, founders, capsizes, shipwrecked, is wrecked, wrecks, falls
        to the enemy, the fall of, fails, failed, come to nothing, comes to nothing, in vain, for
        nothing, second place, comes second, is disqualified, disqualified, fails the, is expelled,
        brings down, brings _ down, brings the _ down, comes crashing, is lost, is destroyed, is swept
        away, goes to pieces, falls apart, breaks in two, runs aground
    """,
    "identity": """
        impostor, imposter, in disguise, disguised as, disguises, alias, true identity, undercover,
        poses as, posing as, pretends to be, pretending to be, posed as, not who, not what, double
        life, is really, was really, secretly, swap places, swaps places, swapped places, trade
        places, trades places, same person, same man, same woman, one and the same, ghost, vampire,
        werewolf, android, robot, clone, alien, never existed, never was, does not exist, doesn't
        exist, imaginary, only all just unmask*, turns out to be, is revealed as, was a woman, is a
        woman, was a man, faked, takes off _ mask, removes _ mask, under the mask, behind the mask,
        real name, true name, under another name, is dead all along, changed places, two faces, in her
        place, in his place, secret son, secret daughter, secret child, secret twin, secret sister,
        secret brother, secret wife, secret husband, secret father, secret mother, secret lover,
        hidden daughter, hidden son, long-lost, lost son, lost daughter, lost brother, lost sister,
        lost twin, illegitimate, love child, bastard, real father, real mother, real son, real
        daughter, real parents, real identity, true father, true mother, true heir, true king, true
        queen, rightful heir, rightful king, rightful queen, secret agent, twin brother, twin sister,
        evil twin, changeling, switched at birth, not _ real, is not real, isn't real, not human, not
        a man, not a woman, not a boy, not a girl, never there, was never there, was does not really
        exist, only exists in, exists only in, in his head, in her head, in _ imagination, imagined,
        all in _ mind, simulation, a simulation, hallucinat*, dead all along, only a dream, it is all
        a dream, been dead, was dead, were dead, already dead, is already dead, long dead, that he
        died, that she died, that they died, that he is, that she is, that he was, that she was, that
        they are, is is the same, one person, split personality, multiple personalities, lead double,
        leads a double, living under, lives under, goes by the name, passes for, passes as, passing
        as, passed for, passing for, masquerad*, dressed as, stolen identity, identity of, took _
        place, stands in for, has taken _ place, no lodger, another man, another woman, not the real,
        the real _ is, witch, zombie, cyborg, hologram, artificial, spirit of, is a spirit, possessed,
        is a god, reincarnat*, time traveller, from the future, is himself, is herself, is them, is
        only a, is just a, is nothing but a, is merely a, was only a, was just a, is not a real, is no
        real, was no real, are no real, no such person, no such thing
    """,
    "kin": """
        father, mother, son, daughter, brother, sister, twin, twins, husband, wife, heir, heiress, uncle, aunt,
        cousin, grandfather, grandmother, grandson, granddaughter, half-brother, half-sister, stepfather,
        stepmother, parents, lover, nephew, niece, child of, foundling
    """,
    "birth": """
        pregnant, gives birth, gave birth, has a baby, has a child, expecting a, miscarr*, has twins,
        have a child, gave birth to, birth of
    """,
    "lone": """
        only one ~ to walk, only one ~ to survive, only one ~ to live, only one ~ to come back, only
        one ~ to come home, only one ~ to return, only one ~ to get out, only one ~ to make it, only
        one ~ to see, only one ~ left, only one ~ who comes, only one ~ who lives, only one ~ who
        makes, only one ~ who gets, only one ~ who survives, only one ~ alive, only ~ survivor, sole
        survivor, lone survivor, last survivor, last one standing, last man standing, last woman
        standing, last girl standing, last one left, last one alive, last ~ alive, last left alive,
        none but _ survives, none but _ returns, nobody but _ survives, outlives them all, outlives
        all, outlives everyone, the others die, the rest die, the others do not, everyone ~ but,
        everybody ~ but, all of them but, all ~ except, everyone ~ except, everybody ~ except, none ~
        but, nobody ~ but, outlast*, outlives, to outlive, buries them all, buries them both, sees
        them all
    """,
    "return": """
        comes back from the dead, back from the dead, returns from the dead, rises from the dead,
        rises from, the return of, comes back as, is back, returns as, returns to life, comes back,
        comes home, is not gone, turns up again, shows up again
    """,
}
"""Kinds of outcome, each with its words."""
