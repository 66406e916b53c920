"""Parts made for several commands, or of several features: the store of bytes, checks of documents, what is guarded."""

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from causeway.accounts.denial_recorder import DenialRecorder
from causeway.accounts.identity import Identity
from causeway.accounts.rules import Policy
from causeway.audit.ports import CheckpointKey
from causeway.cases.access import GUARDED as OF_CASES
from causeway.causebook.access import GUARDED as OF_THE_REGISTER
from causeway.documents.access import GUARDED as OF_DOCUMENTS
from causeway.documents.adapters import authority_files
from causeway.documents.adapters.clamd import ClamdScanner
from causeway.documents.adapters.deferred_key import DeferredKey
from causeway.documents.adapters.no_scanner import NoScanner
from causeway.documents.checks import PRELOAD
from causeway.documents.marked_copies import MarkedCopies
from causeway.documents.marker import DocumentMarker
from causeway.documents.ports import Scanner, SealingKey
from causeway.documents.reactions import UploadProcessor
from causeway.documents.renewer import SealRenewer
from causeway.documents.sealer import DocumentSealer
from causeway.documents.stamping import MARK_PRELOAD
from causeway.documents.stamping import PRELOAD as STAMPING_PRELOAD
from causeway.filings.core.access import GUARDED as OF_FILINGS
from causeway.forms.page.typesetter import PRELOAD as TYPESETTING
from causeway.forms.page.typesetter import Typesetter
from causeway.hearings.access import GUARDED as OF_HEARINGS
from causeway.kit.blobs import BlobStore, LocalBlobStore
from causeway.kit.context import Context
from causeway.kit.passwords import Passwords
from causeway.kit.sandbox.pool import Limits, SandboxPool
from causeway.messages.access import GUARDED as OF_MESSAGES
from causeway.notifications.adapters.folder import MailFolder
from causeway.notifications.adapters.smtp import SmtpMailer
from causeway.notifications.ports import Mailer
from causeway.settings import Settings
from causeway.uploads.rules import UploadLimits
from causeway.uploads.service import UploadService

if TYPE_CHECKING:
    from causeway.documents.adapters.pkcs11_token import Pkcs11Token

CHECKS_AT_ONCE = 2
PAGES_AT_ONCE = 2
COPIES_AT_ONCE = 2

CHECK_NICENESS = 5
"""Whoever waits for a page goes before a file that is being checked: a check gets a third of what a request gets."""

SEALED_COPY_ALLOWANCE_BYTES = 16 << 20
"""By how much a sealed copy may be larger than the largest document: the same content, written by another program."""


def make_store(settings: Settings) -> LocalBlobStore:
    """Return the store of bytes below the data directory."""
    return LocalBlobStore(settings.data_dir / "files")


def make_upload_service(settings: Settings) -> UploadService:
    """Return what takes the bytes of uploads."""
    limits = UploadLimits(
        settings.document_bytes, settings.uploads_per_user, timedelta(hours=settings.upload_hours)
    )
    return UploadService(make_store(settings), limits, settings.public_url)


def make_sandbox(settings: Settings) -> SandboxPool:
    """Return the bounded pool of limited processes that look inside documents."""
    limits = Limits(
        settings.check_memory_bytes,
        settings.check_cpu_seconds,
        settings.check_seconds,
        niceness=CHECK_NICENESS,
    )
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


def make_sealing_sandbox(settings: Settings, *, at_once: int = 1) -> SandboxPool:
    """Return the limited processes that put the marks of the seal on documents; one leaves the rest to requests."""
    limits = Limits(
        settings.check_memory_bytes,
        settings.seal_cpu_seconds,
        settings.seal_seconds,
        2 * settings.document_bytes + SEALED_COPY_ALLOWANCE_BYTES,
    )
    return SandboxPool(size=at_once, limits=limits, preload=STAMPING_PRELOAD)


def make_mailer(settings: Settings) -> Mailer:
    """Return what sends mail: by SMTP or, where none is configured, into a folder."""
    url = settings.smtp_url.get_secret_value()
    if url:
        return SmtpMailer(url, settings.mail_from)
    return MailFolder(settings.data_dir / "mail", settings.mail_from)


def make_marker(context: Context, settings: Settings) -> DocumentMarker:
    """Return what makes the copies that restricted documents go out in, in limited processes of their own."""
    limits = Limits(
        settings.check_memory_bytes,
        settings.seal_cpu_seconds,
        settings.seal_seconds,
        2 * settings.document_bytes + SEALED_COPY_ALLOWANCE_BYTES,
    )
    sandbox = SandboxPool(size=COPIES_AT_ONCE, limits=limits, preload=MARK_PRELOAD)
    return DocumentMarker(context, make_store(settings), sandbox, MarkedCopies(settings.data_dir / "marked"))


def make_sealing_key(settings: Settings) -> SealingKey:
    """Return the court's key, or that of a development authority in the data directory, which is made if need be."""

    def make() -> SealingKey:
        if not settings.has_court_key:
            from causeway.documents.adapters.development_authority import DevelopmentKey  # noqa: PLC0415

            return DevelopmentKey(settings.seal_authority)
        from causeway.documents.adapters.pkcs12_key import Pkcs12Key, time_stamps_of  # noqa: PLC0415

        time_stamps = time_stamps_of(settings.seal_time_stamp_url, _trusted(settings))
        if settings.seal_pkcs11_module:
            from causeway.documents.adapters.pkcs11_key import Pkcs11Key  # noqa: PLC0415

            return Pkcs11Key(make_token(settings), time_stamps)
        passphrase = settings.seal_pkcs12_passphrase.get_secret_value()
        return Pkcs12Key(Path(settings.seal_pkcs12), passphrase, time_stamps)

    return DeferredKey(make)


def _trusted(settings: Settings) -> Path | None:
    """Return the file of the authorities that are trusted, if the operator names one."""
    return Path(settings.seal_trusted) if settings.seal_trusted else None


def make_token(settings: Settings) -> "Pkcs11Token":
    """Return the token that holds the court's key."""
    from causeway.documents.adapters.pkcs11_token import Pkcs11Token  # noqa: PLC0415

    return Pkcs11Token(
        module=Path(settings.seal_pkcs11_module),
        token=settings.seal_pkcs11_token,
        key=settings.seal_pkcs11_key,
        pin=settings.seal_pkcs11_pin.get_secret_value(),
        certificates=Path(settings.seal_certificates),
    )


def make_sealer(
    context: Context, store: BlobStore, sandbox: SandboxPool, settings: Settings
) -> DocumentSealer:
    """Return what makes the sealed copies of accepted documents."""
    return DocumentSealer(context, store, sandbox, make_sealing_key(settings), settings.origin)


def make_renewer(context: Context, store: BlobStore, sandbox: SandboxPool, settings: Settings) -> SealRenewer:
    """Return what renews the time stamps of sealed copies. Raises `OSError` where nothing was sealed yet."""
    from causeway.documents.adapters.archive_time_stamps import ArchiveTimeStamps  # noqa: PLC0415
    from causeway.documents.adapters.revocations import FileRevocations, HttpRevocations  # noqa: PLC0415

    if settings.has_court_key:
        from causeway.documents.adapters.pkcs12_key import time_stamps_of  # noqa: PLC0415

        trusted = _trusted(settings)
        authority = ArchiveTimeStamps(
            time_stamps_of(settings.seal_time_stamp_url, trusted),
            HttpRevocations(trusted.read_text() if trusted else ""),
        )
    else:
        from causeway.documents.adapters.development_authority import time_stamps_in  # noqa: PLC0415

        directory = settings.seal_authority
        revocations = FileRevocations(directory / authority_files.REVOCATIONS)
        authority = ArchiveTimeStamps(time_stamps_in(directory), revocations)
    return SealRenewer(context, store, sandbox, authority)


def make_checkpoint_key(settings: Settings) -> CheckpointKey:
    """Return the court's key, or that of the development authority, as checkpoints are signed with it."""
    from causeway.documents.adapters.checkpoint_key import Pkcs12CheckpointKey  # noqa: PLC0415

    directory = settings.seal_authority

    def make_authority() -> None:
        if not (directory / authority_files.AUTHORITY).exists():
            from causeway.documents.adapters import development_authority  # noqa: PLC0415

            development_authority.make_authority(directory)

    def development_time_stamps() -> Any:
        from causeway.documents.adapters.development_authority import time_stamps_in  # noqa: PLC0415

        return time_stamps_in(directory)

    def time_stamps() -> Any:
        from causeway.documents.adapters.pkcs12_key import time_stamps_of  # noqa: PLC0415

        return time_stamps_of(settings.seal_time_stamp_url, _trusted(settings))

    if settings.seal_pkcs11_module:
        from causeway.documents.adapters.pkcs11_key import Pkcs11CheckpointKey  # noqa: PLC0415

        return Pkcs11CheckpointKey(make_token(settings), time_stamps)
    if not settings.seal_pkcs12:
        return Pkcs12CheckpointKey(
            directory / authority_files.COURT, "", development_time_stamps, prepare=make_authority
        )
    passphrase = settings.seal_pkcs12_passphrase.get_secret_value()
    return Pkcs12CheckpointKey(Path(settings.seal_pkcs12), passphrase, time_stamps)


def make_denial_recorder(context: Context) -> DenialRecorder:
    """Return what writes down who asked for restricted things by id that do not exist for them."""
    return DenialRecorder(
        context, {**OF_CASES, **OF_THE_REGISTER, **OF_DOCUMENTS, **OF_FILINGS, **OF_MESSAGES, **OF_HEARINGS}
    )


def make_identity(settings: Settings) -> Identity:
    """Return what signing in runs on."""
    passwords = Passwords(
        memory_kib=settings.argon2_memory_kib,
        passes=settings.argon2_passes,
        slots=settings.password_slots,
        waiting=settings.password_queue,
    )
    policy = Policy(
        session_idle=timedelta(minutes=settings.session_idle_minutes),
        browser_session=timedelta(hours=settings.session_hours),
        mobile_session=timedelta(days=settings.bearer_days),
        link_lifetime=timedelta(hours=settings.verification_hours),
        guesses_per_hour=settings.sign_in_guesses_per_hour,
        guesses_per_network=settings.sign_in_guesses_per_address,
        registrations_per_network=settings.registrations_per_address,
        resets_per_network=settings.password_resets_per_address,
    )
    return Identity(passwords=passwords, policy=policy, secure_cookies=settings.is_https)
