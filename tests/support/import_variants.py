# ruff: noqa: E501 - articles have long lines
"""Variants of the layouts in `import_layouts`: other wordings, languages, markup and line breaks, told briefly."""

from support.import_layouts import Case

_HEAD = '<!DOCTYPE html><html lang="{lang}"><head><title>{title}</title>{more}</head><body>'


def _page(title: str, body: str, *, lang: str = "en", more: str = "") -> str:
    return _HEAD.format(lang=lang, title=title, more=more) + body + "</body></html>"


CAPITAL_TITLE = Case(
    "a title in capitals, CRLF, hard-wrapped lines",
    "wrapped.txt",
    """THE KILN (1998) - ENDING EXPLAINED\r
\r
The Kiln is a 1998 psychological thriller directed by Orla Tennant, and it\r
is still the film that people ask us about most often. It follows a potter\r
who finds somebody else's thumbprint in her clay.\r
\r
*** SPOILERS BELOW ***\r
\r
WHOSE THUMBPRINT IS IT?\r
\r
It is her own. She has been dead since the first firing, and the apprentice\r
who sweeps the floor is the only one who can still see her at the wheel. He\r
buries the last bowl under the oak.\r
\r
WHY DOES THE APPRENTICE STAY?\r
\r
He lit the kiln while she slept inside it, and he will not leave before she\r
forgives him for that.\r
""",
    title="The Kiln",
    year=1998,
    open=("thumbprint in her clay",),
    hidden=("dead since the first firing", "lit the kiln"),
    headings=("WHOSE THUMBPRINT IS IT?", "WHY DOES THE APPRENTICE STAY?"),
    gone=("SPOILERS BELOW",),
    genres=("psychological thriller",),
)

HEADER_BLOCK = Case(
    "a magazine's header of one-word lines and a rating",
    "header.txt",
    """Overnights

Harrow Lane Recap: The Third Candle

By Pat Somebody, a freelance writer who lives near the sea

Harrow Lane

The Third Candle

Season 2 Episode 7

Editor’s Rating

4 stars

Photo: Ana Soler/QTV

Dora opens the chapel and finds her brother's boots under the altar, still wet. That is how this week begins, and it does not get any kinder from there.

The sergeant burns the boots before anyone can ask him a question, and by midnight Dora is locked in the crypt with the third candle.

More From This Series
""",
    title="Harrow Lane",
    kind="episode",
    hidden=("brother's boots", "burns the boots", "The Third Candle"),
    gone=("Editor’s Rating", "4 stars", "Photo: Ana", "More From This Series", "Overnights"),
    marks=("S02E07",),
)

TWO_WARNINGS = Case(
    "two warnings, an introduction between them",
    "two.txt",
    """Salt Choir Ending Explained: Did Mother Superior Know?

This article contains spoilers for Salt Choir.

Salt Choir is a 2020 gothic horror film directed by Ana Soler. It arrived on Shudder last week.

Warning: major spoilers follow from here.

What is under the choir loft?

Sister Agathe is walled up there, and Mother Superior laid the bricks.

Why does the bell ring at the end?

The bell rings because Agathe's hand is tied to the rope.
""",
    title="Salt Choir",
    year=2020,
    open=("gothic horror film",),
    hidden=("walled up there", "tied to the rope", "Did Mother Superior Know"),
    headings=("What is under the choir loft?", "Why does the bell ring at the end?"),
    gone=("This article contains spoilers", "major spoilers follow"),
)

INTRO_HEADED = Case(
    "a heading Introduction behind the warning, adverts in prose",
    "introduction.txt",
    """The Brass Orchard season 1 recap and ending explained
Spoiler Alert: If you don't want to know what happens, then stop reading now.
Introduction
The Brass Orchard is a fantasy series of eight episodes that streams on Hulu.
Ines steals the key from the beekeeper and opens the glasshouse, where the trees are made of men.
Sign up for our newsletter and never miss a recap.
The night of the key
Ines turns the key and her father steps out of the oldest tree, but he does not know her.
How does it end?
She saws the tree down with him inside it.
""",
    title="The Brass Orchard",
    kind="season",
    hidden=("steals the key", "steps out of the oldest tree", "saws the tree down"),
    headings=("The night of the key", "How does it end?"),
    gone=("newsletter", "stop reading now"),
    marks=("S01",),
)

CAPTION_UNDER_HEAD = Case(
    "captions right behind the headings",
    "captions.txt",
    """Low Lantern Ending Explained: Where Is the Boy?

Low Lantern is a supernatural horror film from director Petra Lowe, and it has just arrived in theaters.

Beware, because spoilers are coming.

What is in the well?

Mina Doyle as Ruth in Low Lantern

Image via Northlight

The well holds every lantern that the village ever lost, and the boy is at the bottom, holding them.

Does Ruth go down?

(Northlight Pictures)

Ruth goes down and does not come up, because the boy takes her hand and the lanterns go out.
""",
    title="Low Lantern",
    open=("supernatural horror film",),
    hidden=("at the bottom, holding them", "lanterns go out"),
    headings=("What is in the well?", "Does Ruth go down?"),
    gone=("Image via", "Northlight Pictures", "Mina Doyle as Ruth in"),
)

NUMBERED = Case(
    "numbered headings that end in full stops",
    "numbered.txt",
    """5 Things Left Open By The Tallow Men Ending

The Tallow Men is a 2015 dark comedy about three candle makers and a bishop.

1. The bishop's ring.

The ring melts in the vat in the last scene, and the bishop with it, while the youngest brother hums.

2. The missing brother.

He never went to sea at all. He has been living behind the oven since the flood, as the crumbs should have told us.

3. It was cold....

Everybody who touched the ring is cold to the touch afterwards, which nobody in the film explains.
""",
    title="The Tallow Men",
    year=2015,
    hidden=("melts in the vat", "behind the oven", "cold to the touch"),
    headings=("1. The bishop's ring.", "2. The missing brother.", "3. It was cold...."),
)

EMOJI_HEADS = Case(
    "headings with emoji and a box for spoilers",
    "emoji.txt",
    """🎬 Paper Tide (2021) – Recap

Paper Tide is a 2021 romantic comedy about two clerks who post each other's letters by mistake.

⚠️ SPOILERS ⚠️

📬 The first letter

Lio opens the letter that was meant for the mayor and answers it as if he were him.

💔 The last letter

Ana burns it unread and marries the mayor in the lighthouse.
""",
    title="Paper Tide",
    year=2021,
    open=("two clerks",),
    hidden=("meant for the mayor", "marries the mayor"),
    headings=("📬 The first letter", "💔 The last letter"),
    gone=("SPOILERS",),
)

DIALOGUE = Case(
    "a recap as a dialogue of its two writers",
    "dialogue.txt",
    """Cold Harvest Season 3 Episode 4 Recap: We Talk About The Barn

DAVID: Well, the barn is gone. I did not expect Wanda to be the one with the matches, and yet there she was with her sleeves rolled up.

JOSH: I did, since the pilot. Nobody who folds laundry like that has a clear conscience, and her husband is in the ashes now.

DAVID: Is he, though? We never saw the body, and the dog keeps looking at the silo.

JOSH: The dog has been wrong before.
""",
    title="Cold Harvest",
    kind="episode",
    hidden=("barn is gone", "in the ashes now", "We Talk About The Barn"),
    marks=("S03E04",),
)

ENDING_ONLY = Case(
    "nothing but the ending",
    "ending-only.txt",
    """How Does 'Grey Ferry' End? The Final Scene Explained

At the end of Grey Ferry the pilot cuts the rope, and the whole wedding party drifts out past the light. He stays behind on the quay with the ring.

The rope was already half cut by the bride, who had known since the morning.
""",
    title="Grey Ferry",
    hidden=("cuts the rope", "half cut by the bride"),
)

SPOILER_FILM = Case(
    "a work whose title looks like a warning",
    "spoiler-alert.txt",
    """Spoiler Alert (2022) Plot Summary

Spoiler Alert is a 2022 romantic drama directed by Noor Vance.

Plot

Ben meets the editor in a bar and moves in within a week. The editor dies in the spring.
""",
    title="Spoiler Alert",
    year=2022,
    hidden=("in a bar", "dies in the spring"),
    headings=("Plot",),
)

GIANT = Case(
    "one giant paragraph",
    "giant.txt",
    "Mercy Road Movie Ending Explained\n\n"
    + "The judge was the driver all along. Hanna finds the coat in his chimney, and he locks the door behind her. " * 9
    + "\n",
    title="Mercy Road",
    hidden=("the driver all along", "coat in his chimney"),
)

NOTES_APP = Case(
    "a note from a telephone",
    "note.txt",
    """The Wicker Throne (book)
3 March 2021 at 22:14

read for book club!! novel by Wren Halloran, 2014

- Osric is king but nobody obeys him
- his sister runs the grain
- she poisons the well in ch. 20

ending: Osric gives her the crown and walks into the fen
""",
    title="The Wicker Throne",
    kind="book",
    year=2014,
    hidden=("poisons the well", "walks into the fen"),
)

PIPES = Case(
    "a line of facts between bars",
    "pipes.txt",
    """Ashes of Vell
Ashes of Vell: 2023 | R | 2h 10m | 8.6 rating

Ashes of Vell is a war drama about two sisters on either side of a river.

[Spoilers for the whole of 'Ashes of Vell' ahead]

Tilda shoots the ferryman, who is her sister's husband, and the river takes them both.
""",
    title="Ashes of Vell",
    year=2023,
    runtime=130,
    open=("two sisters",),
    hidden=("shoots the ferryman",),
    gone=("8.6 rating", "Spoilers for the whole"),
)

LOOSE_YAML = Case(
    "front matter that is no valid YAML, bare heads in Markdown",
    "loose.md",
    """---
layout: post
title: Night Tram Recap: "Why Won't You Stop?"
date: 2013-09-16 08:00
categories: [tv]
comments: true
---

The Switchman

The switchman throws the lever while the tram is full, and Edda sees him do it from the bridge.

The Depot

Edda burns the depot with the switchman inside, and takes the tram home by herself.
""",
    title="Night Tram",
    kind="episode",
    year=2013,
    hidden=("throws the lever", "burns the depot", "Why Won't You Stop"),
    headings=("The Switchman", "The Depot"),
)

COMMENT_EPISODE = Case(
    "the episode stands only in a comment",
    "0207-comment.md",
    """---
title: The Green Door
showname: Harbor Unit
date: 2008-01-10
---
<!-- Season 2 Episode 7 -->

Oyelaran kicks the green door in, and her partner is behind it with the ransom in his lap.
""",
    title="Harbor Unit",
    kind="episode",
    year=None,
    hidden=("behind it with the ransom", "The Green Door"),
    marks=("S02E07",),
)

SUMMARY_TELLS = Case(
    "a short section Summary that tells the outcome",
    "summary.md",
    """---
title: "Slack Water"
showname: "Harbor Unit"
season: 1
epnum: 4
date: 2006-10-19
---

## Summary

The detectives learn that the harbor master killed his own son, and Oyelaran lets him go.

## Recap

The episode begins with a body under the ice.
""",
    title="Harbor Unit",
    kind="episode",
    year=2006,
    hidden=("killed his own son", "a body under the ice", "Slack Water"),
    headings=("Summary", "Recap"),
    marks=("S01E04",),
)

ABSTRACT = Case(
    "a synopsis: the abstract first, then the telling from its first scene",
    "abstract.md",
    """---
title: "Two Anchors"
showname: "Harbor Unit"
season: 3
epnum: 1
date: 2008-09-25
---

## Synopsis

A new captain has two files on her desk: a drowned clerk in a locked boathouse, and a singer left dead on the breakwater.

The episode opens with the boathouse on fire. The captain's husband owns it.

Oyelaran arrests the singer's agent before lunch.
""",
    title="Harbor Unit",
    kind="episode",
    year=2008,
    open=("two files on her desk",),
    hidden=("the boathouse on fire", "husband owns it", "arrests the singer"),
    headings=("Synopsis",),
    marks=("S03E01",),
)

LOGLINE = Case(
    "a warning above all, then a logline that names the lead with her actor",
    "logline.txt",
    """‘Hollow Pine’ ending explained: Let's talk about that stump

Warning: what follows discusses spoilers for “Hollow Pine.” If you haven't seen it, read our spoiler-free review here first.

Nobody expected much of one of the strangest horror films of 2019, in which Ada (Joan Akande) runs a sawmill that will not stand still.

It is loud, funny and damp.

Joan Akande in "Hollow Pine."

(Northlight Pictures)

The stump and the stranger

At first everything speaks against the ranger, whom Ada locks out in the rain.

He was only ever trying to keep the stump shut.
""",
    title="Hollow Pine",
    year=2019,
    open=("one of the strangest horror films of 2019",),
    hidden=("speaks against the ranger", "keep the stump shut", "talk about that stump"),
    headings=("The stump and the stranger",),
    gone=("Northlight Pictures", "spoiler-free review here"),
    cast=("Joan Akande",),
)

GERMAN_TEASER = Case(
    "German: a teaser that names the work with its actors, no warning",
    "teaser.txt",
    """Film & Serien
Glutnest auf Netflix: Die Erklärung zum Thriller mit Starbesetzung
Eine Erbin, ein Gärtner und ein Haus ohne Schlüssel: In „Glutnest“ mit Mina Doyle, Ola Stenberg und Noor Vance wird ein stiller Sommer gefährlich. Wir klären alle Fragen zum Ende des Films.
Die Handlung von Glutnest: Darum geht es im Film
Der Gärtner (Ola Stenberg) hat die Erbin eingesperrt und den Bruder im Teich versenkt.
Das Ende von Glutnest erklärt
Die Erbin zündet das Haus an und bleibt darin sitzen, bis der Gärtner kommt.
""",
    title="Glutnest",
    open=("Haus ohne Schlüssel",),
    hidden=("im Teich versenkt", "zündet das Haus an"),
    headings=("Die Handlung von Glutnest: Darum geht es im Film", "Das Ende von Glutnest erklärt"),
    cast=("Mina Doyle", "Ola Stenberg", "Noor Vance"),
    gone=("Film & Serien",),
)

GERMAN_BOOK = Case(
    "German: a book with its blurb and data, then the telling",
    "buch.txt",
    """Rezension: "Das Salzjahr" von Wren Halloran

Verlag: Nordlicht
Seiten: 448
Erscheinungsdatum: 12. März 2014

Klappentext

Ein Dorf ohne Regen. Ein Brunnen, der nicht versiegt. Und eine Frau, die niemandem sagt, warum.

Meine Meinung

Achtung, dieser Teil enthält Spoiler! Hettie hat ihren Sohn im Brunnen versteckt, und am Ende stirbt er dort.
""",
    title="Das Salzjahr",
    kind="book",
    year=2014,
    open=("Ein Brunnen, der nicht versiegt",),
    hidden=("Sohn im Brunnen",),
    gone=("Seiten: 448", "Verlag: Nordlicht"),
)

SWISS_PAGE = Case(
    "German: a newspaper's copied page with doubled dates and more of the section",
    "zeitung.txt",
    """Unterhaltung
Neu auf Netflix
Das Ende von "Kalter Hafen" bleibt hängen
Der Thriller "Kalter Hafen" ist derzeit der meistgesehene Film auf Netflix.
07.03.2022, 09:1207.03.2022, 09:12
Achtung – falls Sie "Kalter Hafen" noch nicht gesehen haben, folgen Spoiler!
Im letzten Bild steht Nora am Pier und wirft den Schlüssel ins Wasser, hinter ihr brennt das Zollhaus.
Bild: Netflix
Nora hat ihren Bruder selbst verraten, das zeigt der Brief in der Dose.
Mehr «Unterhaltung»
""",
    title="Kalter Hafen",
    hidden=("Schlüssel ins Wasser", "selbst verraten"),
    gone=("07.03.2022", "Bild: Netflix", "Mehr «Unterhaltung»", "folgen Spoiler"),
)

FRENCH_SEASON = Case(
    "French: a season's ending, share buttons and further reading",
    "saison.txt",
    """Les Cendres : Explication de la fin de la saison 1
Publié le 3 mars 2021 par Jo
Partager
Les Cendres est une série française créée par Anne Delorme, disponible sur Netflix.
Attention : cet article contient des spoilers....
Explication de la fin de Les Cendres – Saison 1
Claire ouvre la tombe et découvre que son père est vivant.
Lire aussi : La Maison de verre : explication de la fin
Y aura-t-il une saison 2 ?
Rien n'est annoncé, mais Claire part avec lui.
Laisser un commentaire
""",
    title="Les Cendres",
    kind="season",
    open=("une série française",),
    hidden=("ouvre la tombe", "Claire part avec lui"),
    headings=("Explication de la fin de Les Cendres – Saison 1", "Y aura-t-il une saison 2 ?"),
    gone=("cet article contient", "Lire aussi", "Laisser un commentaire", "Publié le"),
    related=("La Maison de verre",),
    marks=("S01",),
)

SPANISH_NEWS = Case(
    "Spanish: a newspaper's explainer with data lines",
    "noticia.txt",
    """Final explicado de "La torre ciega", la película de terror de Netflix
hace 6 días 2
Título: La torre ciega
Año: 2021
Duración: 93 minutos
Reparto: Mina Doyle, Ola Stenberg
"La torre ciega" es una película de terror dirigida por Ana Soler.
¡Cuidado, spoilers!
¿Qué pasa al final de "La torre ciega"?
El farero es el padre de Marta, y ella lo empuja por la escalera.
Lee también: El pozo seco: final explicado
""",
    title="La torre ciega",
    year=2021,
    runtime=93,
    open=("película de terror dirigida",),
    hidden=("el padre de Marta",),
    headings=('¿Qué pasa al final de "La torre ciega"?',),
    gone=("hace 6 días", "Cuidado, spoilers", "Lee también"),
    related=("El pozo seco",),
    cast=("Mina Doyle", "Ola Stenberg"),
)

ITALIAN_PAGE = Case(
    "Italian: what it is about, the ending, and a caption",
    "pagina.txt",
    """Il faro spento: spiegazione del finale

Il faro spento è un film thriller del 2016 diretto da Carla Moro, interpretato da Mina Doyle e Ola Stenberg.

OVVIAMENTE: SPOILER!

Di cosa parla Il faro spento

Anna torna sull'isola e trova il padre morto nel letto.

Una scena tratta da Il faro spento

Il finale del film Il faro spento

Anna accende il faro e si butta dalla scogliera.
""",
    title="Il faro spento",
    year=2016,
    open=("film thriller del 2016",),
    hidden=("padre morto", "dalla scogliera"),
    headings=("Di cosa parla Il faro spento", "Il finale del film Il faro spento"),
    gone=("OVVIAMENTE", "Una scena tratta"),
    cast=("Mina Doyle", "Ola Stenberg"),
)

JAPANESE_NUMBERED = Case(
    "Japanese: numbered headings, facts in brackets, a rating",
    "bangou.txt",
    """映画『雪の灯台』結末と感想

『雪の灯台』(2018年 133分)
監督:北沢遥人
出演:南沢美咲、東野健
評価:★★★★☆(3.9)

1.見どころ〈ネタバレなし〉

『雪の灯台』は灯台守の一家を描いた日本のヒューマンドラマ映画です。

2.あらすじと結末

父は灯台で妻を殺していた。娘は火を消して島を出る。

3.感想とネタバレ

最後に父が死ぬ場面は忘れられない。
""",
    title="雪の灯台",
    year=2018,
    runtime=133,
    hidden=("妻を殺していた", "父が死ぬ場面"),
    headings=("2.あらすじと結末", "3.感想とネタバレ"),
    cast=("南沢美咲", "東野健"),
)

KOREAN_LABELS = Case(
    "Korean: label lines, then the story",
    "pyoje.txt",
    """드라마 《겨울 항구》 결말 해석 줄거리 정리

감독: 윤서하
출연: 김도현, 박하늘
장르: 스릴러

《겨울 항구》는 2021년 방영된 한국의 스릴러 드라마이다.

※ 이 글은 스포일러를 포함하고 있습니다.

줄거리

민호는 항구에서 형의 시체를 발견한다.

결말 해석

범인은 어머니였다.
""",
    title="겨울 항구",
    kind="series",
    year=2021,
    open=("한국의 스릴러 드라마",),
    hidden=("형의 시체", "어머니였다"),
    headings=("줄거리", "결말 해석"),
    cast=("김도현", "박하늘"),
    genres=("스릴러",),
)

STRONG_HEADS = Case(
    "a page with bold paragraphs as headings, text cut by line breaks",
    "strong.html",
    _page(
        "‘Tin Orchard’ Ending Explained | Lampwick",
        """<header><nav><a href="/">Home</a></nav></header><main><h1>‘Tin Orchard’ Ending Explained</h1><div class="byline">By Pat Somebody | May 12, 2024</div>
<div class="content"><p>Tin Orchard is a 2024 science fiction film directed by Noor Vance.<br><br>It stars Joan Akande and Finn Adeyemi.<br><br><b>Spoilers ahead!</b></p>
<p><strong>Who planted the trees?</strong></p><p>Ada did, before the war took her hands.<br><br>Her brother watered them with oil.</p>
<div class="ad-slot">Advertisement</div><p><b>What does the last harvest mean?</b><br>The fruit is the brother's heart, and she eats it.</p>
<p><em>Read also: <a href="/x">Salt Road Ending Explained</a></em></p></div></main><div class="newsletter-signup"><p>Sign up for our newsletter</p></div><footer>Copyright 2024</footer>""",
        more='<meta property="og:site_name" content="Lampwick">',
    ),
    title="Tin Orchard",
    year=2024,
    open=("2024 science fiction film",),
    hidden=("took her hands", "watered them with oil", "she eats it"),
    headings=("Who planted the trees?", "What does the last harvest mean?"),
    gone=("Advertisement", "Read also", "newsletter", "By Pat Somebody"),
    related=("Salt Road",),
    cast=("Joan Akande", "Finn Adeyemi"),
)

OLD_WIKI = Case(
    "an encyclopedia's page in old markup",
    "old-wiki.html",
    _page(
        "The Weir (film) - Wikipedia, the free encyclopedia",
        """<div id="content"><h1 id="firstHeading" class="firstHeading">The Weir (film)</h1><div id="bodyContent"><div id="siteSub">From Wikipedia, the free encyclopedia</div>
<div id="jump-to-nav">Jump to: <a href="#c">navigation</a>, <a href="#s">search</a></div><div id="mw-content-text">
<table class="infobox vevent"><tr><th colspan="2" class="summary">The Weir</th></tr><tr><th>Directed by</th><td>Orla Tennant</td></tr><tr><th>Starring</th><td>Finn Adeyemi<br>Ruth Castellane</td></tr>
<tr><th>Release date(s)</th><td>July 9, 2011</td></tr><tr><th>Running time</th><td>101 minutes</td></tr></table>
<p><i><b>The Weir</b></i> is a 2011 Irish horror film directed by Orla Tennant.<sup class="reference">[1]</sup></p>
<table id="toc" class="toc"><tr><td><ul><li>1 Plot</li><li>2 Cast</li></ul></td></tr></table>
<h2><span class="editsection">[<a href="#">edit</a>]</span> <span class="mw-headline">Plot</span></h2><p>Hugh Marrow drowns at the weir before the longest day.</p>
<h2><span class="editsection">[edit]</span> <span class="mw-headline">Cast</span></h2><ul><li>Finn Adeyemi as Hugh Marrow, who drowns</li></ul>
<h2><span class="mw-headline">Reception</span></h2><p>His drowning was admired.</p>
<table class="navbox"><tr><td>Films by Orla Tennant</td></tr></table></div></div></div>""",
    ),
    title="The Weir",
    year=2011,
    runtime=101,
    open=("Irish horror film",),
    hidden=("drowns at the weir", "His drowning", "who drowns"),
    headings=("Plot",),
    gone=("[edit]", "Jump to", "Films by Orla"),
    cast=("Finn Adeyemi", "Ruth Castellane"),
)

NEW_WIKI = Case(
    "an encyclopedia's page in new markup, an episode",
    "new-wiki.html",
    _page(
        "Low Water (Night Ferry) - Wikipedia",
        """<main id="content"><h1 id="firstHeading"><i>Low Water</i> (<i>Night Ferry</i>)</h1><div id="mw-content-text"><div class="mw-content-ltr mw-parser-output">
<div role="note" class="hatnote">For other uses, see Low water.</div>
<table class="infobox infobox-television"><tbody><tr><th colspan="2" class="infobox-above">"Low Water"</th></tr><tr><td colspan="2"><i>Night Ferry</i> episode</td></tr>
<tr><th class="infobox-label">Episode no.</th><td class="infobox-data">Season 2<br>Episode 1</td></tr><tr><th class="infobox-label">Original air date</th><td class="infobox-data">March 3, 2014</td></tr>
<tr><th class="infobox-label">Running time</th><td class="infobox-data">44 minutes</td></tr></tbody></table>
<p>"<b>Low Water</b>" is the first episode of the second season of the television series <i>Night Ferry</i>. It was written by Ana Soler. In the episode, Pell loses the child on the sandbank.</p>
<div class="mw-heading mw-heading2"><h2 id="Plot">Plot</h2><span class="mw-editsection">[edit]</span></div><p>Pell wakes on the sandbank and the child is gone.</p>
<div class="mw-heading mw-heading2"><h2 id="Production">Production</h2></div><p>The loss of the child was filmed first.</p></div></div></main>""",
    ),
    title="Night Ferry",
    kind="episode",
    year=2014,
    open=("first episode of the second season",),
    hidden=("loses the child", "wakes on the sandbank", "loss of the child"),
    headings=("Plot",),
    marks=("S02E01",),
    gone=("For other uses",),
)

DE_WIKITEXT = Case(
    "German wikitext of a film",
    "de.wiki",
    """{{Infobox Film
| DT = Schneeblind
| OT = Schneeblind
| PL = [[Deutschland]]
| OS = [[Deutsche Sprache|Deutsch]]
| PJ = 2020
| LEN = 94
| REG = [[Ute Brandner]]
| DRB = Udo Brandner
| BESETZUNG = * [[Mina Doyle]]: Jonas' Mutter
* [[Ola Stenberg]]: Jonas
}}
'''Schneeblind''' ist ein deutscher [[Thriller]] von [[Ute Brandner]] aus dem Jahr 2020.

== Handlung ==
Jonas erschlägt den Bergführer und vergisst es.

== Hintergrund ==
Der Mord wurde in Tirol gedreht.

== Weblinks ==
* {{IMDb|tt000}}
[[Kategorie:Filmtitel 2020]]
""",
    title="Schneeblind",
    year=2020,
    runtime=94,
    open=("deutscher Thriller",),
    hidden=("erschlägt den Bergführer", "in Tirol gedreht", "Jonas' Mutter"),
    headings=("Handlung",),
    gone=("IMDb", "Kategorie"),
    cast=("Mina Doyle", "Ola Stenberg"),
)

FR_WIKITEXT = Case(
    "French wikitext of a film",
    "fr.wiki",
    """{{Infobox Cinéma (film)
| titre = La Maison de verre
| réalisation = [[Anne Delorme]]
| acteur = [[Mina Doyle]]<br>[[Ola Stenberg]]
| genre = [[Thriller (genre)|thriller]]
| durée = 97 minutes
| année de sortie = 2019
}}
'''''La Maison de verre''''' est un film français réalisé par [[Anne Delorme]], sorti en 2019.

== Synopsis ==
Claire brise la dernière vitre et meurt avec sa sœur.

== Fiche technique ==
* Titre : La Maison de verre

== Distribution ==
* [[Mina Doyle]] : Claire, la morte
* [[Ola Stenberg]] : le père

== Voir aussi ==
* [[Verre]]
""",
    title="La Maison de verre",
    year=2019,
    runtime=97,
    open=("un film français",),
    hidden=("brise la dernière vitre", "la morte"),
    headings=("Synopsis",),
    cast=("Mina Doyle", "Ola Stenberg"),
    genres=("thriller",),
)

ES_WIKITEXT = Case(
    "Spanish wikitext of a film",
    "es.wiki",
    """{{Ficha de película
|título original = El pozo seco
|dirección = [[Ana Soler]]
|reparto = [[Mina Doyle]]<br />[[Ola Stenberg]]
|año = 2018
|duración = 101 minutos
|género = [[Terror]]
}}
'''''El pozo seco''''' es una película española de 2018 dirigida por [[Ana Soler]].

== Argumento ==
El cura mata al hermano de Marta y lo tira al pozo.

== Reparto ==
* [[Mina Doyle]] como Marta
== Enlaces externos ==
* {{imdb título|1}}
""",
    title="El pozo seco",
    year=2018,
    runtime=101,
    open=("película española",),
    hidden=("mata al hermano",),
    headings=("Argumento",),
    cast=("Mina Doyle", "Ola Stenberg"),
    genres=("Terror",),
)

IT_WIKITEXT = Case(
    "Italian wikitext of a film",
    "it.wiki",
    """{{Film
|titoloitaliano = Il sale nero
|annouscita = 2017
|durata = 88 min
|genere = Drammatico
|regista = [[Carla Moro]]
|attori = * [[Mina Doyle]]: Anna, l'assassina
* [[Ola Stenberg]]: il padre
}}
'''''Il sale nero''''' è un [[film]] del [[2017]] diretto da [[Carla Moro]].

== Trama ==
Anna uccide il padre con il sale.

== Collegamenti esterni ==
* {{imdb}}
""",
    title="Il sale nero",
    year=2017,
    runtime=88,
    open=("un film del 2017",),
    hidden=("uccide il padre", "l'assassina"),
    headings=("Trama",),
    cast=("Mina Doyle", "Ola Stenberg"),
)

JA_WIKITEXT = Case(
    "Japanese wikitext of a film",
    "ja.wiki",
    """{{Infobox Film
|作品名 = 鏡の庭
|監督 = [[北沢遥人]]
|出演者 = [[南沢美咲]]<br />[[東野健]]
|公開 = {{flagicon|JPN}} [[2015年]]7月9日
|上映時間 = 101分
}}
『'''鏡の庭'''』(かがみのにわ)は、[[2015年]]に公開された[[日本]]の[[ホラー映画]]。監督は北沢遥人。

== あらすじ ==
美咲は鏡の中の少女が死んだ姉だと知る。

== キャスト ==
* 美咲 - [[南沢美咲]]

== 外部リンク ==
* {{Official website}}
""",
    title="鏡の庭",
    year=2015,
    runtime=101,
    open=("2015年に公開された",),
    hidden=("死んだ姉",),
    headings=("あらすじ",),
    cast=("南沢美咲", "東野健"),
)

KO_WIKITEXT = Case(
    "Korean wikitext of a film",
    "ko.wiki",
    """{{영화 정보
|제목 = 마지막 등대
|감독 = [[윤서하]]
|출연 = [[김도현]]<br />[[박하늘]]
|개봉일 = 2018년 7월 9일
|시간 = 101분
}}
《'''마지막 등대'''》는 [[2018년]] 개봉한 [[대한민국]]의 [[스릴러 영화]]이다.

== 줄거리 ==
민호는 아내를 살해한 사실을 숨긴다.

== 출연 ==
* 김도현 : 민호 역

== 외부 링크 ==
* {{영화}}
""",
    title="마지막 등대",
    year=2018,
    runtime=101,
    open=("2018년 개봉한",),
    hidden=("아내를 살해한", "민호 역"),
    headings=("줄거리",),
    cast=("김도현", "박하늘"),
)

EPISODE_WIKITEXT = Case(
    "wikitext of an episode",
    "episode.wiki",
    """{{Infobox television episode
| title = Low Water
| series = [[Night Ferry]]
| season = 2
| episode = 1
| writer = [[Ana Soler]]
| airdate = {{Start date|2014|3|3}}
| length = 44 minutes
}}
"'''Low Water'''" is the first episode of the second season of ''[[Night Ferry]]''. It sees Pell lose the child.

== Plot ==
Pell wakes on the sandbank and the child is gone.

== Reception ==
The loss of the child was praised.
""",
    title="Night Ferry",
    kind="episode",
    year=2014,
    runtime=44,
    hidden=("lose the child", "wakes on the sandbank", "loss of the child"),
    headings=("Plot",),
    marks=("S02E01",),
)

BOOK_WIKITEXT = Case(
    "wikitext of a book",
    "book.wiki",
    """{{Infobox book
| name = The Salt Year
| author = [[Wren Halloran]]
| release_date = 12 March 2014
| pages = 448
| genre = [[Dystopian fiction|Dystopian]]
}}
'''''The Salt Year''''' is a 2014 novel by [[Wren Halloran]].

== Plot summary ==
=== Part One ===
Hettie lets the strangers dig.
=== Part Two ===
Her son is never found.

== Characters ==
* '''Hettie''', who kills the stranger

== Adaptation ==
A film was announced.
""",
    title="The Salt Year",
    kind="book",
    year=2014,
    open=("2014 novel",),
    hidden=("strangers dig", "never found", "kills the stranger"),
    headings=("Plot summary", "Part One", "Part Two"),
    genres=("Dystopian",),
)
CASES = tuple(value for value in list(globals().values()) if isinstance(value, Case))
