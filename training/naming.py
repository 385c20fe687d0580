"""The first naming: how the first two runs called their tensors and the fields of their report.

  stem.weight, bn.*             stem.conv.weight, stem.bn.*
  stages.0.1.conv2.weight       stage1.block2.conv2.weight      (now counted from 1)
  stages.1.0.shortcut.0.weight  stage2.block1.shortcut.conv.weight
  stages.1.0.shortcut.1.*       stage2.block1.shortcut.bn.*
  fc.*                          logits.*

Reports: `std` is now `deviation`, `testAccuracy` is `accuracy`. Their `momentum` of 0.9 is dropped: it is what the
optimizer was made with, but the one-cycle schedule moved it between 0.95 and 0.85 from the first step on.
"""

from __future__ import annotations

import re
from typing import Any

from torch import Tensor


def _renamed(name: str) -> str:
    name = re.sub(r'^stem\.', 'stem.conv.', name)
    name = re.sub(r'^bn\.', 'stem.bn.', name)
    name = re.sub(r'^fc\.', 'logits.', name)
    name = re.sub(r'\.shortcut\.0\.', '.shortcut.conv.', name)
    name = re.sub(r'\.shortcut\.1\.', '.shortcut.bn.', name)
    return re.sub(
        r'^stages\.(\d+)\.(\d+)\.', lambda m: f'stage{int(m[1]) + 1}.block{int(m[2]) + 1}.', name
    )


def current_state(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """The state dict under today's names, whichever naming it has."""
    if 'stem.conv.weight' in state:
        return state
    return {_renamed(name): tensor for name, tensor in state.items()}


def current_report(report: dict[str, Any]) -> dict[str, Any]:
    """The report of a run with today's fields, whichever it has."""
    if 'deviation' in report:
        return report
    fields = {'std': 'deviation', 'testAccuracy': 'accuracy'}
    renamed = {fields.get(key, key): value for key, value in report.items() if key != 'momentum'}
    return {**renamed, 'name': report['name'].removeprefix('resnext29-'), 'shortcuts': True}
