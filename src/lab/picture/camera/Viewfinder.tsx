import { type RefObject, useEffect } from 'react';
import { useLanguage } from '../../../language/language.tsx';

interface ViewfinderProps {
  readonly stream: MediaStream;
  readonly video: RefObject<HTMLVideoElement | null>;
}

/** What the camera sees: the middle square, which is what the network would read. */
export function Viewfinder({ stream, video }: ViewfinderProps) {
  const { t } = useLanguage();
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = stream;
    // A browser that does not start it by itself refuses here; the first frame is shown all the same.
    element.play().catch(() => undefined);
    return () => {
      element.srcObject = null;
    };
  }, [stream, video]);
  return <video className="viewfinder" ref={video} muted playsInline aria-label={t('lab.camera.view')} />;
}
