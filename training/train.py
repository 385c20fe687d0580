"""Train one small ResNeXt-29; write its weights and an account of the run.

  python3 train.py --data DIR --out DIR --cardinality 8 --width 4 [--seed 0] [--resume] [--device cuda]

Writes to --out: <run>.pt (state dict), <run>.json (setting, loss and accuracy by epoch, time) and, after every
epoch, <run>.checkpoint (all that is needed to go on). With --resume a stopped run goes on from its checkpoint
with the numbers it would have had, and a finished run is left alone.
The accuracy to quote is the last epoch's on the 10,000 test pictures: no epoch is chosen by it.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from measure import accuracy
from pictures import AUGMENTATION, CLASSES, DEVIATION, MEAN, augment, load_split, normalize
from resnext import ResNeXt

WEIGHT_DECAY = 5e-4
WARM_UP = 0.2
# OneCycleLR moves the momentum against the rate: highest at both ends, lowest at the peak of the rate.
MOMENTUM = (0.95, 0.85)
PRECISIONS = {'bfloat16': 'bfloat16 autocast, float32 weights', 'float32': 'float32'}


@dataclass
class Run:
    """Everything that changes during a run."""

    model: ResNeXt
    optimizer: torch.optim.Optimizer
    schedule: Any
    generator: torch.Generator
    history: list[dict[str, float]]
    seconds: float
    device: torch.device
    bfloat16: bool


def run_name(options: argparse.Namespace) -> str:
    """E.g. `8x4d-s0`, `8x4d-s0-plain` where the shortcuts are left out."""
    return f'{options.cardinality}x{options.width}d-s{options.seed}' + ('-plain' if options.no_shortcut else '')


def start(options: argparse.Namespace, steps: int) -> Run:
    """A network fresh from its seed, with `steps` updates an epoch before it."""
    torch.manual_seed(options.seed)
    generator = torch.Generator().manual_seed(options.seed)
    model = ResNeXt(options.cardinality, options.width, shortcuts=not options.no_shortcut)
    # The weights are drawn on the CPU, whatever the device, so that a seed stands for the same start everywhere.
    device = torch.device(options.device)
    model = model.to(device, memory_format=torch.channels_last)
    decayed = [p for p in model.parameters() if p.ndim > 1]
    others = [p for p in model.parameters() if p.ndim <= 1]
    groups = [{'params': decayed, 'weight_decay': WEIGHT_DECAY}, {'params': others, 'weight_decay': 0}]
    optimizer = torch.optim.SGD(groups, lr=options.lr, momentum=MOMENTUM[0], nesterov=True)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer,
        options.lr,
        total_steps=options.epochs * steps,
        pct_start=WARM_UP,
        base_momentum=MOMENTUM[1],
        max_momentum=MOMENTUM[0],
    )
    return Run(model, optimizer, schedule, generator, [], 0.0, device, options.precision == 'bfloat16')


def train_epoch(run: Run, pictures: Tensor, labels: Tensor, batch: int) -> float:
    """One pass in random order, the last incomplete batch left out; returns the mean loss."""
    steps = len(pictures) // batch
    order = torch.randperm(len(pictures), generator=run.generator)
    total = torch.zeros((), dtype=torch.float64, device=run.device)
    for i in range(steps):
        pick = order[i * batch : (i + 1) * batch]
        inputs = normalize(augment(pictures[pick], run.generator)).to(run.device, non_blocking=True)
        answers = labels[pick].to(run.device, non_blocking=True)
        with torch.autocast(run.device.type, dtype=torch.bfloat16, enabled=run.bfloat16):
            loss = F.cross_entropy(run.model(inputs).float(), answers)
        run.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        run.optimizer.step()
        run.schedule.step()
        total += loss.detach()
    return total.item() / steps


def write_whole(path: Path, write: Any) -> None:
    """Calls write(file) on a neighbour of `path` and renames it, so that no reader or crash meets half a file."""
    part = path.with_name(path.name + '.part')
    with part.open('wb') as file:
        write(file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, path)


def setting_of(options: argparse.Namespace) -> dict[str, Any]:
    """What must not change between a checkpoint and its resumption."""
    keys = ('cardinality', 'width', 'epochs', 'batch', 'lr', 'seed', 'no_shortcut')
    return {key: getattr(options, key) for key in keys}


def save_checkpoint(path: Path, run: Run, options: argparse.Namespace) -> None:
    state = {
        'setting': setting_of(options),
        'model': run.model.state_dict(),
        'optimizer': run.optimizer.state_dict(),
        'schedule': run.schedule.state_dict(),
        'generator': run.generator.get_state(),
        'globalGenerator': torch.get_rng_state(),
        'history': run.history,
        'seconds': run.seconds,
    }
    write_whole(path, lambda file: torch.save(state, file))


def load_checkpoint(path: Path, run: Run, options: argparse.Namespace) -> None:
    """Brings `run` to where the checkpoint was written; refuses one of another setting."""
    state = torch.load(path, map_location='cpu', weights_only=False)
    if state['setting'] != setting_of(options):
        raise SystemExit(f'{path} was written with {state["setting"]}, not with {setting_of(options)}.')
    run.model.load_state_dict(state['model'])
    run.optimizer.load_state_dict(state['optimizer'])
    run.schedule.load_state_dict(state['schedule'])
    run.generator.set_state(state['generator'])
    torch.set_rng_state(state['globalGenerator'])
    run.history, run.seconds = state['history'], state['seconds']


def report_of(run: Run, options: argparse.Namespace) -> dict[str, Any]:
    """The account of a finished run, as export.py reads it."""
    return {
        'name': run_name(options),
        'cardinality': options.cardinality,
        'pathWidth': options.width,
        'shortcuts': not options.no_shortcut,
        'parameters': sum(p.numel() for p in run.model.parameters()),
        'classes': CLASSES,
        'mean': MEAN,
        'deviation': DEVIATION,
        'accuracy': run.history[-1]['testAccuracy'],
        'epochs': options.epochs,
        'seed': options.seed,
        'batch': options.batch,
        'peakLearningRate': options.lr,
        'weightDecay': WEIGHT_DECAY,
        'augmentation': AUGMENTATION,
        'precision': PRECISIONS[options.precision],
        'device': run.device.type,
        'torch': torch.__version__,
        'seconds': round(run.seconds),
        'history': run.history,
    }


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--data', type=Path, required=True, help='folder with train/<class>/* and test/<class>/*')
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument('--cardinality', type=int, required=True, help='C')
    parser.add_argument('--width', type=int, required=True, help='d: width of one path in stage 1')
    parser.add_argument('--epochs', type=int, default=30)
    parser.add_argument('--batch', type=int, default=128)
    parser.add_argument('--lr', type=float, default=0.2, help='peak learning rate')
    parser.add_argument('--seed', type=int, default=0)
    parser.add_argument('--device', default='cpu', help='cpu or cuda')
    parser.add_argument('--precision', choices=PRECISIONS, default='bfloat16', help='of the arithmetic')
    parser.add_argument('--threads', type=int, default=os.cpu_count())
    parser.add_argument('--no-shortcut', action='store_true', help='leave out identities and projections')
    parser.add_argument('--resume', action='store_true', help='go on from the checkpoint, if there is one')
    return parser.parse_args()


def main() -> None:
    options = parse_options()
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    name = run_name(options)
    weights, report, checkpoint = (options.out / f'{name}.{kind}' for kind in ('pt', 'json', 'checkpoint'))
    if options.resume and report.exists():
        print(name, 'is finished', flush=True)
        return
    pictures, labels = load_split(options.data, 'train')
    test_pictures, test_labels = load_split(options.data, 'test')
    run = start(options, len(pictures) // options.batch)
    if options.resume and checkpoint.exists():
        load_checkpoint(checkpoint, run, options)
    while len(run.history) < options.epochs:
        began = time.monotonic()
        loss = train_epoch(run, pictures, labels, options.batch)
        score = accuracy(run.model, test_pictures, test_labels)
        run.seconds += time.monotonic() - began
        run.history.append({'epoch': len(run.history) + 1, 'trainLoss': round(loss, 4), 'testAccuracy': score})
        save_checkpoint(checkpoint, run, options)
        print(name, run.history[-1], f'{run.seconds:.0f} s', flush=True)
    run.model.eval()
    write_whole(weights, lambda file: torch.save(run.model.cpu().state_dict(), file))
    text = json.dumps(report_of(run, options), indent=1) + '\n'
    write_whole(report, lambda file: file.write(text.encode()))


if __name__ == '__main__':
    main()
