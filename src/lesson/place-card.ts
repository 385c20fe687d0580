const gap = 6;

/**
 * Keeps a card beside the line that it explains, below it or above where there is more room, and inside the
 * window, also while the page scrolls. Returns the function that stops this.
 */
export function placeCard(anchor: HTMLElement, card: HTMLElement): () => void {
  const place = () => {
    // A term may break over two lines; the card stands at the first.
    const line = anchor.getClientRects()[0];
    if (!line) return;
    const { width, height } = card.getBoundingClientRect();
    const room = document.documentElement.clientWidth - width - gap;
    const below = line.bottom + gap;
    const fitsBelow = below + height <= innerHeight || line.top < height + 2 * gap;
    card.style.left = `${Math.max(gap, Math.min(line.left, room))}px`;
    card.style.top = `${fitsBelow ? below : line.top - height - gap}px`;
  };
  place();
  addEventListener('scroll', place, { passive: true });
  addEventListener('resize', place);
  return () => {
    removeEventListener('scroll', place);
    removeEventListener('resize', place);
  };
}
