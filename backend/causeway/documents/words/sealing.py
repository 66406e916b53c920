"""Why a document is not sealed yet, and what becomes of it."""

from causeway.documents.tables import SealFault
from causeway.kit.words import Words

FAULTS = {
    SealFault.KEY_UNAVAILABLE: Words(
        "The court’s sealing key cannot be read. The document is filed; it is sealed as soon as the key is back.",
        "法院的印章密鑰未能讀取。文件已經存檔，密鑰恢復後即會蓋印。",
        "法院的印章密钥未能读取。文件已经存档，密钥恢复后即会盖印。",
    ),
    SealFault.KEY_EXPIRED: Words(
        "The certificate of the court’s sealing key has expired. The document is filed; it is sealed once the court "
        "has a new key.",
        "法院印章密鑰的證書已過期。文件已經存檔，法院更換密鑰後即會蓋印。",
        "法院印章密钥的证书已过期。文件已经存档，法院更换密钥后即会盖印。",
    ),
    SealFault.TIME_STAMP_UNAVAILABLE: Words(
        "The time-stamp authority does not answer. The document is filed; it is sealed as soon as it does.",
        "時間戳記機構沒有回應。文件已經存檔，恢復後即會蓋印。",
        "时间戳记机构没有回应。文件已经存档，恢复后即会盖印。",
    ),
    SealFault.FILE_UNSUITABLE: Words(
        "The seal could not be put on this file. The document is filed as it was sent; the registry has been told.",
        "未能在此檔案上蓋印。文件已按原狀存檔，登記處已獲通知。",
        "未能在此文件上盖印。文件已按原状存档，登记处已获通知。",
    ),
}


def seal_fault_words(fault: SealFault) -> Words:
    """Return why a document is not sealed yet."""
    return FAULTS[fault]
