"""The letters about accounts, in three languages. Plain text, one act each, and what to do if it was not you."""

from typing import NamedTuple

from causeway.kit.words import Words


class Letter(NamedTuple):
    """A subject and a body; `{name}`, `{link}` and the like are filled in."""

    subject: Words
    body: Words


CLOSING = Words(
    "\n\nCauseway, electronic filing\nThis mail was sent by a machine; please do not answer it.\n",
    "\n\nCauseway 電子存檔\n此電郵由系統自動發出，請勿回覆。\n",
    "\n\nCauseway 电子存档\n此电邮由系统自动发出，请勿回复。\n",
)

VERIFY = Letter(
    Words("Confirm your e-mail address", "確認你的電郵地址", "确认你的电邮地址"),
    Words(
        "Dear {name},\n\nat {at} an account was registered with this address. To confirm it, please open:\n\n{link}\n\n"
        "The link works once, until {until}. If you did not register, do nothing: without it there is no account.",
        "{name}：\n\n有人於{at}以此地址登記帳戶。如要確認，請開啟：\n\n{link}\n\n"
        "連結只可使用一次，有效至{until}。如你並無登記，無須理會；不經確認，帳戶不會生效。",
        "{name}：\n\n有人于{at}以此地址登记帐户。如要确认，请打开：\n\n{link}\n\n"
        "链接只可使用一次，有效至{until}。如你并无登记，无须理会；不经确认，帐户不会生效。",
    ),
)
INVITATION = Letter(
    Words("You are invited to join {organisation}", "邀請你加入{organisation}", "邀请你加入{organisation}"),
    Words(
        "Dear {name},\n\n{inviter} invites you to file documents for {organisation}. To accept, please open:\n\n"
        "{link}\n\nThe link works once, until {until}. If you do not know the sender, do nothing.",
        "{name}：\n\n{inviter}邀請你代表{organisation}呈交文件。如接受邀請，請開啟：\n\n"
        "{link}\n\n連結只可使用一次，有效至{until}。如你不認識發件人，無須理會。",
        "{name}：\n\n{inviter}邀请你代表{organisation}呈交文件。如接受邀请，请打开：\n\n"
        "{link}\n\n链接只可使用一次，有效至{until}。如你不认识发件人，无须理会。",
    ),
)
REPEATED = Letter(
    Words("You have an account already", "你已有帳戶", "你已有帐户"),
    Words(
        "Dear {name},\n\nsomebody, perhaps you, entered this address for a new account. It has one already: you can "
        "sign in at\n\n{link}\n\nIf it was not you, do nothing: whoever it was has learned nothing.",
        "{name}：\n\n有人（或許是你）以此地址登記新帳戶。此地址已有帳戶，請於以下網址登入：\n\n{link}\n\n"
        "如並非你本人操作，無須理會；對方並無得悉任何資料。",
        "{name}：\n\n有人（或许是你）以此地址登记新帐户。此地址已有帐户，请于以下网址登录：\n\n{link}\n\n"
        "如并非你本人操作，无须理会；对方并无得悉任何资料。",
    ),
)
APPROVED = Letter(
    Words("Your account is approved", "你的帳戶已獲批准", "你的帐户已获批准"),
    Words(
        "Dear {name},\n\nthe registry approved your account. You can sign in at\n\n{link}",
        "{name}：\n\n登記處已批准你的帳戶。請於以下網址登入：\n\n{link}",
        "{name}：\n\n登记处已批准你的帐户。请于以下网址登录：\n\n{link}",
    ),
)
DECLINED = Letter(
    Words("Your registration was not approved", "你的登記不獲批准", "你的登记不获批准"),
    Words(
        "Dear {name},\n\nthe registry did not approve your registration, for this reason:\n\n{reason}\n\n"
        "Once that is put right you can register again, with the same address:\n\n{register}\n\n"
        "If you think it is a mistake, please contact the registry.",
        "{name}：\n\n登記處不批准你的登記，原因如下：\n\n{reason}\n\n"
        "問題解決後，你可用同一地址重新登記：\n\n{register}\n\n如認為有誤，請聯絡登記處。",
        "{name}：\n\n登记处不批准你的登记，原因如下：\n\n{reason}\n\n"
        "问题解决后，你可用同一地址重新登记：\n\n{register}\n\n如认为有误，请联络登记处。",
    ),
)
SUSPENDED = Letter(
    Words("Your account is suspended", "你的帳戶已暫停使用", "你的帐户已暂停使用"),
    Words(
        "Dear {name},\n\nthe registry suspended your account at {at}, for this reason:\n\n{reason}\n\n"
        "Every device was signed out. What you filed stays with the court, and your drafts are kept. To have the "
        "account restored, or to file in the meantime, please contact the registry.",
        "{name}：\n\n登記處已於{at}暫停你的帳戶，原因如下：\n\n{reason}\n\n"
        "所有裝置均已登出。你已呈交的文件仍由法院處理，草稿亦予保留。如要恢復帳戶，或在此期間呈交文件，請聯絡登記處。",
        "{name}：\n\n登记处已于{at}暂停你的帐户，原因如下：\n\n{reason}\n\n"
        "所有设备均已退出。你已呈交的文件仍由法院处理，草稿亦予保留。如要恢复帐户，或在此期间呈交文件，请联络登记处。",
    ),
)
RESTORED = Letter(
    Words("Your account can be used again", "你的帳戶已恢復使用", "你的帐户已恢复使用"),
    Words(
        "Dear {name},\n\nthe registry restored your account, with everything in it as it was. You can sign in at\n\n"
        "{link}",
        "{name}：\n\n登記處已恢復你的帳戶，內容一如以往。請於以下網址登入：\n\n{link}",
        "{name}：\n\n登记处已恢复你的帐户，内容一如以往。请于以下网址登录：\n\n{link}",
    ),
)
REMOVED = Letter(
    Words(
        "You are no longer a member of {organisation}",
        "你不再是{organisation}的成員",
        "你不再是{organisation}的成员",
    ),
    Words(
        "Dear {name},\n\nan administrator of {organisation} removed you from it at {at}. What you filed for it stays "
        "with it; you no longer see it. Your account stays yours. If this is a mistake, ask the administrator to "
        "invite you again.",
        "{name}：\n\n{organisation}的管理員已於{at}將你從該機構移除。你代其呈交的文件仍屬該機構，你不再可以查閱。"
        "你的帳戶仍可使用。如屬誤會，請該管理員再次邀請你。",
        "{name}：\n\n{organisation}的管理员已于{at}将你从该机构移除。你代其呈交的文件仍属该机构，你不再可以查阅。"
        "你的帐户仍可使用。如属误会，请该管理员再次邀请你。",
    ),
)
RESET = Letter(
    Words("Choose a new password", "設定新密碼", "设定新密码"),
    Words(
        "Dear {name},\n\nat {at} a new password was asked for, for your account. To choose one, please open:\n\n{link}"
        "\n\nThe link works once, until {until}. Choosing one signs every device out. If you did not ask, do nothing: "
        "your password stays as it is, and nobody else can see this link.",
        "{name}：\n\n有人於{at}要求為你的帳戶設定新密碼。如要設定，請開啟：\n\n{link}"
        "\n\n連結只可使用一次，有效至{until}。設定後所有裝置均會登出。如並非你本人要求，無須理會：你的密碼維持不變，"
        "其他人亦無法看到此連結。",
        "{name}：\n\n有人于{at}要求为你的帐户设定新密码。如要设定，请打开：\n\n{link}"
        "\n\n链接只可使用一次，有效至{until}。设定后所有设备均会退出。如并非你本人要求，无须理会：你的密码维持不变，"
        "其他人亦无法看到此链接。",
    ),
)
PASSWORD_CHANGED = Letter(
    Words("Your password was changed", "你的密碼已更改", "你的密码已更改"),
    Words(
        "Dear {name},\n\nyour password was changed at {at}, and every other device was signed out. If it was not you, "
        "please call the registry at once.",
        "{name}：\n\n你的密碼已於{at}更改，其他裝置均已登出。如並非你本人操作，請即致電登記處。",
        "{name}：\n\n你的密码已于{at}更改，其他设备均已退出。如并非你本人操作，请即致电登记处。",
    ),
)
HELD_BACK = Letter(
    Words("Somebody is trying to sign in as you", "有人嘗試以你的名義登入", "有人尝试以你的名义登录"),
    Words(
        "Dear {name},\n\nthere were many attempts to sign in to your account, so further ones have to wait. If you are "
        "trying yourself, open this link on the device you are at, and sign in there without waiting:\n\n{link}\n\n"
        "It works once, until {until}. If it was not you, do nothing: the guesses are slowed down.",
        "{name}：\n\n有人多次嘗試登入你的帳戶，其後的嘗試須等候。如正是你本人，請在你所用的裝置上開啟此連結，"
        "便可即時登入：\n\n{link}\n\n連結只可使用一次，有效至{until}。如並非你本人，無須理會；有關嘗試已被減慢。",
        "{name}：\n\n有人多次尝试登录你的帐户，其后的尝试须等候。如正是你本人，请在你所用的设备上打开此链接，"
        "便可即时登录：\n\n{link}\n\n链接只可使用一次，有效至{until}。如并非你本人，无须理会；有关尝试已被减慢。",
    ),
)
UNUSED_UPLOADS = Letter(
    Words(
        "Files of yours that are in no filing will be removed",
        "你未使用的檔案將被移除",
        "你未使用的文件将被移除",
    ),
    Words(
        "Dear {name},\n\nthese files were uploaded and checked, but are in no filing:\n\n{files}\n\n"
        "They will be removed on {until}. To keep one, put it into a filing before then:\n\n{link}\n\n"
        "What the court has received is not concerned. If you do not need them, do nothing.",
        "{name}：\n\n以下檔案已上載並通過檢查，但未納入任何呈交文件：\n\n{files}\n\n"
        "檔案將於{until}移除。如要保留，請在該日之前將其加入呈交文件：\n\n{link}\n\n"
        "法院已收到的文件不受影響。如不再需要，無須理會。",
        "{name}：\n\n以下文件已上载并通过检查，但未纳入任何呈交文件：\n\n{files}\n\n"
        "文件将于{until}移除。如要保留，请在该日之前将其加入呈交文件：\n\n{link}\n\n"
        "法院已收到的文件不受影响。如不再需要，无须理会。",
    ),
)
DEPOSIT_LOW = Letter(
    Words(
        "A deposit account is low: {available} available",
        "預付款項帳戶結餘偏低：可用結餘{available}",
        "预付款项帐户结余偏低：可用结余{available}",
    ),
    Words(
        "Dear {name},\n\n{account} has {available} available at {at}, less than the {below} that you are told of. "
        "{minimum} has to stay in it. To top it up, please open:\n\n{link}\n\n"
        "You are told once each time that it runs low. The amount is set on the same page.",
        "{name}：\n\n{account}於{at}的可用結餘為{available}，低於所設的提示金額{below}。帳戶須保留{minimum}。"
        "如要存入款項，請開啟：\n\n{link}\n\n每次結餘偏低只會通知一次。提示金額可在同一頁更改。",
        "{name}：\n\n{account}于{at}的可用结余为{available}，低于所设的提示金额{below}。帐户须保留{minimum}。"
        "如要存入款项，请打开：\n\n{link}\n\n每次结余偏低只会通知一次。提示金额可在同一页更改。",
    ),
)
HOLD_RAN_OUT = Letter(
    Words(
        "The hold on your card for {reference} ran out",
        "{reference}的信用卡暫扣已失效",
        "{reference}的信用卡暂扣已失效",
    ),
    Words(
        "Dear {name},\n\nyour card held the fee of a filing that the registry has not decided on yet. The hold ran out "
        "at {at}, and nothing was taken. The filing was received and keeps its date. So that it can be accepted, "
        "please have the fee held again:\n\n{link}",
        "{name}：\n\n你的信用卡曾為一項登記處尚未作出決定的呈交文件暫扣費用。"
        "該暫扣已於{at}失效，並無收取任何款項。"
        "呈交文件已收到，其日期維持不變。為使文件可獲接納，請再次授權暫扣費用：\n\n{link}",
        "{name}：\n\n你的信用卡曾为一项登记处尚未作出决定的呈交文件暂扣费用。"
        "该暂扣已于{at}失效，并无收取任何款项。"
        "呈交文件已收到，其日期维持不变。为使文件可获接纳，请再次授权暂扣费用：\n\n{link}",
    ),
)
CASE_SHARED = Letter(
    Words(
        "A case is shared with you in Causeway", "有人在Causeway與你分享案件", "有人在Causeway与你分享案件"
    ),
    # Which case it is stays with the court: mail is read by others.
    Words(
        "Dear {name},\n\n{sharer} of {organisation} shares a case with you. Sign in to see it among your "
        "cases:\n\n{link}",
        "{name}：\n\n{organisation}的{sharer}與你分享案件。請登入，在你的案件中查閱：\n\n{link}",
        "{name}：\n\n{organisation}的{sharer}与你分享案件。请登录，在你的案件中查阅：\n\n{link}",
    ),
)
HEARING = Letter(
    Words("A hearing in one of your cases", "你的案件的聆訊", "你的案件的聆讯"),
    # Which case, and when it is heard, stays with the court: mail is read by others.
    Words(
        "Dear {name},\n\nthe court listed, moved or vacated a hearing in one of your cases. "
        "Sign in to see it:\n\n{link}",
        "{name}：\n\n法院就你的一宗案件排定、更改或取消聆訊。請登入查看：\n\n{link}",
        "{name}：\n\n法院就你的一宗案件排定、更改或取消聆讯。请登录查看：\n\n{link}",
    ),
)
MESSAGE = Letter(
    Words("A message from the court in Causeway", "Causeway有法院訊息", "Causeway有法院讯息"),
    # What it is about stays with the court: mail is read by others.
    Words(
        "Dear {name},\n\nyou have a message from the court in Causeway. Sign in to read it:\n\n{link}",
        "{name}：\n\n你在Causeway有一則法院訊息。請登入閱讀：\n\n{link}",
        "{name}：\n\n你在Causeway有一则法院讯息。请登录阅读：\n\n{link}",
    ),
)
