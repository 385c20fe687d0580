"""Small pictures that a picture reader may trip over. Run it to make them anew: python test/lab/pictures/make.py"""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from PIL import Image, ImageDraw

HERE = Path(__file__).resolve().parent


def halves(width: int, height: int, mode: str = 'RGB') -> Image.Image:
    """Upper half red, lower half blue, with a white corner at the top left: shows turns and cuts."""
    picture = Image.new('RGB', (width, height), (220, 40, 30))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, height // 2, width, height), fill=(30, 60, 200))
    draw.rectangle((0, 0, width // 4, height // 4), fill=(255, 255, 255))
    return picture.convert(mode)


def png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))


def png(width: int, height: int, rows: bytes) -> bytes:
    """A grey PNG of one bit per pixel from raw rows (Pillow refuses to write some of these)."""
    head = struct.pack('>IIBBBBB', width, height, 1, 0, 0, 0, 0)
    data = zlib.compress(rows, 9)
    return b'\x89PNG\r\n\x1a\n' + png_chunk(b'IHDR', head) + png_chunk(b'IDAT', data) + png_chunk(b'IEND', b'')


def write() -> None:
    halves(1, 1).save(HERE / 'one-pixel.png')
    halves(4000, 20).save(HERE / 'long.png')
    halves(48, 48, 'CMYK').save(HERE / 'cmyk.jpg', quality=90)
    halves(96, 64).save(HERE / 'good.png')

    # Orientation 6: to be shown turned by 90° clockwise, so that red comes to the right.
    turned = Image.Exif()
    turned[0x0112] = 6
    halves(64, 64).save(HERE / 'turned.jpg', quality=95, exif=turned)

    frames = [Image.new('RGB', (40, 40), colour) for colour in ((200, 30, 30), (30, 30, 200))]
    frames[0].save(HERE / 'moving.gif', save_all=True, append_images=frames[1:], duration=200, loop=0)

    clear = Image.new('RGBA', (64, 64), (0, 0, 0, 0))
    clear.save(HERE / 'clear.png')

    (HERE / 'drawing.svg').write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" viewBox="0 0 80 40">'
        '<rect width="80" height="40" fill="#1e8c3c"/></svg>\n'
    )
    (HERE / 'empty.png').write_bytes(b'')
    (HERE / 'words.png').write_text('This is not a picture, whatever its name says.\n')
    (HERE / 'no-area.png').write_bytes(png(0, 0, b''))
    (HERE / 'cut-off.png').write_bytes((HERE / 'good.png').read_bytes()[:60])
    (HERE / 'huge.png').write_bytes(png(8000, 8000, (b'\0' + bytes(1000)) * 8000))


if __name__ == '__main__':
    write()
