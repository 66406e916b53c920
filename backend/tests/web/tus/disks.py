"""A disk whose power can be cut: an ext4 file system in a file, shut down without a last word."""

import fcntl
import os
import struct
import subprocess
from pathlib import Path

SHUT_DOWN = 0x8004587D
"""EXT4_IOC_SHUTDOWN: from now on nothing reaches the disk."""
WITHOUT_FLUSHING = 2

MEBIBYTES = 128


class CannotMountError(Exception):
    """This machine or user may not mount a file as a disk."""


class Disk:
    """A file system of its own at `folder`. What was not synced when its power is cut is gone."""

    def __init__(self, home: Path) -> None:
        """Make it in `home` and mount it. Raises `CannotMountError`."""
        self.folder = home / "disk"
        self._image = home / "disk.ext4"
        self.folder.mkdir()
        with self._image.open("wb") as image:
            image.truncate(MEBIBYTES << 20)
        self._run("mkfs.ext4", "-q", "-F", str(self._image))
        self.mount()

    def mount(self) -> None:
        """Put it where it belongs; its journal is replayed."""
        self._run("mount", "-o", "loop", str(self._image), str(self.folder))

    def cut(self) -> None:
        """Cut the power: memory that has not been written yet never will be."""
        root = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.ioctl(root, SHUT_DOWN, struct.pack("I", WITHOUT_FLUSHING))
        finally:
            os.close(root)

    def unmount(self) -> None:
        """Take it away; nobody may be using it."""
        self._run("umount", str(self.folder))

    @staticmethod
    def _run(*command: str) -> None:
        try:
            subprocess.run(command, check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError) as error:
            raise CannotMountError(str(error)) from error
