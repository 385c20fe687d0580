import { standaloneSvg } from '../grammar/save-svg.ts';

/** Hands the drawings within an element to the reader as one SVG file. */
export function saveDrawings(element: Element | null, name: string, title: string): void {
  if (!element) return;
  saveFile(new Blob([standaloneSvg(element, title)], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** Hands a file to the reader under this name. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
