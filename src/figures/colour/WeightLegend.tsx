import './scale-legend.css';

const stops = 'var(--weight-negative), var(--weight-zero), var(--weight-positive)';

/** The scale of the weights, both ends written out. */
export function WeightLegend({ label, low, high }: { label: string; low: string; high: string }) {
  return (
    <p className="scale-legend">
      <span>{label}</span>
      <span>{low}</span>
      <span className="scale-strip" style={{ backgroundImage: `linear-gradient(to right, ${stops})` }} />
      <span>{high}</span>
    </p>
  );
}
