"""One word for one thing: what the service says in Chinese keeps to docs/glossary.md."""

import re
from pathlib import Path

import pytest

import causeway

SETTLED = {
    "提交|遞交|递交": "呈交",
    "主要文件": "主文件",
    "賬|账": "帳 / 帐",
    "上傳|上传": "上載 / 上载",
    "狀態|状态": "狀況 / 状况",
    "增值": "存入",
    "律師樓|律师楼": "律師行",
    "公共假期": "公眾假期",
}


@pytest.mark.parametrize(("wrong", "instead"), SETTLED.items())
def test_the_glossary_has_another_word(wrong: str, instead: str) -> None:
    root = Path(causeway.__file__).parent
    said = [
        f"{path.relative_to(root)}:{number}"
        for path in root.rglob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(wrong, line)
    ]
    assert said == [], f"say {instead}"
