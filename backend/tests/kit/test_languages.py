"""Which language a browser is answered in."""

import pytest

from causeway.kit.languages import language_asked_for
from causeway.kit.words import Language


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", Language.EN),
        ("de, fr;q=0.9", Language.EN),
        ("zh", Language.ZH_HANT),
        ("zh-HK,zh;q=0.9,en;q=0.8", Language.ZH_HANT),
        ("yue-Hant-HK", Language.ZH_HANT),
        ("zh-CN", Language.ZH_HANS),
        ("zh-Hans-HK", Language.ZH_HANS),
        ("de, en;q=0.4, zh-SG;q=0.5", Language.ZH_HANS),
        ("en;q=0, zh-TW;q=0.1", Language.ZH_HANT),
        ("en-GB;q=x, zh-TW;q=0.1", Language.ZH_HANT),
        ("english", Language.EN),
    ],
)
def test_the_highest_language_we_speak(header: str, language: Language):
    assert language_asked_for(header) is language
