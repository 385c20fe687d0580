/** Sizes that all figures share, in pixels of the layout. */

/** Widths that geometry is asked for: a phone, the text column, the stage. What is tested is what is shown. */
export const layoutWidths = [340, 680, 1080] as const;

/** Width of the layout for a place of this width; in between, the drawing scales. */
export function layoutWidthFor(room: number): number {
  if (room < 640) return layoutWidths[0];
  return room < 1040 ? layoutWidths[1] : layoutWidths[2];
}

/** Font sizes: labels, small print and tags, results. */
export const fontSize = { label: 13, small: 11, large: 17 } as const;

/** Font size of a cell's number. */
export function cellFontSize({ look, size }: { readonly look: string; readonly size?: number }): number {
  return size ?? (look === 'result' ? fontSize.large : fontSize.label);
}

export const lineHeight = 1.35;
