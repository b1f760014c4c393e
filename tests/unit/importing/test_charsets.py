# ruff: noqa: E501 - sentences
"""Text that does not say its charset."""

import pytest

from recapreader.importing.sources import sniff

JAPANESE = (
    "『鉄の渡し』は2019年の映画です。夜の港でペルは古い水門を開け、船は暗い水の上へ流れ出します。船長は何も知らないまま眠っています。"
    * 3
)
RUSSIAN = (
    "«Железный паром» — триллер 2019 года. Ночью в гавани Пелл открывает старый шлюз, и паром уходит в тёмную воду. Капитан ничего не знает и спит."
    * 3
)
FRENCH = (
    "Le Bac est un film de 2019. À la nuit tombée, Pell ouvre l'écluse et le bateau s'éloigne sur l'eau noire, là où personne n'est allé."
    * 3
)


@pytest.mark.parametrize(
    ("text", "charset"),
    [(JAPANESE, "shift_jis"), (JAPANESE, "euc_jp"), (RUSSIAN, "cp1251"), (FRENCH, "cp1252"), (JAPANESE, "utf-8")],
)
def test_a_text_is_read_whatever_its_charset(text: str, charset: str) -> None:
    assert sniff.decode(text.encode(charset)) == text


def test_a_stated_charset_is_believed_where_it_fits() -> None:
    page = '<meta charset="koi8-r">' + RUSSIAN.replace("«", "").replace("»", "").replace("—", "-")
    assert sniff.decode(page.encode("koi8-r")) == page
