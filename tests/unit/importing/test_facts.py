# ruff: noqa: E501 - lists of sentences
"""The facts of the front matter: bare titles, years, lengths, people, episodes; empty rather than wrong."""

import pytest

from recapreader.importing.facts import (
    cast_in_text,
    dates,
    episodes,
    fact_labels,
    kinds,
    lengths,
    people,
    title_evidence,
)
from recapreader.importing.facts import genres as known_genres
from recapreader.importing.model import Block, Draft, Kind
from recapreader.importing.output import compose
from recapreader.importing.readers import text_reader
from recapreader.importing.sources import sniff
from recapreader.importing.text_utils import bare


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("Tin Harbour (2003) Movie Ending Explained", "Tin Harbour"),
        ("Tin Harbour Movie Ending Explained: Who Burned the Office?", "Tin Harbour"),
        ("‘Tin Harbour’ Ending, Explained: Is Pike Dead? Who Lit the Fire?", "Tin Harbour"),
        ("Tin Harbour ending explained: what the ledger means", "Tin Harbour"),
        ('Tin Harbour Recap: "Ledger"', "Tin Harbour"),
        ("Last Night's Tin Harbour: Everything That Was Real", "Tin Harbour"),
        ('PIER REPORT: Tin Harbour Season 5, Episode 2 | "LEDGER"', "Tin Harbour"),
        ("Tin Harbour : Explication de la fin !", "Tin Harbour"),
        ('Final explicado de "Tin Harbour", la película de Netflix.', "Tin Harbour"),
        ("Tin Harbour auf Netflix: Die Erklärung zum Ende", "Tin Harbour"),
        ("Tin Harbour, spiegazione e finale del film", "Tin Harbour"),
        ("映画『鏡の庭』結末と感想", "鏡の庭"),
        ("鏡の庭(映画)のネタバレ解説・考察まとめ", "鏡の庭"),
        ("What Happened to Pike at the End of 'Tin Harbour'?", "Tin Harbour"),
        ("Mission: Harbour – Fallout Ending Explained", "Mission: Harbour – Fallout"),
        ("Tin Harbour (2003 film)", "Tin Harbour"),
        ("Who Burned the Harbour Office?", ""),
        ("Pike Kills the Clerk Recap", ""),
    ],
)
def test_a_page_title_is_cut_to_the_bare_title(page: str, title: str) -> None:
    assert title_evidence.cut(page) == title


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("Everything That Happened in the Grey Tower Finale", "Grey Tower"),
        ("How Grey Tower's Ending Sets Up Season 3", "Grey Tower"),
        ("7 Questions the Grey Tower Finale Left Open", "Grey Tower"),
        ("5 Things Left Open By Grey Tower", "Grey Tower"),
        ("Did Ada Die in Grey Tower? The Ending Explained", "Grey Tower"),
        ("Das Ende von Grey Tower erklärt", "Grey Tower"),
        ("Grey Tower, come finisce il film", "Grey Tower"),
        ("Let's Talk About the Ending of 'Grey Tower'", "Grey Tower"),
        ("Summary of Grey Tower by Wren Halloran", "Grey Tower"),
        ("Weekly Grey Tower – S6 Episode 1", "Grey Tower"),
        ("Grey Tower's Ending Explained", "Grey Tower"),
        ("Why Did She Climb?", ""),
    ],
)
def test_a_title_within_a_headline_is_the_name_that_the_text_uses(page: str, title: str) -> None:
    body = bare("In Grey Tower a woman climbs. Grey Tower is odd. We liked Grey Tower. Grey Tower ends. Ada climbs.")
    assert title_evidence.cut(page, body) == title


@pytest.mark.parametrize(
    ("value", "minutes"),
    [
        ("1h 33m", 93),
        ("113 min", 113),
        ("148 minutes", 148),
        ("PT1H38M", 98),
        ("90 unterhaltsame Minuten", 90),
        ("93 minutos", 93),
        ("2 hours", 120),
        ("133分", 133),
        ("1時間52分", 112),
        ("2小时5分钟", 125),
        ("四十分钟", 40),
        ("1시간 52분", 112),
        ("112 minuti", 112),
        ("1 ч. 52 мин", 112),
        ("1 godz. 52 min", 112),
        ("1 uur en 52 minuten", 112),
        ("1h33", 93),
        ("448 Seiten", None),
        ("soon", None),
    ],
)
def test_a_length(value: str, minutes: int | None) -> None:
    assert lengths.minutes(value) == minutes


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("Tin Harbour is a 2003 crime drama.", 2003),
        ("The series premiered on January 21, 2016 on a small channel.", 2016),
        ("Der Thriller von Ute Brandner aus dem Jahr 2020 läuft jetzt.", 2020),
        ("C'est un film français de 2019.", 2019),
        ("Serien havde premiere på en lille kanal den 17. april 2011.", 2011),
        ("Сериал не новый, вышел в 2021 году.", 2021),
        ("A Person's 1921 silent film.", 1921),
        ("『鏡の庭』とは、2015年に公開された日本の映画である。", 2015),
        ("In 1939 the harbour office burns.", None),
        ("She has waited since 1981.", None),
    ],
)
def test_a_year_of_release(sentence: str, year: int | None) -> None:
    assert dates.released(sentence) == year


@pytest.mark.parametrize(
    ("line", "mark", "name"),
    [
        ("S6 Episode 1", "S06E01", ""),
        ("S5E2", "S05E02", ""),
        ("Season 2, Episode 5", "S02E05", ""),
        ("season (5) and episode (2)", "S05E02", ""),
        ("Season six Episode Five", "S06E05", ""),
        ("Staffel 1 Folge 3", "S01E03", ""),
        ("Season 1 Episodes Three and Four", "S01E04", ""),
        ("Season 6 Premiere", "S06E01", ""),
        ("Series 3 review", "S03", ""),
        ("Tin Harbour Season 1 Episode 2 Recap: Ledger", "S01E02", "Ledger"),
        ("S01E01-E02 Recap", "S01E02", ""),
        ("Tin Harbour – 3×01 – Ledger", "S03E01", ""),
        ("Podcast, Folge 70", "", ""),
        ("Week 10", "", ""),
    ],
)
def test_season_and_episode(line: str, mark: str, name: str) -> None:
    found = episodes.in_line(line)
    assert (found.mark, found.name) == (mark, name)


def test_an_actor_stands_behind_the_first_mention_of_a_role() -> None:
    text = "Cass (Mina Doyle) meets the clerk, a tired man (Ola Stenberg). The Governor (Philip Marsh) is her father."
    assert [credit.actor for credit in cast_in_text.in_parentheses(text)] == [
        "Mina Doyle",
        "Ola Stenberg",
        "Philip Marsh",
    ]
    twist = "Fallon waits. Nobody knows Fallon (Alfred Marsh) by sight. Alfred is his twin."
    assert cast_in_text.in_parentheses(twist) == []


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("It stars Mina Doyle, Ola Stenberg, and Noor Vance.", ["Mina Doyle", "Ola Stenberg", "Noor Vance"]),
        ("Starring Mina Doyle as Cass and Ola Stenberg as Pike.", ["Mina Doyle", "Ola Stenberg"]),
        ("The sequel to Salt Road, starring Mina Doyle, did well.", []),
        ("主演は北沢遥人と南沢美咲。", ["北沢遥人", "南沢美咲"]),
        ("Cass stars at the sea.", []),
        ("The last shot features Walter Marsh and Odo Burnt.", []),
        ("Salt Road's Mina Doyle stars in a film about bakers.", ["Mina Doyle"]),
        ("UH OH stars in it.", []),
        ("The film is a 2003 drama and features Mina Doyle.", ["Mina Doyle"]),
        ("The road leads to actor Odo Burnt (Ola Stenberg).", []),
        ("Breaking Bad's Aaron Paul stars in a premiere event.", ["Aaron Paul"]),
    ],
)
def test_actors_in_prose(sentence: str, actors: list[str]) -> None:
    assert [credit.actor for credit in cast_in_text.named([Block(Kind.TEXT, sentence)])] == actors


def _draft(sentence: str) -> Draft:
    text = f"Harbour Light Ending Explained\n\n“Harbour Light” is a crime film.\n\n{sentence}\n\nSpoilers ahead!\n\nThe Door\n\nThe harbour was empty, and the lamp had gone out.\n"
    return compose.compose(text_reader.read(text), "x.txt", compose.Given())


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        (
            "It stars Mina Doyle, Ola Stenberg with Bo Lindqvist in supporting roles.",
            ["Mina Doyle", "Ola Stenberg", "Bo Lindqvist"],
        ),
        ("Mina Doyle and Ola Stenberg star in this film about bakers.", ["Mina Doyle", "Ola Stenberg"]),
        ("Ada, played by Mina Doyle, bakes at night.", ["Mina Doyle"]),
        ("The film features Mina Doyle and Ola Stenberg in the lead roles.", ["Mina Doyle", "Ola Stenberg"]),
        ("The new thriller from director Noor Vance (Salt Road) sees Mina Doyle play a baker.", ["Mina Doyle"]),
        ("The cast includes Mina Doyle (Ada) and Ola Stenberg (Olaf).", ["Mina Doyle", "Ola Stenberg"]),
        ("Cast: Mina Doyle as Ada, Ola Stenberg as Olaf", ["Mina Doyle", "Ola Stenberg"]),
        ("Stars: Mina Doyle | Ola Stenberg", ["Mina Doyle", "Ola Stenberg"]),
        ("Harbour Light (2019) Movie Cast: Mina Doyle, Ola Stenberg", ["Mina Doyle", "Ola Stenberg"]),
        ("Besetzung: Mina Doyle, Ola Stenberg u. a.", ["Mina Doyle", "Ola Stenberg"]),
        ("Mit: Mina Doyle, Ola Stenberg", ["Mina Doyle", "Ola Stenberg"]),
        ("Avec : Mina Doyle, Ola Stenberg", ["Mina Doyle", "Ola Stenberg"]),
        ("Reparto principal: Mina Doyle, Ola Stenberg", ["Mina Doyle", "Ola Stenberg"]),
        ("Le film réunit Mina Doyle et Ola Stenberg.", ["Mina Doyle", "Ola Stenberg"]),
        ("La película está protagonizada por Mina Doyle y Ola Stenberg.", ["Mina Doyle", "Ola Stenberg"]),
        ("Protagonisti del film sono Mina Doyle e Ola Stenberg.", ["Mina Doyle", "Ola Stenberg"]),
        ("主演は南沢美咲、共演に東野健。", ["南沢美咲", "東野健"]),
        ("주연은 김도현과 박하늘이다.", ["김도현", "박하늘"]),
        ("Ada (Olaf's sister) and Olaf (Berg) bake.", []),
        ("Ada Marsh (also known as Odette Swan) bakes.", []),
        ("The killer (Odette Swan) bakes, and Odette laughs.", []),
        ("The sequel to “Salt Road” with Ada Marsh.", []),
    ],
)
def test_actors_of_an_article(sentence: str, actors: list[str]) -> None:
    assert [credit.actor for credit in _draft(sentence).facts.cast] == actors


@pytest.mark.parametrize(
    ("sentence", "minutes"),
    [
        ("Runtime – 93 min", 93),
        ("Harbour Light (2019) Movie Runtime: 1h 33m", 93),
        ("It has a runtime of 1 hour and 33 minutes.", 93),
        ("The 93-minute film is slow.", 93),
        ("Der Film dauert 93 Minuten.", 93),
        ("Durée : 1h33", 93),
        ("He waited 40 minutes at the pier.", None),
        ("She got 20 years and 30 minutes.", None),
        ("Länge: 3:28:15", None),
    ],
)
def test_the_length_of_a_work_and_of_nothing_else(sentence: str, minutes: int | None) -> None:
    assert _draft(sentence).facts.runtime == minutes


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("Release date: March 3, 2019", 2019),
        ("The film came out in March 2019.", 2019),
        ("Harbour Light, a 2019 thriller by Noor Vance, is slow.", 2019),
        ("Le film, sorti en 2019, est lent.", 2019),
        ("公開年:2019年", 2019),
        ("It is the sequel to the 2015 film Salt Road.", None),
        ("The remake of the 1987 movie is slow.", None),
        ("Published on May 12, 2019", None),
        ("Copyright 2019 The Site", None),
        ("The year is 2067.", None),
    ],
)
def test_the_year_of_a_work_and_of_nothing_else(sentence: str, year: int | None) -> None:
    assert _draft(sentence).facts.year == year


@pytest.mark.parametrize(
    ("line", "pairs"),
    [
        ("Runtime: 113 min", [("runtime", "113 min")]),
        ("Director: D Person · Stars: A Person, B Person", [("director", "D Person"), ("cast", "A Person, B Person")]),
        (
            "Tin Harbour (2003) Movie Genre: Drama/Crime | Runtime: 1h 33m",
            [("genres", "Drama/Crime"), ("runtime", "1h 33m")],
        ),
        ("The Cast of Tin Harbour (2003) Movie: A Person", [("cast", "A Person")]),
        ("Where to watch Tin Harbour", []),
        ("The collapse: the props give way in the first minute of the hour.", None),
        ("Pike: Put the cake down.", None),
        ("Genres (from Somewhere): Kids/Comedy", [("genres", "Kids/Comedy")]),
        ("IMDB: 8.1 Duration: 2h 23m Year: 2003", [("", "8.1"), ("runtime", "2h 23m"), ("year", "2003")]),
        ("Género: Thriller / Misterio Rotten TomatoesWikipedia", [("genres", "Thriller / Misterio")]),
    ],
)
def test_label_lines(line: str, pairs: list[tuple[str, str]] | None) -> None:
    assert fact_labels.pairs(line) == pairs


LIST = ["Año: 2023", "Duración: 108 minutos", "Género: Drama", "Reparto: A Person, B Person", "Estreno en Utopía: 2024"]


def test_a_list_of_facts_has_rows_that_nobody_knows() -> None:
    assert fact_labels.in_list(LIST)[-1] == []
    assert fact_labels.in_list(LIST[2:])[-1] is None
    told = "Pike: He puts the cake down and goes out to the quay, where the boat is burning already."
    assert fact_labels.in_list([*LIST, told])[-1] is None


def test_the_cast_of_an_encyclopedia_goes_on_below_its_headings() -> None:
    page = """<html><head><meta name="generator" content="MediaWiki 1.43"></head><body><h1 id="firstHeading">Tin Harbour</h1>
    <div class="mw-parser-output"><p><b>Tin Harbour</b> is a 2003 film.</p><h2>Plot</h2><p>Pike burns the boat.</p>
    <h2>Characters and cast</h2><h3>Above stairs</h3><ul><li>Ann Person as Pike, a clerk</li></ul>
    <h3>Below stairs</h3><ul><li>Bert Person as Odo, a cook</li></ul><h2>Release</h2><p>It was shown.</p></div></body>"""
    draft = compose.compose(sniff.article(page, "page.html"), "page.html", compose.Given())
    assert [credit.actor for credit in draft.facts.cast] == ["Ann Person", "Bert Person"]


@pytest.mark.parametrize(
    ("sentence", "genres"),
    [
        ("X is a crime mystery thriller about a ledger.", ("Crime mystery thriller",)),
        ("X is a 2003 psychological thriller film.", ("Psychological thriller",)),
        ("A heart-pounding revenge thriller that never stops.", ("Revenge thriller",)),
        ("The harbour is quiet.", ()),
        ("Tin Ferry es una película de acción y fantasía.", ("Acción", "Fantasía")),
        ("Tin Ferry: um thriller na costa", ("Thriller",)),
        ("Tin Ferry is a slice-of-life/mystery series.", ("Slice-of-life", "Mystery")),
        ("1h 18min | Documentary, Comedy, History | 12 March 2015", ("Documentary", "Comedy", "History")),
        ("◆ Фантастика · Триллер ◆", ("Фантастика", "Триллер")),
        ("Tin Ferry is a 1938 American swashbuckler film.", ("Swashbuckler",)),
        ("La producción combina thriller, drama psicológico y secretos.", ("Thriller", "Drama psicológico")),
        ("Tin Ferry сочетает элементы экшена, романтики и триллера.", ("Экшена", "Романтики", "Триллера")),
        ("Закончила чтение такой классики антиутопии, как «Tin Ferry».", ("Антиутопии",)),
        ("драма семейный", ("Драма", "Семейный")),
        ("Tin Ferry is one of the most unsettling psychological thrillers of all.", ("Psychological thriller",)),
        ("Das Ende des cleveren Horror-Thrillers Tin Ferry.", ("Horror-Thriller",)),
        ("这部悬疑电影很好看。", ("悬疑",)),
        ("How western films taught her to row.", ()),
        ("Odo saw a horror film that night.", ()),
    ],
)
def test_genres(sentence: str, genres: tuple[str, ...]) -> None:
    assert known_genres.in_text(sentence.replace("X is", "Tin Ferry is"), "Tin Ferry") == genres


def test_a_page_may_be_filed_under_a_genre() -> None:
    filed = [("tags", ("Tin Ferry", "thriller", "Vatican", "dark-fantasy", "sci-fi")), ("category", ("rpg",))]
    assert known_genres.filed(filed) == ("Thriller", "Dark fantasy", "Sci-fi", "Rpg")


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Pell was played by the excellent Ana Roth.", ["Ana Roth"]),
        (
            "I liked that both Ana Roth (as Pell) and Bob Ross (as Major Ines) were good in it.",
            ["Ana Roth", "Bob Ross"],
        ),
        ("It stars Ana Roth and Bob Ross Jr. in the leads.", ["Ana Roth", "Bob Ross Jr."]),
    ],
)
def test_who_plays(text: str, actors: list[str]) -> None:
    assert [credit.actor for credit in cast_in_text.named([Block(Kind.TEXT, text)])] == actors


def test_a_list_of_actors_may_end_in_tags() -> None:
    assert [credit.actor for credit in people.in_list(["Ana Roth", "Bob Ross #Tag"])] == ["Ana Roth", "Bob Ross"]


@pytest.mark.parametrize(
    ("line", "kind"), [("1. Staffel 8 Folgen:", "season"), ("Season 2", "season"), ("Season 2\n\nSeason 3", "film")]
)
def test_a_line_for_one_season_makes_it_a_season(line: str, kind: str) -> None:
    from recapreader.importing.model import Episode

    body = f"{line}\n\nPell goes to the quay, and the mate waits there."
    assert (kinds.kind_of("", "", body, Episode(), {}) == "season") is (kind == "season")
