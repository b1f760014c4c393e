"""German words that tell an outcome."""

from recapreader.checking.lexicon.language import Language

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
            stirbt, sterben, starb, gestorben, tot, tod, tote, toter, tötet, getötet, töten, ermord*, mord, mordet,
            ertrink*, ertrank, ertrunken, erstoch*, ersticht, erschieß*, erschoss*, erwürg*, vergift*, erschlag*,
            erschlug, erhäng*, hingerichtet, hinrichtung, selbstmord, suizid, freitod, umgebracht, bringt _ um,
            nimmt sich das leben, erfriert, erfroren, verblut*, verhunger*, opfert sich, leiche, verunglückt,
            kommt ums leben, kommt um, fällt im krieg, überlebt nicht, kehrt nicht zurück, kommt nicht zurück,
            stürzt sich
        """,
        "life": "überleb*, lebt noch, am leben, lebt, auferstand*, totgeglaubt*",
        "guilt": """
            mörder*, dieb, diebin, täter, täterin, fälscher*, brandstift*, erpress*, schuldig, betrüger*,
            schmuggler*, entführ*, giftmischer*, drahtzieher*, stahl, gestohlen, stiehlt, hat es getan, war es,
            schuld, hochstapler*, legt das feuer, legte das feuer, feuer gelegt, saboteur*, räuber*, kriminell*,
            fälscht, gefälscht
        """,
        "betrayal": "verrät, verrat, verrats, verriet, verraten, verräter*, spion*, spitzel, überläufer*, denunzi*",
        "union": "heirat*, geheiratet, verheiratet, hochzeit mit, vermähl*, verlobt, schwanger, küsst, verliebt sich",
        "parting": """
            verlässt, verließ, scheidung, scheiden, geschieden, trennt sich, trennen sich, verschwindet, geht fort
        """,
        "arrest": "verhaft*, festgenommen, gefasst, gefangen, eingesperrt",
        "verdict": "verurteil*, freigesprochen, freispruch, unschuldig",
        "confession": "gesteht, gestand, gestanden, geständnis, gibt zu, stellt sich",
        "escape": "flieht, floh, entkommt, entkam, entkommen, flucht, geflohen, ausbruch, bricht aus",
        "victory": "gewinnt, gewann, gewonnen, siegt, sieg, besiegt, gekrönt, erbt",
        "loss": """
            verliert, verlor, verloren, scheitert, brennt ab, abgebrannt, sinkt, versinkt, explodiert, stürzt ein
        """,
        "identity": """
            hochstapler*, verkleidet*, doppelgänger*, gespenst, geist, vampir, werwolf, gibt sich aus,
            gibt sich als, in wahrheit, in wirklichkeit, heimlich*, dieselbe person, derselbe mann, entlarvt*,
            enttarnt*, existiert nicht
        """,
        "kin": """
            vater, mutter, sohn, tochter, bruder, schwester, zwilling*, mann, frau, erbe, erbin, onkel, tante,
            enkel*, großvater, großmutter, halbbruder, halbschwester, eltern, geliebte, geliebter
        """,
    },
    owned={
        "death": """
            grab, sarg, begräbnis, beerdigung, leiche, leichnam, tod, mord, ende, letzte worte, abschied, mörder
        """,
        "guilt": "verbrechen, diebstahl, schuld, lüge, tat",
        "betrayal": "verrat",
        "union": "hochzeit, braut, bräutigam",
        "arrest": "verhaftung",
        "confession": "geständnis, beichte",
        "escape": "flucht",
        "verdict": "urteil",
    },
    hints={
        "death": """
            grab, sarg, begräbnis, beerdigung, begraben, leiche, leichnam, blut, ertr*, untergeht, unter, stürzt,
            gestürzt, kalt, atmet nicht, rührt sich nicht, leeres boot, leer zurück, kehrt leer, trauer*, witwe,
            kreuz, friedhof, messer, schuss, strick, schlucht, eis, findet man, zu spät, totenwache
        """,
        "life": "atmet, gerettet, rettet, erwacht, wacht auf, lebend*",
        "guilt": """
            stahl, gestohlen, feuer, gift, geld, versteckt, lüge, gelogen, schlüssel, beute, schuld, legte, gelegt
        """,
        "betrayal": "verkauft, polizei, gendarm*, namen, patrouille, gestapo, liefert, ausgeliefert, meldet, geld",
        "union": "kirche, ring, braut, kuss, liebe, liebt, zusammen, standesamt, altar, hochzeit",
        "parting": "geht, fährt, zug, koffer, packt, allein, fort, weg",
        "arrest": "polizei, gendarm*, zelle, gefängnis, handschellen, führt _ ab, abgeführt",
        "verdict": "richter, urteil, gericht, strafe, gefängnis",
        "confession": "sagt, erzählt, beichtet, wahrheit, gibt",
        "escape": "grenze, tunnel, weg, boot, fort, über die mauer, läuft",
        "victory": "erste*, preis, krone, thron, jubel*",
        "loss": "letzte*, brand, brennt, asche, ruine, weg",
        "identity": """
            selbst, maske, name, namen, gesicht, uniform, war nie, derselbe, dieselbe, kleid, stimme, ist der,
            ist die
        """,
        "kin": "geboren, kind, vater, mutter, sohn, tochter, bruder, schwester, familie",
    },
)
