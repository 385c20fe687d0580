"""The model card: how a weight file was made, how good it is and at what it fails. Facts and keys, no prose."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor

from measure import confusion, predictions
from pictures import CLASSES
from resnext import ResNeXt
from samples import SAMPLES, area_average, entries
from train import MOMENTUM, WARM_UP, WEIGHT_DECAY

WEAKEST = 3
CONFUSIONS = 5


def setting(report: dict[str, Any]) -> dict[str, Any]:
    """How the weights were found. OneCycleLR's cosine starts at 1/25 of the peak and ends at 1/250,000 of it."""
    return {
        'batch': report['batch'],
        'peakLearningRate': report['peakLearningRate'],
        'schedule': {'kind': 'one-cycle-cosine', 'warmUpShare': WARM_UP, 'startDivisor': 25, 'endDivisor': 250000},
        'momentum': {'nesterov': True, 'ends': MOMENTUM[0], 'peak': MOMENTUM[1]},
        'weightDecay': WEIGHT_DECAY,
        'weightDecayOn': 'kernels-and-linear-matrix',
        'augmentation': report['augmentation'],
        'precision': report['precision'],
        # The first reports do not say it: there was only the CPU.
        'device': report.get('device', 'cpu'),
        'torch': report['torch'],
        'seconds': report['seconds'],
    }


def data(train_count: int, test_count: int) -> dict[str, Any]:
    """What the network saw. JPEG costs a little accuracy against the original pictures."""
    return {'name': 'CIFAR-10', 'encoding': 'jpeg', 'side': 32, 'train': train_count, 'test': test_count}


def sample_score(model: ResNeXt, kind: str) -> dict[str, int]:
    """How many of the page's own samples of one kind (photograph, drawing) are predicted right."""
    rows = [row for row in entries() if row['kind'] == kind]
    stacked = np.stack([area_average(SAMPLES / row['file']).transpose(2, 0, 1) for row in rows])
    answers = [CLASSES[i] for i in predictions(model, torch.from_numpy(stacked)).tolist()]
    return {'right': sum(a == row['class'] for a, row in zip(answers, rows)), 'of': len(rows)}


def not_good_at(model: ResNeXt, counts: list[list[int]]) -> dict[str, Any]:
    """The weakest classes, the commonest confusions, the samples, and what no score here speaks of."""
    by_class = [(CLASSES[i], row[i] / sum(row)) for i, row in enumerate(counts)]
    pairs = [
        {'class': CLASSES[i], 'takenFor': CLASSES[j], 'count': count}
        for i, row in enumerate(counts)
        for j, count in enumerate(row)
        if i != j
    ]
    return {
        'weakestClasses': [{'class': c, 'accuracy': a} for c, a in sorted(by_class, key=lambda x: x[1])[:WEAKEST]],
        'confusions': sorted(pairs, key=lambda pair: -pair['count'])[:CONFUSIONS],
        'samples': {kind: sample_score(model, kind) for kind in ('photograph', 'drawing')},
        'unmeasured': ['other-classes', 'several-things', 'fine-detail'],
    }


def model_card(
    name: str, report: dict[str, Any], model: ResNeXt, test: tuple[Tensor, Tensor], size: int
) -> dict[str, Any]:
    """The card of `model`, whose weights are those of the file (rounded to float16, computed in float32)."""
    pictures, labels = test
    counts = confusion(predictions(model, pictures), labels)
    kept = ('cardinality', 'pathWidth', 'shortcuts', 'parameters', 'classes', 'mean', 'deviation')
    return {
        'name': name,
        **{key: report[key] for key in kept},
        'accuracy': report['accuracy'],
        'accuracyFloat16': sum(row[i] for i, row in enumerate(counts)) / len(labels),
        'epochs': report['epochs'],
        'seed': report['seed'],
        'bytes': size,
        'setting': setting(report),
        'data': data(50000, len(labels)),
        'history': report['history'],
        'classAccuracy': [row[i] / sum(row) for i, row in enumerate(counts)],
        'confusion': counts,
        'notGoodAt': not_good_at(model, counts),
    }
