"""What is said of exports."""

from causeway.kit.words import Words

ANOTHER_UNDER_WAY = Words(
    "Another export of yours is under way. Wait until it is done, or end it, and begin this one again.",
    "你的另一項匯出仍在進行。請待其完成或將其終止，然後再開始。",
    "你的另一项导出仍在进行。请待其完成或将其终止，然后再开始。",
)
TOO_MANY_UNDER_WAY = Words(
    "Many exports are under way. Try again in a minute.",
    "現時有多項匯出正在進行，請於一分鐘後再試。",
    "现时有多项导出正在进行，请于一分钟后再试。",
)
TOO_MANY_EXPORTS = Words(
    "You have exported many cases within the hour. Wait {minutes} min before the next one.",
    "你在過去一小時內已匯出多宗案件。請於 {minutes} 分鐘後再試。",
    "你在过去一小时内已导出多宗案件。请于 {minutes} 分钟后再试。",
)
HOW_TO_CHECK = Words(
    "Each file has the SHA-256 and the size that are given here. SHA256SUMS has the same in the form that "
    "`sha256sum -c SHA256SUMS` checks. A sealed copy is verified by its number at the court's verify page, or with "
    "`causeway verify`. A file with markedCopyOf is a copy marked for whoever exported it, and markedCopyOf the "
    "SHA-256 of what was filed or sealed. leftOut names what could not be marked and is not in the archive.",
    "每個檔案的 SHA-256 及大小載於此處。SHA256SUMS 載有相同資料，可用 `sha256sum -c SHA256SUMS` 核對。"
    "蓋印副本可憑其編號於法院的核實網頁核實，或使用 `causeway verify` 核實。"
    "載有 markedCopyOf 的檔案是為匯出者標示的副本，"
    "markedCopyOf 為存檔或蓋印檔案的 SHA-256。leftOut 列出未能標示而不在其中的檔案。",
    "每个文件的 SHA-256 及大小载于此处。SHA256SUMS 载有相同数据，可用 `sha256sum -c SHA256SUMS` 核对。"
    "盖印副本可凭其编号于法院的核实网页核实，或使用 `causeway verify` 核实。"
    "载有 markedCopyOf 的文件是为导出者标示的副本，"
    "markedCopyOf 为存档或盖印文件的 SHA-256。leftOut 列出未能标示而不在其中的文件。",
)
