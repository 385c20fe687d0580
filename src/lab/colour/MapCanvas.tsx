import { memo, useLayoutEffect, useRef } from 'react';
import { paintMap } from '../../figures/colour/paint.ts';
import { type MapPlace, useMaps } from '../maps.tsx';

/** One feature map, one canvas pixel per element. Decoration for the eye: what it shows is said elsewhere. */
export const MapCanvas = memo(function MapCanvas({ node, channel }: MapPlace) {
  const { values, scales, shapeOf, isOpen } = useMaps();
  const canvas = useRef<HTMLCanvasElement>(null);
  const own = values.get(node);
  const range = scales.ofMap(node, channel);
  const { low, high } = range ?? {};
  const { width, height } = shapeOf(node);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !own || low === undefined || high === undefined) return;
    context.putImageData(new ImageData(paintMap(own, channel, { low, high }), own.shape.width), 0, 0);
  }, [own, channel, low, high]);
  return (
    <canvas
      ref={canvas}
      className={own ? 'map' : 'map blank'}
      width={width}
      height={height}
      data-node={node}
      data-channel={channel}
      data-open={isOpen({ node, channel }) || undefined}
      aria-hidden
    />
  );
});
