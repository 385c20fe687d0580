import './scale-legend.css';
import { weightStops } from './weights.ts';

const themedStops = 'var(--weight-negative), var(--weight-zero), var(--weight-positive)';

interface WeightLegendProps {
  readonly label: string;
  readonly low: string;
  readonly high: string;
  /** Whether the pictures follow the page's theme. */
  readonly themed?: boolean;
}

/** The scale of the weights, both ends written out. */
export function WeightLegend({ label, low, high, themed = false }: WeightLegendProps) {
  const stops = themed ? themedStops : weightStops.join();
  return (
    <p className="scale-legend">
      <span>{label}</span>
      <span>{low}</span>
      <span className="scale-strip" style={{ backgroundImage: `linear-gradient(to right, ${stops})` }} />
      <span>{high}</span>
    </p>
  );
}
