"""A court of any number of cases, built by SQL in seconds to minutes: the same on both databases.

Case `i` has id `i`; so have its filing, its document and its payment. The big firm acts for the first party in a tenth
of the cases, at most in 20,000; the department for the second in every tenth; a thousandth of the cases are sealed; two
in a hundred filings wait in the queue.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, text

from causeway.kit.database import Database
from causeway.kit.statistics import gather_statistics
from causeway.kit.text_index import fill_texts
from causeway.migrations.prepare import prepare_database
from tests.scale.dialects import Words
from tests.scale.people import accounts
from tests.scale.rows import all_rows

SURNAMES = (
    ("Chan", "陳"),
    ("Lee", "李"),
    ("Wong", "黃"),
    ("Cheung", "張"),
    ("Lau", "劉"),
    ("Ho", "何"),
    ("Au", "歐"),
)
GIVEN = (
    ("Ka Ming", "嘉明"),
    ("Wai Yin", "慧妍"),
    ("Chi Keung", "志強"),
    ("Mei Ling", "美玲"),
    ("Sze Wan", "詩韻"),
)
PLACES = (
    ("Harbour", "海港"),
    ("Golden", "金"),
    ("Eastern", "東方"),
    ("Lion Rock", "獅子山"),
    ("Jade", "翠玉"),
)
TRADES = (("Trading", "貿易"), ("Construction", "建築"), ("Logistics", "物流"), ("Catering", "飲食"))


async def build_court(url: str, cases: int, password_hash: str | None = None) -> None:
    """Migrate an empty database and fill it with `cases` cases, everything in them, and whoever asks about them."""
    await prepare_database(Database(url))
    database = Database(url)
    async with database.writing() as session:
        for row in accounts(password_hash):
            # One by one: each needs those before it.
            session.add(row)
            await session.flush()
        await session.commit()
    async with database.engine.begin() as connection:
        await connection.run_sync(_fill, cases)
        await connection.run_sync(fill_texts)
    await gather_statistics(database)
    await database.close()


def _fill(connection: Connection, cases: int) -> None:
    words = Words(connection.dialect.name == "sqlite")
    connection.execute(text("CREATE TEMPORARY TABLE made_up_name (k INTEGER PRIMARY KEY, en TEXT, zh TEXT)"))
    names = [{"k": k, "en": en, "zh": zh} for k, (en, zh) in enumerate(_names())]
    connection.execute(text("INSERT INTO made_up_name VALUES (:k, :en, :zh)"), names)
    for statement in _statements(words, cases, len(names)):
        connection.exec_driver_sql(statement)
    connection.execute(text("UPDATE audit_head SET position = :cases"), {"cases": cases})
    connection.execute(text("DROP TABLE made_up_name"))


def _names() -> Iterator[tuple[str, str]]:
    for surname, surname_zh in SURNAMES:
        yield from ((f"{surname} {given}", surname_zh + given_zh) for given, given_zh in GIVEN)
    for place, place_zh in PLACES:
        yield from ((f"{place} {trade} Limited", f"{place_zh}{zh}有限公司") for trade, zh in TRADES)


def _statements(words: Words, cases: int, names: int) -> Iterator[str]:
    joined = f"JOIN made_up_name one ON one.k = i * 31 % {names} JOIN made_up_name other ON other.k = i * 17 % {names}"
    for rows in all_rows(words, cases):
        listed, values = ", ".join(rows.columns), ", ".join(rows.columns.values())
        yield (
            f"INSERT INTO {rows.table} ({listed}) WITH {words.series(cases)} "
            f"SELECT {values} FROM series {joined} WHERE {rows.where}"
        )
