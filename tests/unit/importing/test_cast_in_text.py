# ruff: noqa: E501 - lists of sentences
"""Whom a review names as only an actor is named; never whom the story is about."""

import pytest

from recapreader.importing.facts import cast_in_text, people
from recapreader.importing.model import Block, Kind, Link


def named(*texts: str, links: tuple[Link, ...] = ()) -> list[str]:
    return [
        credit.actor
        for credit in cast_in_text.named([Block(Kind.TEXT, text, links=links) for text in texts], ["Orla Tennant"])
    ]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Finn Adeyemi is brilliant in it.", ["Finn Adeyemi"]),
        ("Finn Adeyemi ist wie immer großartig.", ["Finn Adeyemi"]),
        ("Finn Adeyemi è fantastico.", ["Finn Adeyemi"]),
        ("Łukasz Świerk jest świetny.", ["Łukasz Świerk"]),
        ("Finn Adeyemi is geweldig, maar dat wisten we al.", ["Finn Adeyemi"]),
        ("Finn Adeyemi's performance is what holds it up.", ["Finn Adeyemi"]),
        ("The performances by Finn Adeyemi and Ruth Castell hold it up.", ["Finn Adeyemi", "Ruth Castell"]),
        ("La actuación de Finn Adeyemi es más que decente.", ["Finn Adeyemi"]),
        ("I thought Finn Adeyemi did a phenomenal job in many parts.", ["Finn Adeyemi"]),
        ("It helps that Finn Adeyemi is just at ease as the titular ferryman.", ["Finn Adeyemi"]),
        ("Finn Adeyemi and Ruth Castell play Odo and Marrow, a couple.", ["Finn Adeyemi", "Ruth Castell"]),
        ("Nominations came too, with Best Actor for Finn Adeyemi.", ["Finn Adeyemi"]),
        ("Finn Adeyemi (Odo) does it well. Odo rows, and Odo sings.", ["Finn Adeyemi"]),
        ("The best of the rest was Finn Adeyemi as Odo Burnt. Odo rows, and Odo sings.", ["Finn Adeyemi"]),
        ("Her daughter, Marrow (Ada Finch; Ruth Castell; Ina Blom), stays.", ["Ada Finch", "Ruth Castell", "Ina Blom"]),
        ("블로거 오렌지 (이시윤 분)가 왔다.", ["이시윤"]),
        ("김서준 (박도기)가 왔다. 박도기는 갔다. 박도기는 왔다.", ["김서준"]),
        ("O personagem de Finn Adeyemi é um homem pacífico.", ["Finn Adeyemi"]),
        (
            "Het verhaal wordt gedragen door wereldsterren zoals Finn Adeyemi en Ruth Castell.",
            ["Finn Adeyemi", "Ruth Castell"],
        ),
        ("В главных ролях: Иван Лесной и Анна Речная.", ["Иван Лесной", "Анна Речная"]),
        (
            "A série é protagonizada por Finn Adeyemi (Salt Road) e Ruth Castell (Dry Well).",
            ["Finn Adeyemi", "Ruth Castell"],
        ),
        ("The villain (played masterfully by Finn Adeyemi) waits.", ["Finn Adeyemi"]),
        ("I liked Finn Adeyemi. Adeyemi plays a pilot.", ["Finn Adeyemi"]),
        ("오도(이시윤)와 마로(박하나)가 왔다.", ["이시윤", "박하나"]),
        ("이시윤 (오도 역)\n박하나 (마로 역)", ["이시윤", "박하나"]),
        ("이시윤, 박하나 주연의 드라마가 왔다.", ["이시윤", "박하나"]),
        (
            "・オド・バーント(フィン・アデイェミ)\n・マロウ(ルース・カステル)",
            ["フィン・アデイェミ", "ルース・カステル"],
        ),
        ("主演のフィン・アデイェミはうまい。", ["フィン・アデイェミ"]),
        ("由李明饰演的老师走了。", ["李明"]),
        ("主演：李明、王小芳", ["李明", "王小芳"]),
        ("Estrelado parcialmente por Finn Adeyemi.", ["Finn Adeyemi"]),
        ("Finn Adeyemi’s Odo smiles. Odo rows.", ["Finn Adeyemi"]),
        ("It stars Finn Adeyemi, Ruth Castell and Milo.", ["Finn Adeyemi", "Ruth Castell", "Milo"]),
        ("Mit Finn Adeyemi und Ruth Castell in den Hauptrollen.", ["Finn Adeyemi", "Ruth Castell"]),
        ("Başrollerinde Finn Adeyemi ve Ruth Castell yer alıyor.", ["Finn Adeyemi", "Ruth Castell"]),
        ("Hlavní roli hraje Finn Adeyemi.", ["Finn Adeyemi"]),
        (
            "Also there: Finn Adeyemi (Odo), Ruth Castell (Marrow), Ina Blom (the pilot).",
            ["Finn Adeyemi", "Ruth Castell", "Ina Blom"],
        ),
        (
            "Odo Burnt – Finn Adeyemi\nMarrow Pell – Ruth Castell\nAda Quay – Ina Blom\nOdo rows to Marrow.",
            ["Finn Adeyemi", "Ruth Castell", "Ina Blom"],
        ),
    ],
)
def test_an_actor_is_named(text: str, actors: list[str]) -> None:
    assert named(text) == actors


@pytest.mark.parametrize(
    "text",
    [
        "Odo Burnt is brilliant at the oars, and Odo knows it.",
        "Odo Burnt's role in the family is small.",
        "The role of Odo Burnt is a hard one.",
        "The portrayal of Odo Burnt divided the fans.",
        "Directed with care: the casting by Orla Tennant is good.",
        "Odo Burnt died at the quay.",
        "The pilot was known as Captain Odo Burnt.",
        "It was filmed by director Orla Marsh and written by Pat Lund.",
        "The Old Ferry is great.",
        "Odo Burnt (ferryman), Marrow Pell (widow), Ada Quay (pilot). Odo rows, Marrow waits, Ada sings.",
        "Odo Burnt – Marrow Pell\nAda Quay – Milo Fen",
        "The edition of Orla Marsh shines.",
    ],
)
def test_nobody_of_the_story_is(text: str) -> None:
    assert named(text) == []


def test_a_page_in_a_film_database_is_an_actors() -> None:
    link = Link("Finn Adeyemi", "https://www.imdb.com/name/nm0000001/")
    assert named("Finn Adeyemi rows.", links=(link,)) == ["Finn Adeyemi"]


@pytest.mark.parametrize(
    ("name", "expected"), [("Joey King", True), ("Dominic West", True), ("King Odo", False), ("West Quay", False)]
)
def test_a_surname_may_be_a_title(name: str, *, expected: bool) -> None:
    assert people.plausible(name) is expected


def test_an_actor_named_in_full_again_is_no_character() -> None:
    text = "Odo (Finn Adeyemi, 29) and Marrow (Ruth Castell, 36) row. Finn Adeyemi rowed before."
    assert [credit.actor for credit in cast_in_text.in_parentheses(text)] == ["Finn Adeyemi", "Ruth Castell"]


def test_a_supporting_cast_is_a_cast() -> None:
    text = "Protagonizada por Ina Blom e com um elenco de apoio robusto, incluindo Finn Adeyemi e Ruth Castell, a série anda."
    assert [credit.actor for credit in cast_in_text.named([Block(Kind.TEXT, text)])] == [
        "Ina Blom",
        "Finn Adeyemi",
        "Ruth Castell",
    ]
