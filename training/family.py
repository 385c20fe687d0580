"""Export every finished run of a folder.

  python3 family.py RUNS [RUNS …] --data DIR

Runs of seed 0 with shortcuts become models of the page (export.py). All runs, whatever their seed, go into
public/models/runs.json with setting, accuracy and history: what the figures about spread and learning curves read.
Runs still in training have no report yet and are left out.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from export import MODELS, export, load_report, write_json
from pictures import load_split


def finished(folders: list[Path]) -> list[Path]:
    """State dicts that have their report, by cardinality and seed."""
    found = [path for folder in folders for path in folder.glob('*.pt') if path.with_suffix('.json').exists()]
    return sorted(found, key=lambda path: (load_report(path)['cardinality'], load_report(path)['name']))


def record(report: dict[str, Any]) -> dict[str, Any]:
    """One row of runs.json."""
    kept = ('name', 'cardinality', 'pathWidth', 'shortcuts', 'seed', 'parameters', 'epochs', 'accuracy', 'history')
    return {key: report[key] for key in kept}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('runs', type=Path, nargs='+')
    parser.add_argument('--data', type=Path, required=True)
    options = parser.parse_args()
    test = load_split(options.data, 'test')
    weights = finished(options.runs)
    for path in weights:
        report = load_report(path)
        if report['seed'] == 0 and report['shortcuts']:
            card = export(path, f'{report["cardinality"]}x{report["pathWidth"]}d', test)
            print(card['name'], card['bytes'], card['accuracy'], card['accuracyFloat16'], flush=True)
    write_json(MODELS / 'runs.json', [record(load_report(path)) for path in weights])


if __name__ == '__main__':
    main()
