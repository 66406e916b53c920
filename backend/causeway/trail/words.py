"""What each fact of the log is called, in three languages."""

from typing import Any

from causeway.audit.checkpoints.walk import BreakKind
from causeway.filings.core.tables import FilingStatus
from causeway.filings.core.words import STATUS_NAMES
from causeway.kit.words import Words
from causeway.trail.rules import DENIED

STEP = Words(
    "Moved a filing from “{before}” to “{after}”",
    "呈交文件由「{before}」轉為「{after}」",
    "呈交文件由“{before}”转为“{after}”",
)
FIRST_STEP = Words("A filing is now “{after}”", "呈交文件現為「{after}」", "呈交文件现为“{after}”")
REFUSED = Words(
    "Refused: asked for {thing} and was told that it does not exist",
    "被拒：要求查看{thing}，獲告知並不存在",
    "被拒：要求查看{thing}，获告知并不存在",
)
THINGS = {
    "Case": Words("a restricted case", "受限制的案件", "受限制的案件"),
    "Document": Words("a restricted document", "受限制的文件", "受限制的文件"),
    "Filing": Words("a filing in a restricted case", "受限制案件中的呈交文件", "受限制案件中的呈交文件"),
}
OTHER_THING = Words("a part of a restricted case", "受限制案件的一部分", "受限制案件的一部分")
NOT_UNDERSTOOD = Words(
    "This does not say which entries are wanted. Choose them on the audit page, and save them from there.",
    "未能由此得知所需的記錄。請在審計記錄頁選取並由該頁儲存。",
    "未能由此得知所需的记录。请在审计记录页选取并由该页保存。",
)
SEALED = Words("Sealed a document", "已為文件蓋印", "已为文件盖印")
UNNAMED = Words("Something else: {name}", "其他：{name}", "其他：{name}")

FACTS = {
    "account.signed_in": Words("Signed in", "登入", "登录"),
    "account.session_ended": Words("Signed out, or was signed out", "登出或被登出", "登出或被登出"),
    "account.sign_in_failed": Words("A sign-in failed", "登入失敗", "登录失败"),
    "account.sign_in_held_back": Words("A sign-in was held back", "登入被暫緩", "登录被暂缓"),
    "account.password_changed": Words("Changed a password", "更改密碼", "更改密码"),
    "account.link_requested": Words("Asked for a link by mail", "要求以電郵發送連結", "要求以电邮发送链接"),
    "account.registration_repeated": Words(
        "Registered an address that has an account", "以已有帳戶的電郵地址註冊", "以已有帐户的电邮地址注册"
    ),
    "account.email_verified": Words("Confirmed an email address", "確認電郵地址", "确认电邮地址"),
    "account.approved": Words("Approved an account", "批准帳戶", "批准帐户"),
    "account.declined": Words("Declined an account", "拒絕帳戶申請", "拒绝帐户申请"),
    "account.suspended": Words("Suspended an account", "暫停帳戶", "暂停帐户"),
    "account.restored": Words("Restored an account", "恢復帳戶", "恢复帐户"),
    "account.updated": Words("Changed their own details", "更改個人資料", "更改个人资料"),
    "organisation.changed": Words("Changed an organisation’s details", "更改機構資料", "更改机构资料"),
    "organisation.member_removed": Words("Removed a member", "移除成員", "移除成员"),
    "case.issued": Words("Opened a case", "開立案件", "开立案件"),
    "case.assigned": Words("Changed who works on a case", "更改案件的負責人員", "更改案件的负责人员"),
    "case.shared": Words("Shared a case with somebody", "與他人分享案件", "与他人分享案件"),
    "case.share_ended": Words("A shared case was taken back", "收回分享的案件", "收回分享的案件"),
    "case.exported": Words("Exported a case as a file", "匯出案件檔案", "导出案件文件"),
    "docket.entered": Words("Entered a document on the docket", "文件登錄於案件記錄", "文件登录于案件记录"),
    "representation.started": Words("Came on record", "登記為法律代表", "登记为法律代表"),
    "representation.ended": Words("Went off record", "不再為法律代表", "不再为法律代表"),
    "filing.created": Words("Began a filing", "開始擬備呈交文件", "开始拟备呈交文件"),
    "filing.updated": Words("Changed a filing", "更改呈交文件", "更改呈交文件"),
    "filing.discarded": Words("Discarded a draft", "捨棄草稿", "舍弃草稿"),
    "filing.scan_permitted": Words(
        "Permitted a scan in place of a form", "准許以掃描本代替表格", "准许以扫描本代替表格"
    ),
    "filing.deemed_time_changed": Words(
        "Worked out the time of receipt anew", "重新計算視作收到的時間", "重新计算视作收到的时间"
    ),
    "document.access_changed": Words(
        "Changed who may read a document", "更改文件的閱讀權限", "更改文件的阅读权限"
    ),
    "hearing.listed": Words("Listed a hearing", "排期聆訊", "排期聆讯"),
    "hearing.moved": Words("Moved a hearing", "將聆訊改期", "将聆讯改期"),
    "hearing.vacated": Words("Vacated a hearing", "取消聆訊", "取消聆讯"),
    "message.sent": Words(
        "Put a document of the court’s into a message box", "將法院文件送至訊息匣", "将法院文件送至讯息匣"
    ),
    "message.opened": Words("Opened a message from the court", "開啟法院訊息", "开启法院讯息"),
    "document.superseded": Words("Put another document in its place", "以另一文件取代", "以另一文件取代"),
    "document.read": Words("Read a restricted document", "閱讀受限制的文件", "阅读受限制的文件"),
    "document.seal_status_changed": Words(
        "A document is waiting for its seal", "文件等待蓋印", "文件等待盖印"
    ),
    "document.seal_renewed": Words("Renewed a seal", "更新印章", "更新印章"),
    "upload.status_changed": Words("An upload went a step further", "上載進入下一步", "上载进入下一步"),
    "upload.removal_announced": Words(
        "Announced that unused uploads will be removed", "通知將移除未使用的上載", "通知将移除未使用的上载"
    ),
    "upload.removed": Words("Removed an upload", "移除上載", "移除上载"),
    "payment.authorised": Words("Set money aside", "暫扣款項", "暂扣款项"),
    "payment.adjusted": Words("Set another amount aside", "更改暫扣金額", "更改暂扣金额"),
    "payment.captured": Words("Took a payment", "收取款項", "收取款项"),
    "payment.capturing": Words("Began to take a payment", "開始收取款項", "开始收取款项"),
    "payment.voided": Words("Gave back what was set aside", "退回暫扣款項", "退回暂扣款项"),
    "payment.pending": Words("Began a payment by card", "開始以信用卡付款", "开始以信用卡付款"),
    "payment.declined": Words("A payment was declined", "付款被拒", "付款被拒"),
    "payment.cancelled": Words("A payment was cancelled", "付款已取消", "付款已取消"),
    "payment.failed": Words("A payment failed", "付款失敗", "付款失败"),
    "payment.refunded": Words("Refunded a payment", "退還款項", "退还款项"),
    "refund.asked": Words("Asked for a refund", "要求退款", "要求退款"),
    "refund.cancelled": Words("Took back the request for a refund", "撤回退款要求", "撤回退款要求"),
    "refund.closed": Words("Closed a refund", "退款結案", "退款结案"),
    "refund.decided": Words("Decided on a refund", "就退款作出決定", "就退款作出决定"),
    "chargeback.opened": Words("A bank took a payment back", "銀行取回付款", "银行取回付款"),
    "chargeback.won": Words(
        "A charge-back was decided for the court", "拒付個案以法院得回款項結案", "拒付个案以法院得回款项结案"
    ),
    "chargeback.lost": Words(
        "A charge-back was decided for the payer",
        "拒付個案以付款人取回款項結案",
        "拒付个案以付款人取回款项结案",
    ),
    "reconciliation.proposed": Words(
        "Proposed how to settle a difference", "提出差異的處理方法", "提出差异的处理方法"
    ),
    "reconciliation.sent_back": Words(
        "Sent back how to settle a difference", "退回差異的處理方法", "退回差异的处理方法"
    ),
    "reconciliation.settled": Words("Settled a difference", "處理差異", "处理差异"),
    "reconciliation.file_taken": Words("Took in a settlement file", "匯入結算檔案", "导入结算文件"),
    "reconciliation.day_closed": Words("Closed a day’s reconciliation", "結束一日的對帳", "结束一日的对帐"),
    "deposit.opened": Words("Opened a deposit account", "開立預付款項帳戶", "开立预付款项帐户"),
    "deposit.terms_accepted": Words(
        "Accepted a deposit account’s terms", "接受預付款項帳戶的條款", "接受预付款项帐户的条款"
    ),
    "deposit.balance_changed": Words(
        "A deposit account’s balance changed", "預付款項帳戶結餘變動", "预付款项帐户结余变动"
    ),
    "deposit.suspended": Words("Suspended a deposit account", "暫停預付款項帳戶", "暂停预付款项帐户"),
    "deposit.restored": Words("Restored a deposit account", "恢復預付款項帳戶", "恢复预付款项帐户"),
    "deposit.closing_asked": Words(
        "Asked to close a deposit account", "要求結束預付款項帳戶", "要求结束预付款项帐户"
    ),
    "deposit.closing_checked": Words(
        "Checked the closing of a deposit account", "核對預付款項帳戶的結束", "核对预付款项帐户的结束"
    ),
    "deposit.closing_called_off": Words(
        "Called off the closing of a deposit account", "取消結束預付款項帳戶", "取消结束预付款项帐户"
    ),
    "deposit.closed": Words("Closed a deposit account", "已結束預付款項帳戶", "已结束预付款项帐户"),
    "closure.declared": Words("Declared registries closed", "宣布登記處暫停辦公", "宣布登记处暂停办公"),
    "closure.moved": Words("Changed or ended a closure", "更改或結束暫停辦公", "更改或结束暂停办公"),
    "closure.withdrawn": Words("Withdrew a closure", "撤回暫停辦公的宣布", "撤回暂停办公的宣布"),
    "audit.read": Words("Looked at the audit trail", "查看審計記錄", "查看审计记录"),
}
"""By the fact's name; those that say more are made in `words_of`."""

BREAKS = {
    BreakKind.ALTERED: Words(
        "An entry is not what it was when the next one was written",
        "有記錄與下一項記錄寫入時的內容不同",
        "有记录与下一项记录写入时的内容不同",
    ),
    BreakKind.MISSING: Words("An entry is missing", "有記錄缺失", "有记录缺失"),
    BreakKind.CUT_OFF: Words(
        "The log does not end where it ended", "記錄的結尾與先前不符", "记录的结尾与先前不符"
    ),
    BreakKind.CHECKPOINT: Words(
        "A signed checkpoint does not agree", "已簽署的檢查點不符", "已签署的检查点不符"
    ),
    BreakKind.COPY: Words(
        "The copy kept outside knows other checkpoints",
        "外部副本所載的檢查點與此不同",
        "外部副本所载的检查点与此不同",
    ),
}
"""What is said of a break in the log; each without a full stop, to be followed by the place."""


def words_of(name: str, payload: dict[str, Any]) -> Words:
    """Return what happened, said of a fact with this name and payload."""
    if name == "filing.status_changed":
        return _step(payload)
    if name == DENIED:
        return REFUSED.format(thing=THINGS.get(str(payload.get("kind")), OTHER_THING))
    if name == "document.seal_status_changed" and payload.get("to_status") == "SEALED":
        return SEALED
    return FACTS.get(name) or UNNAMED.format(name=name)


def _step(payload: dict[str, Any]) -> Words:
    before, after = payload.get("from_status"), STATUS_NAMES[FilingStatus(payload["to_status"])]
    if before is None:
        return FIRST_STEP.format(after=after)
    return STEP.format(before=STATUS_NAMES[FilingStatus(before)], after=after)
