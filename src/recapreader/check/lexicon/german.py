"""German words that tell an outcome."""

from recapreader.check.lexicon.language import Language

GERMAN = Language(
    code="de",
    function_words="""
        der die das den dem des ein eine einen einem einer eines und oder nicht ist sind war waren hat haben hatte
        wird werden wurde er sie es ihr ihre sein seine von im zu mit auf aus bei nach für sich den dass als wie
    """,
    articles="der die das den dem des sein seine seinen seiner ihr ihre ihren ihrer",
    copulas="ist war sind waren wird wurde",
    before="bevor bis ehe",
    ahead=r"""
        eigentlich|am ende|am schluss|schließlich|zuletzt|nie (?:mehr|wieder)|zum letzten mal
        der letzte (?:sommer|winter|abend|tag)
    """,
    reveals=r"""
        in wahrheit|in wirklichkeit|heimlich|insgeheim|stellt sich heraus|entpuppt sich|erweist sich|die ganze zeit
        von anfang an|ahnt (?:noch )?nicht|weiß noch nicht|niemand anders? als|kein anderer als
    """,
    pointing="es war|es ist",
    telling={
        "death": """
            stirbt, sterben, starb, gestorben, tot, tod, tote, toter, tötet, getötet, töten, ermord*,
            mord, mordet, ertrink*, ertrank, ertrunken, erstoch*, ersticht, erschieß*, erschoss*, erwürg*,
            vergift*, erschlag*, erschlug, erhäng*, hingerichtet, hinrichtung, selbstmord, suizid,
            freitod, umgebracht, bringt _ um, nimmt sich das leben, erfriert, erfroren, verblut*,
            verhunger*, opfert sich, leiche, verunglückt, kommt ums leben, kommt um, fällt im krieg,
            überlebt nicht, kehrt nicht zurück, kommt nicht zurück, stürzt sich, umgekommen, kommen um,
            kommt nie zurück, kehrt nie zurück, kehrt nicht heim, nimmt gift, springt vom, springt von,
            springt in den, wirft sich vor, wird erschossen, wird gehängt, gehängt, gehenkt, am galgen,
            auf dem schafott, zum tode, bricht sich das genick, stürzt in den tod, stürzt ab, abgestürzt,
            geht ins wasser, im sterben, lebt nicht mehr, letzter atemzug, letzten atemzug, grab von, tod
            von, mord an, witwe von, verstorben*, erstickt, verbrennt, erlebt es nicht
        """,
        "life": """
            überleb*, lebt noch, am leben, lebt, auferstand*, totgeglaubt*, kommt davon, kommt lebend,
            lebend zurück, wird gerettet, doch nicht tot, nicht tot, nie gestorben, kehrt lebend
        """,
        "guilt": """
            mörder*, dieb, diebin, täter, täterin, fälscher*, brandstift*, erpress*, schuldig, betrüger*,
            schmuggler*, entführ*, giftmischer*, drahtzieher*, stahl, gestohlen, stiehlt, hat es getan,
            war es, schuld, hochstapler*, legt das feuer, legte das feuer, feuer gelegt, saboteur*,
            räuber*, kriminell*, fälscht, gefälscht, steckt dahinter, steckt hinter, hat ihn getötet, hat
            sie getötet, hat ihn umgebracht, hat sie umgebracht, hat das feuer, zündet _ an, fädelt _ ein,
            serienmörder*, attentäter*, hintermann
        """,
        "betrayal": """
            verrät, verrat, verrats, verriet, verraten, verräter*, spion*, spitzel, überläufer*, denunzi*,
            liefert _ aus, verkauft ihn, verkauft sie, doppelagent*, maulwurf, wechselt die seiten, läuft
            über, hintergeht, fällt _ in den rücken
        """,
        "union": """
            heirat*, geheiratet, verheiratet, hochzeit mit, vermähl*, verlobt, schwanger, küsst, verliebt
            sich, werden ein paar, kommen zusammen, finden zueinander, küssen sich, jawort, erwartet ein
            kind, in seinen armen, in ihren armen, bekommt ein kind, nimmt ihn zurück, nimmt sie zurück,
            bekommt das mädchen, hochzeit von
        """,
        "parting": """
            verlässt, verließ, scheidung, scheiden, geschieden, trennt sich, trennen sich, verschwindet,
            geht fort, bleibt allein, bleibt zurück, verlässt ihn, verlässt sie, lässt ihn stehen, lässt
            sie stehen, sagt nein, weist ihn ab, weist sie ab, geht für immer, reist ab, gehen
            auseinander, trennung von, scheidung von
        """,
        "arrest": """
            verhaft*, festgenommen, gefasst, gefangen, eingesperrt, handschellen, hinter gittern, im
            gefängnis, ins gefängnis, abgeführt, führt _ ab, vor gericht, auf der anklagebank, in ketten,
            zuchthaus
        """,
        "verdict": """
            verurteil*, freigesprochen, freispruch, unschuldig, verbannt, verbannung, exil,
            lebenslänglich, todesstrafe, todesurteil, begnadigt, ausgewiesen, kommt ungestraft davon
        """,
        "confession": """
            gesteht, gestand, gestanden, geständnis, gibt zu, stellt sich, gestehen, beichtet, gibt alles
            zu
        """,
        "escape": """
            flieht, floh, entkommt, entkam, entkommen, flucht, geflohen, ausbruch, bricht aus, kommt frei,
            setzt sich ab, in die freiheit, über die grenze, entwischt
        """,
        "victory": """
            gewinnt, gewann, gewonnen, siegt, sieg, besiegt, gekrönt, erbt, wird könig, wird königin, wird
            kaiser, wird präsident*, besteigt den thron, holt gold, holt den titel, holt den pokal, mit
            dem pokal, goldmedaille, triumphiert, trägt die krone, macht das rennen, weltmeister*
        """,
        "loss": """
            verliert, verlor, verloren, scheitert, brennt ab, abgebrannt, sinkt, versinkt, explodiert,
            stürzt ein, verzichtet, gibt auf, gibt alles auf, dankt ab, geht unter, in flammen, zerstört,
            pleite, bankrott, ruiniert, erblindet, untergang
        """,
        "identity": """
            hochstapler*, verkleidet*, doppelgänger*, gespenst, geist, vampir, werwolf, gibt sich aus,
            gibt sich als, in wahrheit, in wirklichkeit, heimlich*, dieselbe person, derselbe mann,
            entlarvt*, enttarnt*, existiert nicht, ein anderer mann, eine andere frau, nur ein traum, war
            nur ein traum, gibt es nicht, gibt es gar nicht, hat es nie gegeben, nie existiert, längst
            tot, schon tot, heimlicher sohn, heimliche tochter, uneheliche*, leiblicher vater, leibliche
            mutter, wahrer name, wahre identität, doppelleben, unter falschem namen, roboter, ein und
            dieselbe, ein und derselbe, als mann verkleidet, als frau verkleidet
        """,
        "kin": """
            vater, mutter, sohn, tochter, bruder, schwester, zwilling*, mann, frau, erbe, erbin, onkel, tante,
            enkel*, großvater, großmutter, halbbruder, halbschwester, eltern, geliebte, geliebter
        """,
        "lone": """
            einzige ~ überlebende, einziger überlebender, als einzige ~ überlebt, als einziger ~ überlebt,
            als einzige ~ zurück, als einziger ~ zurück, als einzige ~ heim, als einziger ~ heim, letzte
            überlebende, letzter überlebender, nur _ überlebt, nur _ kommt zurück, nur _ kehrt zurück,
            alle außer, keiner außer, niemand außer
        """,
        "return": "von den toten, wieder da",
    },
    owned={
        "death": """
            grab, sarg, begräbnis, beerdigung, leiche, leichnam, tod, mord, ende, letzte worte, abschied,
            mörder, witwe, waise, geist, totenschein, totenbett, letzte stunde, hinrichtung, selbstmord
        """,
        "guilt": "verbrechen, diebstahl, schuld, lüge, tat",
        "betrayal": "verrat",
        "union": "hochzeit, braut, bräutigam, kind, hochzeitsnacht, verlobung",
        "arrest": "verhaftung, prozess, zelle",
        "confession": "geständnis, beichte",
        "escape": "flucht",
        "verdict": "urteil",
        "victory": "krönung, sieg, triumph",
        "loss": "untergang, niederlage",
        "parting": "scheidung, trennung",
        "identity": "doppelleben, wahres gesicht",
        "return": "rückkehr, heimkehr",
    },
    hints={
        "death": """
            grab, sarg, begräbnis, beerdigung, begraben, leiche, leichnam, blut, ertr*, untergeht, unter,
            stürzt, gestürzt, kalt, atmet nicht, rührt sich nicht, leeres boot, leer zurück, kehrt leer,
            trauer*, witwe, kreuz, friedhof, messer, schuss, strick, schlucht, eis, findet man, zu spät,
            totenwache, stirbt, tot, tote*, erschossen, regt sich nicht, wasser, fluss, gestorben, atem,
            mütze, stein
        """,
        "life": "atmet, gerettet, rettet, erwacht, wacht auf, lebend*",
        "guilt": """
            stahl, gestohlen, feuer, gift, geld, versteckt, lüge, gelogen, schlüssel, beute, schuld,
            legte, gelegt, flasche, ring, schublade, briefe, messer, handschuh*, blut
        """,
        "betrayal": """
            verkauft, polizei, gendarm*, namen, patrouille, gestapo, liefert, ausgeliefert, meldet, geld,
            umschlag, telefon*, wache, soldaten, liste
        """,
        "union": """
            kirche, ring, braut, kuss, liebe, liebt, zusammen, standesamt, altar, hochzeit, hand, hände,
            arm, arme, schulter, küsst, tanz*, bett, bleibt bei
        """,
        "parting": "geht, fährt, zug, koffer, packt, allein, fort, weg, leer, tür, bahnhof, schiff",
        "arrest": """
            polizei, gendarm*, zelle, gefängnis, handschellen, führt _ ab, abgeführt, beamte*, kommissar
        """,
        "verdict": "richter, urteil, gericht, strafe, gefängnis",
        "confession": "sagt, erzählt, beichtet, wahrheit, gibt",
        "escape": "grenze, tunnel, weg, boot, fort, über die mauer, läuft",
        "victory": "erste*, preis, krone, thron, jubel*, medaille, fahne, hymne, pokal, ziel",
        "loss": "letzte*, brand, brennt, asche, ruine, weg, nichts, wasser, schluss",
        "identity": """
            selbst, maske, name, namen, gesicht, uniform, war nie, derselbe, dieselbe, kleid, stimme, ist
            der, ist die, fotografie, bild, heißt, spiegel, leer, niemand, echte*, brief*
        """,
        "kin": "geboren, kind, vater, mutter, sohn, tochter, bruder, schwester, familie",
    },
)
