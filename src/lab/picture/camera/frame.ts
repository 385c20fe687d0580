import type { Pixels } from '../../../network/picture/picture.ts';

/** What the video shows now, at its own size; undefined before its first frame. */
export function frameOf(video: HTMLVideoElement): Pixels | undefined {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0 || height === 0) return undefined;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.drawImage(video, 0, 0);
  return context.getImageData(0, 0, width, height);
}
