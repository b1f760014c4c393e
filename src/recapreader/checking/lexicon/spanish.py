"""Spanish words that tell an outcome."""

from recapreader.checking.lexicon.language import Language

SPANISH = Language(
    code="es",
    function_words="""
        el la los las un una unos unas y o no es son era fue ha han había él ella su sus de del en con por para que
        quien se al lo le les
    """,
    articles="el la los las su sus del al",
    copulas="es era fue son eran sera",
    before="antes hasta",
    ahead=r"""
        de hecho|al final|finalmente|nunca más|por última vez|termina por|acaba por
        el último (?:verano|invierno|día)|la última noche
    """,
    reveals=r"""
        en realidad|en verdad|en secreto|secretamente|resulta (?:ser|que)|no es otr[oa] que|desde el principio
        sin saberlo|aún no sabe|acaba siendo
    """,
    pointing="fue|era|es",
    telling={
        "death": """
            muere, mueren, murió, morir, morirá, muerte, muerto, muerta, muertos, mata, matan, mató, matar, matado,
            asesin*, ahoga, ahogad*, ahogó, se ahoga, apuñal*, estrangul*, envenen*, ahorc*, ejecut*, ejecución,
            suicid*, fallec*, perece, fusil*, se sacrifica, sacrific*, cadáver, perdido en el mar, no vuelve,
            no sobrevive
        """,
        "life": "sobreviv*, vivo, viva, con vida, resucit*",
        "guilt": """
            culpable, asesino, asesina, ladrón, ladrona, falsificador*, incendiari*, criminal, chantaj*, estafador*,
            impostor*, secuestr*, robó, roba, robado, fue él, fue ella, detrás de todo
        """,
        "betrayal": "traicion*, traición, traidor*, espía, denunci*, delata, delató, vende a",
        "union": "se casa, se casan, casad*, boda, matrimonio, embarazada, novia, besa, se enamora",
        "parting": "abandon*, divorci*, deja a, se va, se marcha, desaparece, se separan",
        "arrest": "arrest*, detenid*, detiene, encarcel*, captur*",
        "verdict": "conden*, absuel*, absolv*, inocente",
        "confession": "confies*, confesó, confesión, admite, se entrega",
        "escape": "escapa, escapan, escapó, huye, huyen, huyó, fuga, huida",
        "victory": "gana, ganan, ganó, triunf*, vence, victoria, coron*, hereda",
        "loss": "pierde, perdió, pierden, fracas*, arde, hunde, hundió, explota, estalla, derrumba",
        "identity": """
            impostor*, disfraz*, fantasma, vampiro, se hace pasar, en realidad, en secreto, desenmascar*,
            doble vida, no existe, la misma persona, el mismo hombre
        """,
        "kin": """
            padre, madre, hijo, hija, hermano, hermana, gemelo, gemela, marido, esposa, esposo, heredero, heredera,
            tío, tía, primo, prima, amante, padres
        """,
    },
    owned={
        "death": """
            cuerpo, tumba, ataúd, entierro, funeral, cadáver, muerte, asesinato, final, fin, últimas palabras,
            despedida
        """,
        "guilt": "crimen, robo, mentira, culpa",
        "betrayal": "traición",
        "union": "boda",
        "arrest": "detención",
        "confession": "confesión",
        "escape": "fuga, huida",
    },
    hints={
        "death": """
            cuerpo, tumba, ataúd, entierr*, entierro, funeral, sangre, no vuelve, vacía, vacío, viuda, luto, cae,
            cayó, cuchillo, disparo, soga, demasiado tarde, cementerio, devuelve
        """,
        "life": "respira, salv*, despiert*, rescat*",
        "guilt": "robad*, fuego, veneno, dinero, escond*, mentira, mintió, llave, culpa",
        "betrayal": "vend*, policía, nombres, patrulla, entrega, dinero",
        "union": "iglesia, anillo, amor, juntos, besan, vestido, altar",
        "parting": "va, tren, maleta, sola, solo, marcha",
        "arrest": "policía, cárcel, celda, esposas",
        "verdict": "juez, tribunal, veredicto, cárcel, pena",
        "confession": "dice, cuenta, verdad",
        "escape": "frontera, túnel, barco, muro",
        "victory": "primer*, premio, corona, trono",
        "loss": "último, última, incendio, cenizas, ruina*",
        "identity": "máscara, nombre, rostro, cara, mismo, misma, voz, nunca fue",
        "kin": "nació, nacid*, niño, niña, padre, madre, hijo, hija, hermano, hermana, familia",
    },
)
