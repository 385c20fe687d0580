"""How well a network answers with few of its paths: the numbers that lesson 4 quotes.

  python3 paths.py --data DIR [--name 8x4d] [--every 5]

Keeps one path of every block and switches the others off, for each path in turn; and switches single paths off in
all blocks. Reads public/models/<name>, writes content/measured.json. Every fifth test picture: 200 of each class.
"""

from __future__ import annotations

import argparse
import json
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator

import torch
from torch import Tensor, nn

from export import MODELS, load_exported, write_json
from measure import accuracy
from pictures import load_split
from resnext import ResNeXt
from samples import REPOSITORY

MEASURED = REPOSITORY / 'content' / 'measured.json'
DIGITS = 4


@contextmanager
def switched_off(model: ResNeXt, cardinality: int, paths: set[int]) -> Iterator[None]:
    """Clears the 3×3 outputs of these paths (from 1) in every block while it lasts."""

    def clear(module: nn.Module, given: tuple[Tensor]) -> tuple[Tensor]:
        (values,) = given
        lanes = values.unflatten(1, (cardinality, -1)).clone()
        lanes[:, [path - 1 for path in paths]] = 0
        return (lanes.flatten(1, 2),)

    hooks = [block.conv3.register_forward_pre_hook(clear) for _, block in model.named_blocks()]
    try:
        yield
    finally:
        for hook in hooks:
            hook.remove()


def measure(name: str, data: Path, every: int) -> dict[str, object]:
    """Accuracies 0…1 of the whole network and of what is left of it."""
    card = json.loads((MODELS / f'{name}.json').read_text())
    cardinality = card['cardinality']
    model = load_exported(MODELS / f'{name}.safetensors', card)
    pictures, labels = (values[::every] for values in load_split(data, 'test'))
    paths = set(range(1, cardinality + 1))

    def without(off: set[int]) -> float:
        with switched_off(model, cardinality, off):
            return round(accuracy(model, pictures, labels), DIGITS)

    return {
        'model': name,
        'pictures': len(pictures),
        'allPaths': without(set()),
        'onlyPath': [without(paths - {path}) for path in sorted(paths)],
        'withoutPath': [without({path}) for path in sorted(paths)],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--data', type=Path, required=True, help='folder with test/<class>/*')
    parser.add_argument('--name', default='8x4d')
    parser.add_argument('--every', type=int, default=5)
    options = parser.parse_args()
    torch.set_num_threads(2)
    measured = {'paths': measure(options.name, options.data, options.every)}
    write_json(MEASURED, measured)
    print(json.dumps(measured))


if __name__ == '__main__':
    main()
