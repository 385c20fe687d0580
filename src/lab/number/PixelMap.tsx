import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Region } from '../../graph/receptive-field.ts';
import { useLanguage } from '../../language/language.tsx';
import { MapCanvas } from '../colour/MapCanvas.tsx';
import { type MapPlace, useMaps } from '../maps.tsx';

export interface Pixel {
  readonly y: number;
  readonly x: number;
}

interface PixelMapProps {
  readonly place: MapPlace;
  readonly pixel: Pixel;
  readonly onPixel: (pixel: Pixel) => void;
  readonly label: string;
}

const moves: Readonly<Record<string, readonly [dy: number, dx: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** One map, large, with the pixel whose number is asked for; arrow keys, mouse and finger move it. */
export function PixelMap({ place, pixel, onPixel, label }: PixelMapProps) {
  const { shapeOf } = useMaps();
  const { t } = useLanguage();
  const { height, width } = shapeOf(place.node);
  const surface = useRef<HTMLDivElement>(null);
  const moved = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const reach = event.shiftKey ? 4 : 1;
    onPixel({
      y: within(pixel.y + move[0] * reach, height),
      x: within(pixel.x + move[1] * reach, width),
    });
  };
  const pointed = (event: PointerEvent) => {
    if (event.type === 'pointermove' && event.buttons === 0) return;
    const box = surface.current?.getBoundingClientRect();
    if (!box) return;
    onPixel({
      y: within(Math.floor(((event.clientY - box.top) / box.height) * height), height),
      x: within(Math.floor(((event.clientX - box.left) / box.width) * width), width),
    });
  };
  return (
    <div
      className="pixel-map"
      ref={surface}
      role="application"
      aria-roledescription={t('lab.pixelMap')}
      aria-label={label}
      // biome's a11y rules are off; role and keys make this a control.
      tabIndex={0}
      onKeyDown={moved}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        pointed(event);
      }}
      onPointerMove={pointed}
    >
      <MapCanvas node={place.node} channel={place.channel} />
      <span className="pixel-cursor" style={boxStyle(pixelBox(pixel), height, width)} />
    </div>
  );
}

/** Where a region lies on maps of height × width, as shares of the element that shows them. */
export function boxStyle(
  { rows, columns }: Pick<Region, 'rows' | 'columns'>,
  height: number,
  width: number,
): CSSProperties {
  const percent = (share: number) => `${share * 100}%`;
  return {
    top: percent(rows[0] / height),
    left: percent(columns[0] / width),
    height: percent((rows[1] - rows[0]) / height),
    width: percent((columns[1] - columns[0]) / width),
  };
}

function pixelBox({ y, x }: Pixel): Pick<Region, 'rows' | 'columns'> {
  return { rows: [y, y + 1], columns: [x, x + 1] };
}

function within(value: number, size: number): number {
  return Math.min(size - 1, Math.max(0, value));
}
