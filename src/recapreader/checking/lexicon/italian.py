"""Italian words that tell an outcome."""

from recapreader.checking.lexicon.language import Language

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
            muore, muoiono, morì, morire, morirà, morte, morto, morta, uccide, uccis*, uccidere, assassin*, annega,
            annegat*, pugnal*, strangol*, avvelen*, impicc*, giustizi*, suicid*, perisce, fucilat*, si sacrifica,
            sacrific*, cadavere, disperso in mare, non torna, non sopravvive
        """,
        "life": "sopravviv*, vivo, viva, in vita, risort*",
        "guilt": """
            colpevole, assassino, assassina, ladro, ladra, falsario, incendiari*, criminale, ricatt*, truffator*,
            impostore, rapit*, ruba, rubato, rubò, è stato lui, è stata lei, dietro tutto
        """,
        "betrayal": "tradi*, tradimento, traditor*, traditrice, spia, denunc*",
        "union": "spos*, matrimonio, nozze, incinta, bacia, si innamora",
        "parting": "lascia, abbandon*, divorzi*, se ne va, scompare, si separano",
        "arrest": "arrest*, catturat*, imprigion*",
        "verdict": "condann*, assolt*, innocente",
        "confession": "confess*, ammette, si costituisce",
        "escape": "fugge, fuggono, fuga, scappa, evade, evasione",
        "victory": "vince, vincono, vinse, trionf*, vittoria, incoron*, eredita",
        "loss": "perde, perse, fallisce, brucia, affonda, esplode, crolla",
        "identity": """
            impostore, travest*, fantasma, vampiro, si spaccia, in realtà, in segreto, smascher*, doppia vita,
            non esiste, la stessa persona, lo stesso uomo
        """,
        "kin": """
            padre, madre, figlio, figlia, fratello, sorella, gemello, gemella, marito, moglie, erede, zio, zia,
            cugino, cugina, amante, genitori
        """,
    },
    owned={
        "death": "corpo, tomba, bara, funerale, cadavere, morte, omicidio, fine, ultime parole, addio",
        "guilt": "crimine, furto, bugia, colpa",
        "betrayal": "tradimento",
        "union": "nozze, matrimonio",
        "arrest": "arresto",
        "confession": "confessione",
        "escape": "fuga, evasione",
    },
    hints={
        "death": """
            corpo, tomba, bara, funerale, sepol*, sangue, vuota, vuoto, vedova, lutto, cade, coltello, sparo, corda,
            cimitero
        """,
        "life": "respira, salv*, svegli*",
        "guilt": "rubat*, fuoco, veleno, denaro, soldi, nascost*, bugia, mentito, chiave, colpa",
        "betrayal": "vend*, polizia, carabinieri, nomi, pattuglia, consegna, soldi",
        "union": "chiesa, anello, amore, insieme, altare",
        "parting": "parte, treno, valigia, sola, solo",
        "arrest": "polizia, carcere, cella, manette",
        "verdict": "giudice, tribunale, verdetto, carcere",
        "confession": "dice, racconta, verità",
        "escape": "confine, tunnel, barca, muro",
        "victory": "prim*, premio, corona, trono",
        "loss": "ultim*, incendio, ceneri, rovin*",
        "identity": "maschera, nome, volto, stesso, stessa, voce",
        "kin": "nato, nata, padre, madre, figlio, figlia, fratello, sorella, famiglia",
    },
)
