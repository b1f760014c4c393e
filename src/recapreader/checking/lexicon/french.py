"""French words that tell an outcome."""

from recapreader.checking.lexicon.language import Language

FRENCH = Language(
    code="fr",
    function_words="""
        le la les l un une des du de d et ou ne pas est sont était a ont avait il elle ils elles sa son ses leur qui
        que dans sur avec pour par au aux ce cette en
    """,
    articles="le la les l son sa ses leur du au des",
    copulas="est était sont étaient devient fut",
    before="avant jusqu",
    ahead=r"""
        en fait|finalement|à la fin|jamais plus|pour la dernière fois|le dernier (?:été|hiver|soir|jour)|finit par
        au bout du compte|ne (?:reviendra|reverra)
    """,
    reveals=r"""
        en réalité|en vérité|secrètement|en secret|se révèle|n[’']est autre que|depuis le début|sans le savoir
        ignore encore
    """,
    pointing="c[’']était|c[’']est",
    telling={
        "death": """
            meurt, meurent, mourir, mourra, mort, morte, morts, tue, tuent, tué, tuée, tuer, assassin*, meurtre*,
            noie, noyé*, noyade, poignard*, étrangl*, empoisonn*, pendu, pendue, se pend, exécut*, suicid*, décède,
            décès, périt, périr, succomb*, fusillé*, guillotin*, se sacrifie, sacrifi*, cadavre, disparaît en mer,
            perdu en mer, abat, abattu*, ne revient pas, ne survit pas
        """,
        "life": "surviv*, survit, vivant, vivante, ressuscit*, en vie",
        "guilt": """
            coupable, assassin, meurtrier, meurtrière, voleur, voleuse, faussaire, incendiaire, empoisonneu*,
            criminel*, maître chanteur, escroc, imposteur, ravisseur, vole, volé, c'était lui, c'était elle,
            a tout fait, derrière tout
        """,
        "betrayal": "trahi*, traître*, traîtresse, espion*, dénonc*, vend son, vend sa, livre",
        "union": "épous*, marie*, mariage, se marient, fiancé*, enceinte, embrass*",
        "parting": "quitte, quittent, divorc*, abandonn*, s'en va, part pour toujours, disparaît, se séparent",
        "arrest": "arrêté*, arrestation, emprisonn*, capturé*",
        "verdict": "condamn*, acquitt*, innocent*",
        "confession": "avoue, avouent, aveu*, se rend, confess*",
        "escape": "s'évade, évad*, évasion, s'enfuit, s'échappe, fuit, fuite",
        "victory": "gagn*, triomph*, vainc*, victoire, couronn*, hérite",
        "loss": "perd, perdent, échoue, brûle, coule, explose, s'effondre, ruiné*",
        "identity": """
            imposteur, déguis*, fantôme, vampire, se fait passer, en réalité, en secret, démasqu*, double vie,
            n'existe pas, la même personne, le même homme
        """,
        "kin": """
            père, mère, fils, fille, frère, sœur, soeur, jumeau, jumelle, mari, femme, héritier, héritière, oncle,
            tante, cousin, cousine, amant, maîtresse, parents
        """,
    },
    owned={
        "death": """
            corps, tombe, cercueil, enterrement, obsèques, cadavre, mort, meurtre, fin, dernier mot, adieu, adieux
        """,
        "guilt": "crime, vol, mensonge",
        "betrayal": "trahison",
        "union": "noces, mariage, fiançailles",
        "arrest": "arrestation",
        "confession": "aveu, aveux, confession",
        "escape": "fuite, évasion",
    },
    hints={
        "death": """
            corps, tombe, cercueil, enterr*, obsèques, adieu, sang, ne rentre pas, ne revient plus, tombe de, veuve,
            deuil, noy*, trop tard, couteau, coup de feu, corde, cimetière, glace, froid, repêch*
        """,
        "life": "respire, sauv*, réveill*, vit, retrouv*",
        "guilt": "vol*, feu, poison, argent, cach*, mensonge, menti, clef, clé, arme, signé, butin",
        "betrayal": """
            vend*, vendu*, police, gendarme*, noms, patrouille, sans _ dire, signe seule, signe seul, livr*, argent
        """,
        "union": "église, bague, robe, amour, aime, ensemble, mairie, mariés, noces",
        "parting": "part, parti, partie, train, valise, seul, seule, s'en",
        "arrest": "police, gendarme*, prison, cellule, menottes",
        "verdict": "juge, tribunal, verdict, prison, peine",
        "confession": "dit, raconte, vérité",
        "escape": "frontière, tunnel, train, bateau, mur",
        "victory": "premier, première, prix, couronne, trône",
        "loss": "dernier, dernière, incendie, cendres, ruine*",
        "identity": "masque, nom, visage, même, voix, costume, n'a jamais, était",
        "kin": "né, née, enfant, père, mère, fils, fille, frère, sœur, famille",
    },
)
