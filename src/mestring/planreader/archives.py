"""Opens a zip archive with bounds, so that a small file cannot unpack into a memory full of nothing."""

from __future__ import annotations

import io
import zipfile
import zlib

from mestring.planreader.errors import PlanUnreadableError

MOST_ENTRIES = 5_000
MOST_UNPACKED = 600 * 1024 * 1024
MOST_UNPACKED_PART = 48 * 1024 * 1024
MOST_RATIO = 400
_SMALL = 4 * 1024 * 1024

_BOMB = (
    "Filen pakker seg ut til langt mer enn den gir seg ut for og blir ikke åpnet; "
    "lagre planen på nytt fra Word, uten vedlegg, og prøv igjen."
)
_BROKEN = "Filen er skadet eller avkortet og kan ikke pakkes ut; last den ned eller lagre den på nytt og prøv igjen."
_LOCKED = "Filen er låst med passord; fjern passordet i Word (Fil, Informasjon, Beskytt dokument) og prøv igjen."


class Archive:
    """A zip archive that is checked before anything is unpacked, and again while it is."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise PlanUnreadableError(_BROKEN) from error
        if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
            raise PlanUnreadableError(_BOMB)
        if any(entry.flag_bits & 1 for entry in entries):
            raise PlanUnreadableError(_LOCKED)
        for entry in entries:
            if entry.file_size > _SMALL and entry.file_size > MOST_RATIO * max(entry.compress_size, 1):
                raise PlanUnreadableError(_BOMB)
        self.names = frozenset(entry.filename for entry in entries)

    def read(self, name: str) -> bytes:
        """The bytes of one part; b"" when the archive has none of that name."""
        if name not in self.names:
            return b""
        try:
            with self._zip.open(name) as part:
                unpacked = part.read(MOST_UNPACKED_PART + 1)
        except (zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise PlanUnreadableError(_BROKEN) from error
        if len(unpacked) > MOST_UNPACKED_PART:
            raise PlanUnreadableError(_BOMB)
        return unpacked
