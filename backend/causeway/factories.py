"""Parts made for several commands, or of several features: the store of bytes, checks of documents, what is guarded."""

from causeway.accounts.denial_recorder import DenialRecorder
from causeway.cases.access import GUARDED as OF_CASES
from causeway.causebook.access import GUARDED as OF_THE_REGISTER
from causeway.documents.access import GUARDED as OF_DOCUMENTS
from causeway.documents.adapters.clamd import ClamdScanner
from causeway.documents.adapters.no_scanner import NoScanner
from causeway.documents.checks import PRELOAD
from causeway.documents.ports import Scanner
from causeway.documents.reactions import UploadProcessor
from causeway.filings.core.access import GUARDED as OF_FILINGS
from causeway.forms.page.typesetter import PRELOAD as TYPESETTING
from causeway.forms.page.typesetter import Typesetter
from causeway.kit.blobs import BlobStore, LocalBlobStore
from causeway.kit.context import Context
from causeway.kit.sandbox.pool import Limits, SandboxPool
from causeway.settings import Settings

CHECKS_AT_ONCE = 2
PAGES_AT_ONCE = 2


def make_store(settings: Settings) -> LocalBlobStore:
    """Return the store of bytes below the data directory."""
    return LocalBlobStore(settings.data_dir / "files")


def make_sandbox(settings: Settings) -> SandboxPool:
    """Return the bounded pool of limited processes that look inside documents."""
    limits = Limits(settings.check_memory_bytes, settings.check_cpu_seconds, settings.check_seconds)
    return SandboxPool(size=CHECKS_AT_ONCE, limits=limits, preload=PRELOAD)


def make_typesetter() -> Typesetter:
    """Return what sets the pages of originating documents, in limited processes of their own."""
    return Typesetter(SandboxPool(size=PAGES_AT_ONCE, preload=TYPESETTING))


def make_scanner(settings: Settings) -> Scanner:
    """Return the malware scanner that is configured, or the one that says it looked at nothing."""
    return ClamdScanner(settings.clamd_address) if settings.clamd_address else NoScanner()


def make_processor(
    context: Context, store: BlobStore, sandbox: SandboxPool, settings: Settings
) -> UploadProcessor:
    """Return what turns whole uploads into checked documents."""
    return UploadProcessor(context, store, sandbox, make_scanner(settings), workers=CHECKS_AT_ONCE)


def make_denial_recorder(context: Context) -> DenialRecorder:
    """Return what writes down who asked for restricted things by id that do not exist for them."""
    return DenialRecorder(context, {**OF_CASES, **OF_THE_REGISTER, **OF_DOCUMENTS, **OF_FILINGS})
