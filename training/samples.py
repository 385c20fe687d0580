"""The sample pictures of the page, as the network sees them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

REPOSITORY = Path(__file__).resolve().parent.parent
SAMPLES = REPOSITORY / 'public' / 'samples'
SIDE = 32


def entries() -> list[dict[str, Any]]:
    """The rows of public/samples/index.json."""
    return json.loads((SAMPLES / 'index.json').read_text())


def area_average(path: Path) -> np.ndarray:
    """uint8 [32, 32, 3]: the mean of each 8×8 box of a 256×256 picture, halves rounded up."""
    pixels = np.asarray(Image.open(path).convert('RGB'), dtype=np.int64)
    box = pixels.shape[0] // SIDE
    if pixels.shape != (SIDE * box, SIDE * box, 3):
        raise ValueError(f'{path} is {pixels.shape}, not a square of a multiple of {SIDE}.')
    sums = pixels.reshape(SIDE, box, SIDE, box, 3).sum(axis=(1, 3))
    return ((2 * sums + box * box) // (2 * box * box)).astype(np.uint8)
