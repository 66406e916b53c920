"""What the registry says to people about permissions and levels of access, in three languages."""

from causeway.kit.words import Words

REGISTRAR_ONLY = Words(
    "Only the registrar may permit this.",
    "只有司法常務官可批准此事。",
    "只有司法常务官可批准此事。",
)
SCAN_REASON_REQUIRED = Words(
    "Say why a scan is permitted: the filer reads it, and it stays on record.",
    "請註明批准上載掃描本的原因：呈交人會看到，並會存檔。",
    "请注明批准上载扫描本的原因：呈交人会看到，并会存档。",
)
ACCESS_REASON_REQUIRED = Words(
    "Say why another level is set than the filer asks for: the filer reads it, and it stays on record.",
    "請註明不按呈交人要求設定查閱級別的理由：呈交人會看到，並會存檔。",
    "请注明不按呈交人要求设定查阅级别的理由：呈交人会看到，并会存档。",
)
NO_SUCH_REFERENCE = Words(
    "No filing has this reference. Ask the filer to read it to you again.",
    "沒有此參考編號的呈交。請呈交人再讀一次參考編號。",
    "没有此参考编号的呈交。请呈交人再读一次参考编号。",
)
SCAN_STARTS_NO_CASE = Words(
    "This filing does not start a case, so it needs no permission.",
    "此呈交並非展開新案件，無須批准。",
    "此呈交并非展开新案件，无须批准。",
)
SCAN_AFTER_SUBMISSION = Words(
    "This filing has been submitted already. A scan is permitted before that.",
    "此項已呈交法院。上載掃描本須於呈交前批准。",
    "此项已呈交法院。上载扫描本须于呈交前批准。",
)
