"""What a network gets right on labelled pictures."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from pictures import CLASSES, normalize

BATCH = 500


@torch.no_grad()
def predictions(model: nn.Module, pictures: Tensor) -> Tensor:
    """The most probable class of each uint8 picture, [N], in float32; leaves the model's mode as it was."""
    training = model.training
    model.eval()
    device = next(model.parameters()).device
    batches = (normalize(pictures[i : i + BATCH]).to(device) for i in range(0, len(pictures), BATCH))
    answers = [model(batch).argmax(1).cpu() for batch in batches]
    model.train(training)
    return torch.cat(answers)


def accuracy(model: nn.Module, pictures: Tensor, labels: Tensor) -> float:
    """Share of the pictures whose class is predicted, 0…1."""
    return (predictions(model, pictures) == labels).sum().item() / len(labels)


def confusion(answers: Tensor, labels: Tensor) -> list[list[int]]:
    """Counts by [true class][predicted class]."""
    size = len(CLASSES)
    return torch.bincount(labels * size + answers, minlength=size * size).view(size, size).tolist()
