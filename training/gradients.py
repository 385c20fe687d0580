"""Write how PyTorch differentiates two elements by a sample picture: the answer that the page's own gradient must give.

  python3 gradients.py [MODEL]

In test/fixtures/<name>-gradients.safetensors, `<node>/<y>.<x>.<channel>` is the gradient [32, 32, 3] of that element by
the normalized picture, worked out in float64 with the weights of the page (rounded to float16), rounded to float32.
The elements are the largest of one node inside a block, before its ReLU, and the largest logit.
"""

from __future__ import annotations

import argparse
import json

import torch
from torch import Tensor

import tensorfile
from export import MODELS, load_exported
from fixtures import FIXTURES, sample_pixels
from pictures import normalize
from resnext import ResNeXt

PICTURE = 'cat-chelsea'
NODES = ('stage2.block2.bn2', 'logits')


def gradient(model: ResNeXt, x: Tensor, node: str) -> tuple[str, Tensor]:
    """The largest element of a module's output, as `<node>/<y>.<x>.<channel>`, and its gradient by x, as [H, W, 3]."""
    values: list[Tensor] = []
    handle = model.get_submodule(node).register_forward_hook(lambda _, __, value: values.append(value))
    x = x.clone().requires_grad_()
    model(x)
    handle.remove()
    (value,) = values
    maps = value[0] if value.ndim == 4 else value[0, :, None, None]
    index = int(maps.permute(1, 2, 0).argmax())
    channels, _, width = maps.shape
    row, column, channel = index // channels // width, index // channels % width, index % channels
    (slopes,) = torch.autograd.grad(maps[channel, row, column], x)
    return f'{node}/{row}.{column}.{channel}', slopes[0].permute(1, 2, 0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('model', nargs='?', default='8x4d')
    name = parser.parse_args().model
    model = load_exported(MODELS / f'{name}.safetensors', json.loads((MODELS / f'{name}.json').read_text())).double()
    x = normalize(torch.from_numpy(sample_pixels(PICTURE).transpose(2, 0, 1)[None].copy())).double()
    tensors = dict(gradient(model, x, node) for node in NODES)
    path = FIXTURES / f'{name}-gradients.safetensors'
    tensorfile.write(tensors, path, {'format': 'pt', 'name': name, 'picture': PICTURE}, 'F32')
    print(f'{path.name}: {path.stat().st_size} bytes, {list(tensors)}')


if __name__ == '__main__':
    main()
