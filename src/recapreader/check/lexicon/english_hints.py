"""English words that tell an outcome beside whom it befalls, or where it is looked for."""

OWNED = {
    "death": """
        body, grave, tomb, coffin, burial, funeral, ashes, last words, farewell, wake, murder, death,
        killing, execution, corpse, suicide, drowning, skeleton, bones, remains, obituary, end, fate,
        killer, murderer, bier, urn, autopsy, inquest, requiem, death mask, deathbed, death-bed, last
        breath, last stand, sacrifice, ghost, spirit, widow, orphans, orphan, pyre, memorial
    """,
    "guilt": """
        crime, theft, guilt, forgery, lie, lies, deception, fraud, alibi, motive, guilty secret,
        victims, victim, confederate, accomplice, hideout, loot, arson
    """,
    "betrayal": "betrayal, treason, treachery, duplicity, double game, bargain",
    "union": """
        wedding, bride, groom, engagement, baby, honeymoon, wedding night, marriage, proposal, child,
        lover, wedding day, fiancé, fiancée
    """,
    "arrest": "arrest, capture, trial, cell, imprisonment, jail, handcuffs, interrogation",
    "confession": "confession, admission",
    "escape": "escape, flight",
    "verdict": "conviction, acquittal, sentence, exile, punishment, pardon, hanging, disgrace",
    "return": "return, comeback, homecoming",
    "victory": "coronation, triumph, victory, win, crown, reign, throne, gold, medal, accession",
    "loss": "downfall, defeat, ruin, fall, bankruptcy, abdication",
    "parting": "divorce, departure, disappearance, resignation",
    "identity": """
        double, secret identity, real name, true face, other self, alter ego, imposture, disguise,
        mask, double life, secret life, secret daughter, secret son, twin
    """,
    "life": "survival, rescue, resurrection, comeback",
}
"""What tells only where it is someone's."""
HINTS = {
    "harm": """
        slips, falls, fell, find him, find her, hospital, doctor, blood, wound, leg, arm, bandage, bone, pain,
        stretcher, bed, under the, crutch, scar, limp, hurt, broken, breaks
    """,
    "death": """
        body, grave, tomb, coffin, burial, buried, bury, buries, funeral, mourn*, last breath,
        lifeless, frozen, cold, no pulse, head struck off, struck down, bleeds, bled, noose, gallows,
        scaffold, falls from, fell from, goes under, went under, goes over, went over, takes him,
        takes her, took him, took her, washes ashore, washed ashore, washed up, does not come back,
        comes back empty, empty boat, boat is empty, ambulance, nothing anyone can do, only
        _ walks back, only _ comes back, only _ returns, never seen again, never had learned to swim,
        cannot swim, not breathing, stops breathing, stopped breathing, stung, crushed, beneath the
        ice, through the ice, lies still, lies down beside, does not wake, never wakes, does not get
        up, jumps, leaps, pillow, knife, bullet, shot, hang, hangs, rope, doctor comes, sails down,
        wreath, widow, hears no more, cliff, undertaker, hearse, mortuary, morgue, blood, does not
        return, struck, hit by, run over, walls himself, dies, died, dead, killed, goes in once more,
        once more, closes his eyes, closes her eyes, closes _ eyes, on his back, on her back, over the
        edge, comes down over, stones, churchyard, stone, lies under, is found, found him, found her,
        hat is found, empties, stakes, cap on it, chest, heart, fever, out cold, pulls him out, pull
        him out, pull them out, into the sea, into the water, into the river, walks down, never
        raises, red, beneath, wheel, train, ravine, weir, ice, drift, sinks, does not, list of
        victims, list of the dead, row of, cross, black, ashes, breath, still, gives way, last, sword,
        axe, blade, gun, fires
    """,
    "life": """
        breathes, breathing, opens his eyes, opens her eyes, still warm, alive, rescued, rescue,
        rescues, saved, saves, wakes, swims ashore, walks in, was never, waves, lives, living, crawls,
        climbs out, knocking, gets to the rocks, reaches the, ashore, pulled out, pulls her out, pulls
        him out, alone, sits up, comes down to, gets away, opens _ eyes
    """,
    "guilt": """
        stole, stolen, steals, theft, took the, takes the, poison*, set the, lit the, burned, burnt,
        fire, murder*, kill*, killed, pushed, sold, sells, had put, hid, hidden, forged, false, fake*,
        key, money, confess*, admits, arrest*, knife, lie, lied, lies, framed, blackmail*, smuggl*,
        kidnap*, sabotag*, loosened, switched, had taken, robbed, prices, ledger, carried, strangl*,
        drowned, struck, crime, loot, guilt, evidence, it was, bottle, tin, powder, bag, ring, gave
        the order, order, chose, paid, same machine, same hand, sewn into, desk, drawer, all of the,
        one man, letters, notebook, signed, keys, in her own, in his own, planted, fingerprint*,
        glove, footprint*, will, wills, trustee, blood, red, closes the door, closes the gate, on
        purpose, came for him, come for him, come for her
    """,
    "betrayal": """
        sold, sells, gives the, gave the, hands over, handed over, hands the, names, patrol, police,
        tells the, told the, letter to, in irons, opened the gate, opens the gate, in return, let the,
        signal, rings the, reports, signs alone, behind _ back, without telling, takes the keys,
        money, informed, against, the enemy, other side, pay book, shillings, a line for, guards,
        gives them his name, gives them her name, calls the, closes the, keeps the gold, telephone,
        telegram, envelope, wire, list, for money, paid by, secretly, enemy, company
    """,
    "union": """
        wedding, church, altar, ring, asks for _ hand, bride, groom, vows, veil, husband, wife,
        together, baby, expecting, cradle, love, kissed, in bed, honeymoon, registry, kiss, kisses,
        shoulder, arms, hand in hand, by the hand, holds his hand, holds her hand, takes his hand,
        takes her hand, embrace, embraces, dance, dances, marry, married, come back to, comes back to,
        moves in, bed, two coats, says yes, rings, same house, home together
    """,
    "parting": """
        leaves, left, leave, packs, packed, goes, gone, departs, departed, does not write, takes the
        train, boards, alone, empty, farewell, suitcase, goodbye, sails, moves out, never, without,
        door, empty chair, house empty, without a word, into the sea, one ticket, walks off
    """,
    "arrest": """
        police, prison, cell, handcuffs, sergeant, warrant, leads him away, leads her away, jail,
        gaol, station, officers, inspector, constable, wrists, two men, come for him, come for her,
        have come for, van, guards, dock, chains, whistle
    """,
    "verdict": """
        guilty, jury, judge, sentence, verdict, trial, prison, court, free, hanged, gaol, never to set
        foot, told never, put aboard, expelled, border, rope, year, years, scaffold, pays, list
    """,
    "confession": """
        admits, admitted, tells him, tells her, tells them, tells _ that, it was, had been, truth, says that
    """,
    "escape": """
        gone, away, over the wall, tunnel, out of, runs, ran, boat, border, leaves, slips, disappears,
        disappeared, train, free
    """,
    "victory": """
        first, prize, cheer*, medal, throne, crown, beat, beaten, victory, applause, cup, gold,
        elected, flag, hymn, anthem, podium, royal, crowd, stair, seal, kneel*, sworn, oath, vote*,
        carried on, line in front, over the line, ballot, robe, bells, steers, banner, finish line,
        tape, record, winner, wins, won
    """,
    "loss": """
        last, nothing left, ruin*, sold, burns, burned, fire, under water, wreck*, closes, closed,
        gone, sink*, fell, gives it, gives them away, turns back, walks back, looks round, stops,
        lets, struck out, disqualified, second, behind, blank, failed, goes to neither, neither, lays
        down, hands over, over the line, sinks, cracks, roof, ashes, water, empty, falls, leans,
        kneels, opening, broom
    """,
    "identity": """
        himself, herself, mask, uniform, name, names, face, same, had been, has been, was never, true,
        wig, voice, costume, dressed, coat, is the, he is, she is, they are, it is, it was, real,
        lookalike, papers, passport, died, dead, grave, really, mistaken, christening, ring, portrait,
        letter, twins, chin, photograph, called him, calls her, calls him, lady, lord, gave her away,
        gave him away, other name, real name, listed, victims, list, in his handwriting, in her
        handwriting, hands, in bed, nobody there, no one there, empty, brother's coat,
        mirror, reflection, drawer, under the, the same, all of the, drawings, sketch*, since _
        burned, fell in, all the letters, written all, gets up, stands up, knows the words, recognis*,
        recogniz*
    """,
    "kin": """
        born, birth, baptised, mother, father, son, daughter, child, twin, family, brother, sister, adopted,
        blood
    """,
    "return": """
        comes back, returns, home, walks up, on the quay, at the door, knock, alive, takes hold,
        knocks, stands in, at the gate
    """,
    "birth": "baby, born, cradle, midwife, child, expecting, labour, crib, nursery",
}
"""What bears a claim out in hidden text."""
