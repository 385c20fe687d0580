import { BOARD, type Board, colours, seen } from './board.ts';

/** Paints the drawing anew. */
export function paintBoard(context: CanvasRenderingContext2D, board: Board): void {
  const { paper, lines } = seen(board);
  context.fillStyle = colours[paper];
  context.fillRect(0, 0, BOARD, BOARD);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const { colour, width, points } of lines) {
    context.strokeStyle = colours[colour === 'paper' ? paper : colour];
    context.lineWidth = width;
    context.beginPath();
    for (let at = 0; at < points.length; at += 2) context.lineTo(points[at] as number, points[at + 1] as number);
    // A line of one point is a dot.
    if (points.length === 2) context.lineTo(points[0] as number, points[1] as number);
    context.stroke();
  }
}
