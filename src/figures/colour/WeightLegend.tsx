import './scale-legend.css';

const stops = 'var(--weight-negative), var(--weight-zero), var(--weight-positive)';

interface WeightLegendProps {
  readonly label: string;
  readonly low: string;
  readonly high: string;
}

/** The scale of the weights, both ends written out. */
export function WeightLegend({ label, low, high }: WeightLegendProps) {
  return (
    <p className="scale-legend">
      <span>{label}</span>
      <span>{low}</span>
      <span className="scale-strip" style={{ backgroundImage: `linear-gradient(to right, ${stops})` }} />
      <span>{high}</span>
    </p>
  );
}
