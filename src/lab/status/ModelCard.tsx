import { useLanguage } from '../../language/language.tsx';
import type { ModelCard as Card } from '../../network/protocol.ts';

/** How the network was trained, how good it is, and what it is not good at. */
export function ModelCard({ card }: { card: Card }) {
  const { t, number, percent } = useLanguage();
  const rows = [
    [t('lab.model'), `C = ${card.cardinality}, d = ${card.pathWidth}`],
    [t('lab.card.parameters'), number(card.parameters)],
    [t('lab.card.accuracy'), percent(card.accuracy, 2)],
    [t('lab.card.epochs'), number(card.epochs)],
    [t('lab.card.seed'), String(card.seed)],
    [t('lab.card.file'), t('lab.card.bytes', { size: Math.round(card.bytes / 1000) })],
  ];
  return (
    <section className="panel model-card" aria-labelledby="model-card-title">
      <h2 id="model-card-title">{t('lab.card')}</h2>
      <p>{t('lab.card.text', { epochs: card.epochs, accuracy: percent(card.accuracy, 2) })}</p>
      <p>{t('lab.card.weak')}</p>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
