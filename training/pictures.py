"""The training and test pictures: reading, normalizing, augmenting."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from torch import Tensor

CLASSES = ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck']
MEAN = (0.4914, 0.4822, 0.4465)
DEVIATION = (0.2470, 0.2435, 0.2616)
AUGMENTATION = 'reflect-pad 4, random crop, horizontal flip'


def load_split(root: Path, split: str) -> tuple[Tensor, Tensor]:
    """uint8 pictures [N, 3, 32, 32] and labels [N] of `<root>/<split>/<class>/*`, kept beside it as one .npz.

    Class by class, files in name order: the order is part of what a seed stands for.
    """
    cache = root / f'{split}.npz'
    if not cache.exists():
        pictures, labels = [], []
        for label, name in enumerate(CLASSES):
            for file in sorted((root / split / name).iterdir()):
                pictures.append(np.asarray(Image.open(file).convert('RGB')).transpose(2, 0, 1))
                labels.append(label)
        np.savez(cache, x=np.stack(pictures), y=np.array(labels, dtype=np.int64))
    arrays = np.load(cache)
    return torch.from_numpy(arrays['x']), torch.from_numpy(arrays['y'])


def normalize(pictures: Tensor) -> Tensor:
    """Values 0…255 [N, 3, H, W] to (v/255 − mean)/deviation, channels last in memory."""
    mean, deviation = (torch.tensor(v).view(1, 3, 1, 1) for v in (MEAN, DEVIATION))
    return ((pictures.float() / 255 - mean) / deviation).contiguous(memory_format=torch.channels_last)


def augment(pictures: Tensor, generator: torch.Generator) -> Tensor:
    """A random 32×32 crop of each picture reflected by 4 pixels, and a horizontal flip with probability 1/2."""
    count = len(pictures)
    padded = F.pad(pictures.float(), (4, 4, 4, 4), mode='reflect')
    down, across = (torch.randint(0, 9, (count,), generator=generator) for _ in range(2))
    rows = down[:, None] + torch.arange(32)
    columns = across[:, None] + torch.arange(32)
    flip = torch.rand(count, generator=generator) < 0.5
    columns[flip] = columns[flip].flip(1)
    picture, channel = torch.arange(count)[:, None, None, None], torch.arange(3)[None, :, None, None]
    return padded[picture, channel, rows[:, None, :, None], columns[:, None, None, :]]
