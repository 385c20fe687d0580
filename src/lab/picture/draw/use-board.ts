import { useCallback, useState } from 'react';
import { type Board, emptyBoard } from './board.ts';

/** The drawing stays for the visit, whoever leaves the page or closes the board. */
let ofVisit = emptyBoard;

export type ChangeBoard = (change: (board: Board) => Board) => void;

export function useBoard(): { readonly board: Board; readonly change: ChangeBoard } {
  const [board, setBoard] = useState(ofVisit);
  const change = useCallback<ChangeBoard>((next) => {
    ofVisit = next(ofVisit);
    setBoard(ofVisit);
  }, []);
  return { board, change };
}
