/** Small pictures as addresses, without a canvas: for feature maps on cards. */

type Colour = readonly [red: number, green: number, blue: number];

const headerBytes = 54;

/** A picture of `width` × `height` pixels as the address of a BMP file; `colourAt` counts from the upper left. */
export function bitmap(width: number, height: number, colourAt: (x: number, y: number) => Colour): string {
  const rowBytes = Math.ceil((width * 3) / 4) * 4;
  const bytes = new Uint8Array(headerBytes + rowBytes * height);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0x424d);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, headerBytes, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  // A negative height: rows from the top.
  view.setInt32(22, -height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red, green, blue] = colourAt(x, y);
      bytes.set([blue, green, red], headerBytes + y * rowBytes + x * 3);
    }
  }
  return `data:image/bmp;base64,${btoa(String.fromCharCode(...bytes))}`;
}
