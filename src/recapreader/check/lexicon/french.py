"""French words that tell an outcome."""

from recapreader.check.lexicon.language import Language

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
            meurt, meurent, mourir, mourra, mort, morte, morts, tue, tuent, tué, tuée, tuer, assassin*,
            meurtre*, noie, noyé*, noyade, poignard*, étrangl*, empoisonn*, pendu, pendue, se pend,
            exécut*, suicid*, décède, décès, périt, périr, succomb*, fusillé*, guillotin*, se sacrifie,
            sacrifi*, cadavre, disparaît en mer, perdu en mer, abat, abattu*, ne revient pas, ne survit
            pas, se noie, se tue, rend l'âme, dernier souffle, dernier soupir, se jette sous, se jette
            dans, se jette par, se jette du, met fin à ses jours, potence, l'échafaud, peine de mort,
            tombe au front, mort de, assassinat de, tombeau de, veuve de, ne rentre jamais, ne revient
            jamais, n'en revient pas, tombe dans le vide
        """,
        "life": """
            surviv*, survit, vivant, vivante, ressuscit*, en vie, s'en sort, s'en tire, est sauvé, est
            sauvée, sain et sauf, pas mort, pas morte, toujours vivant, toujours vivante, rescapé*
        """,
        "guilt": """
            coupable, assassin, meurtrier, meurtrière, voleur, voleuse, faussaire, incendiaire,
            empoisonneu*, criminel*, maître chanteur, escroc, imposteur, ravisseur, vole, volé, c'était
            lui, c'était elle, a tout fait, derrière tout, est derrière tout, est derrière, a tué, ont
            tué, a mis le feu, met le feu, tire les ficelles, tueur, tueuse, le vrai coupable, l'auteur
            des, a empoisonné, a volé
        """,
        "betrayal": """
            trahi*, traître*, traîtresse, espion*, dénonc*, vend son, vend sa, livre, livre son, livre sa,
            agent double, taupe, change de camp, passe à l'ennemi, les vend, le vend, la vend, donne les
            noms
        """,
        "union": """
            épous*, marie*, mariage, se marient, fiancé*, enceinte, embrass*, s'embrassent, tombe
            amoureux, tombe amoureuse, tombent amoureux, se mettent ensemble, finissent ensemble, finit
            avec, attend un enfant, attend son enfant, dit oui, dans ses bras, couche avec, noces de, se
            fiancent, se retrouvent
        """,
        "parting": """
            quitte, quittent, divorc*, abandonn*, s'en va, part pour toujours, disparaît, se séparent, le
            quitte, la quitte, reste seul, reste seule, part sans, se quittent, rompt avec, rompent, dit
            non, refuse sa main, divorce de
        """,
        "arrest": """
            arrêté*, arrestation, emprisonn*, capturé*, menottes, menotté*, en prison, derrière les
            barreaux, est arrêté, est arrêtée, se fait arrêter, bagne, procès de, devant les juges
        """,
        "verdict": """
            condamn*, acquitt*, innocent*, exil, exilé, exilée, banni, bannie, perpétuité, gracié, graciée
        """,
        "confession": """
            avoue, avouent, aveu, aveux, se rend, confesse, confessent, confession, avoue tout, passe aux
            aveux, se dénonce, se livre, dit tout, se constitue prisonnier
        """,
        "escape": """
            s'évade, évad*, évasion, s'enfuit, s'échappe, fuit, fuite, prend la fuite, s'échappent,
            s'évadent, passe la frontière
        """,
        "victory": """
            gagn*, triomph*, vainc*, victoire, couronn*, hérite, monte sur le trône, devient roi, devient
            reine, devient empereur, médaille d'or, remporte, l'emporte, champion du monde, championne du
            monde
        """,
        "loss": """
            perd, perdent, échoue, brûle, coule, explose, s'effondre, ruiné*, renonce, abandonne la
            course, abdique, perd tout, en flammes, en cendres, détruit, détruite, fait naufrage,
            faillite, devient aveugle
        """,
        "identity": """
            imposteur, déguis*, fantôme, vampire, se fait passer, en réalité, en secret, démasqu*, double
            vie, n'existe pas, la même personne, le même homme, un autre homme, une autre femme, n'a
            jamais existé, n'était qu'un rêve, n'est qu'un rêve, déjà mort, déjà morte, est mort depuis,
            est morte depuis, fils caché, fille cachée, fils secret, fille secrète, vrai père, vraie mère,
            vrai nom, vraie identité, faux nom, n'est pas celui, n'est pas celle, n'est pas le vrai,
            robot, fils naturel, fille naturelle, une seule et même
        """,
        "kin": """
            père, mère, fils, fille, frère, sœur, soeur, jumeau, jumelle, mari, femme, héritier, héritière, oncle,
            tante, cousin, cousine, amant, maîtresse, parents
        """,
        "lone": """
            seul survivant, seule survivante, seul à revenir, seule à revenir, seul à survivre, seule à
            survivre, seul à rentrer, seule à rentrer, dernier survivant, dernière survivante, seul à s'en
            sortir, seule à s'en sortir, seul ~ à revenir, seule ~ à revenir, tous sauf, toutes sauf,
            personne sauf
        """,
        "return": "revient d'entre les morts, revient des morts, le retour de",
    },
    owned={
        "death": """
            corps, tombe, cercueil, enterrement, obsèques, cadavre, mort, meurtre, fin, dernier mot,
            adieu, adieux, veuve, fantôme, suicide, dernière heure, dernières heures, lit de mort, noyade,
            exécution
        """,
        "guilt": "crime, vol, mensonge",
        "betrayal": "trahison",
        "union": "noces, mariage, fiançailles, enfant, nuit de noces, baiser",
        "arrest": "arrestation, procès, cellule",
        "confession": "aveu, aveux, confession",
        "escape": "fuite, évasion",
        "victory": "couronnement, victoire, triomphe, sacre",
        "loss": "chute, défaite, ruine",
        "parting": "départ, divorce",
        "identity": "double vie, vrai visage, vrai nom",
        "return": "retour",
    },
    hints={
        "death": """
            corps, tombe, cercueil, enterr*, obsèques, adieu, sang, ne rentre pas, ne revient plus, tombe
            de, veuve, deuil, noy*, trop tard, couteau, coup de feu, corde, cimetière, glace, froid,
            repêch*, meurt, mort, morte, tué, tuée, eau, rivière, meule, rouge, pierre, souffle, croix
        """,
        "life": "respire, sauv*, réveill*, vit, retrouv*",
        "guilt": """
            vol*, feu, poison, argent, cach*, mensonge, menti, clef, clé, arme, signé, butin, tiroir,
            lettres, bague, couteau, porte, flacon, gants, sang
        """,
        "betrayal": """
            vend*, vendu*, police, gendarme*, noms, patrouille, sans _ dire, signe seule, signe seul,
            livr*, argent, enveloppe, liste, gardes, allemands, ennemi
        """,
        "union": """
            église, bague, robe, amour, aime, ensemble, mairie, mariés, noces, main, bras, épaule, danse*,
            lit, baiser, reste
        """,
        "parting": "part, parti, partie, train, valise, seul, seule, s'en, porte, vide, quai",
        "arrest": "police, gendarme*, prison, cellule, menottes, commissaire, gendarmes, fourgon",
        "verdict": "juge, tribunal, verdict, prison, peine",
        "confession": "dit, raconte, vérité",
        "escape": "frontière, tunnel, train, bateau, mur",
        "victory": "premier, première, prix, couronne, trône, médaille, or, foule, drapeau",
        "loss": "dernier, dernière, incendie, cendres, ruine*, rien, eau, fin",
        "identity": """
            masque, nom, visage, même, voix, costume, n'a jamais, était, photographie, photo, s'appelle,
            miroir, vide, vrai, vraie, lettre, reconn*, lève, marche*
        """,
        "kin": "né, née, enfant, père, mère, fils, fille, frère, sœur, famille",
    },
)
