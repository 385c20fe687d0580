"""What can be checked in seconds, without data: python3 -m unittest"""

from __future__ import annotations

import argparse
import pickle
import re
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch
from PIL import Image

import prepare
import tensorfile
from fixtures import PICTURES, share_of, values_of
from naming import current_report, current_state
from pictures import CLASSES, load_split, normalize
from resnext import ResNeXt
from samples import area_average, entries
from train import load_checkpoint, save_checkpoint, start, train_epoch


def first_naming(name: str) -> str:
    """Today's name of a tensor as the first runs spelled it."""
    name = re.sub(r'^stem\.conv\.', 'stem.', name)
    name = re.sub(r'^stem\.bn\.', 'bn.', name)
    name = re.sub(r'^logits\.', 'fc.', name)
    name = name.replace('.shortcut.conv.', '.shortcut.0.').replace('.shortcut.bn.', '.shortcut.1.')
    return re.sub(r'^stage(\d)\.block(\d)\.', lambda m: f'stages.{int(m[1]) - 1}.{int(m[2]) - 1}.', name)


class Naming(unittest.TestCase):
    def test_the_first_naming_becomes_todays(self) -> None:
        state = ResNeXt(8, 4).state_dict()
        old = {first_naming(name): tensor for name, tensor in state.items()}
        self.assertIn('stages.1.0.shortcut.1.running_var', old)
        self.assertEqual(list(current_state(old)), list(state))
        self.assertIs(current_state(state), state)

    def test_the_first_reports_become_todays(self) -> None:
        old = {'name': 'resnext29-8x4d-s0', 'std': [1], 'testAccuracy': 0.5, 'momentum': 0.9}
        new = {'name': '8x4d-s0', 'deviation': [1], 'accuracy': 0.5, 'shortcuts': True}
        self.assertEqual(current_report(old), new)
        self.assertIs(current_report(new), new)


class TensorFile(unittest.TestCase):
    def test_what_is_written_is_read(self) -> None:
        state = {'a.weight': torch.randn(4, 3, 2), 'a.num_batches_tracked': torch.tensor(7), 'b': torch.tensor(0.1)}
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / 'x.safetensors'
            for kind, rounded in (('F32', lambda t: t), ('F16', lambda t: t.half().float())):
                tensorfile.write(state, path, {'name': 'x'}, kind)
                tensors = tensorfile.read(path)
                self.assertEqual(list(tensors), ['a.weight', 'b'])
                for name, tensor in tensors.items():
                    self.assertTrue(torch.equal(tensor, rounded(state[name])), name)

    def test_what_does_not_fit_is_refused(self) -> None:
        with tempfile.TemporaryDirectory() as folder, self.assertRaises(ValueError):
            tensorfile.write({'a': torch.tensor(1e6)}, Path(folder) / 'x', {}, 'F16')


class Pictures(unittest.TestCase):
    def test_boxes_are_averaged_and_halves_rounded_up(self) -> None:
        pixels = np.zeros((64, 64, 3), np.uint8)
        pixels[0, 0], pixels[0, 1], pixels[0, 2:4] = 1, 1, 5
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / 'x.png'
            Image.fromarray(pixels).save(path)
            averaged = area_average(path)
        self.assertEqual(averaged.shape, (32, 32, 3))
        self.assertEqual(averaged[0, :3, 0].tolist(), [1, 3, 0])

    def test_the_authors_files_become_folders(self) -> None:
        pixels = np.random.default_rng(0).integers(0, 256, (3, 3072), np.uint8)
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / 'test_batch').write_bytes(pickle.dumps({b'data': pixels, b'labels': [3, 0, 3]}))
            prepare.write_split(root, root, 'test', png=True)
            self.assertEqual(sorted(file.name for file in (root / 'test' / 'cat').iterdir()), ['0000.png', '0001.png'])
            for name in CLASSES:
                (root / 'test' / name).mkdir(exist_ok=True)
            pictures, labels = load_split(root, 'test')
        self.assertEqual(labels.tolist(), [0, 3, 3])
        self.assertTrue(np.array_equal(pictures.numpy().reshape(3, -1), pixels[[1, 0, 2]]))


class Fixtures(unittest.TestCase):
    def test_the_pictures_exist(self) -> None:
        self.assertLessEqual(set(PICTURES), {row['id'] for row in entries()})

    def test_block_by_block_is_the_network_and_no_channel_is_left_out(self) -> None:
        torch.manual_seed(0)
        model = ResNeXt(2, 3).eval()
        pixels = np.random.default_rng(1).integers(0, 256, (32, 32, 3), np.uint8)
        with torch.no_grad():
            values, logits = values_of(model, pixels), model(normalize(torch.from_numpy(pixels).permute(2, 0, 1)[None]))
        self.assertTrue(torch.allclose(values['logits'], logits[0], atol=1e-5))
        self.assertEqual(len(values), 11)
        block = values['stage2.block1.out']
        parts = torch.stack([share_of(block, i) for i in range(len(PICTURES))], dim=-1)
        self.assertTrue(torch.equal(parts.flatten(2), block))


class Resuming(unittest.TestCase):
    def test_a_resumed_run_is_the_run_that_went_on(self) -> None:
        options = argparse.Namespace(cardinality=2, width=1, epochs=2, batch=4, lr=0.2, seed=3, no_shortcut=False)
        options.device, options.precision = 'cpu', 'float32'
        pictures = torch.randint(0, 256, (8, 3, 32, 32), dtype=torch.uint8)
        labels = torch.arange(8) % 10
        whole = start(options, 2)
        for _ in range(2):
            train_epoch(whole, pictures, labels, options.batch)
        part = start(options, 2)
        train_epoch(part, pictures, labels, options.batch)
        with tempfile.TemporaryDirectory() as folder:
            checkpoint = Path(folder) / 'x.checkpoint'
            save_checkpoint(checkpoint, part, options)
            resumed = start(options, 2)
            load_checkpoint(checkpoint, resumed, options)
            options.lr = 0.1
            with self.assertRaises(SystemExit):
                load_checkpoint(checkpoint, resumed, options)
        train_epoch(resumed, pictures, labels, 4)
        for name, tensor in resumed.model.state_dict().items():
            self.assertTrue(torch.equal(tensor, whole.model.state_dict()[name]), name)


if __name__ == '__main__':
    unittest.main()
