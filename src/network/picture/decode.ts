/** From a file to 32×32 pixels, by the browser's own decoder. */
import { AreaAverage, middleSquare } from './average.ts';
import { type Header, readHeader } from './header.ts';
import { type Picture, PictureError, type PictureNote } from './picture.ts';

/** Largest number of pixels that is decoded. */
export const PIXEL_LIMIT = 50_000_000;

/** The size of a picture stands in its first bytes; a photograph may carry a preview and a colour profile before it. */
const HEADER_BYTES = 1 << 20;
/** Side of the square that a drawing without pixels of its own (SVG) is painted on. */
const DRAWING_SIDE = 512;
const PREVIEW_SIDE = 256;
/** Rows are read in portions of at most this many pixels, so that large pictures take little memory. */
const PORTION = 1 << 20;

let brought = 0;

/** Decodes the middle square of any picture the browser can read. Throws PictureError; the reader's file is not kept. */
export async function decodePicture(blob: Blob): Promise<Picture> {
  if (blob.size === 0) throw new PictureError({ code: 'empty' });
  const header = readHeader(new Uint8Array(await blob.slice(0, HEADER_BYTES).arrayBuffer()));
  if (!header) throw new PictureError({ code: 'not-a-picture' });
  if (header.size) checkSize(header.size.width, header.size.height);
  const source = await (header.format === 'svg' ? paintDrawing(blob) : decodePixels(blob, header));
  try {
    checkSize(source.width, source.height);
    const square = middleSquare(source.width, source.height);
    const { pixels, seeThrough } = await averageOf(source, square);
    brought++;
    return {
      id: `own-${brought}`,
      name: blob instanceof File ? blob.name : '',
      pixels,
      preview: previewOf(source, square),
      original: { width: source.width, height: source.height },
      notes: notesOf(source, header, seeThrough),
    };
  } finally {
    if ('close' in source) source.close();
  }
}

type Source = ImageBitmap | OffscreenCanvas;
type Square = ReturnType<typeof middleSquare>;

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

/** Paints the middle square of an SVG; scripts and remote parts of it do not run in an image element. */
async function paintDrawing(blob: Blob): Promise<OffscreenCanvas> {
  const address = URL.createObjectURL(new Blob([blob], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    if (width < 1 || height < 1) throw new PictureError({ code: 'no-area' });
    const scale = DRAWING_SIDE / Math.min(width, height);
    const canvas = new OffscreenCanvas(DRAWING_SIDE, DRAWING_SIDE);
    const [left, top] = [(DRAWING_SIDE - width * scale) / 2, (DRAWING_SIDE - height * scale) / 2];
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

function previewOf(source: Source, { left, top, side }: Square): ImageData {
  const context = contextOf(new OffscreenCanvas(PREVIEW_SIDE, PREVIEW_SIDE));
  context.imageSmoothingEnabled = side > PREVIEW_SIDE;
  context.imageSmoothingQuality = 'high';
  context.fillStyle = 'white';
  context.fillRect(0, 0, PREVIEW_SIDE, PREVIEW_SIDE);
  context.drawImage(source, left, top, side, side, 0, 0, PREVIEW_SIDE, PREVIEW_SIDE);
  return context.getImageData(0, 0, PREVIEW_SIDE, PREVIEW_SIDE);
}

function notesOf({ width, height }: Source, { animated }: Header, seeThrough: boolean): PictureNote[] {
  const notes: PictureNote[] = [];
  if (width !== height) notes.push('cut');
  if (Math.min(width, height) < 32) notes.push('enlarged');
  if (animated) notes.push('first-frame');
  if (seeThrough) notes.push('see-through');
  return notes;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2D canvas.');
  return context;
}
