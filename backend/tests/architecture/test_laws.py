"""Every law holds in every file it is about, and would notice if it did not."""

from collections.abc import Callable, Iterable, Iterator

import pytest

from tests.architecture import laws
from tests.architecture.sources import Source, all_files, package_files, python_files

Law = Callable[[Source], Iterator[str]]

LAWS: dict[Law, Callable[[], Iterable[Source]]] = {
    laws.file_is_short: all_files,
    laws.functions_are_short: python_files,
    laws.name_says_something: all_files,
    laws.name_is_the_term_of_the_field: all_files,
    laws.constant_says_subject_and_unit: package_files,
    laws.module_says_what_it_is: python_files,
    laws.feature_uses_the_known_names: package_files,
    laws.feature_knows_no_edge: package_files,
    laws.edge_asks_the_domain: package_files,
    laws.status_comes_from_its_table: package_files,
    laws.time_is_injected: package_files,
    laws.environment_is_read_in_one_place: package_files,
    laws.leaves_no_trace: all_files,
}

LONG_FUNCTION = "def long():\n" + "    pass\n" * 40

BROKEN: list[tuple[Law, str, str]] = [
    (laws.file_is_short, "frontend/src/app.tsx", "\n" * 301),
    (laws.functions_are_short, "backend/tests/test_it.py", LONG_FUNCTION),
    (laws.functions_are_short, "backend/causeway/cases/rules.py", "async " + LONG_FUNCTION),
    (laws.name_says_something, "backend/causeway/cases/utils.py", ""),
    (laws.name_says_something, "frontend/src/helpers/dates.ts", ""),
    (laws.name_is_the_term_of_the_field, "backend/causeway/accounts/queries.py", "class Seat:\n    pass\n"),
    (laws.name_is_the_term_of_the_field, "backend/causeway/timekeeping.py", ""),
    (laws.name_is_the_term_of_the_field, "frontend/src/uploads/run.ts", "export const goOn = () => {};\n"),
    (laws.constant_says_subject_and_unit, "backend/causeway/kit/languages.py", "MOST = 20\n"),
    (laws.constant_says_subject_and_unit, "backend/causeway/kit/clamd.py", "PATIENCE: float = 60 * 2.0\n"),
    (laws.constant_says_subject_and_unit, "backend/causeway/kit/x.py", "LONGEST_NAME = 1 << 4\n"),
    (laws.module_says_what_it_is, "backend/causeway/cases/rules.py", "x = 1\n"),
    (laws.feature_uses_the_known_names, "backend/causeway/cases/service.py", ""),
    (laws.feature_uses_the_known_names, "backend/causeway/cases/models/party.py", ""),
    (laws.feature_uses_the_known_names, "backend/causeway/filings/rules.py", ""),
    (laws.feature_uses_the_known_names, "backend/causeway/filings/review/service.py", ""),
    (laws.feature_uses_the_known_names, "backend/causeway/payments/deposits/accounts.py", ""),
    (laws.feature_knows_no_edge, "backend/causeway/cases/queries.py", "import strawberry"),
    (laws.feature_knows_no_edge, "backend/causeway/kit/paging.py", "from starlette.requests import Request"),
    (laws.edge_asks_the_domain, "backend/causeway/graphql/contract/x.py", "from sqlmodel import col, select"),
    (
        laws.edge_asks_the_domain,
        "backend/causeway/graphql/features/x/types.py",
        "from sqlalchemy import text",
    ),
    (laws.status_comes_from_its_table, "backend/causeway/filings/x.py", "row.status = FilingStatus.DRAFT"),
    (
        laws.status_comes_from_its_table,
        "backend/causeway/uploads/x.py",
        "row.a, row.status = 1, UploadStatus.CLEAN",
    ),
    (
        laws.status_comes_from_its_table,
        "backend/causeway/filings/x.py",
        "row.review_status = DocumentReviewStatus.REJECTED",
    ),
    (
        laws.status_comes_from_its_table,
        "backend/causeway/payments/x.py",
        "update(DepositHold).values(status=HoldStatus.VOIDED)",
    ),
    (laws.time_is_injected, "backend/causeway/cases/rules.py", "at = datetime.now(UTC)"),
    (laws.time_is_injected, "backend/causeway/cases/rules.py", "at = datetime.datetime.utcnow()"),
    (laws.time_is_injected, "backend/causeway/cases/rules.py", "day = date.today()"),
    (laws.time_is_injected, "backend/causeway/cases/rules.py", "at = time.time()"),
    (laws.environment_is_read_in_one_place, "backend/causeway/app.py", "import os\nurl = os.environ['URL']"),
    (laws.environment_is_read_in_one_place, "backend/causeway/app.py", "import os\nurl = os.getenv('URL')"),
    (laws.environment_is_read_in_one_place, "backend/causeway/app.py", "from os import environ"),
    (laws.leaves_no_trace, "README.md", "see https://files.python" + "hosted.org/x"),
    (laws.leaves_no_trace, "bin/setup.py", "SHARED = '/work" + "/shared/domain'"),
]

KEPT: list[tuple[Law, str, str]] = [
    (laws.file_is_short, "frontend/src/gql/graphql.ts", "\n" * 301),
    (laws.file_is_short, "backend/causeway/cases/rules.py", "\n" * 300),
    (laws.functions_are_short, "backend/causeway/migrations/versions/0001_all.py", LONG_FUNCTION),
    (laws.functions_are_short, "backend/tests/test_it.py", LONG_FUNCTION.removesuffix("    pass\n")),
    (laws.name_is_the_term_of_the_field, "backend/causeway/demo/story.py", "from typing import cast\n"),
    (laws.constant_says_subject_and_unit, "backend/causeway/kit/languages.py", "MAX_LANGUAGE_TAGS = 20\n"),
    (laws.constant_says_subject_and_unit, "backend/causeway/kit/text.py", 'SEPARATOR = "-"\n'),
    (laws.feature_uses_the_known_names, "backend/causeway/courts/rules/calendar.py", ""),
    (laws.feature_uses_the_known_names, "backend/causeway/payments/deposits/queries.py", ""),
    (laws.feature_uses_the_known_names, "backend/causeway/kit/clock.py", ""),
    (laws.feature_knows_no_edge, "backend/causeway/web/health.py", "from starlette.requests import Request"),
    (laws.edge_asks_the_domain, "backend/causeway/graphql/engine/pages.py", "from sqlalchemy import select"),
    (laws.edge_asks_the_domain, "backend/causeway/graphql/features/x/types.py", "from sqlmodel import col"),
    (
        laws.status_comes_from_its_table,
        "backend/causeway/cases/x.py",
        "row.status = CASES.step(row.status, event)",
    ),
    (
        laws.status_comes_from_its_table,
        "backend/causeway/payments/x.py",
        "update(DepositHold).values(status=HOLDS.target_of(step))",
    ),
    (laws.time_is_injected, "backend/causeway/kit/clock.py", "return datetime.now(UTC)"),
    (laws.time_is_injected, "backend/causeway/cases/rules.py", "at = clock.now()"),
    (laws.environment_is_read_in_one_place, "backend/causeway/settings.py", "import os\nos.environ"),
]


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_law_holds_everywhere(law: Law) -> None:
    files = list(LAWS[law]())
    offences = [offence for source in files for offence in law(source)]

    assert files
    assert offences == []


@pytest.mark.parametrize(("law", "path", "text"), BROKEN)
def test_law_notices(law: Law, path: str, text: str) -> None:
    assert len(list(law(Source(path, text)))) == 1


@pytest.mark.parametrize(("law", "path", "text"), KEPT)
def test_law_leaves_alone(law: Law, path: str, text: str) -> None:
    assert list(law(Source(path, text))) == []


def test_every_law_is_tried_on_a_break() -> None:
    assert {law for law, _, _ in BROKEN} == set(LAWS)


def test_no_own_name_is_left_over() -> None:
    """An exception whose file is gone must go too."""
    parts = {
        "/".join(source.inside.split("/")[:depth]).removesuffix(".py")
        for source in package_files()
        for depth in (2, 3)
    }

    assert [name for name in laws.OWN_NAMES if name not in parts] == []
