"""Reads people as NumPy keeps arrays (npz): municipality, year, sex, age, and persons along them in that order."""

from __future__ import annotations

import io
import zipfile

import numpy as np

from mestring.knowledge.reading.cube import MOST_CELLS, Cube, Dimension, must_be_possible
from mestring.knowledge.reading.errors import TableUnreadableError

AXES = ("municipality", "year", "sex", "age")
WRONG = "Filen er ikke arrayer vi kan lese. De skal hete municipality, year, sex, age og persons."


def read_arrays(content: bytes) -> Cube:
    """The table. TableUnreadableError where an array is missing, of another shape, or larger than anybody's."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(one.file_size for one in archive.infolist()) > MOST_CELLS * 8:
                raise TableUnreadableError("Arrayene i filen er for store for oss. Velg færre år eller kommuner.")
        with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
            axes = [[str(one) for one in arrays[name].ravel().tolist()] for name in AXES]
            persons = arrays["persons"]
    except TableUnreadableError:
        raise
    except Exception:  # noqa: BLE001 - a hostile archive may break the reader in any way, and all are told the same
        raise TableUnreadableError(WRONG) from None
    must_be_possible([len(one) for one in axes])
    same_shape = persons.shape == tuple(len(one) for one in axes) and persons.dtype.kind in "iuf"
    readable = all(one.isprintable() for axis in axes for one in axis)
    if not same_shape or not readable or any(len(set(one)) != len(one) for one in axes):
        raise TableUnreadableError(WRONG)
    dimensions = tuple(Dimension(name, name, {one: one for one in axis}) for name, axis in zip(AXES, axes, strict=True))
    return Cube("", None, dimensions, persons.astype(float), np.zeros(persons.shape, bool))
