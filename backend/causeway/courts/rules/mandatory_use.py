"""Whether a paper filing may be taken at the counter, or the firm must file electronically."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from causeway.courts.rules.dates import say_day
from causeway.kit.words import Words


class MandatoryRule(StrEnum):
    """Which rule requires electronic filing."""

    REPRESENTED_PARTIES = "REPRESENTED_PARTIES"
    """Every represented party files every document of such a case electronically."""
    FIRST_CASE = "FIRST_CASE"
    """A firm that has never commenced a case electronically commences its next new one so."""


MANDATORY_WORDS = {
    MandatoryRule.REPRESENTED_PARTIES: Words(
        "Since {day} represented parties must file this type of case electronically.",
        "由{day}起，有律師代表的訴訟方必須以電子方式存檔此類案件的文件。",
        "由{day}起，有律师代表的诉讼方必须以电子方式存档此类案件的文件。",
    ),
    MandatoryRule.FIRST_CASE: Words(
        "Since {day} a firm that has never commenced a case electronically must commence its next one electronically.",
        "由{day}起，從未以電子方式展開案件的律師行，下一宗新案件必須以電子方式展開。",
        "由{day}起，从未以电子方式展开案件的律师行，下一宗新案件必须以电子方式展开。",
    ),
}


@dataclass(frozen=True)
class FirstCaseRule:
    """From `effective_from` a firm's next new case in `group_code` must be electronic if it never began one so."""

    group_code: str
    effective_from: date


@dataclass(frozen=True)
class PaperFiling:
    """What the counter knows of a paper filing."""

    court_group: str
    type_enabled: bool
    type_mandatory_from: date | None
    represented: bool
    commences_case: bool
    exempted: bool
    firm_has_commenced_electronically: bool


@dataclass(frozen=True)
class MustFileElectronically:
    """The paper filing is refused: by `rule`, in force since `since`."""

    rule: MandatoryRule
    since: date
    words: Words


def paper_refused(
    filing: PaperFiling, on: date, first_case: FirstCaseRule | None
) -> MustFileElectronically | None:
    """Return why a paper filing may not be taken on `on`, or None when it may.

    Unrepresented parties, exempted filings and types that are not open electronically are always taken.
    """
    if not filing.represented or filing.exempted or not filing.type_enabled:
        return None
    mandatory_from = filing.type_mandatory_from
    if mandatory_from and mandatory_from <= on:
        return _refuse(MandatoryRule.REPRESENTED_PARTIES, mandatory_from)
    if first_case and _is_first_case(filing, on, first_case):
        return _refuse(MandatoryRule.FIRST_CASE, first_case.effective_from)
    return None


def rules_in_force(
    court_group: str,
    *,
    type_enabled: bool,
    mandatory_from: date | None,
    on: date,
    first_case: FirstCaseRule | None,
) -> list[MustFileElectronically]:
    """Return what would keep a represented party from filing on paper on `on`, in such a case or to commence one."""
    found: dict[MandatoryRule, MustFileElectronically] = {}
    for commences_case in (False, True):
        filing = PaperFiling(
            court_group,
            type_enabled,
            mandatory_from,
            represented=True,
            commences_case=commences_case,
            exempted=False,
            firm_has_commenced_electronically=False,
        )
        refused = paper_refused(filing, on, first_case)
        if refused is not None:
            found[refused.rule] = refused
    return list(found.values())


def _is_first_case(filing: PaperFiling, on: date, rule: FirstCaseRule) -> bool:
    return (
        rule.effective_from <= on
        and filing.court_group == rule.group_code
        and filing.commences_case
        and not filing.firm_has_commenced_electronically
    )


def _refuse(rule: MandatoryRule, since: date) -> MustFileElectronically:
    return MustFileElectronically(rule, since, MANDATORY_WORDS[rule].format(day=say_day(since, year=True)))
