"""What is said about cases that somebody is shown, in three languages."""

from causeway.kit.words import Words

NOT_TO_BE_SHARED = Words(
    "A sealed case is seen by those on record in it alone: it cannot be shared.",
    "密封案件只供記錄在案的代表查閱，不能分享。",
    "密封案件只供记录在案的代表查阅，不能分享。",
)
NOBODY_THERE = Words(
    "Nobody who files for another firm or chambers has this address here. Check it with them: it is the one they sign "
    "in with.",
    "沒有代表其他律師行或大律師事務所呈交文件的人使用此電郵地址。請向對方查證：應為其登入時所用的地址。",
    "没有代表其他律师行或大律师事务所呈交文件的人使用此电邮地址。请向对方查证：应为其登录时所用的地址。",
)
A_COLLEAGUE = Words(
    "They are of your own organisation. Your administrator assigns the case to them instead.",
    "此人屬於你的機構。請由你的管理人將案件指派給他。",
    "此人属于你的机构。请由你的管理人将案件指派给他。",
)
ACTS_HERE = Words(
    "Their organisation acts for a party of this case, so it cannot be shared with them.",
    "其機構在本案代表一方，故不能與其分享本案。",
    "其机构在本案代表一方，故不能与其分享本案。",
)
OVER_ALREADY = Words(
    "Choose today or a day to come.",
    "請選擇今天或以後的日期。",
    "请选择今天或以后的日期。",
)
