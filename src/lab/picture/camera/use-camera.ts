import { useCallback, useEffect, useRef, useState } from 'react';
import { type CameraFault, cameraFault, camerasOffered, nextCamera, openCamera, stopCamera } from './camera.ts';

export type CameraState =
  | { readonly status: 'off' | 'asking' | 'hidden' }
  | { readonly status: 'fault'; readonly fault: CameraFault }
  /** `next`: another camera, if there is one. */
  | { readonly status: 'on'; readonly stream: MediaStream; readonly next: string | undefined };

export interface Camera {
  readonly state: CameraState;
  /** Asks for the camera, this one or the usual one. */
  readonly start: (id?: string) => void;
  readonly stop: () => void;
}

/** A camera that is asked for only by `start`, and let go when this is left or the page is hidden. */
export function useCamera(): Camera {
  const [state, setState] = useState<CameraState>({ status: 'off' });
  const stream = useRef<MediaStream>(undefined);
  /** Counts questions and stops: an answer to an earlier one is let go at once. */
  const turn = useRef(0);

  const end = useCallback((next: CameraState) => {
    turn.current++;
    if (stream.current) stopCamera(stream.current);
    stream.current = undefined;
    setState(next);
  }, []);

  const start = useCallback(
    async (id?: string) => {
      if (!camerasOffered()) return end({ status: 'fault', fault: 'insecure' });
      end({ status: 'asking' });
      const own = turn.current;
      try {
        const opened = await openCamera(id);
        const next = await nextCamera(opened);
        if (own !== turn.current) return stopCamera(opened);
        stream.current = opened;
        opened.getVideoTracks()[0]?.addEventListener('ended', () => end({ status: 'fault', fault: 'ended' }));
        setState({ status: 'on', stream: opened, next });
      } catch (error) {
        if (own === turn.current) end({ status: 'fault', fault: cameraFault(error) });
      }
    },
    [end],
  );

  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden' && stream.current) end({ status: 'hidden' });
    };
    const leave = () => end({ status: 'off' });
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [end]);
  return { state, start, stop: useCallback(() => end({ status: 'off' }), [end]) };
}
