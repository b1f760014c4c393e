"""Words of reviewers, by language: of watching and reading, of judging, of time. No story can be told in them.

Left out on purpose: whatever a person in a story is, does or suffers, and pronouns for a person who is not the speaker.
"""

_ENGLISH = """
    a about absolutely acclaimed actual actually adaptation adaptations adapted admittedly adored advance after
    again ages ago agree ahead album all almost alone already also although always am amazing among amount amusing
    an and animated animation anime announced announcement another anticipated anticipation any anymore anyone
    anything anyway apart apparently appealing appreciate appreciated approach april are aren't argue around article
    articles artist as aside ask asked assume at atmosphere attempt attention audience audiences august author
    autumn available average award awards aware away awesome awful back background bad based basically be beautiful
    beautifully because been before began begin being beloved below best bestseller bestselling better beyond big
    biggest binge binged bit blockbuster blog blogging bluray book bookcase books bookshelf boring both bought brand
    brief brilliant brilliantly british broad broadcast budget bunch but buzz by calendar calls came can can't care
    case cast catch caught caution celebrated certain certainly chance channel chapter chapters character characters
    charming check childhood choice christmas cinema cinemas classic classics clear clearly clever close collection
    come comedies comedy comes comic comics coming comment comments common compared compelling complaint completely
    complex concept conclusion confused confusing consider considered consistent consistently contains content
    context controversial copy could couldn't country couple course cover creator creators crime critic critical
    criticism critics cult cultural culture cup curious current currently date day days dear debut decade decades
    december decent decide decided deep definitely delight delightful departure depth deserve deserved deserves
    despite detail detailed details development did didn't different difficult director directors disappointed
    disappointing disappointment disc discovered discuss discussing discussion documentary does doesn't don't done
    doubt down download downloaded drama dramas due dull dvd each early easily easy edition effort eight either else
    email emotional engaging english enjoy enjoyable enjoyed enjoying enormous enough entertaining entertainment
    enthusiastic enthusiastically entire entirely entry epic episode episodes era especially essay etc even evening
    eventually ever every everybody everyone everything exactly example excellent exception excited excitement
    exciting expect expectation expectations expected expecting experience extra extremely fact fair fairly familiar
    famous fan fans fantastic fantasy far fascinating fast favorite favorites favourite favourites feature february
    feel feeling felt few fi fiction fifth film films find fine finish finished finishing first five flaws focus
    follow following for forget forgot form format forth forward four fourth franchise french fresh friday friends
    from full fully fun funny further future game games garnered gave gem general generally genre genres genuinely
    german get getting give given giving glad glance go going good gorgeous got graphic great gripping ground guess
    guide guys had hadn't half halloween handful happened happy hard hardly has hasn't hate hated have haven't
    having hbo heads hear heard hello here here's hesitant hi high highly hilarious historical history hit hobby
    holiday holidays honest honestly hooked hope hoped hopefully hoping horror hour hours how however huge hundred
    hype hyped i i'd i'll i'm i've idea ideas if imagine immediately important impossible impressed impression
    impressions impressive in indeed influence information initial initially inspiration inspired installment
    instalment instance instantly instead interest interested interesting interview into intrigued intriguing
    introduce introduced introduction irish is isn't issue issues it it'll it's italian its itself january japanese
    july june just keep kept kind kindle knew know known korean language large largely last late lately later latest
    launch least lengthy less let let's level library like liked likely likes list listed literally literature
    little long longer look looked looking lot lots love loved lovely low luckily mad made main mainly major make
    makes making manga many march massive masterpiece material matter matters may maybe me mean meant media mediocre
    medium memorable mention mentioned mentions mess might mild mind miniseries minute minutes miss missed mixed
    modern moment monday month months mood more most mostly movie movies mr much music musical must my myself
    mystery name named narrative near nearly necessarily need netflix never new newest newly news next nice night
    nine no nobody none normal normally nostalgia nostalgic not note notes nothing notice noticed notion novel
    novelist novels november now number numbers obvious obviously october odd of off offer often oh ok okay old on
    once one ones online only opened opening opinion opinions option or order ordinary original originally other
    others otherwise our ours out over overall overrated own pace paced pacing page pages paperback part particular
    particularly parts party past people perfect perfectly performance performances perhaps period personal
    personally perspective phenomenon pick picked piece pieces pilot place plan planned platform play played playing
    plays pleasantly please pleased pleasure plenty plus podcast point popular popularity positive possible possibly
    post posts potential praise praised prefer premiere premiered premise pretty previous previously prime print
    probably produced producer production project promise promised promising proper proud public published publisher
    purchase purchased put quality question questions quick quickly quite random rarely rate rated rather rating
    ratings read reader readers reading ready real really reason reasons recall receive received recent recently
    recommend recommendation recommendations recommended recommends refreshing regarding regular regularly
    relatively release released releases remake remarkable remarkably remember rented reread response rest result
    review reviewed reviewer reviewing reviews rewatch rewatched rewatching right romantic romcom runtime sad sadly
    said same satisfying saturday saw say saying says scary schedule sci science scifi score screen screening second
    seconds section see seeing seem seemed seems seen sense september sequel sequels series serious seriously set
    seven several shame shelf shelves short shortly should shouldn't show shows significant similar simple simply
    since single sit sitcom site sitting six skip skipped slightly slow small smart so social sold solid some
    somebody somehow something sometimes somewhat somewhere soon sort sounds soundtrack source spanish spare speak
    speaking special spin spoiler spoilers spring stand standalone standard standards stark start started starting
    starts still stop stories story streamed streaming strong strongly studio stuff stunning style subject success
    successful such suggest suggested sum summary summer sunday super superb superhero suppose supposed sure surely
    surprise surprised surprising surprisingly swedish take taken takes taking talk talked talking taste tea teaser
    tell ten tend term terms terrible terribly text than thank thankfully thanks that that's the theater theaters
    theatre theatres theme themes then there there's these they thing things think thinking third this those though
    thought thoughtful thoughts thousand three thrilled thriller thrillers through throughout thursday thus time
    times tired title titled titles to today together told tomorrow tone tonight tons too took top topic topics
    totally touching trailer trailers translated translation translator treat tried trilogy true truly try trying
    tuesday tv twice two type typical typically ultimately underrated understand undoubtedly unexpected
    unfortunately unique universe unless unlike until unusual up upcoming update updated upon us usual usually
    various verdict version versions very vibe video videos view viewed viewers viewing visual visually volume
    volumes wait waited waiting want wanted wanting was wasn't watch watched watching way ways we we'd we'll we're
    we've weak webcomic website wednesday week weekend weekly weeks weird welcome well went were what what's
    whatever when where whether which while whole why widely will winter wish with within without won't wonder
    wondered wonderful wondering word words work works world worldwide worry worst worth worthy would wouldn't wow
    write writer writers writing written wrote x year years yes yesterday yet you you'd you'll you're you've young
    your youtube
"""
_GERMAN = """
    ab abend abends aber ach adaption aktuell aktuelle aktuellen alle allem allen aller allerdings alles als also
    alte alten am an andere anderem anderen anderes anfang anfangs angefangen angekündigt angeschaut angesehen anime
    anschauen ansehen april art artikel auch auf aufmerksam august aus autor autorin außerdem bald band beginnt bei
    beim beispiel beitrag bekannt bekannte bekannten bekommen beliebte beliebten bereits besonders besser beste
    besten bestimmt bevor bewerten bewertung bewertungen bin bis bisher bislang bisschen bitte bleibt blick blog
    brauchte buch buches bzw bänden bücher büchern christmas comic comics da dabei dachte dafür dagegen daher damals
    damit dann daran darauf darf darum darüber das dass dauerte davon dazu dein deine dem den denke denn dennoch der
    deren des deshalb deutsch deutsche deutschen dezember dich die dies diese diesem diesen dieser dieses dir direkt
    doch donnerstag dort drama drei dritte dritten du durch dürfte eben ebenfalls ehrlich eigentlich ein eindruck
    eine einem einen einer eines einfach einige einigen einiger einiges einmal empfehlen empfehlung empfohlen
    endlich entschieden enttäuscht episode episoden erfolgreich erfolgreiche erfreulicherweise erinnern erinnerung
    erneut erscheint erschien erschienen erst erste ersten erster erstes erstmal erwarte erwartet erwartung
    erwartungen es etwa etwas euch euer eure fan fand fans fast februar fernsehen fertig film filme filmen filmes
    films finde finden folge folgen folgende folgenden form fortsetzung frage fragen franchise französische frei
    freitag freue freuen freunde früher fünf für gab ganz ganze ganzen gar gebe geben gedanken gefallen gefreut
    gefällt gegeben gegen gehabt geht gehört gekauft gekommen gelesen genau genre genug gerade gern gerne gesagt
    geschaut geschichte geschrieben gesehen gesehene gespannt gestern getan gibt gilt ging glaube gleich glück groß
    große großen großer großes grund gut gute guten guter gutes habe haben habt halb halbe hallo handlung hat hatte
    hatten herbst heute hier hierzulande hin hinter hoch hoffe hoffnung hohe hohen horror hätte hätten hörbuch hört
    ich idee im immer immerhin in ins interessant interessante interessanten internet inzwischen irgendwann
    irgendwie irgendwo ist ja jahr jahre jahrelang jahren jahres jahrzehnt jahrzehnten januar japanische japanischen
    je jede jedem jeden jeder jedes jedoch jetzt juli juni kam kann kannte kaum kein keine keinen kenne kennen kennt
    kino kinos komme kommen kommt komödie konnte konnten krimi kritik kritiken kurz kurze kurzen könnte kündige land
    lang lange langem langen lassen laufe laut leichte leider lese lesen leser leserin letzte letztem letzten
    letzter letztes liebe lieber lieblings liegt liest liste los läuft mai mal man manche manchmal manga mehr mein
    meine meinem meinen meiner meines meinung meist meiste meisten meistens menge mich mindestens mir mit mittwoch
    mochte monat monate monaten montag muss musste märz möchte mögen möglich müssen nach nachdem nacht natürlich
    neben netflix neu neue neuen neuer neues neueste neuesten nicht nichts nie noch normalerweise notizen november
    nun nur ob obwohl oder oft oh ohne okay oktober original paar passt perfekt positiv premiere quasi raus recht
    regisseur rein rest review rezensiere rezension rezensionen richtig roman romane romanen romans rund sache sage
    sagen sah sammlung samstag schaue schauen schaut scheinbar schlecht schlechte schließlich schnell schon schreibe
    schreiben schrieb schwer schwierig schön schöne schönen schöner sechs sehe sehen sehr sei seid seit seitdem
    selbst selten september serie serien sicher sicherlich sieht sind sitzen so sofort sogar solche solchen soll
    sollte sollten somit sommer sondern sonntag sonst sowie sowieso spannend spannende spannung spaß spiel spiele
    spielen spoiler sprechen spricht spät später staffel staffeln statt stelle story streaming streamingdienst
    stunde stunden stück super tag tage tagen teil teile teilen teils text thema themen thriller tipp titel toll
    tolle tollen trailer trotz trotzdem tv typisch uhr um und uns unser unsere unserem unseren unserer unter
    ursprünglich usw verfilmung vergangenen vergleich version versucht veröffentlicht viel viele vielem vielen
    vieler vielleicht vier voll vom von vor vorab vorher vorne völlig wahrscheinlich wann war waren warum was weg
    wegen weihnachten weil weiter weitere weiteren weiß wenig wenige weniger wenn wer werde werden werk werke wert
    wie wieder winter wir wird wirklich woche wochen wochenende wohl wollen wollte wollten worden worte wurde wurden
    wäre würde würden x zeigt zeile zeilen zeit zeiten ziemlich zu zudem zuerst zufrieden zufällig zugegeben zuletzt
    zum zumindest zunächst zur zurück zusammen zuschauer zuvor zwar zwei zweite zweiten zweiter zwischen über
    überhaupt überrascht übrigens
"""
_DUTCH = """
    aan aandacht aangeraden aanrader aantal achter af afgelopen aflevering afleveringen al alle alleen alles als
    altijd ander andere anders artikel artikelen auteur avond beetje begin begon behoorlijk beide bekend bekende
    bekijken ben bent bespreken besproken best beste beter bij bijna bijvoorbeeld bijzonder bijzondere bioscoop blij
    blog boek boeken boekenkast boekrecensie cinematografie daar daarna daarom dan dat de deed deel delen denk deze
    dezelfde dezer dichter die dingen dit doen door duidelijk dus echt een eens eerder eerlijk eerst eerste
    eigenlijk eindelijk elk elke en enige enkel enkele enorm er erg ergens ervan even fan fantasy fantasyboeken
    favoriet favoriete fijn film filmrecensie films gaan gaat gedaan gegeven gehad gehoord gekeken gekocht gekozen
    gekregen geldt geleden gelezen geloof geluid genoeg genre geval geweest geweldig geweldige gewoon gezegd gezien
    geïnteresseerd ging gisteren goed goede graag groot grote had halve heb hebben hebt heeft heel helaas hele het
    hier hierbij hoe hoewel hoor hoorde horen idee ideeën ieder iedereen iemand iets ik in indruk indrukwekkend
    ingestapt instantie interessant interessante is ja jaar jaren jarenlang je jij jou jouw jullie kan kans keer
    keken ken kende keren keuze kijk kijken kijker kijkers klaar klein kleine komen komende komt kon koos kort korte
    krijg krijgen kun kunnen kwam laat laatst laatste lang lange langs las leek lees leesgedrag leeslijst leest
    leren leuk leuke leukst lezen lezer lezers liever lijkt lijst lijstje lijstjes maak maakt maand maanden maar
    maken makkelijk me meer meerdere meest meestal meeste met mezelf mij mijn min minder misschien moest moet moeten
    mogelijk mooi mooie murder muziek mystery na naar natuurlijk nederlands nederlandse nee net netflix niet niets
    nieuw nieuwe nieuwste niks niveau nog nooit nu of om omdat onder ondersteund onderzoek ongeveer ons onze ooit
    ook op over overigens paar pagina pas per perfect plan pluspunt positief precies prima probeer proberen recensie
    recensies redelijk reden reeks regisseur rest roman romans saai samen scherm schreef schrijf schrijfster
    schrijft schrijven schrijver seizoen seizoenen serie serierecensie series sinds slecht slechte slim slimme snel
    sommige soms soort sowieso speciaal spel spelen spoiler spoilers spoilervrij spoilervrije staat standaard steeds
    sterk stond stop stuk te tegen tekst teleurgesteld televisie terug terugkijken terwijl tien tijd titel toch toe
    toegegeven toen tot tussen tussendoortje twee tweede twijfel twijfelcategorie uit uiteindelijk uitgebracht
    uitstekend uniek unieke uur van vanaf vandaag vast veel vele verder verdienen verfilming vergelijking verhaal
    verhaallijn verhalen verschillende vervolg verwacht verwachten verwachting verwachtingen vier vierde vind vinden
    vol volgende volgens volgorde volledig vond voor vooraf voorbij voordat voorgenomen voorkennis vraag vragen
    vrienden vrij waar waarin waarom waarschijnlijk wanneer want waren was wat wederom week weet weken wel
    welgemeend welk welke welkom wellicht werd werk werkelijk wie wij wil wilde wilden wist woorden word worden
    wordt x zag zeer zeg zeggen zei zeker zelf zes zet zich zie ziek zien ziet zijn zin zo zoals zoek zoeken zomer
    zonder zou zouden zoveel zulke écht
"""
_FRENCH = """
    a abord adaptation adaptations adapté adoré afin agit ah ai aime aimé ainsi ait alors an anime animé année
    années ans après article assez attardons attend attendais attendait attendu attendue attente attentes au aucun
    aucune aujourd'hui auparavant aura aurais aurait aussi autant auteur auteurs autre autres aux avais avait avant
    avec avez avis avoir avons avril bd beau beaucoup belle bien bientôt blog bon bonne bonnes bons bref c'est
    c'était cas ce ceci cela celle celui certaines certains ces cet cette ceux chance chapitre chapitres chaque cher
    chez choix chose choses chronique chroniques ci ciné cinéma classique client coeur comique comme commence
    commencer commencé comment comédie connais connaissais connaît connu connue coup coups cours court critique
    critiques côté cœur d'abord d'ailleurs dans de demande demander depuis dernier derniers dernière dernières des
    dessin deux deuxième devait devant différent différents dirai dire dis dit dix dois doit donc donné dont du dvd
    début décembre découvert découverte découvrir déjà détail déçu déçue effet en encore endroit ensemble ensuite
    entre envie erreur es espère essayer est et eu exactement excellent excellente exemple faire fait fallait fan
    fans faut fin fois font forme fort franchement franchise français française friand février genre grand grande
    grandes grands gros habitude heure heures heureusement hier histoire horreur hui hum ici idée impression
    impressions incroyable intéressant intéressante j j'ai j'aime j'avais j'étais jamais janvier japon japonais
    japonaise je jeu jeux jour jours juillet juin jusqu jusque juste l la laquelle le lecteur lecteurs lecture
    lequel les lire lis lisant livre livres loin long longtemps lors lorsque lu lue là m m'a m'attendais ma mai
    maintenant mais mal malheureusement manga mangas manière mars me meilleur meilleure meilleures meilleurs merci
    mes mieux milieu mis moi moins mois moment mon monde montrer montré mot mots moyen médiocre métrage même n n'ai
    n'est n'était ne netflix niveau nom nombreux non nos note notes notre nous nouveau nouveaux nouvel nouvelle
    nouvelles novembre nul octobre on ont original originale ou oui où par parce parfait parfaitement parfois parle
    parler parlé part partant partie parties partir pas passe passer passionnant passé pavé pendant pense penser
    pensé personnellement petit petite petits peu peut peux pire pièce plaisir plein plupart plus plusieurs plutôt
    point pour pourquoi pourtant premier premiers première premières presque principe prix probablement problème
    prochain prochaine production produit produite propos propre préféré préférée préférés public publié puis
    puisque qu qu'en qu'il qualité quand quatre que quel quelle quelles quelque quelques quels question qui quoi
    raison recommande recommandé regarder regardé reste retour revoir rien roman romans réalisateur réalisatrice
    réalisé réalisée récemment réparée réussi s s'agit s'est s'il sa sais saison saisons samedi sans savoir science
    se semaine semaines semble sens septembre sera serais ses seul seule seulement si simple simplement site soir
    soirée sois soit sommes son sont sorti sortie sorties sous souvenir souvenirs souvent spectateur spoiler
    spoilers spécial spéciale spécialement studio style suis suite suites suivi super sur surprise surtout sympa
    sympathique synopsis série séries tant tard tel telle tellement temps texte thriller théâtre titre titres tome
    tomes toujours tous tout toute toutefois toutes travail trois troisième trop trouve trouver trouvé très tu tv un
    une univers vais vers version veux via viens vient vieux visionnage visionné voici voilà voir vois volume
    volumes vont votre vous voyez vrai vraiment vu vue vus x y yeux à ça écrire écris écrit écrite écrivais édition
    éditions également émission énorme énormément épisode épisodes époque équipe étaient étais était étant étrange
    été évidemment évoquer être œuvre œuvres
"""
_SPANISH = """
    a abril absoluto acaba acabo actual adaptación además agosto ahora al algo alguien alguna algunas algunos algún
    allá ante anterior antes aparte apenas artículo así aunque autor autora ayer año años aún bastante bien blog
    buen buena buenas bueno buenos cada calidad capítulo capítulos casa casi caso ciencia cierto cine clásico
    colección comedia comencé comenzar como completamente con conocer conocido conocía contar continuación cosa
    cosas creo crítica críticas cual cualquier cuando cuanto cuatro cómic cómo da dado de debe debo decepcionado
    decepcionante decidido decidí decir deja del demasiado demás dentro desde después dice dicho diciembre diferente
    difícil digo dijo director diría divertida divertido dos durante día días e edición ejemplo el empecé empezar
    empieza en encanta encantado encantó encontré enero entrada entre entretenida entretenido episodio episodios era
    es esa esas escribir escrita escrito escritor ese eso especial especialmente espectacular esperaba esperado
    espero esta estaba estado estas este estilo esto estos estoy estreno estrenó está están etc excelente
    expectativas experiencia fan fans fantástica fantástico favorita favoritas favorito favoritos febrero ficción
    fluido forma franquicia fue fueron fácil general genial gente gran grande grandes gusta gustado gustan gustaron
    gustó género géneros ha haber habla hablar había hace hacer hacia hacía han hasta hay he hecho hemos hice
    historias hola hora horas hoy idea igual imaginar impresionante impresiones impresión incluso increíble intento
    interesante interesantes ir juego juegos julio junio la larga largo las le lector lectores lectura leer leerlo
    les leyendo leí leído libro libros lista llegó lleva llevaba lo los luego lugar maestra mala malo manera manga
    marzo mayo mayor mañana me media medio mejor mejores menos mes meses mi mis misma mismo mismos momento mucha
    muchas mucho muchos mundial mundo muy más mía nada nadie ni ninguna ningún no noche nombre normal nos noviembre
    nueva nuevas nuevo nuevos nunca número o obra obras octubre opiniones opinión original os otra otras otro otros
    para parece parecía parte pasado pelicula película películas pendiente pendientes pequeña pequeño pero pesar
    pocas poco pocos podría podía por porque posible posiblemente post preferido preferidos primer primera primeras
    primero probablemente problema producción propia propio próxima próximo publicada publicado publicó puede puedo
    pues punto puse página páginas público que quería quien quiero quizá quizás qué razón realmente reciente
    recientemente recomendable recomendado recomendar recomendaron recomiendo recuerdo regreso reseña reseñas
    resulta resultado rápido saber saga sagas salió se sea seguir segunda segundo seguro según seis semana semanas
    septiembre ser serie series sería si sido siempre sigo siguiente sin sino sobre solo son sorprendente
    sorprendido soy spoiler spoilers su suele supuesto sus sé sí sólo tal también tampoco tan tanta tanto tarde te
    televisión temporada temporadas tenemos tener tengo tenía tercera termina terminar terminas terminé tiempo
    tiempos tiene tienes toda todas todavía todo todos trabajo tras trata tratar tres tu título un una unas unos
    vamos varias varios veces ver verdad verla verlo versión vez vi videojuego videojuegos viendo vista visto voy
    vuelta x y ya yo
"""
_ITALIAN = """
    a abbastanza abbiamo ad adattamento adesso aggiungere agosto ai al alcune alcuni alla alle allo allora almeno
    altra altre altri altro amabili amo anche ancora anime anni anno appassionata appassionato appena aprile
    articolo aspettative aspettavo assai assieme assolutamente attesa atteso attimo autore autrice avere aveva avevo
    avrei avuto basta bel bella belle bello ben bene blog brutta brutto buon buona buone buoni capire capitolo caso
    categoria certo che chi chiaro ci cinema ciò classico col come con conosce conoscevo continuo contro cosa cose
    così cui da dagli dai dal dalla dalle davvero degli dei del della delle dello detto deve devo di dice dicembre
    dire director diverse diversi divertente dopo dove drama due dunque durante e eccellente ecco ed edizione
    elenchi entrambi episodi episodio era erano esce esperienza essere fa facile fan fantascienza fantastico fare
    fatto febbraio film fin finalmente fine fino forma forse franchise fu fumetto genere generi gennaio giochi gioco
    giorni giorno giudizio giugno già gli grande grandi grazie guarda guardando guardano guardare guardato guardo ha
    hanno hbo ho horror i idea ieri immagino importante impressione impressioni in infatti iniziale iniziare
    iniziato inizio insieme insomma interessante interessanti invece io l la largo le lette letto lettore lettori
    lettrice lettura libri libro lo lontano luglio lungo lì ma maggio mai manga marzo me media meglio meno mese mesi
    mi mia mie miei migliore migliori minuti mio molta molte molti molto momento mondo naturalmente nei nel nella
    nelle nemmeno netflix niente no noi non nonostante nostra nostro novembre nulla numero nuova nuove nuovi nuovo o
    oggi ogni opera opere opinione oppure ora ore originale ormai ottimo ottobre pagina pagine parere parlare
    parlato parliamo parlo parte particolare passato pensare pensato pensieri penso per perché perfetto personale
    personalmente però piace piacevole piaciuta piaciuto piccola piccolo più poche pochi poco poiché possiamo
    possibile posso post precedente preferita preferiti preferito prima prime primi primo pro problema prodotto
    produzione proprio prossima prossimo pubblicato pubblico purtroppo può qualche qualcosa quale quali qualità
    quando quanto quasi quattro quel quella quelle quelli quello questa queste questi questo qui quindi recensione
    recensioni recente recentemente regista ricordo rispetto romanzi romanzo sa saga sala sapevo sarà scelta scritta
    scritto scrivere se seconda secondo sei sembra sempre senza sera serial serie settembre settimana settimane si
    sia siamo simile so solito solo sono soprattutto sorprendente sorpresa spoiler sta stagione stagioni stata stati
    stato stavo stessa stesso stile storie su subito sul sulla sullo super svago sì tale tanta tante tanti tanto te
    teatro televisione temi tempo terza terzo ti titolo tra trailer tre troppo trovato tutta tutte tutti tutto tv
    uguale ultima ultime ultimi ultimo un un' una uno uscita uscito va vedere vediamo vera veramente vero versione
    vi videogame videogames videogiochi videogioco visione vista visto voglio volevo volta volte vorrei x è
"""
_PORTUGUESE = """
    a abril acho aclamada acompanhar adaptação adorei agora agosto aguardada aguardado ainda algo algum alguma
    algumas alguns alguém além ano anos antes ao aos após aqui artigo as assim assisti assistido assistidos
    assistindo assistir atrás até autor autora bastante bem blog boa bom cada capítulo capítulos caso certeza cinema
    clássico coisa coisas coleção com comecei comentário comentários começar como completamente comédia confesso
    conhecia conheço contudo crítica críticas da dar das de depois desde dessa desse desta deste dia dias difícil
    diretor direção disponível disse disso divertido dizer do dois dos drama duas durante e editorial edição em
    encontrei enfim entre então episódio episódios era eram escrever escrita escrito escritor especial especialmente
    esperado esperava espero essa esse esta estava este estilo estou estreia estreou está etc eu excelente
    expectativa expectativas experiência falar fato favorita favorito faz fazer fevereiro filme filmes fiquei foi
    foram forma franquia fã fãs gente geral gosta gostar gostei gosto grande grandes gênero gêneros havia histórias
    hoje hora horas há ideia igual impressão impressões incrível interessante isso isto janeiro jogo jogos julho
    junho já lançada lançado leitor leitores leitura lembro ler li lido livro livros logo longo lugar maio maior
    mais março mas me meio melhor melhores menos meses meu meus mim minha minhas minissérie momento momentos mostra
    muita muitas muito muitos mundo mês na nada nas nem nessa nesse nesta neste netflix no noite nome normal nos
    nossa nosso nota nova novas novembro novo novos num numa nunca não o obra obras ok onde ontem opinião original
    os ou outra outras outro outros outubro para parece parte particular pela pelo pena pensei penso pequena pequeno
    perfeito pessoal pessoalmente poder podia pois por porque portanto porém posso possível post pouco poucos
    preciso preferido primeira primeiras primeiro principalmente produção pronto próxima próximo publicado páginas
    público qual qualidade qualquer quando quanto quase que quem quero quis razão realmente recente recentemente
    recomendado recomendação recomendo resenha resenhas resolvi roteiro rápido rápidos saga saiu se seguinte segunda
    segundo seja sem semana semanas sempre sendo ser setembro seu seus sexta sim sinopse sobre sou spoiler spoilers
    streaming sua suas surpreendente surpresa suspense sábado são série séries só também tanto te televisão tem
    temas tempo temporada temporadas tenho ter terceira terminei texto thriller tinha toda todas todo todos trabalho
    trilogia três tudo tv tão título um uma uns vai valeu vamos ver verdade versão vez vezes vi videogame visto você
    vocês volta vontade vou várias vários x às é ótima ótimo última últimas último
"""
_POLISH = """
    a aby akcji albo ale ani anime autor autora autorka autorstwa bardzo bez bo być był była było były chciałam
    chciałem chyba ciekawa ciekawe ciekawy co coś cykl czas czasem czasu czy czyli czytania czytać czytałam czytałem
    czytelnik czytelnika czytelników często dla dlatego do dobra dobre dobry dobrze dość druga drugi dużo dziś
    ekranizacja fan fanem fanką fantastyki fi film filmie filmu filmów gatunek gatunku gatunków gra gratka gry grę i
    ile im in inne innych ja jak jakie jakiś jako jeden jedna jednak jednym jest jestem jeszcze jeśli już każdy
    kiedy kilka kino kolejna kolejny kryminał kryminału książce książek książka książki książkę która które który
    których lada lat lata lektura lektury lekturze lub lubię ma mam mi miałam miałem mimo mnie moim moja moje mojej
    może można muszę mój na najbardziej najlepsza najlepszy naprawdę nareszcie nawet nic nie niestety nigdy niż no
    nowa nowe nowej nowy o obejrzałam obejrzałem od oglądać oglądałam oglądałem opinia opowiadań opowieść oraz
    osobiście ostatnia ostatnie ostatnio pamiętam pełne pierwsza pierwsze pierwszej pierwszy pierwszą po pod polecam
    polecana pomysł ponieważ powieści powieść powodu poza połączenie prawdę premiera przeczytać przeczytałam
    przeczytałem przed przez przy raczej raz razem recenzja recenzji recenzję reżyser rok roku sam sama sci seria
    serial serialu serii serię sezon sezonu się spodziewałam spodziewałem spoiler spoilery sposób swoje swoją są ta
    tak taka taki także tam te tego tej ten też tę to tom trochę trzeba tu tylko tym tytuł u uwielbiam w we według
    wiele wielu więc więcej wrażenie wszystko wydana wśród x z za zanim zawsze zdecydowanie znam
"""
_JOINED = (_ENGLISH, _GERMAN, _DUTCH, _FRENCH, _SPANISH, _ITALIAN, _PORTUGUESE, _POLISH)
BY_LANGUAGE = tuple(frozenset(words.split()) for words in _JOINED)
"""One vocabulary a language; a sentence is judged by one of them, never by several at once."""
