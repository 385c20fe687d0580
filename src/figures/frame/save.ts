import { standaloneSvg } from '../grammar/save-svg.ts';

/** Hands the drawings within an element to the reader as one SVG file. */
export function saveDrawings(element: Element | null, name: string, title: string): void {
  if (!element) return;
  const file = new Blob([standaloneSvg(element, title)], { type: 'image/svg+xml' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${name}.svg`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
