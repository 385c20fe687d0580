import { memo } from 'react';
import { MapCanvas } from '../colour/MapCanvas.tsx';
import { type MapPlace, useMaps } from '../maps.tsx';

interface MapButtonProps extends MapPlace {
  /** Name of the place among the stops of its group. */
  readonly stop: string;
  /** What the map is, for those who do not see it. */
  readonly label: string;
  /** Not worked out yet in the step that is shown. */
  readonly empty: boolean;
  readonly tabIndex: 0 | -1;
}

/** A map that opens when it is pressed. */
export const MapButton = memo(function MapButton({ node, channel, stop, label, empty, tabIndex }: MapButtonProps) {
  const { select, isOpen } = useMaps();
  return (
    <button
      type="button"
      className={empty ? 'map-button empty' : 'map-button'}
      data-stop={stop}
      tabIndex={tabIndex}
      aria-label={label}
      aria-expanded={isOpen({ node, channel })}
      aria-controls="lab-number"
      onClick={() => select({ node, channel })}
    >
      <MapCanvas node={node} channel={channel} />
    </button>
  );
});

export function stopName(node: string, channel: number): string {
  return `${node}/${channel}`;
}
