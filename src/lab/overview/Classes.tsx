import { className } from '../../language/class-name.ts';
import { useLanguage } from '../../language/language.tsx';
import { answerOf } from '../../reference/softmax.ts';
import type { Roving } from '../keyboard/use-roving.ts';

interface ClassesProps {
  readonly names: readonly string[];
  /** Shares by class, Σ = 1; undefined before the first prediction. */
  readonly shares: readonly number[] | undefined;
  /** Shares with nothing switched off, where something is. */
  readonly usual: readonly number[] | undefined;
  /** The class that the picture is meant to be, where that is known. */
  readonly meant: string | undefined;
  readonly tabIndex: Roving['tabIndex'];
  /** Opens the account of a class's logit. */
  readonly onOpen: (index: number) => void;
}

/** The ten classes with what the network gives each. */
export function Classes({ names, shares, usual, meant, tabIndex, onOpen }: ClassesProps) {
  const { t, percent } = useLanguage();
  const top = shares && answerOf(shares).place;
  return (
    <section className="part part-classes" aria-label={t('lab.classes')}>
      <p className="part-name">{t('lab.classes')}</p>
      <ol className="classes" aria-live="off">
        {names.map((name, index) => {
          const share = shares?.[index];
          return (
            <li key={name} className={index === top ? 'top' : undefined}>
              <button
                type="button"
                data-class={name}
                data-stop={`class ${name}`}
                tabIndex={tabIndex(`class ${name}`)}
                {...(share !== undefined && { 'data-probability': share.toFixed(6) })}
                onClick={() => onOpen(index)}
              >
                <span className="class-name">
                  {className(t, name)}
                  {name === meant && <Meant label={t('lab.meant')} />}
                </span>
                <span className="class-bar" style={{ ['--share' as string]: share ?? 0 }}>
                  {usual && (
                    <span className="class-usual" style={{ insetInlineStart: `${(usual[index] ?? 0) * 100}%` }} />
                  )}
                </span>
                <span className="class-share">{share === undefined ? '–' : percent(share)}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <p className="part-note">{t(meant ? 'lab.meant.note' : 'lab.classes.note')}</p>
      {usual && <p className="part-note">{t('lab.usual.note')}</p>}
    </section>
  );
}

/** Marks the class that the picture was chosen to show. */
function Meant({ label }: { label: string }) {
  return (
    <span className="meant" role="img" aria-label={label} title={label}>
      ○
    </span>
  );
}
