import { type ComponentType, lazy, Suspense } from 'react';
import { FigureNumber } from '../../figures/frame/FigureFrame.tsx';
import { useLanguage } from '../../language/language.tsx';
import { WithWords } from '../../language/WithWords.tsx';

/** A figure of a page: its props are the state that it begins with. */
type FigureView = ComponentType<Readonly<Record<string, unknown>>>;

/** Every figure there is, by the name of its folder. */
const sources = import.meta.glob<{ default: FigureView }>('../../figures/*/Figure.tsx');

const figures = new Map<string, FigureView>();

function figureOf(name: string): FigureView {
  const source = sources[`../../figures/${name}/Figure.tsx`];
  if (!source) throw new Error(`There is no figure "${name}".`);
  const figure = figures.get(name) ?? lazy(source);
  figures.set(name, figure);
  return figure;
}

/** A figure by name, e.g. `<Figure name="block-forms" form="b" cardinality={8} />`; its code is fetched with the page. */
export function Figure({ name, number, ...state }: { name: string; number?: number; [prop: string]: unknown }) {
  const View = figureOf(name);
  return (
    <FigureNumber value={number}>
      <Suspense fallback={<Waiting />}>
        <WithWords source={`src/figures/${name}/Figure.tsx`}>
          <View {...state} />
        </WithWords>
      </Suspense>
    </FigureNumber>
  );
}

function Waiting() {
  const { t } = useLanguage();
  return <p className="figure-waiting">{t('reading.waiting')}</p>;
}
