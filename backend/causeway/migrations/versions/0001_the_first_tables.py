"""The first tables.

Revision: 0001, after None.
"""

import sqlalchemy as sa
from alembic import op

from causeway.kit.append_only import statements

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

APPEND_ONLY = ("audit_event", "journal_entry", "posting")


def upgrade() -> None:
    op.create_table(
        "account_user",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=True),
        sa.Column("name_en", sa.String(length=200), nullable=False),
        sa.Column("name_zh", sa.String(length=100), nullable=True),
        sa.Column("title", sa.String(length=100), nullable=True),
        sa.Column(
            "language",
            sa.Enum("EN", "ZH_HANT", "ZH_HANS", name="language", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column(
            "density",
            sa.Enum("COMFORTABLE", "COMPACT", name="density", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum(
                "UNVERIFIED",
                "PENDING_APPROVAL",
                "ACTIVE",
                "SUSPENDED",
                "DECLINED",
                name="accountstatus",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("email_verified_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decision_reason", sa.String(length=1000), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("email"),
    )
    with op.batch_alter_table("account_user", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_account_user_status"), ["status"], unique=False)

    op.create_table(
        "audit_event",
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("actor_id", sa.String(), nullable=True),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("topics", sa.JSON(), nullable=False),
        sa.Column("previous_hash", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("position"),
    )
    with op.batch_alter_table("audit_event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_event_name"), ["name"], unique=False)

    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "audit_topic",
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("topic", "position"),
    )
    op.create_table(
        "case_number_counter",
        sa.Column("code", sa.String(length=24), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last_serial", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("code", "year"),
    )
    op.create_table(
        "closure",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column(
            "reason",
            sa.Enum(
                "GALE_SIGNAL",
                "BLACK_RAINSTORM",
                "EXTREME_CONDITIONS",
                "DIRECTION",
                name="closurereason",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("court_codes", sa.JSON(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reopens_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("notice", sa.String(), nullable=False),
        sa.Column("declared_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("declared_by", sa.String(length=36), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("closure", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_closure_starts_at"), ["starts_at"], unique=False)

    op.create_table(
        "concession_window",
        sa.Column(
            "certainty",
            sa.Enum(
                "FOUND",
                "INFERRED",
                "LIKELY",
                "UNCERTAIN",
                "UNKNOWN",
                name="certainty",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "source",
            sa.Enum("SUPPLIED", "ADMINISTRATOR", name="rowsource", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("group_code", sa.String(length=8), nullable=False),
        sa.Column("payable_percent", sa.Integer(), nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=False),
        sa.Column("effective_to", sa.Date(), nullable=False),
        sa.Column("rules_reference", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("concession_window", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_concession_window_group_code"), ["group_code"], unique=False)

    op.create_table(
        "court_setting",
        sa.Column(
            "certainty",
            sa.Enum(
                "FOUND",
                "INFERRED",
                "LIKELY",
                "UNCERTAIN",
                "UNKNOWN",
                name="certainty",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "source",
            sa.Enum("SUPPLIED", "ADMINISTRATOR", name="rowsource", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "document_type",
        sa.Column(
            "certainty",
            sa.Enum(
                "FOUND",
                "INFERRED",
                "LIKELY",
                "UNCERTAIN",
                "UNKNOWN",
                name="certainty",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "source",
            sa.Enum("SUPPLIED", "ADMINISTRATOR", name="rowsource", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_zh_hant", sa.String(), nullable=False),
        sa.Column("name_zh_hans", sa.String(), nullable=False),
        sa.Column("code", sa.String(length=48), nullable=False),
        sa.Column(
            "heading",
            sa.Enum(
                "ORIGINATING",
                "PLEADING",
                "APPLICATION",
                "EVIDENCE",
                "HEARING",
                "REPRESENTATION",
                "NOTICE",
                "OTHER",
                "COURT",
                name="documentheading",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("originating", sa.Boolean(), nullable=False),
        sa.Column("lead_able", sa.Boolean(), nullable=False),
        sa.Column("court_issued", sa.Boolean(), nullable=False),
        sa.Column("needs_statement_of_truth", sa.Boolean(), nullable=False),
        sa.Column(
            "default_access",
            sa.Enum(
                "PUBLIC_ON_FEE",
                "PARTIES",
                "FILER_AND_COURT",
                "COURT_ONLY",
                name="documentaccess",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "effect",
            sa.Enum(
                "NONE",
                "OPENS_CASE",
                "ACKNOWLEDGES_SERVICE",
                "CHANGES_REPRESENTATION",
                "STARTS_REPRESENTATION",
                "ENDS_REPRESENTATION",
                "ACTS_IN_PERSON",
                "DISCONTINUES_CASE",
                name="documenteffect",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("form_code", sa.String(length=48), nullable=True),
        sa.Column("formats", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("code"),
    )
    op.create_table(
        "fee_item",
        sa.Column(
            "certainty",
            sa.Enum(
                "FOUND",
                "INFERRED",
                "LIKELY",
                "UNCERTAIN",
                "UNKNOWN",
                name="certainty",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "source",
            sa.Enum("SUPPLIED", "ADMINISTRATOR", name="rowsource", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_zh_hant", sa.String(), nullable=False),
        sa.Column("name_zh_hans", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("code", sa.String(length=48), nullable=False),
        sa.Column("family", sa.String(length=48), nullable=False),
        sa.Column("group_code", sa.String(length=8), nullable=False),
        sa.Column("amount_cents", sa.Integer(), nullable=True),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("statute", sa.String(), nullable=False),
        sa.Column("concession_eligible", sa.Boolean(), nullable=False),
        sa.Column("claim_over_cents", sa.Integer(), nullable=True),
        sa.Column("claim_up_to_cents", sa.Integer(), nullable=True),
        sa.Column("effective_from", sa.Date(), nullable=False),
        sa.Column("effective_to", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("fee_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_fee_item_code"), ["code"], unique=False)
        batch_op.create_index(batch_op.f("ix_fee_item_family"), ["family"], unique=False)
        batch_op.create_index(batch_op.f("ix_fee_item_group_code"), ["group_code"], unique=False)

    op.create_table(
        "fee_quote",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("filing_id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=True),
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column("total_cents", sa.BigInteger(), nullable=False),
        sa.Column("fee_version", sa.String(length=64), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("fees_on", sa.Date(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("fee_quote", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_fee_quote_filing_id"), ["filing_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_fee_quote_organisation_id"), ["organisation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_fee_quote_user_id"), ["user_id"], unique=False)

    op.create_table(
        "fee_schedule",
        sa.Column("version", sa.String(length=32), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("version"),
    )
    op.create_table(
        "filing_reference_counter",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last_serial", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("year"),
    )
    op.create_table(
        "holiday",
        sa.Column(
            "certainty",
            sa.Enum(
                "FOUND",
                "INFERRED",
                "LIKELY",
                "UNCERTAIN",
                "UNKNOWN",
                name="certainty",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "source",
            sa.Enum("SUPPLIED", "ADMINISTRATOR", name="rowsource", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_zh_hant", sa.String(), nullable=False),
        sa.Column("name_zh_hans", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("observed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("day"),
    )
    op.create_table(
        "idempotency_key",
        sa.Column("owner_id", sa.String(), nullable=False),
        sa.Column("operation", sa.String(), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("result_id", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("owner_id", "operation", "key"),
    )
    op.create_table(
        "journal_entry",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "OPENING",
                "TOP_UP",
                "CAPTURE",
                "REFUND",
                "CLOSING",
                name="entrykind",
                native_enum=False,
                length=16,
            ),
            nullable=False,
        ),
        sa.Column("reference", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("journal_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_journal_entry_at"), ["at"], unique=False)
        batch_op.create_index(batch_op.f("ix_journal_entry_reference"), ["reference"], unique=False)

    op.create_table(
        "ledger_account",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=80), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "ASSET",
                "CLEARING",
                "LIABILITY",
                "INCOME",
                name="ledgeraccountkind",
                native_enum=False,
                length=16,
            ),
            nullable=False,
        ),
        sa.Column("opening_cents", sa.BigInteger(), nullable=False),
        sa.Column("balance_cents", sa.BigInteger(), nullable=False),
        sa.Column("held_cents", sa.BigInteger(), nullable=False),
        sa.Column("floor_cents", sa.BigInteger(), nullable=True),
        sa.Column("postings", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("held_cents >= 0", name="ledger_account_held"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("code"),
    )
    op.create_table(
        "organisation",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("name_en", sa.String(length=200), nullable=False),
        sa.Column("name_zh", sa.String(length=100), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "LAW_FIRM",
                "GOVERNMENT_DEPARTMENT",
                "LAW_ENFORCEMENT_AGENCY",
                "STATUTORY_BODY",
                "BAR_ASSOCIATION",
                "LAW_SOCIETY",
                name="organisationkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum(
                "PENDING_APPROVAL",
                "ACTIVE",
                "SUSPENDED",
                "DECLINED",
                name="organisationstatus",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("every_member_sees_cases", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("organisation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_organisation_status"), ["status"], unique=False)

    op.create_table(
        "party_role",
        sa.Column(
            "certainty",
            sa.Enum(
                "FOUND",
                "INFERRED",
                "LIKELY",
                "UNCERTAIN",
                "UNKNOWN",
                name="certainty",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "source",
            sa.Enum("SUPPLIED", "ADMINISTRATOR", name="rowsource", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_zh_hant", sa.String(), nullable=False),
        sa.Column("name_zh_hans", sa.String(), nullable=False),
        sa.Column("code", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("code"),
    )
    op.create_table(
        "payment_serial",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("year"),
    )
    op.create_table(
        "reaction_cursor",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("holder", sa.String(length=36), nullable=True),
        sa.Column("held_until", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "reaction_failure",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("error", sa.String(length=500), nullable=False),
        sa.PrimaryKeyConstraint("name", "position"),
    )
    op.create_table(
        "registry",
        sa.Column(
            "certainty",
            sa.Enum(
                "FOUND",
                "INFERRED",
                "LIKELY",
                "UNCERTAIN",
                "UNKNOWN",
                name="certainty",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "source",
            sa.Enum("SUPPLIED", "ADMINISTRATOR", name="rowsource", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_zh_hant", sa.String(), nullable=False),
        sa.Column("name_zh_hans", sa.String(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("address_en", sa.String(), nullable=True),
        sa.Column("address_zh_hant", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("code"),
    )
    op.create_table(
        "throttle",
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("spent_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("subject"),
    )
    op.create_table(
        "upload",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("owner_user_id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=True),
        sa.Column("filename", sa.String(length=255), nullable=False),
        sa.Column("content_type", sa.String(length=255), nullable=True),
        sa.Column(
            "purpose",
            sa.Enum("FILING", "DRAFT_ORDER", name="uploadpurpose", native_enum=False, length=16),
            nullable=False,
        ),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("offset", sa.BigInteger(), nullable=False),
        sa.Column("declared_sha256", sa.String(length=64), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "CREATED",
                "IN_PROGRESS",
                "ASSEMBLING",
                "SCANNING",
                "CLEAN",
                "INFECTED",
                "INVALID",
                "EXPIRED",
                "ABORTED",
                name="uploadstatus",
                native_enum=False,
                length=16,
            ),
            nullable=False,
        ),
        sa.Column("poisoned", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("claimed_until", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint('"offset" >= 0 AND "offset" <= size', name="upload_offset_within_size"),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("upload", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_upload_organisation_id"), ["organisation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_upload_owner_user_id"), ["owner_user_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_upload_sha256"), ["sha256"], unique=False)
        batch_op.create_index("ix_upload_status_expires_at", ["status", "expires_at"], unique=False)

    op.create_table(
        "branch",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("name_en", sa.String(length=200), nullable=False),
        sa.Column("name_zh", sa.String(length=100), nullable=True),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("organisation_id", "code", name="uq_branch_organisation_id_code"),
    )
    op.create_table(
        "court",
        sa.Column(
            "certainty",
            sa.Enum(
                "FOUND",
                "INFERRED",
                "LIKELY",
                "UNCERTAIN",
                "UNKNOWN",
                name="certainty",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "source",
            sa.Enum("SUPPLIED", "ADMINISTRATOR", name="rowsource", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_zh_hant", sa.String(), nullable=False),
        sa.Column("name_zh_hans", sa.String(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("group_code", sa.String(length=8), nullable=False),
        sa.Column("registry_code", sa.String(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("claim_over_cents", sa.Integer(), nullable=True),
        sa.Column("claim_limit_cents", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["registry_code"], ["registry.code"]),
        sa.PrimaryKeyConstraint("code"),
    )
    with op.batch_alter_table("court", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_court_group_code"), ["group_code"], unique=False)

    op.create_table(
        "deposit_account",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("branch_id", sa.String(length=36), nullable=True),
        sa.Column("parent_id", sa.String(length=36), nullable=True),
        sa.Column("ledger_account_id", sa.String(length=36), nullable=False),
        sa.Column(
            "status",
            sa.Enum("OPEN", "SUSPENDED", "CLOSED", name="depositaccountstatus", native_enum=False, length=16),
            nullable=False,
        ),
        sa.Column("minimum_balance_cents", sa.BigInteger(), nullable=False),
        sa.Column("terms_accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("terms_accepted_by", sa.String(length=36), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["ledger_account_id"], ["ledger_account.id"]),
        sa.ForeignKeyConstraint(["parent_id"], ["deposit_account.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("ledger_account_id"),
    )
    with op.batch_alter_table("deposit_account", schema=None) as batch_op:
        batch_op.create_index(
            "deposit_account_branch",
            ["organisation_id", "branch_id"],
            unique=True,
            sqlite_where=sa.text("branch_id IS NOT NULL AND status <> 'CLOSED'"),
            postgresql_where=sa.text("branch_id IS NOT NULL AND status <> 'CLOSED'"),
        )
        batch_op.create_index(
            "deposit_account_main",
            ["organisation_id"],
            unique=True,
            sqlite_where=sa.text("parent_id IS NULL AND status <> 'CLOSED'"),
            postgresql_where=sa.text("parent_id IS NULL AND status <> 'CLOSED'"),
        )
        batch_op.create_index(batch_op.f("ix_deposit_account_branch_id"), ["branch_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_deposit_account_organisation_id"), ["organisation_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_deposit_account_parent_id"), ["parent_id"], unique=False)

    op.create_table(
        "document",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("upload_id", sa.String(length=36), nullable=True),
        sa.Column("owner_user_id", sa.String(length=36), nullable=True),
        sa.Column("organisation_id", sa.String(length=36), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("content_type", sa.String(length=255), nullable=False),
        sa.Column("filename", sa.String(length=255), nullable=False),
        sa.Column("title", sa.String(length=500), nullable=True),
        sa.Column("type_code", sa.String(length=48), nullable=True),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("has_text_layer", sa.Boolean(), nullable=True),
        sa.Column(
            "access",
            sa.Enum(
                "PUBLIC_ON_FEE",
                "PARTIES",
                "FILER_AND_COURT",
                "COURT_ONLY",
                name="documentaccess",
                native_enum=False,
                length=16,
            ),
            nullable=False,
        ),
        sa.Column(
            "verdict",
            sa.Enum(
                "PENDING",
                "CLEAN",
                "INVALID",
                "INFECTED",
                name="documentverdict",
                native_enum=False,
                length=16,
            ),
            nullable=False,
        ),
        sa.Column(
            "scan",
            sa.Enum("NOT_SCANNED", "CLEAN", "INFECTED", name="scanoutcome", native_enum=False, length=16),
            nullable=False,
        ),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("registrar_only", sa.Boolean(), nullable=False),
        sa.Column("filed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["upload_id"], ["upload.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("upload_id"),
    )
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_document_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_document_organisation_id"), ["organisation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_document_owner_user_id"), ["owner_user_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_document_sha256"), ["sha256"], unique=False)

    op.create_table(
        "known_device",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["account_user.id"]),
        sa.PrimaryKeyConstraint("token_hash", "user_id"),
    )
    with op.batch_alter_table("known_device", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_known_device_user_id"), ["user_id"], unique=False)

    op.create_table(
        "known_network",
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column("network", sa.String(length=64), nullable=False),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["account_user.id"]),
        sa.PrimaryKeyConstraint("user_id", "network"),
    )
    op.create_table(
        "posting",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("entry_id", sa.String(length=36), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("subject_id", sa.String(length=36), nullable=True),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("balance_after_cents", sa.BigInteger(), nullable=False),
        sa.Column("floor_cents", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["ledger_account.id"]),
        sa.ForeignKeyConstraint(["entry_id"], ["journal_entry.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("account_id", "number", name="posting_number"),
    )
    with op.batch_alter_table("posting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_posting_entry_id"), ["entry_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_posting_subject_id"), ["subject_id"], unique=False)

    op.create_table(
        "registry_hours",
        sa.Column(
            "certainty",
            sa.Enum(
                "FOUND",
                "INFERRED",
                "LIKELY",
                "UNCERTAIN",
                "UNKNOWN",
                name="certainty",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "source",
            sa.Enum("SUPPLIED", "ADMINISTRATOR", name="rowsource", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("registry_code", sa.String(length=16), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("opens", sa.Time(), nullable=False),
        sa.Column("closes", sa.Time(), nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=False),
        sa.Column("effective_to", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["registry_code"], ["registry.code"]),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("registry_hours", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_registry_hours_registry_code"), ["registry_code"], unique=False)

    op.create_table(
        "role_grant",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "INDIVIDUAL",
                "ORGANISATION_USER",
                "PRIMARY_ADMINISTRATOR",
                "SECONDARY_ADMINISTRATOR",
                "REGISTRY_CLERK",
                "REGISTRAR",
                "JUDGE",
                "ACCOUNTS_CLERK",
                "SYSTEM_ADMINISTRATOR",
                name="role",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["account_user.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("role_grant", schema=None) as batch_op:
        batch_op.create_index(
            "uq_role_grant_user_id_role_current",
            ["user_id", "role"],
            unique=True,
            sqlite_where=sa.text("until IS NULL"),
            postgresql_where=sa.text("until IS NULL"),
        )

    op.create_table(
        "session",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("BROWSER", "MOBILE", name="sessionkind", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("idle_minutes", sa.Integer(), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("user_agent", sa.String(length=300), nullable=False),
        sa.Column("ip", sa.String(length=45), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["account_user.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("token_hash"),
    )
    with op.batch_alter_table("session", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_session_user_id"), ["user_id"], unique=False)

    op.create_table(
        "upload_finding",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("upload_id", sa.String(length=36), nullable=False),
        sa.Column("document_id", sa.String(length=36), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column(
            "severity",
            sa.Enum("BLOCKS", "ADVISES", name="findingseverity", native_enum=False, length=8),
            nullable=False,
        ),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("field", sa.String(length=255), nullable=True),
        sa.Column("detail", sa.String(length=500), nullable=True),
        sa.ForeignKeyConstraint(["upload_id"], ["upload.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("upload_finding", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_upload_finding_document_id"), ["document_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_upload_finding_upload_id"), ["upload_id"], unique=False)

    op.create_table(
        "case_type",
        sa.Column(
            "certainty",
            sa.Enum(
                "FOUND",
                "INFERRED",
                "LIKELY",
                "UNCERTAIN",
                "UNKNOWN",
                name="certainty",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "source",
            sa.Enum("SUPPLIED", "ADMINISTRATOR", name="rowsource", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_zh_hant", sa.String(), nullable=False),
        sa.Column("name_zh_hans", sa.String(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("court_code", sa.String(length=16), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("CIVIL", "CRIMINAL", name="casekind", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("number_prefix", sa.String(length=24), nullable=False),
        sa.Column("party_roles", sa.JSON(), nullable=False),
        sa.Column("originating_documents", sa.JSON(), nullable=False),
        sa.Column("cause_book_open", sa.Boolean(), nullable=False),
        sa.Column("documents_open", sa.Boolean(), nullable=False),
        sa.Column("bulk_only", sa.Boolean(), nullable=False),
        sa.Column("mandatory_from", sa.Date(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["court_code"], ["court.code"]),
        sa.PrimaryKeyConstraint("code"),
    )
    with op.batch_alter_table("case_type", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_type_court_code"), ["court_code"], unique=False)

    op.create_table(
        "email_verification",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column(
            "purpose",
            sa.Enum(
                "INDIVIDUAL",
                "ORGANISATION",
                "INVITATION",
                "DEVICE",
                "PASSWORD",
                name="linkpurpose",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("password_hash", sa.String(length=200), nullable=True),
        sa.Column("name_en", sa.String(length=200), nullable=False),
        sa.Column("name_zh", sa.String(length=100), nullable=True),
        sa.Column("title", sa.String(length=100), nullable=True),
        sa.Column(
            "language",
            sa.Enum("EN", "ZH_HANT", "ZH_HANS", name="language", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("organisation_id", sa.String(length=36), nullable=True),
        sa.Column("branch_id", sa.String(length=36), nullable=True),
        sa.Column("administers", sa.Boolean(), nullable=False),
        sa.Column("files", sa.Boolean(), nullable=False),
        sa.Column("sign_off_right", sa.Boolean(), nullable=False),
        sa.Column("invited_by_id", sa.String(length=36), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"]),
        sa.ForeignKeyConstraint(["invited_by_id"], ["account_user.id"]),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
        sa.ForeignKeyConstraint(["user_id"], ["account_user.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("email_verification", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_email_verification_organisation_id"), ["organisation_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_email_verification_user_id"), ["user_id"], unique=False)

    op.create_table(
        "enablement",
        sa.Column(
            "certainty",
            sa.Enum(
                "FOUND",
                "INFERRED",
                "LIKELY",
                "UNCERTAIN",
                "UNKNOWN",
                name="certainty",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "source",
            sa.Enum("SUPPLIED", "ADMINISTRATOR", name="rowsource", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("court_code", sa.String(length=16), nullable=False),
        sa.Column("case_type_code", sa.String(length=16), nullable=False),
        sa.Column("venue_code", sa.String(length=16), nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=False),
        sa.Column("notice_reference", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["court_code"], ["court.code"]),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("enablement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_enablement_court_code"), ["court_code"], unique=False)

    op.create_table(
        "membership",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("branch_id", sa.String(length=36), nullable=True),
        sa.Column("sign_off_right", sa.Boolean(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"]),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
        sa.ForeignKeyConstraint(["user_id"], ["account_user.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_membership_organisation_id"), ["organisation_id"], unique=False)
        batch_op.create_index(
            "uq_membership_user_id_current",
            ["user_id"],
            unique=True,
            sqlite_where=sa.text("until IS NULL"),
            postgresql_where=sa.text("until IS NULL"),
        )

    op.create_table(
        "payment",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("reference", sa.String(length=16), nullable=False),
        sa.Column(
            "method",
            sa.Enum(
                "CARD",
                "PPS",
                "DEPOSIT_ACCOUNT",
                "KIOSK_CASHIER",
                "NONE",
                name="paymentmethod",
                native_enum=False,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum(
                "INITIATED",
                "PENDING",
                "AUTHORISED",
                "CAPTURING",
                "CAPTURED",
                "SETTLED",
                "DECLINED",
                "FAILED",
                "CANCELLED",
                "VOIDED",
                "AUTHORISATION_EXPIRED",
                "PARTIALLY_REFUNDED",
                "REFUNDED",
                "CHARGED_BACK",
                name="paymentstatus",
                native_enum=False,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("authorised_cents", sa.BigInteger(), nullable=False),
        sa.Column("captured_cents", sa.BigInteger(), nullable=False),
        sa.Column("refunded_cents", sa.BigInteger(), nullable=False),
        sa.Column("filing_id", sa.String(length=36), nullable=True),
        sa.Column("case_id", sa.String(length=36), nullable=True),
        sa.Column("organisation_id", sa.String(length=36), nullable=True),
        sa.Column("payer_user_id", sa.String(length=36), nullable=False),
        sa.Column("quote_id", sa.String(length=36), nullable=True),
        sa.Column("fee_version", sa.String(length=64), nullable=False),
        sa.Column("deposit_account_id", sa.String(length=36), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deemed_received_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("registrar_only", sa.Boolean(), nullable=False),
        sa.Column("completed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("captured_cents BETWEEN 0 AND authorised_cents", name="payment_captured"),
        sa.CheckConstraint("refunded_cents BETWEEN 0 AND captured_cents", name="payment_refunded"),
        sa.ForeignKeyConstraint(["deposit_account_id"], ["deposit_account.id"]),
        sa.ForeignKeyConstraint(["quote_id"], ["fee_quote.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("reference"),
    )
    with op.batch_alter_table("payment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_payment_case_id"), ["case_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_payment_deposit_account_id"), ["deposit_account_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_payment_filing_id"), ["filing_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_payment_organisation_id"), ["organisation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_payment_payer_user_id"), ["payer_user_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_payment_status"), ["status"], unique=False)

    op.create_table(
        "venue",
        sa.Column(
            "certainty",
            sa.Enum(
                "FOUND",
                "INFERRED",
                "LIKELY",
                "UNCERTAIN",
                "UNKNOWN",
                name="certainty",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "source",
            sa.Enum("SUPPLIED", "ADMINISTRATOR", name="rowsource", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_zh_hant", sa.String(), nullable=False),
        sa.Column("name_zh_hans", sa.String(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("court_code", sa.String(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["court_code"], ["court.code"]),
        sa.PrimaryKeyConstraint("code"),
    )
    with op.batch_alter_table("venue", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_venue_court_code"), ["court_code"], unique=False)

    op.create_table(
        "case_sub_type",
        sa.Column(
            "certainty",
            sa.Enum(
                "FOUND",
                "INFERRED",
                "LIKELY",
                "UNCERTAIN",
                "UNKNOWN",
                name="certainty",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "source",
            sa.Enum("SUPPLIED", "ADMINISTRATOR", name="rowsource", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_zh_hant", sa.String(), nullable=False),
        sa.Column("name_zh_hans", sa.String(), nullable=False),
        sa.Column("code", sa.String(length=32), nullable=False),
        sa.Column("case_type_code", sa.String(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_type_code"], ["case_type.code"]),
        sa.PrimaryKeyConstraint("code"),
    )
    with op.batch_alter_table("case_sub_type", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_sub_type_case_type_code"), ["case_type_code"], unique=False)

    op.create_table(
        "court_case",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.String(length=32), nullable=True),
        sa.Column("number_code", sa.String(length=24), nullable=True),
        sa.Column("number_serial", sa.Integer(), nullable=True),
        sa.Column("number_year", sa.Integer(), nullable=True),
        sa.Column("sort_key", sa.String(length=40), nullable=True),
        sa.Column("case_type_code", sa.String(length=16), nullable=False),
        sa.Column("court_code", sa.String(length=16), nullable=False),
        sa.Column("venue_code", sa.String(length=16), nullable=True),
        sa.Column("title_en", sa.String(length=500), nullable=False),
        sa.Column("title_zh", sa.String(length=500), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "PENDING_ISSUE",
                "ISSUED",
                "ACTIVE",
                "STAYED",
                "SETTLED",
                "DISCONTINUED",
                "DISMISSED",
                "DETERMINED",
                "CLOSED",
                name="casestatus",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "security_level",
            sa.Enum("PUBLIC", "CONFIDENTIAL", "SEALED", name="securitylevel", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("nature_of_claim", sa.String(length=500), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_activity_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case_type_code"], ["case_type.code"]),
        sa.ForeignKeyConstraint(["court_code"], ["court.code"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        sa.UniqueConstraint("number_code", "number_year", "number_serial", name="uq_court_case_number_parts"),
    )
    with op.batch_alter_table("court_case", schema=None) as batch_op:
        batch_op.create_index("ix_court_case_activity", ["last_activity_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_court_case_case_type_code"), ["case_type_code"], unique=False)
        batch_op.create_index(batch_op.f("ix_court_case_court_code"), ["court_code"], unique=False)
        batch_op.create_index(batch_op.f("ix_court_case_sort_key"), ["sort_key"], unique=False)

    op.create_table(
        "deposit_hold",
        sa.Column("payment_id", sa.String(length=36), nullable=False),
        sa.Column("deposit_account_id", sa.String(length=36), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("captured_cents", sa.BigInteger(), nullable=False),
        sa.Column(
            "status",
            sa.Enum("HELD", "CAPTURED", "VOIDED", name="holdstatus", native_enum=False, length=16),
            nullable=False,
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("amount_cents >= 0", name="deposit_hold_amount"),
        sa.CheckConstraint("captured_cents BETWEEN 0 AND amount_cents", name="deposit_hold_captured"),
        sa.ForeignKeyConstraint(["deposit_account_id"], ["deposit_account.id"]),
        sa.ForeignKeyConstraint(["payment_id"], ["payment.id"]),
        sa.PrimaryKeyConstraint("payment_id"),
    )
    with op.batch_alter_table("deposit_hold", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_deposit_hold_deposit_account_id"), ["deposit_account_id"], unique=False
        )

    op.create_table(
        "document_type_use",
        sa.Column(
            "certainty",
            sa.Enum(
                "FOUND",
                "INFERRED",
                "LIKELY",
                "UNCERTAIN",
                "UNKNOWN",
                name="certainty",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "source",
            sa.Enum("SUPPLIED", "ADMINISTRATOR", name="rowsource", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("case_type_code", sa.String(length=16), nullable=False),
        sa.Column("document_type_code", sa.String(length=48), nullable=False),
        sa.Column("fee_code", sa.String(length=48), nullable=True),
        sa.Column(
            "default_access",
            sa.Enum(
                "PUBLIC_ON_FEE",
                "PARTIES",
                "FILER_AND_COURT",
                "COURT_ONLY",
                name="documentaccess",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_type_code"], ["case_type.code"]),
        sa.ForeignKeyConstraint(["document_type_code"], ["document_type.code"]),
        sa.PrimaryKeyConstraint("case_type_code", "document_type_code"),
    )
    op.create_table(
        "email_link",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("verification_id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["verification_id"], ["email_verification.id"]),
        sa.PrimaryKeyConstraint("token_hash"),
    )
    with op.batch_alter_table("email_link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_email_link_verification_id"), ["verification_id"], unique=False)

    op.create_table(
        "fee_line",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("quote_id", sa.String(length=36), nullable=True),
        sa.Column("payment_id", sa.String(length=36), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("filing_document_id", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=48), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_zh_hant", sa.String(), nullable=False),
        sa.Column("name_zh_hans", sa.String(), nullable=False),
        sa.Column("statute", sa.String(), nullable=False),
        sa.Column("verified", sa.Boolean(), nullable=False),
        sa.Column("ordinary_cents", sa.BigInteger(), nullable=False),
        sa.Column("concession_cents", sa.BigInteger(), nullable=False),
        sa.Column("payable_cents", sa.BigInteger(), nullable=False),
        sa.Column("captured_cents", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("(quote_id IS NULL) <> (payment_id IS NULL)", name="fee_line_owner"),
        sa.CheckConstraint("captured_cents = 0 OR captured_cents = payable_cents", name="fee_line_captured"),
        sa.CheckConstraint("payable_cents = ordinary_cents - concession_cents", name="fee_line_payable"),
        sa.ForeignKeyConstraint(["payment_id"], ["payment.id"]),
        sa.ForeignKeyConstraint(["quote_id"], ["fee_quote.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("fee_line", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_fee_line_payment_id"), ["payment_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_fee_line_quote_id"), ["quote_id"], unique=False)

    op.create_table(
        "case_assignment",
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("MEMBER", "JUDGE", name="assignmentkind", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("organisation_id", sa.String(length=36), nullable=True),
        sa.Column("assigned_by", sa.String(length=36), nullable=True),
        sa.Column("assigned_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["court_case.id"]),
        sa.PrimaryKeyConstraint("case_id", "user_id"),
    )
    with op.batch_alter_table("case_assignment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_assignment_user_id"), ["user_id"], unique=False)

    op.create_table(
        "case_relation",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("related_case_id", sa.String(length=36), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "APPEAL_FROM",
                "CONSOLIDATED_WITH",
                "REMITTED_FROM",
                "RELATED_TO",
                name="caserelationkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(["case_id"], ["court_case.id"]),
        sa.ForeignKeyConstraint(["related_case_id"], ["court_case.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("case_id", "related_case_id", "kind", name="uq_case_relation"),
    )
    with op.batch_alter_table("case_relation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_case_relation_related_case_id"), ["related_case_id"], unique=False
        )

    op.create_table(
        "case_share",
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column(
            "permission",
            sa.Enum("READ", "DRAFT", name="sharepermission", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("organisation_id", sa.String(length=36), nullable=True),
        sa.Column("shared_by", sa.String(length=36), nullable=False),
        sa.Column("shared_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["court_case.id"]),
        sa.PrimaryKeyConstraint("case_id", "user_id"),
    )
    with op.batch_alter_table("case_share", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_share_user_id"), ["user_id"], unique=False)

    op.create_table(
        "docket_counter",
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["court_case.id"]),
        sa.PrimaryKeyConstraint("case_id"),
    )
    op.create_table(
        "docket_entry",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "CASE_ISSUED",
                "DOCUMENT_FILED",
                "COURT_DOCUMENT",
                "HEARING",
                "REPRESENTATION",
                "NOTE",
                name="docketkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("title_en", sa.String(length=500), nullable=False),
        sa.Column("title_zh_hant", sa.String(length=500), nullable=False),
        sa.Column("title_zh_hans", sa.String(length=500), nullable=False),
        sa.Column(
            "access",
            sa.Enum(
                "PUBLIC_ON_FEE",
                "PARTIES",
                "FILER_AND_COURT",
                "COURT_ONLY",
                name="documentaccess",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("filing_id", sa.String(length=36), nullable=True),
        sa.Column("document_id", sa.String(length=36), nullable=True),
        sa.Column("organisation_id", sa.String(length=36), nullable=True),
        sa.Column("user_id", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["court_case.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("case_id", "number", name="uq_docket_entry_number"),
    )
    with op.batch_alter_table("docket_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_docket_entry_document_id"), ["document_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_docket_entry_filing_id"), ["filing_id"], unique=False)

    op.create_table(
        "filing",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("reference", sa.String(length=16), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "DRAFT",
                "AWAITING_SIGN_OFF",
                "SUBMITTING",
                "SUBMISSION_FAILED",
                "RECEIVED",
                "UNDER_REVIEW",
                "DEFERRED",
                "REFERRED",
                "RETURNED_FOR_CORRECTION",
                "ACCEPTED",
                "PARTIALLY_ACCEPTED",
                "REJECTED",
                "CANCELLED",
                name="filingstatus",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=True),
        sa.Column("case_type_code", sa.String(length=16), nullable=False),
        sa.Column("court_code", sa.String(length=16), nullable=False),
        sa.Column("venue_code", sa.String(length=16), nullable=True),
        sa.Column("appears_in", sa.String(length=32), nullable=True),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("matter_reference", sa.String(length=100), nullable=True),
        sa.Column("comments", sa.String(length=2000), nullable=True),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("urgent_reason", sa.String(length=1000), nullable=True),
        sa.Column(
            "requested_security_level",
            sa.Enum("PUBLIC", "CONFIDENTIAL", "SEALED", name="securitylevel", native_enum=False, length=40),
            nullable=True,
        ),
        sa.Column("nature_of_claim", sa.String(length=500), nullable=True),
        sa.Column("claim_cents", sa.BigInteger(), nullable=True),
        sa.Column("originating_data", sa.JSON(), nullable=True),
        sa.Column("filer_id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deemed_received_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "deemed_reason",
            sa.Enum(
                "IN_HOURS",
                "AFTER_HOURS",
                "BEFORE_OPENING",
                "CLOSED_DAY",
                "CLOSURE",
                name="deemedreason",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("deemed_sentence", sa.JSON(), nullable=True),
        sa.Column("official_filing_date", sa.Date(), nullable=True),
        sa.Column("docketed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("claimed_by", sa.String(length=36), nullable=True),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("correction_due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("quote_id", sa.String(length=36), nullable=True),
        sa.Column("payment_id", sa.String(length=36), nullable=True),
        sa.Column("overridden_findings", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["court_case.id"]),
        sa.ForeignKeyConstraint(["case_type_code"], ["case_type.code"]),
        sa.ForeignKeyConstraint(["court_code"], ["court.code"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("reference"),
    )
    with op.batch_alter_table("filing", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_filing_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_filing_case_type_code"), ["case_type_code"], unique=False)
        batch_op.create_index("ix_filing_correction_due", ["status", "correction_due_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_filing_court_code"), ["court_code"], unique=False)
        batch_op.create_index("ix_filing_filer", ["filer_id", "updated_at", "id"], unique=False)
        batch_op.create_index("ix_filing_organisation", ["organisation_id", "updated_at", "id"], unique=False)
        batch_op.create_index("ix_filing_queue", ["status", "received_at", "id"], unique=False)

    op.create_table(
        "party",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "INDIVIDUAL",
                "COMPANY",
                "FIRM",
                "GOVERNMENT",
                "OTHER",
                name="partykind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("capacity", sa.String(length=200), nullable=True),
        sa.Column("name_en", sa.String(length=300), nullable=True),
        sa.Column("name_zh", sa.String(length=300), nullable=True),
        sa.Column("identity_number", sa.String(length=64), nullable=True),
        sa.Column("address", sa.String(length=500), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["court_case.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("case_id", "position", name="uq_party_position"),
    )
    with op.batch_alter_table("party", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_party_case_id"), ["case_id"], unique=False)

    op.create_table(
        "filing_document",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("filing_id", sa.String(length=36), nullable=False),
        sa.Column("upload_id", sa.String(length=36), nullable=True),
        sa.Column("document_id", sa.String(length=36), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "role",
            sa.Enum("LEAD", "ATTACHMENT", name="documentrole", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("type_code", sa.String(length=48), nullable=False),
        sa.Column("title", sa.String(length=500), nullable=False),
        sa.Column(
            "access",
            sa.Enum(
                "PUBLIC_ON_FEE",
                "PARTIES",
                "FILER_AND_COURT",
                "COURT_ONLY",
                name="documentaccess",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "review_status",
            sa.Enum(
                "RECEIVED",
                "ACCEPTED",
                "REJECTED",
                "RETURNED",
                "ISSUED",
                "WITHDRAWN",
                name="documentreviewstatus",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("reason_code", sa.String(length=40), nullable=True),
        sa.Column("message", sa.String(length=1000), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["filing_id"], ["filing.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("filing_document", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_filing_document_document_id"), ["document_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_filing_document_filing_id"), ["filing_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_filing_document_upload_id"), ["upload_id"], unique=False)

    op.create_table(
        "filing_party",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("filing_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.String(length=36), nullable=True),
        sa.Column("on_behalf", sa.Boolean(), nullable=False),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "INDIVIDUAL",
                "COMPANY",
                "FIRM",
                "GOVERNMENT",
                "OTHER",
                name="partykind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("capacity", sa.String(length=200), nullable=True),
        sa.Column("name_en", sa.String(length=300), nullable=True),
        sa.Column("name_zh", sa.String(length=300), nullable=True),
        sa.Column("identity_number", sa.String(length=64), nullable=True),
        sa.Column("address", sa.String(length=500), nullable=True),
        sa.ForeignKeyConstraint(["filing_id"], ["filing.id"]),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("filing_party", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_filing_party_filing_id"), ["filing_id"], unique=False)

    op.create_table(
        "filing_transition",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("filing_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("event", sa.String(length=40), nullable=False),
        sa.Column(
            "from_status",
            sa.Enum(
                "DRAFT",
                "AWAITING_SIGN_OFF",
                "SUBMITTING",
                "SUBMISSION_FAILED",
                "RECEIVED",
                "UNDER_REVIEW",
                "DEFERRED",
                "REFERRED",
                "RETURNED_FOR_CORRECTION",
                "ACCEPTED",
                "PARTIALLY_ACCEPTED",
                "REJECTED",
                "CANCELLED",
                name="filingstatus",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "to_status",
            sa.Enum(
                "DRAFT",
                "AWAITING_SIGN_OFF",
                "SUBMITTING",
                "SUBMISSION_FAILED",
                "RECEIVED",
                "UNDER_REVIEW",
                "DEFERRED",
                "REFERRED",
                "RETURNED_FOR_CORRECTION",
                "ACCEPTED",
                "PARTIALLY_ACCEPTED",
                "REJECTED",
                "CANCELLED",
                name="filingstatus",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("actor_id", sa.String(length=36), nullable=True),
        sa.Column("reason", sa.String(length=1000), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["filing_id"], ["filing.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("filing_id", "position", name="uq_filing_transition_position"),
    )
    op.create_table(
        "representation",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("party_id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=True),
        sa.Column("user_id", sa.String(length=36), nullable=True),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["court_case.id"]),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("representation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_representation_case_id"), ["case_id"], unique=False)
        batch_op.create_index(
            "ix_representation_organisation", ["organisation_id", "until", "case_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_representation_party_id"), ["party_id"], unique=False)
        batch_op.create_index("ix_representation_user", ["user_id", "until", "case_id"], unique=False)

    op.create_table(
        "filing_correction",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("filing_id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("filing_document_id", sa.String(length=36), nullable=True),
        sa.Column(
            "field",
            sa.Enum(
                "TITLE",
                "PARTIES",
                "ON_BEHALF_OF",
                "ORIGINATING_DATA",
                "COMMENTS",
                "DOCUMENTS",
                "SECURITY_LEVEL",
                name="correctionfield",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("reason_code", sa.String(length=40), nullable=False),
        sa.Column("message", sa.String(length=1000), nullable=True),
        sa.Column("touched_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["filing_document_id"], ["filing_document.id"]),
        sa.ForeignKeyConstraint(["filing_id"], ["filing.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("filing_correction", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_filing_correction_filing_id"), ["filing_id"], unique=False)

    op.create_table(
        "filing_document_version",
        sa.Column("filing_document_id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("upload_id", sa.String(length=36), nullable=True),
        sa.Column("document_id", sa.String(length=36), nullable=True),
        sa.Column("title", sa.String(length=500), nullable=False),
        sa.Column("replaced_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["filing_document_id"], ["filing_document.id"]),
        sa.PrimaryKeyConstraint("filing_document_id", "revision"),
    )
    with op.batch_alter_table("filing_document_version", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_filing_document_version_document_id"), ["document_id"], unique=False
        )

    for statement in statements(op.get_bind().dialect.name, *APPEND_ONLY):
        op.execute(statement)
    beginning = sa.text("INSERT INTO audit_head (id, position, hash) VALUES (1, 0, :genesis)")
    op.execute(beginning.bindparams(genesis="0" * 64))


def downgrade() -> None:
    with op.batch_alter_table("filing_document_version", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_filing_document_version_document_id"))

    op.drop_table("filing_document_version")
    with op.batch_alter_table("filing_correction", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_filing_correction_filing_id"))

    op.drop_table("filing_correction")
    with op.batch_alter_table("representation", schema=None) as batch_op:
        batch_op.drop_index("ix_representation_user")
        batch_op.drop_index(batch_op.f("ix_representation_party_id"))
        batch_op.drop_index("ix_representation_organisation")
        batch_op.drop_index(batch_op.f("ix_representation_case_id"))

    op.drop_table("representation")
    op.drop_table("filing_transition")
    with op.batch_alter_table("filing_party", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_filing_party_filing_id"))

    op.drop_table("filing_party")
    with op.batch_alter_table("filing_document", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_filing_document_upload_id"))
        batch_op.drop_index(batch_op.f("ix_filing_document_filing_id"))
        batch_op.drop_index(batch_op.f("ix_filing_document_document_id"))

    op.drop_table("filing_document")
    with op.batch_alter_table("party", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_party_case_id"))

    op.drop_table("party")
    with op.batch_alter_table("filing", schema=None) as batch_op:
        batch_op.drop_index("ix_filing_queue")
        batch_op.drop_index("ix_filing_organisation")
        batch_op.drop_index("ix_filing_filer")
        batch_op.drop_index(batch_op.f("ix_filing_court_code"))
        batch_op.drop_index("ix_filing_correction_due")
        batch_op.drop_index(batch_op.f("ix_filing_case_type_code"))
        batch_op.drop_index(batch_op.f("ix_filing_case_id"))

    op.drop_table("filing")
    with op.batch_alter_table("docket_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_docket_entry_filing_id"))
        batch_op.drop_index(batch_op.f("ix_docket_entry_document_id"))

    op.drop_table("docket_entry")
    op.drop_table("docket_counter")
    with op.batch_alter_table("case_share", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_case_share_user_id"))

    op.drop_table("case_share")
    with op.batch_alter_table("case_relation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_case_relation_related_case_id"))

    op.drop_table("case_relation")
    with op.batch_alter_table("case_assignment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_case_assignment_user_id"))

    op.drop_table("case_assignment")
    with op.batch_alter_table("fee_line", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_fee_line_quote_id"))
        batch_op.drop_index(batch_op.f("ix_fee_line_payment_id"))

    op.drop_table("fee_line")
    with op.batch_alter_table("email_link", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_email_link_verification_id"))

    op.drop_table("email_link")
    op.drop_table("document_type_use")
    with op.batch_alter_table("deposit_hold", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_deposit_hold_deposit_account_id"))

    op.drop_table("deposit_hold")
    with op.batch_alter_table("court_case", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_court_case_sort_key"))
        batch_op.drop_index(batch_op.f("ix_court_case_court_code"))
        batch_op.drop_index(batch_op.f("ix_court_case_case_type_code"))
        batch_op.drop_index("ix_court_case_activity")

    op.drop_table("court_case")
    with op.batch_alter_table("case_sub_type", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_case_sub_type_case_type_code"))

    op.drop_table("case_sub_type")
    with op.batch_alter_table("venue", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_venue_court_code"))

    op.drop_table("venue")
    with op.batch_alter_table("payment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_payment_status"))
        batch_op.drop_index(batch_op.f("ix_payment_payer_user_id"))
        batch_op.drop_index(batch_op.f("ix_payment_organisation_id"))
        batch_op.drop_index(batch_op.f("ix_payment_filing_id"))
        batch_op.drop_index(batch_op.f("ix_payment_deposit_account_id"))
        batch_op.drop_index(batch_op.f("ix_payment_case_id"))

    op.drop_table("payment")
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_membership_user_id_current",
            sqlite_where=sa.text("until IS NULL"),
            postgresql_where=sa.text("until IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_membership_organisation_id"))

    op.drop_table("membership")
    with op.batch_alter_table("enablement", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_enablement_court_code"))

    op.drop_table("enablement")
    with op.batch_alter_table("email_verification", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_email_verification_user_id"))
        batch_op.drop_index(batch_op.f("ix_email_verification_organisation_id"))

    op.drop_table("email_verification")
    with op.batch_alter_table("case_type", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_case_type_court_code"))

    op.drop_table("case_type")
    with op.batch_alter_table("upload_finding", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_upload_finding_upload_id"))
        batch_op.drop_index(batch_op.f("ix_upload_finding_document_id"))

    op.drop_table("upload_finding")
    with op.batch_alter_table("session", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_session_user_id"))

    op.drop_table("session")
    with op.batch_alter_table("role_grant", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_role_grant_user_id_role_current",
            sqlite_where=sa.text("until IS NULL"),
            postgresql_where=sa.text("until IS NULL"),
        )

    op.drop_table("role_grant")
    with op.batch_alter_table("registry_hours", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_registry_hours_registry_code"))

    op.drop_table("registry_hours")
    with op.batch_alter_table("posting", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_posting_subject_id"))
        batch_op.drop_index(batch_op.f("ix_posting_entry_id"))

    op.drop_table("posting")
    op.drop_table("known_network")
    with op.batch_alter_table("known_device", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_known_device_user_id"))

    op.drop_table("known_device")
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_document_sha256"))
        batch_op.drop_index(batch_op.f("ix_document_owner_user_id"))
        batch_op.drop_index(batch_op.f("ix_document_organisation_id"))
        batch_op.drop_index(batch_op.f("ix_document_case_id"))

    op.drop_table("document")
    with op.batch_alter_table("deposit_account", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_deposit_account_parent_id"))
        batch_op.drop_index(batch_op.f("ix_deposit_account_organisation_id"))
        batch_op.drop_index(batch_op.f("ix_deposit_account_branch_id"))
        batch_op.drop_index(
            "deposit_account_main",
            sqlite_where=sa.text("parent_id IS NULL AND status <> 'CLOSED'"),
            postgresql_where=sa.text("parent_id IS NULL AND status <> 'CLOSED'"),
        )
        batch_op.drop_index(
            "deposit_account_branch",
            sqlite_where=sa.text("branch_id IS NOT NULL AND status <> 'CLOSED'"),
            postgresql_where=sa.text("branch_id IS NOT NULL AND status <> 'CLOSED'"),
        )

    op.drop_table("deposit_account")
    with op.batch_alter_table("court", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_court_group_code"))

    op.drop_table("court")
    op.drop_table("branch")
    with op.batch_alter_table("upload", schema=None) as batch_op:
        batch_op.drop_index("ix_upload_status_expires_at")
        batch_op.drop_index(batch_op.f("ix_upload_sha256"))
        batch_op.drop_index(batch_op.f("ix_upload_owner_user_id"))
        batch_op.drop_index(batch_op.f("ix_upload_organisation_id"))

    op.drop_table("upload")
    op.drop_table("throttle")
    op.drop_table("registry")
    op.drop_table("reaction_failure")
    op.drop_table("reaction_cursor")
    op.drop_table("payment_serial")
    op.drop_table("party_role")
    with op.batch_alter_table("organisation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_organisation_status"))

    op.drop_table("organisation")
    op.drop_table("ledger_account")
    with op.batch_alter_table("journal_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_journal_entry_reference"))
        batch_op.drop_index(batch_op.f("ix_journal_entry_at"))

    op.drop_table("journal_entry")
    op.drop_table("idempotency_key")
    op.drop_table("holiday")
    op.drop_table("filing_reference_counter")
    op.drop_table("fee_schedule")
    with op.batch_alter_table("fee_quote", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_fee_quote_user_id"))
        batch_op.drop_index(batch_op.f("ix_fee_quote_organisation_id"))
        batch_op.drop_index(batch_op.f("ix_fee_quote_filing_id"))

    op.drop_table("fee_quote")
    with op.batch_alter_table("fee_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_fee_item_group_code"))
        batch_op.drop_index(batch_op.f("ix_fee_item_family"))
        batch_op.drop_index(batch_op.f("ix_fee_item_code"))

    op.drop_table("fee_item")
    op.drop_table("document_type")
    op.drop_table("court_setting")
    with op.batch_alter_table("concession_window", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_concession_window_group_code"))

    op.drop_table("concession_window")
    with op.batch_alter_table("closure", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_closure_starts_at"))

    op.drop_table("closure")
    op.drop_table("case_number_counter")
    op.drop_table("audit_topic")
    op.drop_table("audit_head")
    with op.batch_alter_table("audit_event", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_audit_event_name"))

    op.drop_table("audit_event")
    with op.batch_alter_table("account_user", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_account_user_status"))

    op.drop_table("account_user")
