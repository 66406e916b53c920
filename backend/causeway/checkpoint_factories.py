"""What signs the audit log, and what verifies it, as the settings say."""

from pathlib import Path

from causeway.accounts.actor import SYSTEM
from causeway.audit.checkpoints.copy import CheckpointCopy
from causeway.audit.checkpoints.taking import CheckpointTaker
from causeway.audit.checkpoints.watch import LogWatch
from causeway.documents.adapters import authority_files
from causeway.factories import make_checkpoint_key
from causeway.kit.context import Context
from causeway.settings import Settings


def make_checkpoint_copies(settings: Settings) -> list[CheckpointCopy]:
    """Return the copies of checkpoints outside the database: beside it, and where the operator wants another."""
    paths = [settings.data_dir / "audit" / "checkpoints.jsonl"]
    if settings.checkpoint_copy:
        paths.append(Path(settings.checkpoint_copy))
    return [CheckpointCopy(path) for path in paths]


def make_checkpoint_taker(context: Context, settings: Settings) -> CheckpointTaker:
    """Return what signs checkpoints of the audit log and copies them out."""
    return CheckpointTaker(context, make_checkpoint_key(settings), make_checkpoint_copies(settings), SYSTEM)


def make_log_watch(context: Context, settings: Settings) -> LogWatch:
    """Return what verifies the audit log all the while."""
    # Whose certificates lead to the court's own key is not known here: they are an auditor's to name.
    has_own_key = bool(settings.seal_pkcs12 or settings.seal_pkcs11_module)
    trusted = None if has_own_key else settings.seal_authority / authority_files.AUTHORITY
    return LogWatch(context, make_checkpoint_copies(settings), trusted)
