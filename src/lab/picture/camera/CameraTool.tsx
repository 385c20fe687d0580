import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { pictureOf } from '../../../network/picture/made.ts';
import type { Pixels } from '../../../network/picture/picture.ts';
import type { ToolProps } from '../../tools/tool.ts';
import { usePace } from '../use-pace.ts';
import { frameOf } from './frame.ts';
import { type CameraState, useCamera } from './use-camera.ts';
import { Viewfinder } from './Viewfinder.tsx';
import './camera.css';

/** Pictures a second that the network is given while it looks on. */
const RATE = 5;

/** The camera: asked for when the reader says so, off when the panel closes or a picture has been taken. */
export default function CameraTool({ lab }: ToolProps) {
  const { t } = useLanguage();
  const { state, start, stop } = useCamera();
  const video = useRef<HTMLVideoElement>(null);
  const [live, setLive] = useState(false);
  const [taken, setTaken] = useState(false);
  const { show } = lab.visit;
  const present = useCallback((frame: Pixels) => show(pictureOf(frame, 'camera', t('lab.camera.name'))), [show, t]);
  const on = state.status === 'on';
  usePace(useFrames(video, on && live), lab.free, present);
  const take = () => {
    const frame = video.current && frameOf(video.current);
    if (!frame) return;
    present(frame);
    setTaken(true);
    stop();
  };
  const turnOn = (id?: string) => {
    setTaken(false);
    start(id);
  };
  return (
    <div className="camera">
      <p className="hint">{t('lab.camera.note')}</p>
      {on && <Viewfinder stream={state.stream} video={video} />}
      <div className="camera-controls">
        {on ? (
          <>
            <button type="button" onClick={take}>
              {t('lab.camera.take')}
            </button>
            <button type="button" aria-pressed={live} onClick={() => setLive(!live)}>
              {t('lab.camera.live')}
            </button>
            {state.next !== undefined && (
              <button type="button" onClick={() => turnOn(state.next)}>
                {t('lab.camera.other')}
              </button>
            )}
            <button type="button" onClick={stop}>
              {t('lab.camera.stop')}
            </button>
          </>
        ) : (
          <button type="button" disabled={state.status === 'asking'} onClick={() => turnOn()}>
            {t('lab.camera.start')}
          </button>
        )}
      </div>
      <Says state={state} taken={taken} live={live} />
    </div>
  );
}

function Says({ state, taken, live }: { state: CameraState; taken: boolean; live: boolean }) {
  const { t } = useLanguage();
  if (state.status === 'fault') {
    return (
      <p className="lab-alert" role="alert">
        {t(`lab.camera.fault.${state.fault}`)} {t('lab.camera.fault.others')}
      </p>
    );
  }
  const key = state.status === 'off' && taken ? 'taken' : state.status === 'on' && live ? 'looking' : state.status;
  return <p role="status">{t(`lab.camera.state.${key}`)}</p>;
}

/** A new frame of the camera a few times a second while `wanted`. */
function useFrames(video: RefObject<HTMLVideoElement | null>, wanted: boolean): Pixels | undefined {
  const [frame, setFrame] = useState<Pixels>();
  useEffect(() => {
    if (!wanted) return;
    const timer = setInterval(() => setFrame(video.current ? frameOf(video.current) : undefined), 1000 / RATE);
    return () => {
      clearInterval(timer);
      setFrame(undefined);
    };
  }, [video, wanted]);
  return frame;
}
