"""Jobs are looked for by kind: however many wait of one, the first of another is found at once."""

from alembic import op

revision = "20261127T1720"
down_revision = "20261127T1715"
branch_labels = None
depends_on = None

BY_KIND, BY_TIME = "ix_job_kind_run_at_id", "ix_job_run_at_id"


def upgrade() -> None:
    _replace(BY_TIME, BY_KIND, ["kind", "run_at", "id"])


def downgrade() -> None:
    _replace(BY_KIND, BY_TIME, ["run_at", "id"])


def _replace(old: str, new: str, columns: list[str]) -> None:
    with op.get_context().autocommit_block():
        # One that was left half made by an interrupted migration is there, and used by nobody.
        op.drop_index(new, "job", if_exists=True, postgresql_concurrently=True)
        op.create_index(new, "job", columns, postgresql_concurrently=True)
        op.drop_index(old, "job", if_exists=True, postgresql_concurrently=True)
