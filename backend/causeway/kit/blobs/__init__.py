"""Where bytes are kept: staged while they arrive, then known by the SHA-256 of what they are.

`BlobStore` is all that the rest of Causeway knows. `LocalBlobStore` keeps blobs on a disk; another
implementation may keep them elsewhere, as long as the same things are durable at the same moments.
"""

from causeway.kit.blobs.local import LocalBlobStore
from causeway.kit.blobs.ports import Blob, BlobMissing, BlobStore, NoSpace, Stage, StageHeld, StorageFault

__all__ = [
    "Blob",
    "BlobMissing",
    "BlobStore",
    "LocalBlobStore",
    "NoSpace",
    "Stage",
    "StageHeld",
    "StorageFault",
]
