/** The picture of this visit: one for all pages, a sample or the reader's own. */
import { decodePicture } from '../../network/picture/decode.ts';
import { type Picture, PictureError, type PictureFault } from '../../network/picture/picture.ts';
import { addressOf, sampleOf } from './samples.ts';

export interface PictureState {
  /** The last picture that could be read; it stays when a later one cannot. */
  readonly picture?: Picture;
  /** A picture is being fetched or decoded. */
  readonly pending: boolean;
  /** Why the last one could not be read. */
  readonly fault?: PictureFault;
}

let state: PictureState = { pending: false };
/** The sample that was asked for last, so that a page that opens does not take the reader's own picture away. */
let asked: string | undefined;
/** Whether the reader's own picture was asked for last. */
let own = false;
let turn = 0;
const listeners = new Set<() => void>();
const read = new Map<string, Promise<Picture>>();

export function currentPicture(): PictureState {
  return state;
}

export function subscribePicture(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The address names this sample: show it, unless it was asked for before. */
export function followSample(id: string): void {
  if (id !== asked) showSample(id);
}

/** The address names no sample, so a figure begins with this one; the reader's own picture stays. */
export function beginWith(id: string): void {
  if (!own) followSample(id);
}

export function showSample(id: string): void {
  asked = id;
  own = false;
  void show(readSample(id));
}

/** Decodes a file of the reader. */
export function showOwn(blob: Blob): void {
  own = true;
  void show(decodePicture(blob));
}

/** Shows a picture that is drawn or filmed here; what was being read is given up. */
export function showMade(picture: Picture): void {
  turn++;
  change({ picture, pending: false });
}

/** Takes the message about an unreadable file away. */
export function forgiveFault(): void {
  const { fault, ...rest } = state;
  if (fault) change(rest);
}

async function show(coming: Promise<Picture>): Promise<void> {
  turn++;
  const mine = turn;
  change({ ...state, pending: true });
  const next = await coming.then(
    (picture): PictureState => ({ picture, pending: false }),
    (error: unknown): PictureState => ({ ...state, pending: false, fault: faultOf(error) }),
  );
  // A later choice has overtaken this one.
  if (mine === turn) change(next);
}

function readSample(id: string): Promise<Picture> {
  const reading = read.get(id) ?? fetchSample(id);
  read.set(id, reading);
  reading.catch(() => read.delete(id));
  return reading;
}

async function fetchSample(id: string): Promise<Picture> {
  const sample = sampleOf(id);
  const answer = sample && (await fetch(addressOf(sample)).catch(() => undefined));
  if (!sample || !answer?.ok) throw new PictureError({ code: 'not-fetched' });
  return { ...(await decodePicture(await answer.blob())), id, series: id, name: id };
}

function faultOf(error: unknown): PictureFault {
  return error instanceof PictureError ? error.fault : { code: 'damaged', format: '' };
}

function change(next: PictureState): void {
  state = next;
  for (const listener of listeners) listener();
}
