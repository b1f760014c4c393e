"""The words beside which texts in fifteen languages name an actor: data, for `cast_in_text`.

A cue is a regular expression in lower case; a space in it stands for any white space.
"""

PLAYED_BY = (
    r"starring|(?:co-?)?stars|to star|(?:headlin|head|play|portray|voic)ed (?:[a-z]+ ){0,3}?by|"
    r"cast (?:of the \w+ )?(?:also )?"
    r"(?:includ(?:es|ing)|features|consist(?:s|ed) of|led by|is|was)|in (?:the )?(?:lead|leading|main|"
    r"supporting) roles?|ensemble of"
    r"|(?:gespielt|verkörpert|dargestellt|gesprochen)(?: [a-zäöü]+)? von|hauptrollen?(?: sind| spielen| sehen wir)?"
    r"|(?:joué|incarné|interprété|campé|porté)e?s?(?: [a-zé]+)? par|mettant en (?:scène|vedette)|réunit"
    r"|(?:interpretad|protagonizad|encarnad|vivid|estrelad)[oa]s?(?: [a-zê]+)? por"
    r"|reparto(?: que incluye a| encabezado por|"
    r" lo completa)?"
    r"|completa(?:n)? el reparto|elenco|reúne|interpretat[oaie] da|riunisce|protagonist[iae] (?:del|della|"
    r"dell['’])? ?\w+ (?:sono|è)|gespeeld door|vertolkt door"
    r"|gran[yea] przez|w rolach głównych|obsad[ay]|в (?:главных )?ролях|в роли|в исполнении|spelas av|"
    r"spilles (?:af|av)|başrol\w*"
)
"""Whoever is named behind these plays, whoever else the text speaks of."""

ACTOR = (
    r"actors?|actress(?:es)?|performances?|acting|casting|cast|portrayals? (?:by|from)|co-?stars?|newcomers?|"
    r"cast members?"
    r"|character of|best (?:supporting |lead )?actor for"
    r"|schauspieler(?:in|innen)?|(?:haupt)?darsteller(?:in|innen)?|leistung(?:en)?|darstellung (?:von|durch)|"
    r"besetzung|figur von|rolle von|rollen wie die von"
    r"|acteurs?|actrices?|comédien(?:ne)?s?|interprétations?|prestations?|distribution|personnage de"
    r"|actor(?:es)?|actriz|actrices|actuaci(?:ón|ones)|interpretaci(?:ón|ones)|personaje de"
    r"|attor[ei]|attric[ei]|interpretazion[ei]|recitazione|personaggio di|prova di"
    r"|ator(?:es)?|atriz(?:es)?|atuaç(?:ão|ões)|interpretaç(?:ão|ões)|personagem de"
    r"|hoofdrol(?:len)?|\w*sterren|acteerwerk|vertolking|personage van|aktor\w*|aktork\w*|rol\w? gra|w rol\w+|kreacj\w+"
    r"|актёр\w*|актер\w*|актрис\w*|играет|играют|сыграл[аи]?|skådespelare\w*|skuespiller\w*|oyuncu\w*"
    r"|i huvudroll\w+|hlavní\w* rol\w+|in the leads?|turns? (?:from|by)|work (?:from|by)|met en vedette"
    r"|роли исполни\w+|роли сыграли|roles? principal\w*|rôles? principa\w+|ruol[oi] principal[ei]|diễn xuất của"
    r"|diễn viên|herci|herečk\w+"
)
"""Behind these an actor is named, or whom the story tells of."""

WITH = (
    r"with|mit|avec|con|com|met|med|features?|featuring|spielt|spielen|star|alongside|along with|besides|opposite"
    r"|además de|junto a|al lado de|aux côtés de|accanto a|insieme a|ao lado de|além de|neben|an der seite von|naast"
    r"|u boku|рядом с"
)
"""Behind these anybody is named; in a sentence about a work, those who play in it."""

MAKES = (
    r"direct\w*|film-?makers?|helm\w*|writ(?:er|ers|ten)|screen\w+|author\w*|creat\w+|produc\w+|compos\w+|"
    r"cinematograph\w+|novel\w*"
    r"|showrunner\w*|edit\w+|music|score[ds]?|photograph\w*|critics?|kritiker\w*|sequel|remake|original"
    r"|adapt\w+|montage\w*|montaj\w*|ediç\w+|edici\w+|montagg\w+|fotograf\w+|trilha|regi\w*|drehbuch\w*|autor\w*"
    r"|kamera\w*|musik\w*|réalis\w+|scénar\w+|auteur\w*|dirig\w+|guion\w*|escrit\w+|"
    r"diret\w+"
    r"|sceneggia\w*|scritt\w+|roteir\w+|reżys\w+|режисс\w+|сценар\w+|yönetmen\w*|schrijver\w*|geschreven"
)
"""Beside these stands who made it."""

PLAYS = (
    r"(?:plays?|played)(?! (?:an?|the|his|her|with|on)? ?(?:\w+ )?(?:roles?|part|trick|games?|song|joke|prank|"
    r"record|tune|cards?|fool|victim|piano|violin|guitar)\b)|portray(?:s|ed|ing)?|(?:co-?)?stars?|starred|voices|"
    r"shin(?:es|e|ing)|stands? out|stole the show|steals? the show"
    r"|delivers?|delivered|(?:gives?|gave) (?:an?|his|her|the) (?:[\w-]+ ){0,2}(?:performance|best|all)|brings?|"
    r"nails|turns? in|embod(?:y|ies)|kills? it|round out the cast"
    r"|(?:does|did) (?:an?|his|her|the)(?: \w+)? (?:job|work|turn)|are among the|ruled the screen|lends?|"
    r"rounds? out|carries|carry"
    r"|spielt|spielen|verkörper[nt]|überzeug(?:t|en)|brillier(?:t|en)|glänz(?:t|en)|liefert|"
    r"macht \w+ \w* ?(?:figur|job)"
    r"|joue(?:nt)?|incarne(?:nt)?|interprète(?:nt)?|campe(?:nt)?|excelle|brille|crève l'écran"
    r"|interpretan?|encarnan?|protagonizan?|brillan?|da vida|interpretano|recita(?:no)?|veste i panni"
    r"|interpretam?|vivem?|brilha|spe(?:elt|len)|vertolk(?:t|en)|gra|grają|wciela|zagrał[ai]?"
    r"|играет|играют|сыграл[аи]?|исполнил[аи]?|spelar|spiller|canlandır\w*|oynuyor|hraje|hrají"
    r"|(?:leads?|heads?|headlines?) the cast|repris(?:es?|ed|ing)|in (?:this|that|the) (?:[\w-]+ )?role\b"
    r"|in (?:den|der) hauptrollen?"
    r"|nei panni|nel ruolo|en el papel|dans le rôle|no (?:papel|elenco)|w rol\w+|в (?:главной )?роли|yer al\w+"
    r"|rol al\w+"
    r"|i huvudrolle\w+"
)
"""In front of these stands who plays."""

PERFORMANCE = (
    r"performances?|acting|character|charisma|portrayal|interpretation|role is|reveal as|screen (?:time|presence)"
    r"|leistung|darstellung|figur|schauspiel\w*|vertolking|acteerwerk"
)
"""What somebody has who plays: "A Person's performance"."""

PRAISE = (
    r"amazing|brilliant|fantastic|great|excellent|superb|wonderful|phenomenal|incredible|terrific|outstanding|"
    r"perfect|revelation"
    r"|likea?ble|convincing|magnetic|stellar|charming|hilarious|miscast|wasted|compelling|impressive|captivating|"
    r"mesmerizing|good|solid|superb"
    r"|großartig|fantastisch|hervorragend|toll|überzeugend|brillant|genial|klasse|stark|geweldig|uitstekend|prima|goed"
    r"|grandios[oa]?|génial[e]?|formidable|parfaite?|impeccable|excellente?|fantástic[oa]|espectacular|"
    r"magnífic[oa]|increíble|perfect[oa]|estupend[oa]|genial"
    r"|fantastic[oa]|bravissim[oa]|brav[oa]|eccellente|straordinari[oa]|perfett[oa]|ótim[oa]|incrível|impecável"
    r"|świetn[ya]|znakomit[ya]|великолеп\w+|прекрас\w+|отлич\w+"
)
IS = r"is|was|are|were|ist|war|sind|è|sono|era|es|está|fue|é|foi|est|était|sont|zijn|jest|si (?:ri)?conferma"

AS = (
    r"as|als|como|come|comme|jako|som|dans le rôle d[eu']|nel ruolo di|en el papel de|no papel de|in de rol van|"
    r"in der rolle(?: der| des)?|в роли"
)
AND = r"and|with|as well as|plus|und|sowie|et|y|e|ed|en|i|oraz|и|och|og|ve|o|oder|or"
