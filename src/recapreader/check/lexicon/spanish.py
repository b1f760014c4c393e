"""Spanish words that tell an outcome."""

from recapreader.check.lexicon.language import Language

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
            muere, mueren, murió, morir, morirá, muerte, muerto, muerta, muertos, mata, matan, mató,
            matar, matado, asesin*, ahoga, ahogad*, ahogó, se ahoga, apuñal*, estrangul*, envenen*,
            ahorc*, ejecut*, ejecución, suicid*, fallec*, perece, fusil*, se sacrifica, sacrific*,
            cadáver, perdido en el mar, no vuelve, no sobrevive, se mata, se quita la vida, se tira, se
            arroja, es asesinado, es asesinada, último aliento, en la horca, pena de muerte, patíbulo,
            difunto, difunta, nunca vuelve, nunca regresa, no regresa, muerte de, asesinato de, viuda de,
            tumba de, pierde la vida, cae muerto, cae muerta, se desangra
        """,
        "life": """
            sobreviv*, vivo, viva, con vida, resucit*, se salva, sale con vida, sana y salva, sano y
            salvo, no ha muerto, no murió, sigue vivo, sigue viva
        """,
        "guilt": """
            culpable, asesino, asesina, ladrón, ladrona, falsificador*, incendiari*, criminal, chantaj*,
            estafador*, impostor*, secuestr*, robó, roba, robado, fue él, fue ella, detrás de todo, está
            detrás, estaba detrás, lo mató, la mató, prendió fuego, prende fuego, mueve los hilos, el
            verdadero culpable, ha matado, envenenó, homicida
        """,
        "betrayal": """
            traicion*, traición, traiciona, traidor*, espía, denunci*, delata, delató, vende a,
            traicionan, traicionó, agente doble, doble agente, topo, cambia de bando, se vende, los vende,
            lo vende, la vende, los entrega, lo entrega, la entrega, traidora, soplón, soplona, chivat*
        """,
        "union": """
            se casa, se casan, casad*, boda, matrimonio, embarazada, novia, besa, se enamora, se besan,
            acaban juntos, terminan juntos, se enamoran, espera un hijo, dice que sí, en sus brazos, se
            acuesta con, boda de, se comprometen, vuelven juntos, da el sí
        """,
        "parting": """
            abandon*, divorci*, deja a, se va, se marcha, desaparece, se separan, se queda sola, se queda
            solo, lo deja, la deja, se divorcia, rompe con, rompen, dice que no, se despide para, adiós
            para siempre, plantada en el altar
        """,
        "arrest": """
            arrest*, detenid*, detiene, encarcel*, captur*, esposado, esposada, entre rejas, a la cárcel,
            en la cárcel, en prisión, preso, presa, juicio de, juicio a, lo detienen, la detienen
        """,
        "verdict": """
            conden*, absuel*, absolv*, inocente, exilio, exiliad*, desterrad*, destierro, cadena perpetua,
            indultad*, absuelta, absuelto
        """,
        "confession": "confies*, confesó, confesión, admite, se entrega, confiesa, confiesan, se delata",
        "escape": """
            escapa, escapan, escapó, huye, huyen, huyó, fuga, huida, se escapa, se fuga, cruza la
            frontera, sale libre, queda libre
        """,
        "victory": """
            gana, ganan, ganó, triunf*, vence, victoria, coron*, hereda, sube al trono, llega al trono,
            medalla de oro, campeón, campeona, se lleva el premio, gana el
        """,
        "loss": """
            pierde, perdió, pierden, fracas*, arde, hunde, hundió, explota, estalla, derrumba, renuncia,
            abdica, se rinde, lo pierde todo, se quema, en llamas, en cenizas, destruid*, naufrag*, se
            hunde, quiebra, se arruina, queda ciego, queda ciega
        """,
        "identity": """
            impostor*, disfraz*, fantasma, vampiro, se hace pasar, en realidad, en secreto, desenmascar*,
            doble vida, no existe, la misma persona, el mismo hombre, otro hombre, otra mujer, nunca
            existió, era un sueño, solo un sueño, ya está muerto, ya está muerta, estaba muerto, estaba
            muerta, hijo secreto, hija secreta, hijo ilegítimo, hija ilegítima, verdadero padre, verdadera
            madre, verdadero nombre, verdadera identidad, nombre falso, no es quien, no es real, robot, la
            misma mujer, hijo natural
        """,
        "kin": """
            padre, madre, hijo, hija, hermano, hermana, gemelo, gemela, marido, esposa, esposo, heredero, heredera,
            tío, tía, primo, prima, amante, padres
        """,
        "lone": """
            único superviviente, única superviviente, único sobreviviente, única sobreviviente, el único
            que vuelve, la única que vuelve, único ~ que sobrevive, única ~ que sobrevive, única que
            regresa, único que regresa, último superviviente, todos menos, todos salvo, solo _ sobrevive
        """,
        "return": "vuelve de entre los muertos, el regreso de, regresa de la muerte",
    },
    owned={
        "death": """
            cuerpo, tumba, ataúd, entierro, funeral, cadáver, muerte, asesinato, final, fin, últimas
            palabras, despedida, viuda, fantasma, suicidio, última hora, lecho de muerte, ejecución
        """,
        "guilt": "crimen, robo, mentira, culpa",
        "betrayal": "traición",
        "union": "boda, hijo, noche de bodas, beso",
        "arrest": "detención, juicio, celda",
        "confession": "confesión",
        "escape": "fuga, huida",
        "victory": "coronación, victoria, triunfo",
        "loss": "caída, derrota, ruina",
        "parting": "divorcio, partida",
        "identity": "doble vida, verdadero nombre",
        "return": "regreso",
    },
    hints={
        "death": """
            cuerpo, tumba, ataúd, entierr*, entierro, funeral, sangre, no vuelve, vacía, vacío, viuda,
            luto, cae, cayó, cuchillo, disparo, soga, demasiado tarde, cementerio, devuelve, muere,
            muerto, muerta, agua, río, piedra, cruz, mató, aliento
        """,
        "life": "respira, salv*, despiert*, rescat*",
        "guilt": """
            robad*, fuego, veneno, dinero, escond*, mentira, mintió, llave, culpa, cajón, cartas, anillo,
            cuchillo, guante*, frasco, oro, sangre
        """,
        "betrayal": """
            vend*, policía, nombres, patrulla, entrega, dinero, guardias, guardia, nombre, sobre, lista,
            se queda con, enemigo
        """,
        "union": """
            iglesia, anillo, amor, juntos, besan, vestido, altar, mano, brazos, hombro, baile, beso, cama
        """,
        "parting": "va, tren, maleta, sola, solo, marcha, puerta, vacía, estación",
        "arrest": "policía, cárcel, celda, esposas, guardias, comisario",
        "verdict": "juez, tribunal, veredicto, cárcel, pena",
        "confession": "dice, cuenta, verdad",
        "escape": "frontera, túnel, barco, muro",
        "victory": "primer*, premio, corona, trono, medalla, oro, bandera, himno",
        "loss": "último, última, incendio, cenizas, ruina*, nada, agua, ceniza",
        "identity": """
            máscara, nombre, rostro, cara, mismo, misma, voz, nunca fue, fotografía, foto, se llama,
            espejo, verdader*, nadie, vacía, carta
        """,
        "kin": "nació, nacid*, niño, niña, padre, madre, hijo, hija, hermano, hermana, familia",
    },
)
