"""The small ResNeXt-29 for 32×32 pictures: the paper's CIFAR skeleton (§5.3) at a quarter of its width.

A 3×3 convolution (3 → 32), three stages of three bottleneck blocks with outputs of 64, 128 and 256 channels
on maps of 32×32, 16×16 and 8×8, global average pooling and a linear layer: 1 + 3·3·3 + 1 = 29 layers.
C is the cardinality, d the width of one path in stage 1; d doubles with each stage, C stays.
C = 1 is a plain bottleneck ResNet.

Module names are the node names of the graph in the page (`stage1.block2.conv2`, stages and blocks count from 1),
so one naming runs from the trainer through the weight file to the figures.
"""

from __future__ import annotations

import torch.nn.functional as F
from torch import Tensor, nn

STEM_CHANNELS = 32
STAGE_CHANNELS = (64, 128, 256)
BLOCKS_PER_STAGE = 3


class Normalized(nn.Module):
    """A convolution without bias and the batch normalization after it, named `conv` and `bn`."""

    def __init__(self, channels_in: int, channels_out: int, kernel: int, stride: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels_in, channels_out, kernel, stride, kernel // 2, bias=False)
        self.bn = nn.BatchNorm2d(channels_out)

    def forward(self, x: Tensor) -> Tensor:
        return self.bn(self.conv(x))


class Block(nn.Module):
    """Form (c) of Fig. 3: 1×1, 3×3 with C groups, 1×1; BN after each, ReLU after the first two and after the sum."""

    def __init__(self, channels_in: int, channels_out: int, cardinality: int, path_width: int, stride: int) -> None:
        super().__init__()
        width = cardinality * path_width
        self.conv1 = nn.Conv2d(channels_in, width, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, stride, 1, groups=cardinality, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.conv3 = nn.Conv2d(width, channels_out, 1, bias=False)
        self.bn3 = nn.BatchNorm2d(channels_out)
        self.has_shortcut = True
        # A projection where the shape changes (the paper's type B), the identity elsewhere.
        same = channels_in == channels_out and stride == 1
        self.shortcut: Normalized | None = None if same else Normalized(channels_in, channels_out, 1, stride)

    def forward(self, x: Tensor) -> Tensor:
        residual = F.relu(self.bn1(self.conv1(x)))
        residual = F.relu(self.bn2(self.conv2(residual)))
        residual = self.bn3(self.conv3(residual))
        if not self.has_shortcut:
            return F.relu(residual)
        return F.relu(residual + (x if self.shortcut is None else self.shortcut(x)))

    def drop_shortcut(self) -> None:
        """Leaves the residual function alone: no identity, no projection."""
        self.has_shortcut = False
        self.shortcut = None


class ResNeXt(nn.Module):
    """Pictures [N, 3, 32, 32], normalized, to logits [N, classes].

    The order in which modules are made and drawn is part of the record: it decides what a seed stands for.
    Without shortcuts the remaining weights start as they do with them.
    """

    def __init__(self, cardinality: int, path_width: int, classes: int = 10, shortcuts: bool = True) -> None:
        super().__init__()
        self.stem = Normalized(3, STEM_CHANNELS, 3, 1)
        channels = STEM_CHANNELS
        for s, channels_out in enumerate(STAGE_CHANNELS):
            stage = nn.Sequential()
            for b in range(BLOCKS_PER_STAGE):
                stride = 2 if s > 0 and b == 0 else 1
                stage.add_module(f'block{b + 1}', Block(channels, channels_out, cardinality, path_width * 2**s, stride))
                channels = channels_out
            self.add_module(f'stage{s + 1}', stage)
        self.logits = nn.Linear(channels, classes)
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, mode='fan_out', nonlinearity='relu')
        if not shortcuts:
            for _, block in self.named_blocks():
                block.drop_shortcut()

    def named_blocks(self) -> list[tuple[str, Block]]:
        """The nine blocks in order, e.g. ('stage1.block1', …)."""
        return [(name, module) for name, module in self.named_modules() if isinstance(module, Block)]

    def features(self, x: Tensor) -> Tensor:
        """Outputs of the last block, [N, 256, 8, 8]."""
        h = F.relu(self.stem(x))
        for _, block in self.named_blocks():
            h = block(h)
        return h

    def forward(self, x: Tensor) -> Tensor:
        return self.logits(self.features(x).mean((2, 3)))
