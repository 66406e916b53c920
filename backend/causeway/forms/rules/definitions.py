"""What a form is: sections of fields, and the blocks of its page. All of it is data; see `catalogue`."""

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from causeway.kit.words import Words

CODE = r"^[A-Za-z0-9_-]{1,64}$"
MAX_TEXT_CHARACTERS = 500
MAX_LIST_ITEMS = 100


class FieldKind(StrEnum):
    """What a field takes, and so how its answer is written."""

    TEXT = "TEXT"
    """One line of text."""
    LONG_TEXT = "LONG_TEXT"
    """Text of several lines."""
    PARAGRAPHS = "PARAGRAPHS"
    """A list of texts, numbered on the page."""
    ADDRESS = "ADDRESS"
    """A postal address, in English or Chinese, of one line or several."""
    MONEY = "MONEY"
    """Hong Kong dollars as a text: "4186320.00"."""
    DATE = "DATE"
    """A day as a text: "2026-11-24"."""
    CHOICE = "CHOICE"
    """The code of one of `options`."""
    YES_NO = "YES_NO"
    """True or false."""
    CASE_NUMBER = "CASE_NUMBER"
    """The number of another case: "HCA 533/2025"."""
    PARTIES = "PARTIES"
    """A list of parties, each an object: role, kind, nameEn, nameZh, address, capacity, identityNumber, onBehalfOf."""
    GROUP = "GROUP"
    """A list of objects with the fields of `fields`."""


class _Data(BaseModel):
    """A piece of a form as it is written in a file: what is not known there is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Condition(_Data):
    """Holds while the answer to an earlier field is one of some values."""

    field: str = Field(pattern=CODE)
    is_: tuple[bool | str, ...] = Field(alias="is", min_length=1)


class Option(_Data):
    """One answer of a choice."""

    code: str = Field(pattern=CODE)
    label: Words


class _Conditional(_Data):
    """What is asked, or printed, only in some types of case and while a condition holds."""

    case_types: tuple[str, ...] = ()
    when: Condition | None = None


class FormField(_Conditional):
    """One question. `required` says that the page cannot be set without an answer while the field is asked."""

    code: str = Field(pattern=CODE)
    label: Words
    kind: FieldKind
    help: Words | None = None
    required: bool = False
    options: tuple[Option, ...] = ()
    fields: tuple["FormField", ...] = ()
    max_length: int = Field(default=MAX_TEXT_CHARACTERS, gt=0)
    """Characters of a text, or of each text of a list."""
    max_items: int = Field(default=MAX_LIST_ITEMS, gt=0)
    not_after_today: bool = False
    zero_allowed: bool = False
    at_most_cents: int | None = None
    address_roles: tuple[str, ...] = ()
    """Of parties: the roles whose address the page must give."""
    both_sides: bool = True
    """Of parties: whether somebody must be named on the other side too."""


class Section(_Conditional):
    """Questions that belong together, and are shown and counted together."""

    code: str = Field(pattern=CODE)
    title: Words
    help: Words | None = None
    fields: tuple[FormField, ...] = Field(min_length=1)


class BlockKind(StrEnum):
    """A part of the page, from top to bottom."""

    NATURE = "NATURE"
    """The claim's nature, Sections A and B, in a box at the head of the front page (PD 24.1)."""
    NUMBER = "NUMBER"
    """The case's number, which the court fills in."""
    COURT = "COURT"
    """The name of the court, and the number of the action."""
    PARTIES = "PARTIES"
    """Between whom: names in the middle, roles at the right."""
    TITLE = "TITLE"
    """What the document is, between rules."""
    ADDRESSEES = "ADDRESSEES"
    """To each party of a role, with its address."""
    ADDRESSES = "ADDRESSES"
    """Each party with its address, as a table."""
    TEXT = "TEXT"
    """Words of the form; `{field}` stands for an answer."""
    HEADING = "HEADING"
    """A heading."""
    ITEMS = "ITEMS"
    """The texts of a list, numbered."""
    PROSE = "PROSE"
    """A long text, in its paragraphs."""
    TABLE = "TABLE"
    """Fields and their answers, one a line; what was not answered is left out."""
    GROUPS = "GROUPS"
    """The objects of a list, as a table."""
    ISSUED = "ISSUED"
    """The day of issue, which the court fills in."""
    SIGNATURE = "SIGNATURE"
    """Who signs, and in what capacity."""
    SERVICE = "SERVICE"
    """Who acts, and the address for service."""
    TRUTH = "TRUTH"
    """The statement of truth, with who makes it."""
    PAGE = "PAGE"
    """What follows begins on a new page."""


class Block(_Conditional):
    """A part of the page. `needs` names a field without whose answer it is left out."""

    block: BlockKind
    field: str | None = None
    fields: tuple[str, ...] = ()
    heading: Words | None = None
    words: Words | None = None
    role: str | None = None
    needs: str | None = None
    numbering: str = "1."
    align: Literal["left", "center"] = "left"
    style: Literal["plain", "note"] = "plain"


class Form(_Data):
    """A form that makes an originating document: what it asks, and how its page is laid out."""

    code: str = Field(pattern=CODE)
    document_type: str = Field(pattern=CODE)
    name: Words
    source: str
    """The rule or practice direction that it follows."""
    case_types: tuple[str, ...] = Field(min_length=1)
    sections: tuple[Section, ...] = Field(min_length=1)
    page: tuple[Block, ...] = Field(min_length=1)
    language: str | None = None
    """The language its words are printed in, where it does not ask for one: EN, ZH_HANT or BOTH."""
    nature_of_claim: str | None = None
    """The field whose answer the cause book shows as the nature of the claim."""
    claim_amount: str | None = None
    """The field whose answer is the amount claimed, on which a fee may depend."""
