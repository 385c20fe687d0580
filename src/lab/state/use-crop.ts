import { useCallback, useMemo, useState } from 'react';
import type { PictureOfVisit } from '../../figures/live/use-picture.ts';
import { fits, middleSquare, type Square, sameSquare } from '../../network/picture/crop.ts';
import { cutPicture, isReduced } from '../../network/picture/cut.ts';
import type { Picture } from '../../network/picture/picture.ts';
import { useShared } from '../../share/use-shared.ts';

export interface Crop {
  /** The picture with the reader's square before the network. */
  readonly picture: Picture | undefined;
  /** Whether the reader has moved the square. */
  readonly moved: boolean;
  /** Sets the square; undefined is the middle again. */
  readonly setSquare: (square: Square | undefined) => void;
  /** Takes a sample's square out of the address: another sample comes. */
  readonly forget: () => void;
}

/** The address's word for the middle square: left, top, side. */
const MIDDLE: readonly number[] = [0, 0, 0];

/** The square of the reader's own picture; an address cannot hold the picture, so the visit keeps its square. */
let ofVisit: { readonly series: string; readonly square: Square } | undefined;

/** What of the picture the network reads: of samples in the address, of own pictures for the visit. */
export function useCrop({ picture, sample }: PictureOfVisit): Crop {
  const [named, setNamed] = useShared('lab.crop', MIDDLE);
  const [own, setOwn] = useState(ofVisit);
  const isSample = picture?.id === sample?.id;
  const cut = useMemo(() => {
    const [left = 0, top = 0, side = 0] = named;
    const wanted = isSample ? { left, top, side } : own?.series === picture?.series ? own?.square : undefined;
    const usable = picture && wanted && fits(wanted, picture.whole, isReduced(picture));
    return usable ? cutPicture(picture, wanted) : picture;
  }, [picture, isSample, named, own]);
  const setSquare = useCallback(
    (square: Square | undefined) => {
      if (!picture) return;
      const next = square && sameSquare(square, middleSquare(picture.whole)) ? undefined : square;
      if (isSample) return setNamed(next ? [next.left, next.top, next.side] : MIDDLE);
      ofVisit = next && { series: picture.series, square: next };
      setOwn(ofVisit);
    },
    [picture, isSample, setNamed],
  );
  const forget = useCallback(() => setNamed(MIDDLE), [setNamed]);
  return { picture: cut, moved: cut !== picture, setSquare, forget };
}
