import { type Language, useLanguage } from '../../../language/language.tsx';
import type { WordKey } from '../../../language/words.ts';
import { cards, type FullCard } from './cards.ts';
import { ScrollTable } from './ScrollTable.tsx';

/** All trained networks side by side: what they are, how large, how good. */
export function ModelFamily() {
  const { t, number, percent } = useLanguage();
  return (
    <ScrollTable caption={t('card.family')}>
      <thead>
        <tr>
          <th scope="col">{t('card.name')}</th>
          {(['C', 'd', 'accuracy', 'parameters', 'bytes'] as const).map((key) => (
            <th key={key} scope="col" className="number">
              {t(`card.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cards.map((card) => (
          <tr key={card.name}>
            <th scope="row">
              <a href={`#model-${card.name}`}>
                <code>{card.name}</code>
              </a>
            </th>
            <td className="number">{card.cardinality}</td>
            <td className="number">{card.pathWidth}</td>
            <td className="number">{percent(card.accuracy, 2)}</td>
            <td className="number">{number(card.parameters)}</td>
            <td className="number">{number(card.bytes)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** One card per network, folded. */
export function ModelCards() {
  return cards.map((card) => <Card key={card.name} card={card} />);
}

function Card({ card }: { card: FullCard }) {
  const { t, percent } = useLanguage();
  return (
    <details className="model-card" id={`model-${card.name}`}>
      <summary>
        <code>{card.name}</code> {t('card.summary', { accuracy: percent(card.accuracy, 2) })}
      </summary>
      <Facts caption={t('card.training')} rows={trainingFacts(card)} />
      <ClassAccuracies card={card} />
      <NotGoodAt card={card} />
    </details>
  );
}

function Facts({ caption, rows }: { caption: string; rows: (language: Language) => readonly [WordKey, string][] }) {
  const language = useLanguage();
  return (
    <ScrollTable caption={caption}>
      <tbody>
        {rows(language).map(([key, value]) => (
          <tr key={key}>
            <th scope="row">{language.t(key)}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function trainingFacts(card: FullCard) {
  const { setting, data } = card;
  return ({ t, number, percent }: Language): [WordKey, string][] => [
    ['card.data', t('card.dataText', { name: data.name, train: data.train, test: data.test })],
    ['card.epochs', number(card.epochs)],
    ['card.seed', String(card.seed)],
    ['card.batch', number(setting.batch)],
    [
      'card.rate',
      t('card.rateText', { peak: setting.peakLearningRate, share: percent(setting.schedule.warmUpShare, 0) }),
    ],
    ['card.momentum', t('card.momentumText', { ends: setting.momentum.ends, peak: setting.momentum.peak })],
    ['card.decay', String(setting.weightDecay)],
    ['card.augmentation', t(augmentations[setting.augmentation] ?? 'card.unknown')],
    ['card.precision', t(precisions[setting.precision] ?? 'card.unknown')],
    ['card.seconds', t(`card.seconds.${setting.device}`, { seconds: number(setting.seconds) })],
    ['card.parameters', number(card.parameters)],
    ['card.bytes', number(card.bytes)],
    ['card.accuracy', percent(card.accuracy, 2)],
    ['card.accuracyFloat16', percent(card.accuracyFloat16, 2)],
  ];
}

const augmentations: Readonly<Record<string, WordKey>> = {
  'reflect-pad 4, random crop, horizontal flip': 'card.padCropFlip',
};
const precisions: Readonly<Record<string, WordKey>> = {
  'bfloat16 autocast, float32 weights': 'card.bfloat16',
  float32: 'card.float32',
};

function ClassAccuracies({ card }: { card: FullCard }) {
  const { t, percent } = useLanguage();
  return (
    <ScrollTable caption={t('card.byClass')}>
      <tbody>
        {card.classes.map((name, index) => (
          <tr key={name}>
            <th scope="row">{t(`class.${name}` as WordKey)}</th>
            <td>{percent(card.classAccuracy[index] ?? 0)}</td>
            <td className="bar">
              <meter min={0} max={1} value={card.classAccuracy[index]} aria-hidden="true" />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function NotGoodAt({ card }: { card: FullCard }) {
  const { t, number } = useLanguage();
  const { confusions, samples, unmeasured } = card.notGoodAt;
  const word = (name: string) => t(`class.${name}` as WordKey);
  return (
    <>
      <h3>{t('card.notGoodAt')}</h3>
      <ul>
        {confusions.map((pair) => (
          <li key={pair.class + pair.takenFor}>
            {t('card.confusion', { class: word(pair.class), other: word(pair.takenFor), count: number(pair.count) })}
          </li>
        ))}
        <li>
          {t('card.samples', {
            photographs: t('card.rightOf', samples.photograph),
            drawings: t('card.rightOf', samples.drawing),
          })}
        </li>
        {unmeasured.map((kind) => (
          <li key={kind}>{t(`card.unmeasured.${kind}` as WordKey)}</li>
        ))}
      </ul>
    </>
  );
}
