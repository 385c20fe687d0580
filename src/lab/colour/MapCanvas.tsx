import { memo, useLayoutEffect, useRef } from 'react';
import { paintMap } from '../../figures/colour/paint.ts';
import { type MapPlace, useMaps } from '../maps.tsx';

interface MapCanvasProps extends MapPlace {
  /** Not worked out yet in the step that is shown: the place stays empty. */
  readonly empty?: boolean;
}

/** One feature map, one canvas pixel per element. Decoration for the eye: what it shows is said elsewhere. */
export const MapCanvas = memo(function MapCanvas({ node, channel, empty = false }: MapCanvasProps) {
  const { values, scales, shapeOf, selected } = useMaps();
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
  const open = selected?.node === node && selected.channel === channel;
  return (
    <canvas
      ref={canvas}
      className={`map${own ? '' : ' blank'}${empty ? ' empty' : ''}`}
      width={width}
      height={height}
      data-node={node}
      data-channel={channel}
      data-open={open || undefined}
      aria-hidden
    />
  );
});
