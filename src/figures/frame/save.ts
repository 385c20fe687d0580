import { loadedFonts } from '../grammar/loaded-fonts.ts';
import { standaloneSvg } from '../grammar/save-svg.ts';
import { saveFile } from './save-file.ts';

export type DrawingFormat = 'svg' | 'png';

/** Pixels of a saved picture for each unit of the drawing. */
const SHARPNESS = 2;

/** Hands the drawings within an element to the reader as one file. */
export async function saveDrawings(element: Element | null, name: string, title: string, format: DrawingFormat) {
  if (!element) return;
  const svg = standaloneSvg(element, title);
  const file = format === 'svg' ? svgFile(svg) : await pngFile(svg);
  saveFile(file, `${name}.${format}`);
}

function svgFile(svg: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' });
}

/** A picture of the drawing in the page's own fonts, which reach into no picture by themselves. */
async function pngFile(svg: SVGSVGElement): Promise<Blob> {
  const style = document.createElementNS(svg.namespaceURI, 'style');
  style.textContent = await loadedFonts();
  svg.prepend(style);
  const address = URL.createObjectURL(svgFile(svg));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    // Chromium has the fonts within one turn after the picture.
    await new Promise((resolve) => setTimeout(resolve));
    const canvas = new OffscreenCanvas(image.width * SHARPNESS, image.height * SHARPNESS);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}
