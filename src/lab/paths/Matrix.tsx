import { memo, useMemo, useState } from 'react';
import { useDark } from '../../figures/colour/use-dark.ts';
import { Drawing } from '../../figures/grammar/Drawing.tsx';
import { PointedContext } from '../../figures/grammar/pointed.tsx';
import { divergingColour } from '../../figures/grammar/views/tensors.tsx';
import { useLanguage } from '../../language/language.tsx';
import { correlationText } from '../value-text.ts';
import type { Pieces } from './facts.ts';
import type { Correlations } from './gram.ts';
import { matrixLayout, showsRows, toned } from './matrix.ts';
import { pieceName, piecesName } from './words.ts';

interface MatrixProps extends Pieces {
  readonly correlations: Correlations;
}

/** How alike the terms are: a square of colours to point at, and the same numbers as a table. */
export const Matrix = memo(function Matrix({ name, kind, count, correlations }: MatrixProps) {
  const language = useLanguage();
  const { t } = language;
  const [pointed, setPointed] = useState<string>();
  const rows = showsRows(count);
  const onDark = useDark();
  // Pointing at a cell changes the words below, not the drawing.
  const drawing = useMemo(
    () => (
      <PointedContext value={setPointed}>
        <Drawing
          name={language.t('lab.paths.matrix.name', { pieces: piecesName(language, { name, kind, count }) })}
          layout={(width) => matrixLayout({ kind, correlations, onDark }, width, language)}
        />
      </PointedContext>
    ),
    [name, kind, count, correlations, onDark, language],
  );
  return (
    <div className="likeness">
      <h5>{t('lab.paths.matrix')}</h5>
      {drawing}
      <p className="likeness-legend">
        <span>r = −1</span>
        <span className="likeness-strip" style={{ backgroundImage: `linear-gradient(to right, ${colours.join()})` }} />
        <span>1</span>
      </p>
      <p className={pointed ? 'likeness-pointed' : 'likeness-pointed hint'}>
        {pointed ?? t(rows ? 'lab.paths.matrix.rows' : 'lab.paths.matrix.hint')}
      </p>
      <Numbers kind={kind} correlations={correlations} />
    </div>
  );
});

const colours = [-1, 0, 1].map(toned).map(divergingColour);

/** The numbers as a table, made when it is opened: large ones have a thousand cells. */
function Numbers(terms: Pick<MatrixProps, 'kind' | 'correlations'>) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('lab.paths.matrix.table')}</summary>
      {open && <Table {...terms} />}
    </details>
  );
}

function Table({ kind, correlations }: Pick<MatrixProps, 'kind' | 'correlations'>) {
  const language = useLanguage();
  const numbers = correlations.map((_, index) => index + 1);
  const caption = language.t('lab.paths.matrix');
  return (
    <section className="likeness-table" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <td />
            {numbers.map((number) => (
              <th key={number} scope="col" aria-label={pieceName(language, kind, number)}>
                {number}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbers.map((row) => (
            <tr key={row}>
              <th scope="row" aria-label={pieceName(language, kind, row)}>
                {row}
              </th>
              {numbers.map((column) => {
                const r = correlations[row - 1]?.[column - 1];
                return <td key={column}>{r === undefined ? '–' : correlationText(language, r)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
