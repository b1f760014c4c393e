"""No step holds more than one sentence: texts of our own in eleven languages, each end marked by hand with `¶`."""

import itertools

import pytest

from recapreader.core.prose.cut_points import cuts

MARKED = {
    "en": (
        "The ferry leaves at ten.¶ Nobody waves.¶",
        "“He knew.¶ He always knew.¶ That is why he came.”¶ She puts the cup down.¶",
        "‘Stay,’ she says.¶ ‘I can't.¶ You know I can't.’¶",
        "Dr. Ferris and Mrs. Oake meet in St. Ives.¶ They do not speak.¶",
        "Lt. J. T. Marsh signs it.¶ Then Capt. Rowe does.¶",
        "It is 6 p.m. by the clock.¶ The price is 3.50 a day, i.e. too much.¶",
        "She opens it (the key was in the jar.¶ It had been there for years).¶ It is empty.¶",
        "Who did it?¶ Why?!¶ No one will say...¶ Then Ada speaks.¶",
        "He is gone — no.¶ He is in the cellar.¶",
        "He lies (again).¶ [He always lies.¶ Everyone knows.]¶ And then he stops.¶",
        "*He runs.¶ He falls.*¶ It is over.¶",
        "**Ada.**¶ Bo.¶ Cy.¶",
    ),
    "de": (
        "Der Zug hält nicht.¶ Niemand steigt aus.¶",
        "„Ich war es.¶ Ich allein.“¶ Er setzt sich.¶",
        "»Geh nicht.¶ Bitte.«¶ Sie geht.¶",
        "Hr. Lang und Fr. Dr. Maier kommen um 8 Uhr, d. h. zu spät.¶ Das Haus ist leer.¶",
        "Am 3. Mai wird er gefunden.¶ Am 4. Mai ist er fort.¶",
        "Sie fragt (er lügt.¶ Sie weiß es).¶ Er schweigt.¶",
        "Wer war da?¶ Niemand!¶ Dann geht das Licht aus …¶ Sie schreit.¶",
    ),
    "fr": (
        "Le bac part à l'aube.¶ Personne ne parle.¶",
        "« Je l'ai fait.¶ Moi seul. »¶ Il s'assied.¶",
        "— Tu mens !¶ — Non.¶ — Alors pourquoi ?¶",
        "M. Roux et Mme Blanc arrivent à 8 h.¶ Ils repartent.¶",
        "Elle ouvre (il mentait.¶ Elle le savait).¶ Rien.¶",
        "Qui est là ?¶ Personne…¶ La lampe s'éteint.¶",
    ),
    "es": (
        "El barco sale al alba.¶ Nadie habla.¶",
        "«Fui yo.¶ Yo solo».¶ Se sienta.¶",
        "—¿Quién es?¶ —Nadie.¶ ¡Corre!¶ Y corre.¶",
        "El Sr. Paz y la Dra. Gil llegan tarde.¶ La casa está vacía.¶",
        "Abre la caja (mentía.¶ Ella lo sabía).¶ No hay nada.¶",
    ),
    "it": (
        "Il traghetto parte all'alba.¶ Nessuno parla.¶",
        "«Sono stato io.¶ Io solo».¶ Si siede.¶",
        "Il Sig. Neri e il Dott. Bassi tacciono.¶ La stanza è vuota.¶",
        "“Vattene!¶ Subito.”¶ E lui va.¶",
    ),
    "pt": (
        "A balsa parte cedo.¶ Ninguém fala.¶",
        "— Fui eu.¶ — Mentira!¶ — É verdade.¶",
        "O Sr. Reis e a Dra. Luz chegam.¶ A casa está vazia.¶",
        "“Eu sei.¶ Sempre soube.”¶ Ela sai.¶",
    ),
    "ja": (
        "船が出る。¶誰も手を振らない。¶",
        "「私がやった。¶一人でやった。」¶彼は座った。¶",
        "「行くな！¶頼む！」¶と彼女は言った。¶",
        "彼は箱を開けた（鍵は壺の中だった。¶ずっとそこにあった）。¶空だった。¶",
        "誰だ？¶誰もいない……¶明かりが消えた。¶",
    ),
    "zh": (
        "船开了。¶没有人说话。¶",
        "“是我干的。¶只有我。”¶他坐下了。¶",
        "她打开盒子（他在撒谎。¶她知道）。¶里面是空的。¶",
        "谁？¶没有人！¶灯灭了……¶她叫了起来。¶",
    ),
    "ko": (
        "배가 떠난다.¶ 아무도 말하지 않는다.¶",
        "“내가 했어.¶ 나 혼자 했어.”¶ 그는 앉는다.¶",
        "누구야?¶ 아무도 없어!¶ 불이 꺼진다…¶ 그녀가 소리친다.¶",
    ),
    "ru": (
        "Паром уходит в десять.¶ Никто не машет.¶",
        "«Это я.¶ Я один».¶ Он садится.¶",
        "— Кто там?¶ — Никого.¶ — Беги!¶",
        "Она открывает (он лгал.¶ Она знала).¶ Пусто.¶",
    ),
    "th": (
        "เรือออกตอนเช้า¶ ไม่มีใครพูด¶",
        "“ฉันทำเอง¶ ฉันคนเดียว”¶ เขานั่งลง¶",
        "ใครอยู่ที่นั่น¶ ไม่มีใคร¶ ไฟดับ¶",
    ),
}
CASES = [(language, text) for language, texts in MARKED.items() for text in texts]


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_every_sentence_ends_a_step(language: str, marked: str) -> None:
    sentences = marked.split("¶")[:-1]
    text = "".join(sentences)
    ends = [sum(map(len, sentences[:count])) for count in range(1, len(sentences) + 1)]
    assert set(ends) <= set(cuts(text, language))


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_no_step_holds_two_sentences_in_a_language_that_is_unknown(language: str, marked: str) -> None:
    del language
    sentences = marked.split("¶")[:-1]
    ends = [sum(map(len, sentences[:count])) for count in range(1, len(sentences) + 1)]
    steps = [0, *cuts("".join(sentences), "xx")]
    for before, after in itertools.pairwise(steps):
        assert sum(before < end <= after for end in ends) <= 1
