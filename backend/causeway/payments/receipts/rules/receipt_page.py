"""What the page of a receipt shows, from what stands on it: English with Traditional Chinese beside it."""

import io
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

import segno

from causeway.kit.check_digits import in_groups
from causeway.kit.clock import in_hong_kong

Pair = list[str]

TITLE = ["Receipt", "收據"]
METHODS: Mapping[str, Pair] = {
    "CARD": ["Card", "信用卡或扣帳卡"],
    "PPS": ["PPS", "繳費靈"],
    "DEPOSIT_ACCOUNT": ["Deposit account", "預付款項帳戶"],
    "KIOSK_CASHIER": ["Cashier", "收銀處"],
}
COLUMNS = [
    ["Item", "項目"],
    ["Ordinary, HK$", "一般費用（港元）"],
    ["Concession, HK$", "寬減（港元）"],
    ["Paid, HK$", "已付（港元）"],
]
TOTAL = ["Total received", "實收總額"]
UNVERIFIED_ITEM = [
    "† This amount has not been confirmed with the court's own schedule of fees.",
    "† 此款額尚未與法院的費用表核實。",
]
UNVERIFIED_OFFICE = [
    "It has not been confirmed that this is the accounts office of the court.",
    "尚未核實此為該法院的會計部。",
]
LATER = [
    "It was paid outside the hours of the accounts office, and counts as received from the time above.",
    "款項於會計部辦公時間以外繳付，視作於上述時間收到。",
]
VERIFY = ["Verify this receipt by the code above, or by its number:", "可憑上方條碼或以下編號核實此收據："]
CODE_ALT = "A code that leads to the page where this receipt is verified"


def receipt_page(content: Mapping[str, Any], origin: str) -> dict[str, Any]:
    """Return what the template sets; `origin` is the address of the service, where it is verified."""
    issued = datetime.fromisoformat(content["takenAt"])
    office = content["office"]
    items = content["items"]
    notes = [UNVERIFIED_ITEM] if any(not item["verified"] for item in items) else []
    if datetime.fromisoformat(content["deemedReceivedAt"]) > datetime.fromisoformat(content["paidAt"]):
        notes.append(LATER)
    return {
        "title": f"{TITLE[0]} {content['receipt']}",
        "title-words": TITLE,
        "date": [issued.year, issued.month, issued.day],
        "number": content["receipt"],
        "office": [office["en"], office["zhHant"]],
        "unverified-office": None if office["verified"] else UNVERIFIED_OFFICE,
        "code-alt": CODE_ALT,
        "facts": [{"label": label, "value": value} for label, value in _facts(content) if value],
        "columns": COLUMNS,
        "items": [_item(item) for item in items],
        "total-words": TOTAL,
        "total": f"HK${_shown(content['total'])}",
        "notes": notes,
        "verify-words": VERIFY,
        "verification": in_groups(content["verification"]),
        "verify-shown": f"{urlsplit(origin).netloc}/verify",
    }


def receipt_code(content: Mapping[str, Any], origin: str) -> str:
    """Return the code on a receipt, as SVG: the address of the page that verifies it."""
    drawn = io.BytesIO()
    address = f"{origin}/verify/{content['verification']}"
    segno.make(address, error="m", micro=False).save(drawn, kind="svg", border=2, nl=False)
    return drawn.getvalue().decode()


def _facts(content: Mapping[str, Any]) -> list[tuple[Pair, list[str]]]:
    payer = content["payer"]
    method = METHODS.get(content["method"], [content["method"], ""])
    return [
        (["Received from", "繳付人"], [each for each in (payer["en"], payer["zh"]) if each]),
        (["Case", "案件"], [content["case"]] if content["case"] else []),
        (["Payment", "付款編號"], [content["payment"]]),
        (["Paid by", "付款方式"], [f"{method[0]} {method[1]}".strip()]),
        (["Paid", "繳付時間"], [_moment(content["paidAt"])]),
        (["Deemed received", "視作收到"], [_moment(content["deemedReceivedAt"])]),
        (["Taken, and receipt issued", "收款及發出收據"], [_moment(content["takenAt"])]),
    ]


def _item(item: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "name": [item["name"]["en"], item["name"]["zhHant"]],
        "statute": item["statute"],
        "ordinary": _shown(item["ordinary"]),
        "concession": _shown(item["concession"]),
        "paid": _shown(item["paid"]),
        "mark": not item["verified"],
    }


def _shown(decimal: str) -> str:
    return f"{Decimal(decimal):,.2f}"


def _moment(at: str) -> str:
    return f"{in_hong_kong(datetime.fromisoformat(at)):%Y-%m-%d %H:%M:%S}"
