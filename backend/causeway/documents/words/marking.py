"""What is said on, and about, a copy that is marked for its reader, in three languages."""

from causeway.kit.words import Words

MARK = Words(
    "Marked copy for {reader} · {time} · {level} · Not the file that was filed or sealed",
    "{reader}閱覽用標示副本 · {time} · 可查閱者：{level} · 並非存檔或蓋印的檔案",
    "{reader}阅览用标示副本 · {time} · 可查阅者：{level} · 并非存档或盖印的文件",
)
OF_AN_ORGANISATION = Words("{name}, {organisation}", "{organisation}{name}", "{organisation}{name}")
MARKED_COPY = Words("{name} (marked copy)", "{name}（標示副本）", "{name}（标示副本）")
CANNOT_BE_MARKED = Words(
    "This document may only go out marked with your name, and a marked copy of it could not be made. Ask the registry.",
    "此文件須標示你的姓名方可下載，但未能製作標示副本。請向登記處查詢。",
    "此文件须标示你的姓名方可下载，但未能制作标示副本。请向登记处查询。",
)
NOT_MARKED_YET = Words(
    "The copy marked with your name was not ready in time. Try again in a moment.",
    "標示你姓名的副本未能及時製成，請稍後再試。",
    "标示你姓名的副本未能及时制成，请稍后再试。",
)
