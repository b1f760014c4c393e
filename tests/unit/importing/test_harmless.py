# ruff: noqa: E501 - lists of sentences
"""A sentence about the work or to its reader, in which there is nobody, may be open; one that tells may not."""

import pytest

from recapreader.importing.boundary.harmless import is_harmless
from recapreader.importing.facts import language
from recapreader.importing.output import compose
from recapreader.importing.sources import sniff

HARMLESS = [
    ("en", "With this third hit in a row, I think it’s appropriate to call the X series a phenomenon."),
    ("en", "Orla Tennant's X is a very good film."),
    ("en", "X is a film directed by Orla Tennant."),
    ("en", "I read Orla Tennant’s ‘X’ earlier this year, and liked it."),
    ("de", "Der Film X läuft seit März im Kino, und wir waren begeistert."),
    ("fr", "J'ai deux souvenirs liés à ce film et à l'époque de la sortie."),
    ("es", "La serie X se ha convertido en una de las más vistas desde su estreno."),
    ("it", "X è un bel film, e la regia è notevole."),
    ("pt", "Este filme é muito bom, e a direção é excelente."),
    ("nl", "Het is het vierde boek van deze schrijfster dat ik heb gelezen."),
    ("ru", "Студия продолжает радовать поклонников фантастики новым фильмом X."),
    ("ru", "Буквально вчера закончила чтение такого романа, как «X» Ивана Лесного."),
    ("cs", "Díky doporučení jsem se konečně na tento film podíval."),
    ("ja", "今日は映画を見たので感想を書いていく。"),
]
TELLING = [
    ("en", "I cried when the boat burned."), ("en", "I hated that X goes blind."), ("en", "I loved that it was all a dream."), ("en", "In this film I saw the village burn."),
    ("en", "I never expected this movie to sink the ship with all aboard."), ("en", "I love how this series makes the mayor resign."), ("en", "I finally watched X, in which Pell drowns."),
    ("en", "I read it and she was the killer."), ("en", "We lost the war."), ("en", "The film follows Pell across the ice."), ("en", "In this film a widow leaves the quay."),
    ("en", "The series finale brings the house down on all of them."), ("en", "This film shows how the ferry was lost."), ("de", "Ich fand es schade, dass die Schwester im Film ertrinkt."),
    ("de", "Im Film brennt das Schiff, und wir sehen zu."), ("fr", "J'ai aimé que dans ce film le frère se noie."), ("es", "Me gustó que en la película la hermana se fuera."),
    ("it", "Mi è piaciuto che nel film il fratello annegasse."), ("pt", "Gostei que no filme a irmã se afogasse."), ("nl", "Ik vond het jammer dat in de film de broer verdwijnt."),
    ("ru", "В этом фильме корабль тонет, и мы видим смерть."), ("ru", "Мне понравилось, что в фильме Пелл уходит."), ("pl", "W tym filmie brat umiera."), ("tr", "Bu filmde adam ölür."),
    ("cs", "V tomto filmu zemře bratr."), ("ja", "映画で彼女は死んだと思う。"), ("zh", "我看了这部电影，她死了。"), ("xx", "Some film or other."), ("", "The film was good."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "sentence"), HARMLESS)
def test_a_sentence_with_nobody_in_it(code: str, sentence: str) -> None:
    assert is_harmless(sentence, code, telling=False)


@pytest.mark.parametrize(("code", "sentence"), TELLING)
def test_a_sentence_that_tells(code: str, sentence: str) -> None:
    assert not is_harmless(sentence, code, telling=False)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [("I liked it a lot.", False), ("X is a film and a novel.", True), ("X is a film.", False)],
)
def test_on_a_page_that_tells_all_only_facts_of_the_work(sentence: str, *, expected: bool) -> None:
    assert is_harmless(sentence, "en", telling=True) is expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "Mężczyzna i kobieta nie są w domu, a na stole jest to, co się stało z nim po tym, jak się go nie widzi.",
            "pl",
        ),
        ("Это было в городе, где никто не знал, что делать.", "ru"),
        ("Це було в місті, де ніхто не знав, що робити.", ""),
        ("这是一个关于海边小镇的故事，没有人知道该怎么办。", "zh"),
        ("これは海辺の町の話で、誰もどうすればいいか分からない。", "ja"),
        ("Odo Marrow Pell.", ""),
    ],
)
def test_the_language_is_known_surely_or_not_at_all(text: str, code: str) -> None:
    assert language.surely(text) == code


def test_they_are_open_up_to_the_first_that_tells() -> None:
    page = (
        "<html><head><title>X-Ferry (2019)</title></head><body><article><h1>X-Ferry (2019)</h1><p>Este filme é muito bom,"
        " e a direção é boa. Um homem espera no cais e não sabe que a irmã dele morreu no barco.</p></article></body></html>"
    )
    draft = compose.compose(sniff.article(page, "a.html"), "a.html", compose.Given())
    assert [block.text for block in draft.premise] == ["Este filme é muito bom, e a direção é boa."]
