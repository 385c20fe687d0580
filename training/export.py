"""Turn a finished run into what the page loads.

  python3 export.py RUNS/8x4d-s0.pt --data DIR [--name 8x4d]

Reads <run>.pt and the report <run>.json beside it (today's naming or the first, see naming.py). Writes to
public/models: <name>.safetensors (float16, BN kept apart), <name>.json (the model card) and index.json.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

import tensorfile
from card import model_card
from naming import current_report, current_state
from pictures import load_split
from resnext import ResNeXt
from samples import REPOSITORY

MODELS = REPOSITORY / 'public' / 'models'
LARGEST = 800_000


def load_report(weights: Path) -> dict[str, Any]:
    """The report beside a state dict."""
    return current_report(json.loads(weights.with_suffix('.json').read_text()))


def load_exported(path: Path, report: dict[str, Any]) -> ResNeXt:
    """The network with the rounded weights of an exported file, ready for inference."""
    model = ResNeXt(report['cardinality'], report['pathWidth'], shortcuts=report['shortcuts'])
    missing, unknown = model.load_state_dict(tensorfile.read(path), strict=False)
    if unknown or not all(name.endswith('num_batches_tracked') for name in missing):
        raise ValueError(f'{path}: missing {missing}, unknown {unknown}.')
    return model.eval().to(memory_format=torch.channels_last)


def json_text(value: Any) -> str:
    """Indented JSON with lists of numbers on one line each."""
    text = json.dumps(value, indent=1, ensure_ascii=False)
    return re.sub(r'\[[\s\d.,eE+-]*\]', lambda m: re.sub(r'\s+', ' ', m[0]).replace('[ ', '[').replace(' ]', ']'), text)


def write_json(path: Path, value: Any) -> None:
    path.write_text(json_text(value) + '\n')


def write_index() -> None:
    """public/models/index.json: the models that exist, by cardinality."""
    cards = [json.loads(path.with_suffix('.json').read_text()) for path in MODELS.glob('*.safetensors')]
    kept = ('name', 'cardinality', 'pathWidth', 'bytes', 'accuracy')
    rows = [{key: card[key] for key in kept} for card in cards]
    write_json(MODELS / 'index.json', sorted(rows, key=lambda row: (row['cardinality'], row['name'])))


def export(weights: Path, name: str, test: tuple[Tensor, Tensor]) -> dict[str, Any]:
    """Writes the weight file and the card of one run; returns the card."""
    report = load_report(weights)
    path = MODELS / f'{name}.safetensors'
    tensorfile.write(current_state(torch.load(weights)), path, {'format': 'pt', 'name': name}, 'F16')
    size = path.stat().st_size
    if size > LARGEST:
        raise ValueError(f'{path} has {size} bytes, more than {LARGEST}.')
    card = model_card(name, report, load_exported(path, report), test, size)
    write_json(MODELS / f'{name}.json', card)
    write_index()
    return card


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('weights', type=Path)
    parser.add_argument('--data', type=Path, required=True, help='folder with test/<class>/*')
    parser.add_argument('--name', help='name of the model; CxDd by default')
    options = parser.parse_args()
    report = load_report(options.weights)
    name = options.name or f'{report["cardinality"]}x{report["pathWidth"]}d'
    card = export(options.weights, name, load_split(options.data, 'test'))
    print(f'{name}: {card["bytes"]} bytes, accuracy {card["accuracy"]}, with float16 weights {card["accuracyFloat16"]}')


if __name__ == '__main__':
    main()
