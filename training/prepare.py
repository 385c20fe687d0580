"""Lay out CIFAR-10 as the trainer reads it.

  python3 prepare.py cifar-10-batches-py --out DIR

Reads the unpacked "python version" of the data from its authors (https://www.cs.toronto.edu/~kriz/cifar.html) and writes
DIR/train/<class>/0000.jpg … and DIR/test/<class>/…: JPEG of quality 75, as our weights were trained on. With --png
nothing is lost, and accuracies come out a little higher.
"""

from __future__ import annotations

import argparse
import pickle
from pathlib import Path

import numpy as np
from PIL import Image

from pictures import CLASSES

BATCHES = {'train': [f'data_batch_{i}' for i in range(1, 6)], 'test': ['test_batch']}
QUALITY = 75


def load_batch(path: Path) -> tuple[np.ndarray, list[int]]:
    """uint8 pictures [N, 32, 32, 3] and labels of one file of the authors. Unpickle only what came from them."""
    batch = pickle.loads(path.read_bytes(), encoding='bytes')
    return batch[b'data'].reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1), batch[b'labels']


def write_split(source: Path, out: Path, split: str, png: bool) -> None:
    counts = dict.fromkeys(CLASSES, 0)
    for batch in BATCHES[split]:
        for picture, label in zip(*load_batch(source / batch)):
            name = CLASSES[label]
            folder = out / split / name
            folder.mkdir(parents=True, exist_ok=True)
            file = folder / f'{counts[name]:04}.{"png" if png else "jpg"}'
            Image.fromarray(picture).save(file, **({} if png else {'quality': QUALITY}))
            counts[name] += 1
    print(split, counts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('source', type=Path)
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument('--png', action='store_true', help='lossless instead of JPEG')
    options = parser.parse_args()
    for split in BATCHES:
        write_split(options.source, options.out, split, options.png)


if __name__ == '__main__':
    main()
