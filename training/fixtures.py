"""Write what PyTorch computes for eight sample pictures: the answers that the page must agree with.

  python3 fixtures.py [MODEL …]

For every model of public/models (or the named ones), test/fixtures/<name>.safetensors and <name>.json. The weights are
those of the page, rounded to float16, and are computed with in float32. Picture p (counting from 0) keeps the channels
c of the nine block outputs with c mod 8 = p, so that the eight pictures together show every channel of every block and
a file stays small; the peak, over all channels, is in the JSON. Pooled vector and logits are kept whole.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

import tensorfile
from export import MODELS, load_exported, write_json
from pictures import CLASSES, normalize
from resnext import ResNeXt
from samples import REPOSITORY, SAMPLES, area_average, entries

FIXTURES = REPOSITORY / 'test' / 'fixtures'
PICTURES = (
    'airplane-biplane',
    'automobile-sports',
    'bird-kingfisher',
    'cat-chelsea',
    'dog-shepherd',
    'horse-nokota',
    'ship-schooner',
    'truck-dumper',
)


def sample_pixels(identity: str) -> np.ndarray:
    """uint8 [32, 32, 3] of a sample."""
    (row,) = [row for row in entries() if row['id'] == identity]
    return area_average(SAMPLES / row['file'])


@torch.no_grad()
def values_of(model: ResNeXt, pixels: np.ndarray) -> dict[str, Tensor]:
    """Values of the named nodes for one picture, [H, W, C] or [C]."""
    h = F.relu(model.stem(normalize(torch.from_numpy(pixels.transpose(2, 0, 1)[None].copy()))))
    values = {}
    for name, block in model.named_blocks():
        h = block(h)
        values[f'{name}.out'] = h[0].permute(1, 2, 0)
    pooled = h.mean((2, 3))
    return {**values, 'pool': pooled[0], 'logits': model.logits(pooled)[0]}


def share_of(value: Tensor, index: int) -> Tensor:
    """The channels that picture `index` keeps of a feature map; a vector is kept whole."""
    return value[:, :, index :: len(PICTURES)] if value.ndim == 3 else value


def fixture(name: str) -> tuple[dict[str, Tensor], list[dict[str, Any]]]:
    """Tensors `<picture>/<node>` of one model, with `<picture>/pixels` (0…255), and a row about each picture."""
    report = json.loads((MODELS / f'{name}.json').read_text())
    model = load_exported(MODELS / f'{name}.safetensors', report)
    tensors: dict[str, Tensor] = {}
    rows = []
    for index, identity in enumerate(PICTURES):
        pixels = sample_pixels(identity)
        values = values_of(model, pixels)
        tensors[f'{identity}/pixels'] = torch.from_numpy(pixels.astype(np.float32))
        tensors.update({f'{identity}/{node}': share_of(value, index) for node, value in values.items()})
        rows.append({
            'picture': identity,
            'answer': CLASSES[int(values['logits'].argmax())],
            'peaks': {node: value.abs().max().item() for node, value in values.items()},
        })
    return tensors, rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('models', nargs='*')
    names = parser.parse_args().models or [path.stem for path in sorted(MODELS.glob('*.safetensors'))]
    FIXTURES.mkdir(exist_ok=True)
    for name in names:
        tensors, rows = fixture(name)
        path = FIXTURES / f'{name}.safetensors'
        tensorfile.write(tensors, path, {'format': 'pt', 'name': name}, 'F32')
        write_json(FIXTURES / f'{name}.json', {'model': name, 'torch': torch.__version__, 'pictures': rows})
        print(f'{name}: {path.stat().st_size} bytes, {[row["answer"] for row in rows]}')


if __name__ == '__main__':
    main()
