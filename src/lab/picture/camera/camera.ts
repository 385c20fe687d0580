/** Why there is no picture from a camera, as keys for messages. */
export type CameraFault =
  /** The page is not served over HTTPS (or the browser is too old): cameras are not offered. */
  | 'insecure'
  /** The reader, or a setting of the browser, has refused. */
  | 'refused'
  /** There is none. */
  | 'none'
  /** Another program has it, or it does not start. */
  | 'busy'
  /** It was unplugged or taken away. */
  | 'ended';

/** What the names of a browser's errors mean. */
const faults: Readonly<Record<string, CameraFault>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

export function cameraFault(error: unknown): CameraFault {
  return (error instanceof Error && faults[error.name]) || 'busy';
}

/** Asks for a camera: this one, or the one that looks away from the reader. Rejects with the browser's error. */
export function openCamera(id: string | undefined): Promise<MediaStream> {
  const which = id === undefined ? { facingMode: 'environment' } : { deviceId: { exact: id } };
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { ...which, width: { ideal: 640 }, height: { ideal: 480 } },
  });
}

/** Whether this page may ask for a camera at all. */
export function camerasOffered(): boolean {
  return typeof navigator.mediaDevices?.getUserMedia === 'function';
}

/** The camera after the one that is in use; undefined where there is no other. Known only once one has been opened. */
export async function nextCamera(stream: MediaStream): Promise<string | undefined> {
  const cameras = (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput');
  const used = cameras.findIndex(({ deviceId }) => deviceId === stream.getVideoTracks()[0]?.getSettings().deviceId);
  return cameras.length > 1 ? cameras[(used + 1) % cameras.length]?.deviceId : undefined;
}

export function stopCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
