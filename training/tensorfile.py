"""Weight files in the safetensors format: a JSON header with offsets, then the raw little-endian numbers."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

DTYPE = {'F16': np.dtype('<f2'), 'F32': np.dtype('<f4')}


def write(state: dict[str, Tensor], path: Path, metadata: dict[str, str], kind: str) -> None:
    """Writes every tensor row-major under its name, rounded to `kind` (F16 or F32); counters of BN steps are left out."""
    header: dict[str, object] = {'__metadata__': metadata}
    blobs: list[bytes] = []
    at = 0
    for name, tensor in state.items():
        if name.endswith('num_batches_tracked'):
            continue
        rounded = np.ascontiguousarray(tensor.detach().numpy(), dtype=DTYPE[kind])
        if not np.isfinite(rounded).all():
            raise ValueError(f'{name} does not fit into {kind}.')
        blob = rounded.tobytes()
        header[name] = {'dtype': kind, 'shape': list(tensor.shape), 'data_offsets': [at, at + len(blob)]}
        blobs.append(blob)
        at += len(blob)
    head = json.dumps(header, separators=(',', ':')).encode()
    head += b' ' * (-len(head) % 8)
    path.write_bytes(struct.pack('<Q', len(head)) + head + b''.join(blobs))


def read(path: Path) -> dict[str, Tensor]:
    """The tensors of a file by name, as float32."""
    data = path.read_bytes()
    (length,) = struct.unpack_from('<Q', data)
    header, body = json.loads(data[8 : 8 + length]), data[8 + length :]
    header.pop('__metadata__', None)
    tensors = {}
    for name, entry in header.items():
        begin, end = entry['data_offsets']
        values = np.frombuffer(body[begin:end], DTYPE[entry['dtype']]).astype(np.float32)
        tensors[name] = torch.from_numpy(values.reshape(entry['shape']))
    return tensors
