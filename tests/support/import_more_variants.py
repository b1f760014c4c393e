# ruff: noqa: E501 - articles have long lines
"""More variants: what stands around an article, and where its story begins without saying so."""

from support.import_layouts import Case
from support.import_variants import _page

NO_TITLE_LINE = Case(
    "no title line: the headings name the work",
    "untitled.txt",
    """A retired diver (Mina Doyle) is paid to look for a bell that nobody has lost. Noor Vance's debut is a slow mystery about debts, and it hides its questions well.

Tide Clock (2019) Plot Summary & Movie Synopsis:

Who pays for the bell?

The harbour priest pays her with money from the poor box. She finds the bell in his cellar.

Tide Clock (2019) Movie Ending Explained:

Why does she sink it again?

His name is cast in it, beside those of the drowned children.

Tide Clock (2019) Movie Link: IMDb
Tide Clock (2019) Movie Cast: Mina Doyle, Finn Adeyemi
""",
    title="Tide Clock",
    year=2019,
    hidden=("priest pays her", "drowned children"),
    headings=(
        "Tide Clock (2019) Plot Summary & Movie Synopsis:",
        "Who pays for the bell?",
        "Tide Clock (2019) Movie Ending Explained:",
        "Why does she sink it again?",
    ),
    cast=("Mina Doyle", "Finn Adeyemi"),
)

DENSE = Case(
    "no blank lines, the warning and the questions on lines of their own, pointers at the end",
    "dense.txt",
    """Velvet Mine Ending Explained: Who Sold the Map?
Written by Pat Somebody | Published on April 3, 2021 | 08:15 PM IST | 41.3K
Velvet Mine is a Spanish thriller series created by Ana Soler, and its eight episodes are now streaming on Netflix.
Spoilers Ahead
Who Sold the Map?
Irene sold it. She had copied it in the first episode while her father slept, and the buyer was the bishop.
Is the Father Dead?
He is alive behind the third door, but nobody will ever open it.
Also Read: Low Lantern Ending Explained: Where Is the Boy?
Follow us on Google News
""",
    title="Velvet Mine",
    kind="series",
    open=("Spanish thriller series",),
    hidden=("Irene sold it", "alive behind the third door", "Who Sold the Map"),
    headings=("Who Sold the Map?", "Is the Father Dead?"),
    gone=("Written by Pat", "41.3K", "Also Read", "Spoilers Ahead", "Google News"),
    related=("Low Lantern",),
)

STOPPED_HEADS = Case(
    "headings that are sentences, an advert's line between paragraphs",
    "distract.txt",
    """The 'Low Signal' Ending Explained — Who Sent the Tape?

By Pat Somebody

Published March 3, 2023, 2:10 p.m. ET

Source: Northlight

SPOILERS for Low Signal ahead, so if you haven't seen the movie, we recommend you do that before you continue to read.

Article continues below advertisement

Low Signal is a 2023 mystery film that plays out on the screens of a radio tower.

What happened to Grace?

Grace never left the tower. Her mother kept her voice on tape and played it on Sundays.

Article continues below advertisement

Source: Northlight

Here's the 'Low Signal' movie ending explained.

The engineer burns the tapes, and Grace answers him from the static.

Low Signal is in theaters now.
""",
    title="Low Signal",
    year=2023,
    open=("2023 mystery film",),
    hidden=("never left the tower", "from the static", "Who Sent the Tape"),
    headings=("What happened to Grace?", "Here's the 'Low Signal' movie ending explained."),
    gone=("Article continues", "Source: Northlight", "By Pat Somebody", "2:10 p.m."),
)

TELLS_BEFORE = Case(
    "an introduction that tells before it warns",
    "before.txt",
    """Gravel Saints Season 2 Finale Recap

Gravel Saints is a crime drama on Hulu. It all came down to the quarry, where Marta shot her own brother in the back. Then she drove home. Spoilers ahead for everybody who has not seen it.

The quarry

Marta leaves the gun on the altar.
""",
    title="Gravel Saints",
    kind="season",
    hidden=("shot her own brother", "gun on the altar"),
    headings=("The quarry",),
    marks=("S02",),
)

BULLET_ENDING = Case(
    "the ending first, as bullets near the top",
    "first.md",
    """---
title: 'Last Night''s Slate Hill: Goodbye to All That'
date: 2013-09-23 08:30
---

So much happened in the penultimate hour. To sum up:

- Hal confesses to the fire
- his wife takes the boat
- the dog lives

**The cabin**: Hal sits by the stove for three months and counts the trees, until the barman turns the news on and he hears his own name in it.

**The widow**: She gives the deputy the ledger because there is nothing left in it that could hurt her, and he is too slow to read it.
""",
    title="Slate Hill",
    kind="episode",
    year=2013,
    hidden=("confesses to the fire", "takes the boat", "hears his own name"),
    headings=("The cabin:", "The widow:"),
)

QUOTED_HEADS = Case(
    "headings in capitals and in quotation marks",
    "museum.txt",
    """The Real Places Of Last Night's Silver Mile

By Pat Somebody in Arts & Entertainment on April 14, 2014

Silver Mile is careful about its streets, and this week's episode showed more of them than most.

"THE MUSEUM"

Lou hides the letter behind the whale, which hung there until 1969 and is a great deal smaller than it looks.

THE BANK & TRUST COMPANY

Frank is shot on its steps, and the steps are real; the blood was added later by the props department.

PREVIOUSLY: The Real Songs
""",
    title="Silver Mile",
    kind="episode",
    year=2014,
    hidden=("hides the letter", "shot on its steps"),
    headings=('"THE MUSEUM"', "THE BANK & TRUST COMPANY"),
    gone=("The Real Songs", "By Pat Somebody"),
)

UNTITLED_RECAP = Case(
    "a television recap whose show stands only in italics",
    "italic.md",
    """---
layout: post
date: 2012-04-16
tags: [tv]
title: "Everybody Eats Alone"
---

This week on *Copper Kitchen*, Ines burned the risotto and her marriage in the same pan. *Copper Kitchen* has never been so hard to watch.

Her husband left with the sommelier before the dessert. *Copper Kitchen* returns next week.
""",
    title="Copper Kitchen",
    kind="episode",
    year=None,
    hidden=("burned the risotto", "left with the sommelier"),
)

EXTRACT_SEASON = Case(
    "an encyclopedia's extract of a season, with a premise and parts of the plot",
    "extract-season.txt",
    """The third season of the American drama television series Night Ferry premiered on May 4, 2015, and consisted of ten episodes.


== Premise ==
The season follows the crew of the night ferry after the loss of the mate.


== Plot ==


=== The first crossing ===
Pell finds the mate's coat on the sandbank.


=== The last crossing ===
Pell steers the ferry onto the rocks.


== Reception ==
The wreck was praised.
""",
    title="Night Ferry",
    kind="season",
    year=2015,
    open=("premiered on May 4, 2015",),
    hidden=("mate's coat", "onto the rocks", "The wreck"),
    headings=("The first crossing", "The last crossing"),
)

COOKIES = Case(
    "a pasted page with a cookie notice, share buttons, a newsletter block and comments",
    "cookies.txt",
    """We use cookies to give you the best experience. By continuing you accept our cookie policy.
Accept all
Skip to content
Home
Movies
TV
About

Ash Lake (2022): Ending Explained

3 min read

Share on Facebook

Share on Twitter

Ash Lake is a 2022 folk horror film directed by Orla Tennant, about a village that counts its dead every night.

*Major spoilers below*

Who counts the dead?

The schoolteacher does, because she is one of them.

Enter your email address to get our best stories every week

What does the number mean?

Thirteen is how many the lake still wants.

Tags: Ash Lake, horror, ending explained

3 Comments

Anna says:

I cried when the teacher walked into the lake!

Reply

Leave a Reply

Your email address will not be published. Required fields are marked *
""",
    title="Ash Lake",
    year=2022,
    open=("counts its dead every night",),
    hidden=("she is one of them", "the lake still wants"),
    headings=("Who counts the dead?", "What does the number mean?"),
    gone=(
        "We use cookies",
        "Accept all",
        "Share on",
        "Enter your email",
        "Tags:",
        "Leave a Reply",
        "Your email address",
        "3 min read",
        "Skip to content",
    ),
    genres=("folk horror",),
)

WORDPRESS = Case(
    "a blog's page: meta data, tables of the cast, related posts, comments, a sidebar",
    "wordpress.html",
    _page(
        "Cold Bread (2018) – Plot and Ending Explained - The Film Larder",
        """<header class="site-header"><h1 class="site-title"><a href="/">The Film Larder</a></h1></header>
<div id="primary"><main><article class="post type-post"><header class="entry-header"><h1 class="entry-title">Cold Bread (2018) – Plot and Ending Explained</h1>
<div class="entry-meta"><span class="posted-on">Posted on <time datetime="2021-02-03">3 February 2021</time></span> <span class="byline">by Jo</span></div></header>
<div class="entry-content"><p class="wp-caption-text">Cold Bread poster</p>
<table><tr><th>Director</th><td>Petra Lowe</td></tr><tr><th>Cast</th><td>Joan Akande, Bo Lindqvist</td></tr><tr><th>Running time</th><td>1h 41min</td></tr><tr><th>Genre</th><td>Drama, Mystery</td></tr></table>
<p><em>Cold Bread</em> is a 2018 drama about two bakers and a strike.</p>
<div class="spoiler-warning"><p><strong>WARNING: contains spoilers!</strong></p></div>
<h2>Plot</h2><p>Ada bakes for the scabs at night, and Olaf finds the flour on her sleeves.</p>
<h3>The strike</h3><p>Olaf denounces her and is shot by the guards.</p>
<h2>Ending explained</h2><p>The last loaf has his ring in it.</p>
<div class="sharedaddy sd-sharing"><h3>Share this:</h3><ul><li>Tweet</li></ul></div>
<div class="yarpp-related"><h3>You may also like</h3><ol><li><a href="/a">Low Lantern: the ending explained</a></li></ol></div></div>
<footer class="entry-footer">Tagged drama</footer></article>
<div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts on “Cold Bread”</h2><ol class="comment-list"><li><p>So sad that Olaf dies.</p></li></ol></div></main></div>
<aside id="secondary" class="widget-area"><h2>Recent Posts</h2><ul><li>Another film</li></ul></aside>""",
    ),
    title="Cold Bread",
    year=2018,
    runtime=101,
    open=("two bakers and a strike",),
    hidden=("bakes for the scabs", "denounces her", "his ring in it"),
    headings=("Plot", "The strike", "Ending explained"),
    gone=("Share this", "You may also like", "Olaf dies", "Recent Posts", "Posted on", "poster", "contains spoilers"),
    cast=("Joan Akande", "Bo Lindqvist"),
    genres=("Drama", "Mystery"),
)

DIV_PAGE = Case(
    "a page of divisions without an article, its data in meta tags",
    "divs.html",
    _page(
        "Ending of ‘Winter Dial’ explained: who stops the clock?",
        """<div id="app"><div class="topbar">Menu</div><div class="story"><div class="headline">Ending of ‘Winter Dial’ explained: who stops the clock?</div>
<div class="story-body"><div class="para">‘Winter Dial’ is a 2020 sci-fi thriller starring Ola Stenberg and Mina Doyle.</div><div class="para">Warning: spoilers for the whole film follow.</div>
<div class="subhead"><b>Who stops the clock?</b></div><div class="para">The child stops it with her tongue, since she is the only one who cannot hear it strike.</div>
<div class="para">Her father had wound it with his own hair.</div></div></div><div class="cookie-banner">We use cookies</div></div>""",
        more='<meta property="og:title" content="Ending of ‘Winter Dial’ explained: who stops the clock?"><meta property="og:site_name" content="Dial Tone">',
    ),
    title="Winter Dial",
    year=2020,
    open=("sci-fi thriller",),
    hidden=("with her tongue", "his own hair", "who stops the clock"),
    headings=("Who stops the clock?",),
    gone=("We use cookies", "spoilers for the whole"),
    cast=("Ola Stenberg", "Mina Doyle"),
)

FAN_WIKI_FILM = Case(
    "a fan wiki's page with doubled tabs and empty edit brackets",
    "wiki-film.html",
    _page(
        "Episode 3 | Night Ferry Wiki | Fandom",
        """<div class="page-header"><h1 class="page-header__title">Low Tide</h1></div><div class="mw-parser-output">
<aside class="portable-infobox"><h2 class="pi-title">Low Tide</h2><div class="pi-data"><h3 class="pi-data-label">Season</h3><div class="pi-data-value">1</div></div>
<div class="pi-data"><h3 class="pi-data-label">Episode</h3><div class="pi-data-value">3</div></div><div class="pi-data"><h3 class="pi-data-label">Series</h3><div class="pi-data-value">Night Ferry</div></div>
<div class="pi-data"><h3 class="pi-data-label">Air date</h3><div class="pi-data-value">March 17, 2013</div></div></aside>
<p>"<b>Low Tide</b>" is the third episode of the first season of <i>Night Ferry</i>.</p>
<h2><span class="mw-headline">Synopsis</span><span class="mw-editsection">[]</span></h2><p>Pell takes a passenger who has no shadow.</p>
<h2><span class="mw-headline">Plot</span><span class="mw-editsection">[]</span></h2><p>The passenger is Pell's drowned brother.</p>
<h2><span class="mw-headline">Appearances</span></h2><ul><li>Pell's brother (dies)</li></ul><h2><span class="mw-headline">Trivia</span></h2><ul><li>The brother returns later.</li></ul>
<table class="navbox"><tr><td>Episodes of Night Ferry</td></tr></table></div><div class="license-description">Community content is available under CC-BY-SA</div>""",
    ),
    title="Night Ferry",
    kind="episode",
    year=2013,
    open=("third episode of the first season",),
    hidden=("drowned brother", "brother (dies)", "returns later"),
    headings=("Plot",),
    gone=("Community content", "Episodes of Night Ferry"),
    marks=("S01E03",),
)

COPIED_WIKI_SERIES = Case(
    "a copied encyclopedia page without blank lines, a novel",
    "copied-novel.txt",
    """The Salt Year
From Wikipedia, the free encyclopedia
Jump to: navigation, search
The Salt Year
Author	Wren Halloran
Country	Ireland
Language	English
Genre	Dystopian
Publisher	Nordlicht
Publication date	2014
Pages	448
The Salt Year is a 2014 dystopian novel by Wren Halloran about a village without rain.
Contents
1 Plot summary
2 Characters
Plot summary[edit]
Hettie keeps the last well, and she lets the strangers dig beside it.
Her son falls in and is never found.
Characters[edit]
Hettie – she kills the stranger
References[edit]
""",
    title="The Salt Year",
    kind="book",
    year=2014,
    open=("a village without rain",),
    hidden=("strangers dig", "never found", "kills the stranger"),
    headings=("Plot summary",),
    gone=("[edit]", "Jump to", "From Wikipedia"),
)

BOOK_NOTES = Case(
    "a book by its chapters, no blank lines",
    "chapters.txt",
    """The Ash Ferry by Wren Halloran: Chapter Summaries
This guide covers every chapter of the novel The Ash Ferry.
Chapter 1
Osk finds the ferry burnt to the water, and the rope cut.
Chapter 2: The Rope
His sister cut it, as she tells the priest.
Chapters 3-4
The priest drowns her for it.
Themes
Guilt and water.
""",
    title="The Ash Ferry",
    kind="book",
    hidden=("rope cut", "tells the priest", "drowns her"),
    headings=("Chapter 1", "Chapter 2: The Rope", "Chapters 3-4"),
)

GERMAN_STAGED = Case(
    "German: a graded warning, data, the ending",
    "stufe.txt",
    """"Nachtfrost": Das Ende der Serie erklärt

Von Jo Jemand - 3. März 2022 um 14:05 Uhr

Spoiler-Warnstufe orange

In der Serie "Nachtfrost" geht es um drei Schwestern und ein Kraftwerk. Die erste Staffel läuft bei Netflix.

Wer ist die Frau im Kühlturm?

Die Frau ist die tote Mutter, und Lena hat sie selbst dort versteckt.

Wie endet Staffel 1?

Lena sprengt den Turm und stirbt.

Auch interessant: Zinnhafen – das Ende erklärt

Was denkt ihr? Schreibt es in die Kommentare!
""",
    title="Nachtfrost",
    kind="series",
    hidden=("die tote Mutter", "sprengt den Turm", "Frau im Kühlturm"),
    headings=("Wer ist die Frau im Kühlturm?", "Wie endet Staffel 1?"),
    gone=("Spoiler-Warnstufe", "Auch interessant", "Von Jo Jemand"),
    related=("Zinnhafen",),
)

FRENCH_FILM = Case(
    "French: a film, the warning in brackets at the end of a paragraph",
    "brumes.txt",
    """Les Brumes (Netflix) : que signifie la fin du film ?

Sorti en 2021, Les Brumes est un thriller réalisé par Anne Delorme avec Mina Doyle et Ola Stenberg. On vous explique tout (Spoilers à venir).

Que se passe-t-il à la fin ?

Claire comprend que le phare n'a jamais été allumé, et elle tue le gardien.

Qui est le gardien ?

C'était son frère.

À lire aussi : Les Cendres, explication de la fin
""",
    title="Les Brumes",
    year=2021,
    open=("un thriller réalisé",),
    hidden=("jamais été allumé", "son frère"),
    headings=("Que se passe-t-il à la fin ?", "Qui est le gardien ?"),
    cast=("Mina Doyle", "Ola Stenberg"),
    gone=("À lire aussi",),
    related=("Les Cendres",),
)

SPANISH_SERIES = Case(
    "Spanish: a season, question headings without a warning",
    "serie.txt",
    """'Marea baja' temporada 2: final explicado

La segunda temporada de 'Marea baja' es una serie de suspense creada por Ana Soler.

¿Quién mató a Julia?

La mató su hermana con la llave del faro.

¿Habrá temporada 3?

El faro sigue encendido, y Julia está viva.

Comparte esta noticia
""",
    title="Marea baja",
    kind="season",
    hidden=("llave del faro", "Julia está viva", "Quién mató"),
    headings=("¿Quién mató a Julia?", "¿Habrá temporada 3?"),
    gone=("Comparte esta noticia",),
    marks=("S02",),
)

ITALIAN_SERIES = Case(
    "Italian: warned without the word, in a long paragraph above all",
    "onda.txt",
    """Onda nera, il finale spiegato

Questo articolo rivela dettagli decisivi del film. Se ne suggerisce la lettura dopo la visione.

Onda nera è un film drammatico del 2020 diretto da Carla Moro.

Anna scopre che il marito ha affondato la barca, e lo lascia annegare.

Leggi anche: Il faro spento, il finale
""",
    title="Onda nera",
    year=2020,
    hidden=("affondato la barca",),
    gone=("rivela dettagli", "Leggi anche"),
)

JAPANESE_PLAIN = Case(
    "Japanese: a blog's note on a series, a warning line",
    "yoru.txt",
    """ドラマ「夜の渡し船」ネタバレ感想と結末

2020年3月5日

「夜の渡し船」は2019年に放送された日本のサスペンスドラマです。主演は南沢美咲。

※この先ネタバレがあります

船長の秘密

船長は弟を殺していた。

最終回の結末

船は沈み、美咲だけが残る。

関連記事:鏡の庭のネタバレ解説
""",
    title="夜の渡し船",
    kind="series",
    year=2019,
    open=("サスペンスドラマ",),
    hidden=("弟を殺して", "美咲だけが残る"),
    headings=("船長の秘密", "最終回の結末"),
    gone=("関連記事", "この先ネタバレ"),
    related=("鏡の庭",),
    cast=("南沢美咲",),
)

KOREAN_FILM = Case(
    "Korean: a blog's note on a film without headings",
    "nun.txt",
    """영화 '눈의 등대' 줄거리 결말 (스포 있음)

영화 '눈의 등대'는 2020년 개봉한 한국의 미스터리 영화다.

등대지기는 사실 죽은 사람이었다. 아내가 그를 살해했다.
""",
    title="눈의 등대",
    year=2020,
    hidden=("죽은 사람", "그를 살해"),
)

RETELLING_LEAD = Case(
    "a heading glued to its text, a question that the ending answers",
    "glued.txt",
    """Stone Harbor ending explained
Stone Harbor is a 2017 crime film by Noor Vance.
How does it end?The ferryman shoots the priest and takes the bell, and the harbour freezes over him.
What about the bell?It rings under the ice because the priest is still holding the rope.
""",
    title="Stone Harbor",
    year=2017,
    open=("2017 crime film",),
    hidden=("shoots the priest", "under the ice"),
)

HUMBLE_HEADS = Case(
    "a finale told under one-word headings, a photograph's line above each",
    "finale.html",
    _page(
        "'Slow River' Finale Recap: The Dam",
        """<article><h1>'Slow River' Finale Recap: The Dam</h1><p class="dek">Everyone gets wet.</p><p>May 3, 2019</p>
<figure><img src="a.jpg" alt="The dam breaks"><figcaption>The dam breaks in the finale of Slow River. (HBO)</figcaption></figure>
<p>Slow River is an HBO drama that ended last night after four seasons.</p>
<h3>Maeve</h3><p>Maeve opens the gates herself and goes under with them.</p>
<p><small>Photo: HBO</small></p><h3>Ruben</h3><p>Ruben finds her boots.</p>
<p><strong>Read more:</strong> <a href="/b">‘Slow River’ Episode 7 Recap</a></p><p>Grade: A-</p></article>""",
    ),
    title="Slow River",
    kind="episode",
    year=2019,
    hidden=("opens the gates", "finds her boots", "The dam breaks", "The Dam"),
    headings=("Maeve", "Ruben"),
    gone=("The dam breaks in", "Photo: HBO", "Read more"),
)

PROMISES = Case(
    "a promise of no spoilers, and then the warned part",
    "parts.txt",
    """Hollow Year review: spoiler-free, then not

Hollow Year is a 2021 drama film by Petra Lowe. This first part of the review is free of spoilers.

It is a quiet film about a school.

From here on there will be spoilers!

The school was closed before the film begins, and every pupil is dead.
""",
    title="Hollow Year",
    year=2021,
    open=("2021 drama film",),
    hidden=("every pupil is dead",),
    gone=("there will be spoilers",),
)
CASES = tuple(value for value in list(globals().values()) if isinstance(value, Case))
