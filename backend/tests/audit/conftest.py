"""An authority whose key signs checkpoints."""

from pathlib import Path

import pytest

from causeway.documents.adapters.development_authority import make_authority


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A development authority, made once: its keys take a second."""
    folder = tmp_path_factory.mktemp("authority")
    make_authority(folder)
    return folder
