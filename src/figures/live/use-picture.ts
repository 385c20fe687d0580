import { useEffect, useSyncExternalStore } from 'react';
import type { Picture } from '../../network/picture/picture.ts';
import { useShared } from '../../share/use-shared.ts';
import {
  beginWith,
  currentPicture,
  followSample,
  forgiveFault,
  type PictureState,
  showMade,
  showOwn,
  showSample,
  subscribePicture,
} from './picture-visit.ts';
import { firstSample, type Sample, sampleOf } from './samples.ts';

export interface PictureOfVisit extends PictureState {
  /** The sample that is shown or coming; undefined while the reader's own picture is shown. */
  readonly sample: Sample | undefined;
  /** Shows a sample; the address names it from then on. */
  readonly choose: (sample: string) => void;
  /** Shows a file of the reader, which stays on this machine. */
  readonly bring: (file: Blob) => void;
  /** Shows a picture that is drawn or filmed here. */
  readonly show: (picture: Picture) => void;
  /** Takes the message about an unreadable file away. */
  readonly forgive: () => void;
}

const beforeTheScript: PictureState = { pending: false };

/** The picture of the visit: the sample that the address names, or what the reader brought; `first` until then. */
export function usePicture(first = firstSample): PictureOfVisit {
  const [named, setNamed] = useShared('image', first);
  const id = sampleOf(named) ? named : first;
  const state = useSyncExternalStore(subscribePicture, currentPicture, () => beforeTheScript);
  useEffect(() => (id === first ? beginWith(id) : followSample(id)), [id, first]);
  const own = state.picture?.id.startsWith('own-') && !state.pending;
  return {
    ...state,
    sample: own ? undefined : sampleOf(id),
    choose: (sample) => {
      setNamed(sample);
      showSample(sample);
    },
    bring: showOwn,
    show: showMade,
    forgive: forgiveFault,
  };
}
