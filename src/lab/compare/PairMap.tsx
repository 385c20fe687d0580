import { memo, useLayoutEffect, useRef } from 'react';
import { paintMap } from '../../figures/colour/paint.ts';
import type { Range } from '../../figures/colour/range.ts';
import type { FeatureMaps } from '../../network/protocol.ts';
import type { SideName } from './pair.ts';

interface PairMapProps {
  readonly side: SideName;
  readonly node: string;
  readonly values: FeatureMaps;
  readonly channel: number;
  readonly range: Range;
}

/** One map of either network. Maps of the other one are not `data-node`, which stands for the laboratory's network. */
export const PairMap = memo(function PairMap({ side, node, values, channel, range }: PairMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { low, high } = range;
  const { width, height } = values.shape;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    context?.putImageData(new ImageData(paintMap(values, channel, { low, high }), values.shape.width), 0, 0);
  }, [values, channel, low, high]);
  return (
    <canvas
      ref={canvas}
      className="map"
      width={width}
      height={height}
      {...(side === 'own' ? { 'data-node': node } : { 'data-other-node': node })}
      data-channel={channel}
      aria-hidden
    />
  );
});
