/** From a file to 32×32 pixels, by the browser's own decoder. */
import { AreaAverage, SIDE } from './average.ts';
import { middleSquare, type Square } from './crop.ts';
import { type Header, readHeader } from './header.ts';
import { type Picture, PictureError, type PictureNote, type Pixels } from './picture.ts';
import { blockMeans, reducedSize, reductionOf } from './reduce.ts';

/** Largest number of pixels that is decoded. */
export const PIXEL_LIMIT = 50_000_000;

/** The size of a picture stands in its first bytes; a photograph may carry a preview and a colour profile before it. */
const HEADER_BYTES = 1 << 20;
/** Shorter side of a drawing without pixels of its own (SVG) once it is painted, and the most of its longer one. */
const DRAWING_SIDE = 512;
const DRAWING_LENGTH = 2048;
/** Wider canvases do not exist everywhere. */
const STRIP = 4096;
/** Rows are read in portions of at most this many pixels, so that large pictures take little memory. */
const PORTION = 1 << 20;

let brought = 0;

/**
 * Decodes any picture the browser can read; its middle square is before the network. The reader's file is not kept.
 *
 * @throws PictureError
 */
export async function decodePicture(blob: Blob): Promise<Picture> {
  if (blob.size === 0) throw new PictureError({ code: 'empty' });
  const header = readHeader(new Uint8Array(await blob.slice(0, HEADER_BYTES).arrayBuffer()));
  if (!header) throw new PictureError({ code: 'not-a-picture' });
  if (header.size) checkSize(header.size.width, header.size.height);
  const source = await (header.format === 'svg' ? paintDrawing(blob) : decodePixels(blob, header));
  try {
    checkSize(source.width, source.height);
    const { pixels, seeThrough } = await averageOf(source, middleSquare(source));
    const whole = await wholeOf(source);
    const id = `own-${++brought}`;
    return {
      id,
      series: id,
      name: blob instanceof File ? blob.name : '',
      pixels,
      whole,
      square: middleSquare(whole),
      original: { width: source.width, height: source.height },
      notes: notesOf(source, header, seeThrough),
    };
  } finally {
    if ('close' in source) source.close();
  }
}

type Source = ImageBitmap | OffscreenCanvas;

function checkSize(width: number, height: number): void {
  if (width < 1 || height < 1) throw new PictureError({ code: 'no-area' });
  if (width * height > PIXEL_LIMIT) throw new PictureError({ code: 'too-large', width, height });
}

async function decodePixels(blob: Blob, { format }: Header): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob, { imageOrientation: 'from-image' });
  } catch {
    const known = ['png', 'jpeg', 'gif', 'webp', 'bmp'].includes(format);
    throw new PictureError({ code: known ? 'damaged' : 'unreadable-format', format });
  }
}

/** Paints an SVG, a very long one only in its middle; scripts and remote parts of it do not run in an image element. */
async function paintDrawing(blob: Blob): Promise<OffscreenCanvas> {
  const address = URL.createObjectURL(new Blob([blob], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    if (width < 1 || height < 1) throw new PictureError({ code: 'no-area' });
    const scale = DRAWING_SIDE / Math.min(width, height);
    const painted = (length: number) => Math.min(DRAWING_LENGTH, Math.round(length * scale));
    const canvas = new OffscreenCanvas(painted(width), painted(height));
    const [left, top] = [(canvas.width - width * scale) / 2, (canvas.height - height * scale) / 2];
    contextOf(canvas).drawImage(image, left, top, width * scale, height * scale);
    return canvas;
  } catch (error) {
    throw error instanceof PictureError ? error : new PictureError({ code: 'damaged', format: 'svg' });
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function averageOf(
  source: Source,
  { left, top, side }: Square,
): Promise<{ pixels: Uint8ClampedArray; seeThrough: boolean }> {
  const average = new AreaAverage(side);
  const height = Math.min(side, Math.max(1, Math.floor(PORTION / side)));
  const context = contextOf(new OffscreenCanvas(side, height));
  for (let row = 0; row < side; row += height) {
    const rows = Math.min(height, side - row);
    context.clearRect(0, 0, side, height);
    context.drawImage(source, left, top + row, side, rows, 0, 0, side, rows);
    average.add(context.getImageData(0, 0, side, rows).data);
    if (row > 0) await breath();
  }
  return { pixels: average.result(), seeThrough: average.seeThrough };
}

/** Lets the page answer between two portions. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** All of the picture, read in tiles whose edges lie between two pixels of the result. */
async function wholeOf(source: Source): Promise<Pixels> {
  const factor = reductionOf(source);
  const size = reducedSize(source, factor);
  const whole = { ...size, data: new Uint8ClampedArray(size.width * size.height * 4) };
  const across = Math.ceil(STRIP / factor) * factor;
  const down = Math.ceil(PORTION / STRIP / factor) * factor;
  const context = contextOf(new OffscreenCanvas(Math.min(across, source.width), Math.min(down, source.height)));
  for (let top = 0; top < source.height; top += down) {
    for (let left = 0; left < source.width; left += across) {
      const [width, height] = [Math.min(across, source.width - left), Math.min(down, source.height - top)];
      context.clearRect(0, 0, width, height);
      context.drawImage(source, left, top, width, height, 0, 0, width, height);
      const tile = blockMeans(context.getImageData(0, 0, width, height).data, width, factor);
      put(whole, tile, Math.ceil(width / factor), left / factor, top / factor);
    }
    if (top > 0) await breath();
  }
  return whole;
}

/** Puts rows of a tile in their place. */
function put({ data, width }: Pixels, tile: Uint8ClampedArray, across: number, left: number, top: number): void {
  for (let start = 0, row = top; start < tile.length; start += across * 4, row++) {
    data.set(tile.subarray(start, start + across * 4), (row * width + left) * 4);
  }
}

function notesOf({ width, height }: Source, { animated }: Header, seeThrough: boolean): PictureNote[] {
  const notes: PictureNote[] = [];
  if (width !== height) notes.push('cut');
  if (Math.min(width, height) < SIDE) notes.push('enlarged');
  if (animated) notes.push('first-frame');
  if (seeThrough) notes.push('see-through');
  return notes;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2D canvas.');
  return context;
}
