"""What drafting says to people about forms, in three languages."""

from causeway.kit.words import Words

NOT_A_FORM_OF_THE_CASE_TYPE = Words(
    "Cases of this type are not started by this form.",
    "此類案件並非以此表格展開。",
    "此类案件并非以此表格展开。",
)
NO_FORM = Words(
    "This filing is not made from a form. Choose the form first.",
    "此呈交並非以表格製作。請先選擇表格。",
    "此呈交并非以表格制作。请先选择表格。",
)
FORM_NOT_COMPLETE = Words(
    "The form is not complete: {count} to put right. Everything you wrote is kept.",
    "表格尚未完成：尚有{count}項須更正。你填寫的內容已全部保留。",
    "表格尚未完成：尚有{count}项须更正。你填写的内容已全部保留。",
)
FORM_CHANGED = Words(
    "The form was changed after its page was set. Open the form and set the page again.",
    "表格在排印頁面後曾經更改。請開啟表格，重新排印頁面。",
    "表格在排印页面后曾经更改。请打开表格，重新排印页面。",
)
SAID_BY_THE_FORM = Words(
    "This comes from the form that the filing is made from. Change it there.",
    "此項由製作本呈交的表格填入。請在表格更改。",
    "此项由制作本呈交的表格填入。请在表格更改。",
)
ANSWERS_ARE_AN_OBJECT = Words(
    "Give the answers as an object: the code of each field, and its answer.",
    "請以物件提供答案：每個欄位的代碼及其答案。",
    "请以对象提供答案：每个字段的代码及其答案。",
)
FORM_REQUIRED = Words(
    "A case of this type is started by the court's form, not by an uploaded page. Fill in the form for “{title}”. "
    "If that cannot be done, ask the registry for the Registrar's permission and give the reference {reference}.",
    "此類案件須以法院表格展開，不可上載文件代替。請就「{title}」填寫表格。如未能填寫，請向登記處申請司法常務官批准，並提供參考編號{reference}。",
    "此类案件须以法院表格展开，不可上载文件代替。请就“{title}”填写表格。如未能填写，请向登记处申请司法常务官批准，并提供参考编号{reference}。",
)
