# ruff: noqa: E501 - articles have long lines
"""One article for each layout that recaps come in, in our own words, about works that do not exist."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Case:
    """An article and what its import must say."""

    name: str
    file: str
    text: str
    title: str
    kind: str = "film"
    year: int | None = None
    runtime: int | None = None
    open: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    cast: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    marks: tuple[str, ...] = field(default=())


FILM_SITE = Case(
    "premise, warning line, question chapters, captions, foot",
    "lantern.txt",
    """“The Lantern Keeper” is a slow-burning mystery thriller set on an island without a harbour. It follows Mara, who comes home to sell her father's house and finds every lamp in it lit. The longer she stays, the less she wants to know who lights them.

Spoilers ahead!

The Lantern Keeper (2021) Plot Summary & Movie Synopsis:

Mara (Ines Holloway) steps off the ferry at dusk. She counts eleven lamps in the windows and goes in.

Who has been living in the house?

In the cellar she finds a bed that is still warm. Old Tobias, the neighbour, swears that nobody has come near the place.

The Lantern Keeper (2021) Movie Ending Explained
A still from “The Lantern Keeper” (2021)

Tobias brings her soup and takes away the key.

The Lantern Keeper (2021) Movie Ending Explained:

Did Mara's father ever leave the island?

He did not. Tobias has kept him in the lamp room for nine years, and Mara locks them both in.

Read More: The Salt Road (2019) Movie Ending Explained: Who Paid the Ferryman?

The Lantern Keeper (2021) Movie Links: IMDb, Letterboxd
The Cast of The Lantern Keeper (2021) Movie: Ines Holloway, Peter Vaughn-Reyes
The Lantern Keeper (2021) Movie Genre: Mystery/Thriller | Runtime: 1h 47m
Where to watch The Lantern Keeper

Similar Posts
""",
    title="The Lantern Keeper",
    year=2021,
    runtime=107,
    open=("every lamp in it lit",),
    hidden=("counts eleven lamps", "a bed that is still warm", "kept him in the lamp room"),
    headings=(
        "The Lantern Keeper (2021) Plot Summary & Movie Synopsis:",
        "Who has been living in the house?",
        "The Lantern Keeper (2021) Movie Ending Explained:",
        "Did Mara's father ever leave the island?",
    ),
    gone=("Similar Posts", "A still from", "Read More", "Spoilers ahead", "Where to watch"),
    cast=("Ines Holloway", "Peter Vaughn-Reyes"),
    genres=("Mystery", "Thriller"),
    related=("The Salt Road",),
)

EXPLAINER = Case(
    "explainer: the title asks, the warning ends the intro",
    "explainer.md",
    """# 'Paper Moths' Ending, Explained: Is Ada Alive? Who Wrote the Letters?

*Paper Moths* is the new horror film from director Lena Ostrova, and it has left audiences arguing in the lobby. It stars Joan Akande as a widow who answers letters that nobody sent. Here is what it all means. Spoilers ahead.

## Who wrote the letters?

Ada wrote all of them before she drowned in the mill pond.

## What happens to Ada at the end of Paper Moths?

She walks into the pond a second time, and the moths carry her name away.
""",
    title="Paper Moths",
    open=("answers letters that nobody sent",),
    hidden=("before she drowned", "a second time", "Is Ada Alive"),
    headings=("Who wrote the letters?", "What happens to Ada at the end of Paper Moths?"),
    cast=("Joan Akande",),
    genres=("Horror",),
)

UNWARNED = Case(
    "explainer without a warning that tells in its first sentence",
    "unwarned.txt",
    """Quiet Harbor Season 2 Ending Explained: What Happens to Nils?

At the end of the second season Nils finally confesses that he sank the boat, and Greta hands him over to the coast guard. His brother takes the blame for the fire.

Why did Nils sink the boat?

He wanted the insurance money for the school. Greta found the papers in the seventh episode.

Does Greta forgive him?

She does not, and she leaves the harbour on the morning ferry.
""",
    title="Quiet Harbor",
    kind="season",
    hidden=("finally confesses", "insurance money", "the morning ferry", "What Happens to Nils"),
    headings=("Why did Nils sink the boat?", "Does Greta forgive him?"),
    marks=("S02",),
)

LABELS_FIRST = Case(
    "label lines first, then a premise and a one-line warning",
    "labels.txt",
    """Glass Orchard

Year: 2018
Runtime: 96 min
Language: English
Director: Amal Reyes-Whitlock

Glass Orchard is a science fiction drama about a botanist who grows trees that remember. When a stranger asks her for one cutting, she has to decide what they may forget.

Warning: spoilers below!

The stranger turns out to be her daughter, grown old in the time that the trees took away. The botanist burns the orchard.
""",
    title="Glass Orchard",
    year=2018,
    runtime=96,
    open=("trees that remember",),
    hidden=("turns out to be her daughter", "burns the orchard"),
    genres=("Science fiction",),
)

RUN_IN = Case(
    "television recap with run-in bold heads",
    "runin.md",
    """---
title: Copper Valley Recap: "The Long Shift"
date: Oct 4, 2015 10:02 pm
author: Somebody
---

Sheriff Dunn has a bad night this week, and the mine swallows one of our favourites. Let us count the damage while the kettle boils, because nobody in this town sleeps anyway.

**The collapse:** The props give way in the first minute, and Ruiz holds the beam long enough for the boys to crawl out. He does not crawl out himself, and the silence afterwards is the best thing that this show has done so far.

**The widow:** Alma Ruiz learns it from the whistle. She walks to the pit head in her apron, and no one has the courage to meet her there until Dunn takes off his hat and sits down beside her.

<blockquote class="twitter-tweet"><p>I am not crying</p>&mdash; A Viewer (@aviewer) October 4, 2015</blockquote>
""",
    title="Copper Valley",
    kind="episode",
    year=2015,
    hidden=("mine swallows one of our favourites", "Ruiz holds the beam", "The Long Shift"),
    headings=("The collapse:", "The widow:"),
    gone=("@aviewer",),
)

PLAIN_RECAP = Case(
    "television recap in prose without heads or a warning",
    "prose.md",
    """---
title: >
  Ember Street S3 E7: the one with the fire
date: "2018-11-02 09:00:00 +0000"
---

Well, that escalated. Tilda set the bakery alight before the credits had finished, and by the halfway mark Jonas knew that she had done it.

They (spoiler alert) get married anyway.

Next week the inspector comes back.
""",
    title="Ember Street",
    kind="episode",
    year=None,
    hidden=("set the bakery alight", "get married anyway"),
    marks=("S03E07",),
)

COUNTDOWN = Case(
    "ranking with numbered heads",
    "ranking.txt",
    """Iron Parish Power Rankings: Who Won Week 6?

3. Brother Cole

He lost the vote and the horse, and he still sleeps in the vestry like a man who has a plan.

2. Sister Maud

Maud buried the deed under the font, where the bishop found it on Sunday.

1. The Bishop

He holds the deed, the horse and now the parish, since Cole was found dead in the bell tower.
""",
    title="Iron Parish",
    kind="episode",
    hidden=("buried the deed", "found dead in the bell tower"),
    headings=("3. Brother Cole", "2. Sister Maud", "1. The Bishop"),
)

CAPITALS = Case(
    "headings in capitals, glued to their paragraphs",
    "capitals.txt",
    """Last Night's Silver Mile: Everything That Was Real

The show is known for its care, so let's look at the places and the songs that last night's episode of Silver Mile borrowed from the real city.

THE DINER
Frank proposes to Lou in the diner on Ninth, which stood there until 1974 and is a bank today, as every bus tour will tell you.

THE FLOOD
The flood that drowns the captain in the episode is the one of 1972, and the footage behind him is real as well.

Previously: the subway, the strike, and a hat
""",
    title="Silver Mile",
    kind="episode",
    hidden=("Frank proposes to Lou", "drowns the captain"),
    headings=("THE DINER", "THE FLOOD"),
    gone=("the subway, the strike",),
)

ARCHIVE = Case(
    "fan archive: front matter, Synopsis, Review, Notes, Quotes",
    "archive.md",
    """---
title: "Cold Ledger"
showname: "Harbor Unit"
season : Four
epnum: Eleven
date: 2009-02-12
station: XYZ
---

## Synopsis

In the eleventh hour of the season we meet the detectives of the harbor unit at a quiet wedding.

Captain Oyelaran arrests the groom before the toast.

## Review

Oyelaran has known since the morning that the groom shot her partner.

## Notes

* First time that the captain cries.

## Quotes

**Oyelaran:** Put the cake down.\\
**Groom:** Never.
""",
    title="Harbor Unit",
    kind="episode",
    year=2009,
    hidden=("arrests the groom", "shot her partner", "Put the cake down"),
    headings=("Synopsis", "Review", "Notes", "Quotes"),
    marks=("S04E11",),
)

MULTIPLE = Case(
    "several episodes on one page",
    "several.md",
    """# Night Ferry Season 1 recap

## Episode 2: The Stowaway

Pell hides the child in the engine room, and the mate pretends not to see.

## Episode 1: Cast Off

Pell takes the night shift and finds a shoe on the car deck.
""",
    title="Night Ferry",
    kind="season",
    hidden=("hides the child", "finds a shoe", "The Stowaway", "Cast Off"),
    headings=("Episode 2: The Stowaway", "Episode 1: Cast Off"),
    marks=("S01E01", "S01E02"),
)

EXTRACT = Case(
    "an encyclopedia's extract",
    "extract.txt",
    """The Weir (2011 film)
The Weir is a 2011 Irish folk horror film directed by Orla Tennant. It stars Finn Adeyemi, Ruth Castellane and Bo Lindqvist.
The film follows a surveyor who is sent to measure a river that nobody will name.
The Weir premiered at a festival in Galway on July 9, 2011.


== Plot ==
Surveyor Hugh Marrow arrives at the weir on the shortest day. The keeper drowns him in the last scene, as she drowned the others.


== Cast ==
Finn Adeyemi as Hugh Marrow, the ninth surveyor
Ruth Castellane as the keeper / the drowned girl


== Production ==
The scene in which Marrow is drowned was shot in a swimming pool.


=== Filming ===
Filming took place in winter.


== References ==
""",
    title="The Weir",
    year=2011,
    open=("nobody will name",),
    hidden=("arrives at the weir", "the drowned girl", "shot in a swimming pool"),
    headings=("Plot",),
    cast=("Finn Adeyemi", "Ruth Castellane", "Bo Lindqvist"),
    genres=("folk horror",),
)

COPIED_INFOBOX = Case(
    "a copied encyclopedia page, the infobox as lines",
    "copied.txt",
    """The Weir (film)
From Wikipedia, the free encyclopedia
Directed by Orla Tennant
Written by Orla Tennant
Starring
Finn Adeyemi
Ruth Castellane
Running time
101 minutes[1]
Country Ireland
The Weir is a 2011 Irish folk horror film directed by Orla Tennant.[2] The film was released on 9 July 2011.

Plot[edit]

Hugh Marrow arrives on the shortest day, and the keeper drowns him before the longest one.

Reception[edit]

Critics called the drowning of Marrow the coldest scene of the year.

This page was last edited on 1 May 2020, at 10:00 (UTC).
""",
    title="The Weir",
    year=2011,
    runtime=101,
    open=("Irish folk horror film",),
    hidden=("arrives on the shortest day", "the coldest scene of the year"),
    headings=("Plot",),
    gone=("This page was last edited", "[edit]", "From Wikipedia"),
)

WIKITEXT = Case(
    "raw wikitext",
    "weir.wiki",
    """{{Short description|2011 film}}
{{Infobox film
| name = The Weir
| director = [[Orla Tennant]]
| starring = {{ubl|[[Finn Adeyemi]]|[[Ruth Castellane]]}}
| released = {{Film date|2011|7|9|[[Galway]]}}
| runtime = 101 minutes<ref>{{cite web|title=The Weir}}</ref>
}}
'''''The Weir''''' is a 2011 Irish [[folk horror]] film directed by [[Orla Tennant]].

[[File:Weir.jpg|thumb|The keeper, who is [[Marrow]]'s sister, at the [[weir]]]]
== Plot ==
{{Plot|date=May 2020}}
Hugh Marrow arrives on the shortest day.<!-- keep it short --> The keeper drowns him.

== Cast ==
* [[Finn Adeyemi]] as Hugh Marrow
* [[Ruth Castellane]] as The Keeper, his lost sister

== Themes ==
That the keeper is his sister has been read as a myth of return.

== References ==
{{reflist}}
[[Category:2011 films]]
""",
    title="The Weir",
    year=2011,
    runtime=101,
    open=("Irish folk horror film",),
    hidden=("arrives on the shortest day", "his lost sister", "myth of return", "The Keeper"),
    headings=("Plot",),
    gone=("{{", "[[Category", "reflist", "keep it short", "thumb"),
    cast=("Finn Adeyemi", "Ruth Castellane"),
)

SEASON_WIKITEXT = Case(
    "a season's wikitext with an episode table",
    "season.wiki",
    """{{Infobox television season
| season_name = Night Ferry season 2
| season_number = 2
| starring = {{Plainlist|
* [[Ada Moreau]]
* [[Kofi Brandt]]
}}
}}
The second season of the television series '''''Night Ferry''''' premiered on March 3, 2014.
== Episodes ==
{{Episode table |overall=1 |season=1 |title=1 |episodes=
{{Episode list/sublist|Night Ferry season 2
| EpisodeNumber = 9
| EpisodeNumber2 = 1
| Title = Low Water
| ShortSummary = Pell wakes on the sandbank and finds the child gone.
}}
{{Episode list/sublist|Night Ferry season 2
| EpisodeNumber = 10
| EpisodeNumber2 = 2
| Title = The Wrong Light
| ShortSummary = The mate lit the false beacon, and Pell shoots him.
}}
}}
== Reception ==
The death of the mate was widely praised.
""",
    title="Night Ferry",
    kind="season",
    year=2014,
    hidden=("finds the child gone", "Pell shoots him", "Low Water", "widely praised"),
    headings=("Low Water", "The Wrong Light"),
    cast=("Ada Moreau", "Kofi Brandt"),
    marks=("S02E01", "S02E02"),
)

FANDOM = Case(
    "a fan wiki's saved page: publisher's summary open, plot with chapters, navigation boxes",
    "fandom.html",
    """<!DOCTYPE html><html lang="en"><head><title>The Hollow Crown of Ash | Ashfall Wiki | Fandom</title></head><body>
<div class="global-navigation"><ul><li>Movies</li><li>Games</li><li>TV</li></ul></div>
<main><h1 class="page-header__title">The Hollow Crown of Ash</h1>
<div class="mw-parser-output">
<aside class="portable-infobox"><h2 class="pi-title">The Hollow Crown of Ash</h2>
<div class="pi-data"><h3 class="pi-data-label">Author</h3><div class="pi-data-value">Wren Halloran</div></div>
<div class="pi-data"><h3 class="pi-data-label">Publication date</h3><div class="pi-data-value">May 5, 2009</div></div></aside>
<p><b>The Hollow Crown of Ash</b> is the second novel of the Ashfall series by Wren Halloran, published in 2009.</p>
<h2><span class="mw-headline">Publisher's summary</span></h2>
<p>The crown is broken, and the road north is closed. Ilse has one winter to find a smith who will not ask her name.</p>
<h2><span class="mw-headline">Plot summary</span></h2>
<h3><span class="mw-headline">The smith of Karr</span></h3>
<p>Ilse kills the smith before he can speak, and takes the hammer.</p>
<h3><span class="mw-headline">A king of cinders</span></h3>
<p>Her brother Odo crowns himself with the hot iron and dies of it.</p>
<h2><span class="mw-headline">Appearances</span></h2><p>Odo the Burnt King (dies)</p>
<div class="navbox"><ul><li>The First Ash</li><li>The Last Ash</li></ul></div></div></main>
<footer><p>Community content is available under CC-BY-SA unless otherwise noted.</p></footer></body></html>
""",
    title="The Hollow Crown of Ash",
    kind="book",
    year=2009,
    open=("second novel of the Ashfall series",),
    hidden=("kills the smith", "dies of it", "Burnt King"),
    headings=("Plot summary", "The smith of Karr", "A king of cinders"),
    gone=("Community content", "The First Ash", "Burnt King"),
)

STUDY_GUIDE = Case(
    "study notes: bare heads above bullets",
    "notes.txt",
    """Overview
These notes cover the main events and characters of Wren Halloran's "The Salt Year," a novel about a village without rain.
Setting & People
- The village of Dorn lies on a salt plain.
- Hettie keeps the last well.
The Digging
- Hettie lets the strangers dig.
- Her son falls in and is never found.
Aftermath
- Hettie seals the well and walks away.
Key Terms
- Salt year: a year without rain.
""",
    title="The Salt Year",
    kind="book",
    open=("a village without rain",),
    hidden=("keeps the last well", "never found", "seals the well"),
    headings=("Setting & People", "The Digging", "Aftermath"),
)

BARE_PLOT = Case(
    "a bare plot, nothing else",
    "bare-plot.txt",
    """Actor Dale Penrose, the star of an old television series, drives to the desert to sell his house. His driver Cliff finds a girl in the pool.

They bury her under the set of the series, and the studio burns down that night.

Dale takes the blame and dies in prison as a hero.
""",
    title="Bare plot",
    hidden=("Actor Dale Penrose", "They bury her", "dies in prison"),
)

BLOG_CHROME = Case(
    "a blog page whose chrome outweighs its text, in another language",
    "blog.html",
    """<!DOCTYPE html><html lang="de-DE"><head><title>The Ninth Bell – Kinoecke</title><meta property="og:site_name" content="Kinoecke"></head><body>
<div id="header"><h1><a href="/">Kinoecke</a></h1><ul class="menu"><li>Startseite</li><li>Impressum</li><li>Kontakt</li></ul></div>
<div id="content"><article class="post"><h1 class="entry-title">The Ninth Bell</h1><div class="entry-meta">Veröffentlicht am 3. Mai 2016 von Jo</div>
<div class="entry-content"><p>The Ninth Bell is a 2016 British horror film directed by Petra Lowe. The film was shot in a single church in nine nights.</p>
<p>Tom climbs the tower and hangs himself from the ninth rope, and the bell rings by itself until the village has gone mad with it.</p>
<div class="sharedaddy"><h3>Teilen mit:</h3><ul><li>Twitter</li><li>Facebook</li></ul></div>
<div id="jp-relatedposts"><h3>Ähnliche Beiträge</h3></div></div></article>
<div id="comments"><h2>3 Kommentare</h2><p>Toller Film, am Ende war ich wirklich erschrocken, dass Tom stirbt.</p></div>
<div id="respond"><h3>Schreibe einen Kommentar</h3><p>Deine E-Mail-Adresse wird nicht veröffentlicht.</p></div></div>
<div class="sidebar"><h3>Archiv</h3><ul><li>Mai 2016</li></ul></div></body></html>
""",
    title="The Ninth Bell",
    year=2016,
    open=("2016 British horror film",),
    hidden=("hangs himself", "Tom stirbt"),
    gone=("Startseite", "Teilen mit", "Ähnliche Beiträge", "Kommentar", "Tom stirbt", "Archiv"),
    genres=("Horror",),
)

SINGLE_NEWLINES = Case(
    "no blank lines, the warning in the second line",
    "single.txt",
    """The Amber Room season 1 ending explained
The Amber Room spoilers follow.
Netflix's The Amber Room is the most watched mystery series of the winter.
Nadia killed the curator in the first minute and hid him in the amber.
Who painted the false panel?
It was Nadia's mother, before she was shot at the border.
What does the last shot mean?
The panel bleeds because the curator is still behind it.
""",
    title="The Amber Room",
    kind="season",
    hidden=("killed the curator", "shot at the border", "still behind it"),
    headings=("Who painted the false panel?", "What does the last shot mean?"),
    gone=("spoilers follow",),
)

AGGREGATOR = Case(
    "an aggregator's copy: menu, indents, other articles' titles between the paragraphs",
    "aggregator.txt",
    """Open in App
  • Local
  • Weather
  • Sports

    ‘Dust Choir’ Season 1 Episode 4 Recap: A Hymn for Nobody

    By Pat Somebody,

    12 days ago

    https://img.example.com/a.php?url=77

    ‘Low Country’ Episode 2 Recap: “The Heron”

    This week Cass (Mina Doyle) burns the hymn book, and Reverend Pike (Ola Stenberg) lets her, which nobody saw coming.

    CLICK HERE TO GET OUR EMAILS

    By morning the choir has a new leader and Pike is in the river, where the boys find him under the ice.
""",
    title="Dust Choir",
    kind="episode",
    hidden=("burns the hymn book", "Pike is in the river", "A Hymn for Nobody"),
    gone=("Open in App", "12 days ago", "img.example.com", "CLICK HERE", "Low Country’ Episode"),
    cast=("Mina Doyle", "Ola Stenberg"),
    marks=("S01E04",),
)

REVIEW = Case(
    "no recap at all but a review",
    "review.txt",
    """The Tin Saint review

There is a good film in The Tin Saint, and for its first hour director Noor Vance seems to have found it. Then the saint falls from the roof and the whole thing comes apart in a way that no amount of music can mend.

Grade: B-
""",
    title="The Tin Saint",
    hidden=("the saint falls from the roof",),
)

GERMAN = Case(
    "German",
    "schnee.txt",
    """Schneeblind auf Netflix: Die Erklärung zum Ende

„Schneeblind“ ist ein deutscher Thriller von Regisseurin Ute Brandner aus dem Jahr 2020. Der Film läuft 94 Minuten.

Achtung, Spoiler!

Die Handlung von Schneeblind

Jonas wacht in der Hütte auf und findet den Bergführer tot im Schnee.

Das Ende von „Schneeblind“ erklärt

Jonas hat den Bergführer selbst erschlagen und es vergessen.
""",
    title="Schneeblind",
    year=2020,
    runtime=94,
    open=("deutscher Thriller",),
    hidden=("findet den Bergführer", "selbst erschlagen"),
    headings=("Die Handlung von Schneeblind", "Das Ende von „Schneeblind“ erklärt"),
    gone=("Achtung, Spoiler",),
)

FRENCH = Case(
    "French",
    "verre.txt",
    """La Maison de verre : Explication de la fin !

La Maison de verre est un film français de 2019 réalisé par Anne Delorme. Le film est disponible sur Netflix.

Attention spoilers !

Que signifie la fin ?

Claire comprend que sa sœur est morte depuis le début et brise la dernière vitre.
""",
    title="La Maison de verre",
    year=2019,
    open=("un film français",),
    hidden=("sa sœur est morte",),
    headings=("Que signifie la fin ?",),
    gone=("Attention spoilers",),
)

SPANISH = Case(
    "Spanish, without a warning",
    "pozo.txt",
    """Final explicado de "El pozo seco", la película de Netflix

¿Qué pasa en el final de "El pozo seco"?

Marta descubre que el cura mató a su hermano y lo tiró al pozo.
""",
    title="El pozo seco",
    hidden=("el cura mató",),
    headings=('¿Qué pasa en el final de "El pozo seco"?',),
)

ITALIAN = Case(
    "Italian, warned without the word",
    "sale.txt",
    """Il sale nero, spiegazione del finale del film

Questo articolo rivela dettagli importanti della trama: leggetelo dopo la visione.

Tra i film più visti c'è Il sale nero, film del 2017 distribuito al cinema.

La trama

Anna uccide il padre con il sale che lui le aveva dato.
""",
    title="Il sale nero",
    year=2017,
    hidden=("uccide il padre",),
    headings=("La trama",),
    gone=("rivela dettagli",),
)

JAPANESE = Case(
    "Japanese, warned in the title only",
    "kagami.txt",
    """鏡の庭(映画)のネタバレ解説・考察まとめ

『鏡の庭』とは、2015年に公開された日本のホラー映画で、監督は北沢遥人。

『鏡の庭』のあらすじ・ストーリー

美咲は祖母の家で古い鏡を見つける。鏡の中の少女は死んだ姉だった。
""",
    title="鏡の庭",
    year=2015,
    open=("2015年に公開された",),
    hidden=("古い鏡を見つける", "死んだ姉"),
    headings=("『鏡の庭』のあらすじ・ストーリー",),
)

KOREAN = Case(
    "Korean",
    "barada.txt",
    """영화 《마지막 등대》 결말 해석

《마지막 등대》는 2018년 개봉한 한국의 스릴러 영화이다. 감독은 윤서하이다.

스포일러 주의

줄거리

등대지기 민호는 아내를 살해한 사실을 숨기고 있었다.
""",
    title="마지막 등대",
    year=2018,
    open=("2018년 개봉한",),
    hidden=("아내를 살해한",),
    headings=("줄거리",),
    gone=("스포일러 주의",),
)

STATED = Case(
    "a page that tells machines what it is about",
    "stated.html",
    """<!DOCTYPE html><html lang="en"><head><title>That last shot, explained | Lampwick</title>
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "Article", "datePublished": "2022-03-01",
"about": {"@type": "Movie", "name": "Cinder Road", "datePublished": "2020-05-06", "duration": "PT1H38M", "genre": ["Drama"],
"actor": [{"@type": "Person", "name": "Ola Stenberg"}], "director": {"@type": "Person", "name": "Noor Vance"}}}]}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>That last shot, explained</h1><p>By Pat Somebody</p>
<p>Cass drives the hearse into the sea, and the road behind her is on fire, as everybody who saw it will remember for a long time.</p>
<p>She was dead from the beginning.</p></article></body></html>
""",
    title="Cinder Road",
    year=2020,
    runtime=98,
    hidden=("into the sea", "dead from the beginning", "That last shot"),
    cast=("Ola Stenberg",),
    genres=("Drama",),
    gone=("By Pat Somebody",),
)

SEASON_PAGE = Case(
    "a season's saved page with an episode table",
    "season.html",
    """<!DOCTYPE html><html lang="en"><head><title>Night Ferry season 2 - Wikipedia</title></head><body>
<h1 id="firstHeading">Night Ferry season 2</h1><div class="mw-parser-output">
<p>The second season of the television series Night Ferry premiered on March 3, 2014. It ends with the death of the mate.</p>
<h2>Episodes</h2><table class="wikitable wikiepisodetable"><tbody><tr><th>No. overall</th><th>No. in season</th><th>Title</th></tr>
<tr class="vevent"><th id="ep9">9</th><td>1</td><td class="summary">"Low Water"</td></tr>
<tr class="expand-child"><td class="description" colspan="3">Pell wakes on the sandbank and finds the child gone.</td></tr>
<tr class="vevent"><th id="ep10">10</th><td>2</td><td class="summary">"The Wrong Light"</td></tr>
<tr class="expand-child"><td class="description" colspan="3">The mate lit the false beacon, and Pell shoots him.</td></tr></tbody></table>
<h2>Reception</h2><p>The death of the mate was widely praised.</p></div></body></html>
""",
    title="Night Ferry",
    kind="season",
    year=2014,
    open=("premiered on March 3, 2014",),
    hidden=("death of the mate", "finds the child gone", "Pell shoots him", "Low Water", "widely praised"),
    headings=("Low Water", "The Wrong Light"),
    marks=("S02E01", "S02E02"),
)

NOTE = Case(
    "a note with front matter of a film",
    "note.md",
    """---
title: Tin Harbour
year: 2003
length: '"103 min"'
cast:
  - "[[Mina Doyle]]"
  - "[[Ola Stenberg|Ola]]"
genre: [Drama, Crime]
---

Cass finds the ledger under the floor, and Pike burns the harbour office with the clerk inside.
""",
    title="Tin Harbour",
    year=2003,
    runtime=103,
    hidden=("finds the ledger", "clerk inside"),
    cast=("Mina Doyle",),
    genres=("Drama", "Crime"),
)

PARENTHESIS = Case(
    "a warning in parentheses, which looks like a credit",
    "parenthesis.txt",
    """Tin Harbour Season 1 Episode 2 Recap: Ledger

There is no better hour of television this year than the one about the harbour office.

(SPOILERS AHEAD)

Pike burns the harbour office with the clerk inside.
""",
    title="Tin Harbour",
    kind="episode",
    open=("no better hour of television",),
    hidden=("clerk inside",),
    gone=("SPOILERS AHEAD",),
    marks=("S01E02",),
)

GERMAN_LINES = Case(
    "German, a line a paragraph, with adverts and an announced ending",
    "zinn.txt",
    """Zinnhafen auf Netflix: Die Erklärung zum offenen Ende
In dem Thriller „Zinnhafen“ sitzen drei Fremde in einem Haus fest. Der Film von Regisseur Udo Brandner ist seit März auf Netflix verfügbar, in den Hauptrollen spielen Mina Doyle, Ola Stenberg und Noor Vance.
Alle Infos zu Deinem Tarif gibt es hier.
Es folgen Spoiler!
Das Ende von Zinnhafen erklärt: Der Preis der Ruhe
Die Frau erschießt den Fremden und geht allein zum Steg, wo das Boot ihres Mannes brennt.
Jetzt bestellen und drei Monate sparen
""",
    title="Zinnhafen",
    open=("drei Fremde in einem Haus",),
    hidden=("erschießt den Fremden", "Preis der Ruhe"),
    headings=("Das Ende von Zinnhafen erklärt: Der Preis der Ruhe",),
    gone=("Alle Infos", "Jetzt bestellen", "Es folgen Spoiler"),
    cast=("Mina Doyle", "Ola Stenberg", "Noor Vance"),
)

CALLS = Case(
    "calls to readers around the premise",
    "calls.txt",
    """Year: 2019
Runtime: 113 min
Director: Noor Vance

The Glass Tide is a science fiction film about a crew that has forgotten its errand.

Haven't seen The Glass Tide yet? Bookmark the page and come back later.

The captain opens the last door, and there is nobody left to keep it shut.
""",
    title="The Glass Tide",
    year=2019,
    runtime=113,
    open=("forgotten its errand",),
    hidden=("opens the last door",),
    gone=("Bookmark the page",),
    genres=("Science fiction",),
)

WARNED_INTRO = Case(
    "an introduction that ends in its own warning",
    "intro.md",
    """---
title: "Tin Harbour Season Six Episode Two - Ledger -"
date: '2016-05-03 17:00:00'
---

Last week the harbour was quiet, and nobody believed that it would last. Please beware if you haven't been keeping up with Tin Harbour up to the current season (6) and episode (2), you may see spoilers!

Pike burns the office with the clerk inside.
""",
    title="Tin Harbour",
    kind="episode",
    year=None,
    open=("the harbour was quiet",),
    hidden=("clerk inside",),
    marks=("S06E02",),
)

CASE_OF_THE_WEEK = Case(
    "a synopsis that sets out a case before the review tells it",
    "case.md",
    """---
title: "Wet Ink"
showname: "Harbor Unit"
season: 2
epnum: 3
date: 2007-02-12
---

## Synopsis

Oyelaran and her partner investigate the murder of a printer on the night ferry.

The printer's wife hid the press, and her brother did it for the money.

## Review

Oyelaran lets the wife go.
""",
    title="Harbor Unit",
    kind="episode",
    year=2007,
    open=("investigate the murder of a printer",),
    hidden=("hid the press", "lets the wife go"),
    headings=("Synopsis", "Review"),
    marks=("S02E03",),
)

BOLD_HEADS = Case(
    "bold lines as heads beside a page's own headings",
    "bold.html",
    """<!DOCTYPE html><html lang="en"><head><title>Tin Harbour – Season 1 recap | Lampwick</title></head><body><article><h1>Tin Harbour – Season 1 recap</h1>
<p>Everything that the ten episodes of the series left behind on the pier, in order and without mercy, before the second season begins in spring.</p>
<p><strong>The ledger</strong></p><p>Pike finds the ledger under the floor and burns the office with the clerk inside.</p>
<p><strong>The pier</strong></p><p>Cass drowns him at the pier, where the boys find him under the ice.</p>
<h2>Related articles</h2><ul><li>Salt Road</li></ul><h2>Leave a reply</h2><p>Your email address will not be published.</p></article></body></html>
""",
    title="Tin Harbour",
    kind="season",
    hidden=("under the floor", "drowns him", "The ledger", "The pier"),
    headings=("The ledger", "The pier"),
    gone=("Related articles", "Leave a reply"),
    marks=("S01",),
)

CASES = tuple(value for value in list(globals().values()) if isinstance(value, Case))
