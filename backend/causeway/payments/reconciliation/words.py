"""What is said to people about differences and days, in three languages."""

from causeway.kit.words import Words

NOT_IN_THIS_STATE = Words(
    "This cannot be done with the difference as it stands now. Look at it again.",
    "以此差異現時的狀況，不能執行此操作。請重新查看。",
    "以此差异现时的状况，不能执行此操作。请重新查看。",
)
SECOND_PERSON = Words(
    "You proposed how to settle this, so somebody else approves it.",
    "此處理方法由你提出，須由另一人審批。",
    "此处理方法由你提出，须由另一人审批。",
)
STILL_ASKED = Words(
    "The payment provider has not said yet what became of this payment. It is asked again by itself.",
    "付款服務商尚未回覆此付款的結果。系統會自動再次查詢。",
    "支付服务商尚未回复此付款的结果。系统会自动再次查询。",
)
NOTHING_TO_POST = Words(
    "Our ledger and the payment provider say the same, so there is nothing to post.",
    "本院分類帳與付款服務商的款額一致，無須入帳。",
    "本院分类帐与支付服务商的款额一致，无须入帐。",
)
POST_INSTEAD = Words(
    "Our ledger and the payment provider differ. Post what differs, or explain it.",
    "本院分類帳與付款服務商的款額不一致。請將差額入帳，或作出解釋。",
    "本院分类帐与支付服务商的款额不一致。请将差额入帐，或作出解释。",
)
NOT_COMPARED = Words(
    "This day was not compared yet. It is compared half an hour after it ends.",
    "此日尚未對帳。系統於當日結束後半小時對帳。",
    "此日尚未对帐。系统于当日结束后半小时对帐。",
)
DAY_HAS_DIFFERENCES = Words(
    "{number} differences of this day are still to be settled.",
    "此日尚有{number}項差異有待處理。",
    "此日尚有{number}项差异有待处理。",
)
DAY_IS_CLOSED = Words(
    "This day was closed already.",
    "此日的對帳已結束。",
    "此日的对帐已结束。",
)
NO_SETTLEMENT_FILE = Words(
    "This is not a settlement file: its first line is not the one that the payment provider writes.",
    "這不是結算檔案：首行與付款服務商的格式不符。",
    "这不是结算文件：首行与支付服务商的格式不符。",
)
TOO_MANY_LINES = Words(
    "The file has more than {number} lines. Nothing of it was taken.",
    "檔案超過{number}行。檔案內容一概未予採用。",
    "文件超过{number}行。文件内容一概未予采用。",
)
LINE_UNREADABLE = Words(
    "Line {number} of the file cannot be read. Nothing of the file was taken.",
    "檔案第{number}行無法讀取。檔案內容一概未予採用。",
    "文件第{number}行无法读取。文件内容一概未予采用。",
)
LINE_TWICE = Words(
    "Line {number} of the file was there before, further up. Nothing of the file was taken.",
    "檔案第{number}行與前面某行重複。檔案內容一概未予採用。",
    "文件第{number}行与前面某行重复。文件内容一概未予采用。",
)
LINE_OF_ANOTHER_DAY = Words(
    "Line {number} of the file is of another day. Nothing of the file was taken.",
    "檔案第{number}行屬於另一日。檔案內容一概未予採用。",
    "文件第{number}行属于另一日。文件内容一概未予采用。",
)
LINE_IN_ANOTHER_CURRENCY = Words(
    "Line {number} of the file is not in Hong Kong dollars. Nothing of the file was taken.",
    "檔案第{number}行並非以港元計算。檔案內容一概未予採用。",
    "文件第{number}行并非以港元计算。文件内容一概未予采用。",
)
LINE_WITHOUT_AMOUNT = Words(
    "Line {number} of the file has no amount above nothing in dollars and whole cents. Nothing of the file was taken.",
    "檔案第{number}行的款額並非大於零的港元及整數仙。檔案內容一概未予採用。",
    "文件第{number}行的款额并非大于零的港元及整数仙。文件内容一概未予采用。",
)
LINE_ALTERED = Words(
    "The file says of {line} otherwise than the payment provider said before. Nothing of the file was taken.",
    "檔案中{line}的內容與付款服務商先前所述不符。檔案內容一概未予採用。",
    "文件中{line}的内容与支付服务商先前所述不符。文件内容一概未予采用。",
)
LINES_MISSING = Words(
    "The file lacks {number} lines that the payment provider told of, the first {line}. Nothing of the file was taken.",
    "檔案欠缺付款服務商曾報告的{number}行，首行為{line}。檔案內容一概未予採用。",
    "文件欠缺支付服务商曾报告的{number}行，首行为{line}。文件内容一概未予采用。",
)
