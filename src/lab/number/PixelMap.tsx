import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Region } from '../../graph/receptive-field.ts';
import { useLanguage } from '../../language/language.tsx';
import { MapCanvas } from '../colour/MapCanvas.tsx';
import { arrowMove } from '../keyboard/arrow-move.ts';
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

/** One map, large, with the pixel whose number is asked for; arrow keys, mouse and finger move it. */
export function PixelMap({ place, pixel, onPixel, label }: PixelMapProps) {
  const { shapeOf } = useMaps();
  const { t } = useLanguage();
  const { height, width } = shapeOf(place.node);
  const surface = useRef<HTMLDivElement>(null);
  const moved = (event: KeyboardEvent) => {
    const move = arrowMove(event);
    if (!move) return;
    event.preventDefault();
    onPixel({ y: within(pixel.y + move.down, height), x: within(pixel.x + move.across, width) });
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
