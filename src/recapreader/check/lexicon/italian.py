"""Italian words that tell an outcome."""

from recapreader.check.lexicon.language import Language

ITALIAN = Language(
    code="it",
    function_words="""
        il lo la i gli le un uno una e o non è sono era ha hanno aveva lui lei suo sua suoi sue di del della dei nel
        nella con per da che chi si al alla l d
    """,
    articles="il lo la i gli le l suo sua del della al alla",
    copulas="e era sono fu diventa",
    before="prima finché",
    ahead=r"""
        di fatto|alla fine|infine|mai più|per l[’']ultima volta|finisce per|l[’']ultima (?:estate|notte)
    """,
    reveals=r"""
        in realtà|in verità|in segreto|segretamente|si rivela|non è altri che|fin dall[’']inizio|senza saperlo
        non sa ancora
    """,
    pointing="era|fu|è|è stat[oa]",
    telling={
        "death": """
            muore, muoiono, morì, morire, morirà, morte, morto, morta, uccide, uccis*, uccidere,
            assassin*, annega, annegat*, pugnal*, strangol*, avvelen*, impicc*, giustizi*, suicid*,
            perisce, fucilat*, si sacrifica, sacrific*, cadavere, disperso in mare, non torna, non
            sopravvive, si uccide, si ammazza, ammazza, ammazzat*, si toglie la vita, si butta, si getta,
            ultimo respiro, sulla forca, patibolo, pena di morte, defunto, defunta, non torna più, non
            tornerà, morte di, omicidio di, vedova di, tomba di, perde la vita, morti, si spara, dissangu*
        """,
        "life": """
            sopravviv*, vivo, viva, in vita, risort*, si salva, ne esce vivo, ne esce viva, sano e salvo,
            sana e salva, non è morto, non è morta, ancora vivo, ancora viva
        """,
        "guilt": """
            colpevole, assassino, assassina, ladro, ladra, falsario, incendiari*, criminale, ricatt*,
            truffator*, impostore, rapit*, ruba, rubato, rubò, è stato lui, è stata lei, dietro tutto, c'è
            lui dietro, c'è lei dietro, l'ha ucciso, l'ha uccisa, ha ucciso, ha rubato, dà fuoco, ha dato
            fuoco, tira le fila, il vero colpevole, avvelenatrice, omicida
        """,
        "betrayal": """
            tradi*, tradimento, traditor*, traditrice, spia, denunc*, fa la spia, doppio gioco,
            doppiogiochista, talpa, cambia bandiera, passa al nemico, lo vende, la vende, li vende,
            delator*
        """,
        "union": """
            spos*, matrimonio, nozze, incinta, bacia, si innamora, si baciano, finiscono insieme, si
            mettono insieme, si innamorano, aspetta un figlio, aspetta un bambino, dice di sì, tra le
            braccia, va a letto con, matrimonio di, si fidanzano, si ritrovano, torna con
        """,
        "parting": """
            lascia, abbandon*, divorzi*, se ne va, scompare, si separano, resta sola, resta solo, rimane
            sola, rimane solo, lo lascia, la lascia, si lasciano, divorzia, dice di no, parte senza, addio
            per sempre
        """,
        "arrest": """
            arrest*, catturat*, imprigion*, manette, dietro le sbarre, in prigione, in galera, in carcere,
            processo a, processo di, lo arrestano, la arrestano
        """,
        "verdict": "condann*, assolt*, innocente, esilio, esiliat*, bandito, ergastolo, graziat*, confino",
        "confession": """
            confessa, confessano, confessò, confessione, ammette, si costituisce, si consegna, dice tutto,
            vuota il sacco
        """,
        "escape": """
            fugge, fuggono, fuga, scappa, evade, evasione, si mette in salvo, passa il confine, evadono,
            scappano, torna libero, torna libera
        """,
        "victory": """
            vince, vincono, vinse, trionf*, vittoria, incoron*, eredita, diventa re, diventa regina, sale
            al trono, medaglia d'oro, campione, campionessa, prende il trono, conquista il
        """,
        "loss": """
            perde, perse, fallisce, brucia, affonda, esplode, crolla, rinuncia, abdica, si arrende, perde
            tutto, in fiamme, in cenere, distrutt*, naufrag*, va a picco, fallita, fallito
        """,
        "identity": """
            impostore, travest*, fantasma, vampiro, si spaccia, in realtà, in segreto, smascher*, doppia
            vita, non esiste, la stessa persona, lo stesso uomo, un altro uomo, un'altra donna, un'altra
            persona, non è mai esistit*, era un sogno, solo un sogno, già morto, già morta, era morto, era
            morta, figlio segreto, figlia segreta, figlio illegittimo, figlia illegittima, vero padre,
            vera madre, vero nome, vera identità, falso nome, non è chi, non è lui, non è lei, non è il
            vero, robot
        """,
        "kin": """
            padre, madre, figlio, figlia, fratello, sorella, gemello, gemella, marito, moglie, erede, zio, zia,
            cugino, cugina, amante, genitori
        """,
        "lone": """
            unico sopravvissuto, unica sopravvissuta, unico a tornare, unica a tornare, unico a salvarsi,
            unica a salvarsi, solo _ si salva, ultimo sopravvissuto, tutti tranne, tutti meno
        """,
        "return": "torna dal mondo dei morti, il ritorno di, torna dalla morte",
    },
    owned={
        "death": """
            corpo, tomba, bara, funerale, cadavere, morte, omicidio, fine, ultime parole, addio, vedova,
            fantasma, suicidio, ultima ora, letto di morte, esecuzione
        """,
        "guilt": "crimine, furto, bugia, colpa",
        "betrayal": "tradimento",
        "union": "nozze, matrimonio, figlio, prima notte, bacio",
        "arrest": "arresto, processo, cella",
        "confession": "confessione",
        "escape": "fuga, evasione",
        "victory": "incoronazione, vittoria, trionfo",
        "loss": "caduta, sconfitta, rovina",
        "parting": "divorzio, partenza",
        "identity": "doppia vita, vero nome",
        "return": "ritorno",
    },
    hints={
        "death": """
            corpo, tomba, bara, funerale, sepol*, sangue, vuota, vuoto, vedova, lutto, cade, coltello,
            sparo, corda, cimitero, muore, morto, morta, acqua, fiume, pietra, croce, ucciso, respiro
        """,
        "life": "respira, salv*, svegli*",
        "guilt": """
            rubat*, fuoco, veleno, denaro, soldi, nascost*, bugia, mentito, chiave, colpa, cassetto,
            lettere, anello, guant*, boccetta, sangue
        """,
        "betrayal": """
            vend*, polizia, carabinieri, nomi, pattuglia, consegna, soldi, guardie, nome, busta, lista,
            nemico
        """,
        "union": "chiesa, anello, amore, insieme, altare, mano, braccia, spalla, ballo, letto",
        "parting": "parte, treno, valigia, sola, solo, porta, vuota, stazione",
        "arrest": "polizia, carcere, cella, manette, guardie, commissario",
        "verdict": "giudice, tribunale, verdetto, carcere",
        "confession": "dice, racconta, verità",
        "escape": "confine, tunnel, barca, muro",
        "victory": "prim*, premio, corona, trono, medaglia, oro, bandiera, inno",
        "loss": "ultim*, incendio, ceneri, rovin*, niente, acqua, cenere",
        "identity": """
            maschera, nome, volto, stesso, stessa, voce, fotografia, foto, si chiama, specchio, vero,
            vera, nessuno, lettera, compagno
        """,
        "kin": "nato, nata, padre, madre, figlio, figlia, fratello, sorella, famiglia",
    },
)
