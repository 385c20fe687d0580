/** Two modules side by side over the bands of the three steps, with what they cost below. */
import { COMPARED } from '../../graph/compared.ts';
import { countNetwork } from '../../graph/counts.ts';
import { buildModule } from '../../graph/module.ts';
import type { Language } from '../../language/language.tsx';
import { costBar, costBarHeight } from '../grammar/cost-bar.ts';
import type { Layout, Mark, Step, Text, Tint } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain } from '../grammar/text-width.ts';
import { moduleMarks } from './module-marks.ts';
import { type Column, type Plan, planOf, type Shown } from './plan.ts';

const steps: readonly Step[] = ['split', 'transform', 'aggregate'];

/** `open`: all paths are drawn. */
export function modulesLayout(sides: readonly [Shown, Shown], width: number, language: Language, open = false): Layout {
  const plan = planOf(sides, width, language, open);
  const cost = plan.output.y + plan.output.height + 20;
  return {
    width,
    height: cost + costBarHeight,
    namedSteps: steps,
    marks: [
      ...steps.map((step) => tint(plan, step)),
      ...plan.columns.flatMap((column) => moduleMarks(plan, column)),
      ...steps.map((step) => stepName(plan, step)),
      ...plan.columns.flatMap((column) => weights(plan, column, cost)),
    ],
  };
}

/** The third step is called merging here: concatenation is not what the paper calls aggregation. */
function partOfStep(step: Step): 'split' | 'transform' | 'merge' {
  return step === 'aggregate' ? 'merge' : step;
}

function tint({ bands }: Plan, step: Step): Tint {
  return { kind: 'tint', id: `tint.${step}`, part: partOfStep(step), ...bands[step], step, label: '' };
}

/** Between the two modules, or at the band's upper left where they leave no room. */
function stepName({ bands, narrow, width, language }: Plan, step: Step): Text {
  const { y, height } = bands[step];
  const name = partOfStep(step);
  return {
    kind: 'text',
    id: `step.${step}`,
    part: name,
    says: language.t(`modules.says.${name}`),
    x: narrow ? 5 : width / 2,
    y: narrow ? y + 12 : y + height / 2,
    size: fontSize.small,
    anchor: narrow ? 'start' : 'middle',
    label: plain(language.t(`modules.step.${name}`)),
    look: 'over',
    step,
  };
}

function weights({ columns, language }: Plan, { side, area, reading }: Column, y: number): Mark[] {
  const { t, number } = language;
  const all = columns.map((column) => weightsOf(column.reading.spec));
  const value = weightsOf(reading.spec);
  const reference = weightsOf(COMPARED.bottleneck);
  const referenceWords = t('modules.reference', { weights: number(reference) });
  const words = t('modules.weights', { weights: number(value) });
  return costBar({
    id: `${side}.cost`,
    part: 'cost',
    area: { x: area.x, y, width: area.width - 8 },
    value,
    reference,
    most: Math.max(...all, reference),
    words,
    referenceWords,
    says: `${words}. ${referenceWords}.`,
  });
}

function weightsOf(spec: Shown['reading']['spec']): number {
  return countNetwork(buildModule(spec)).weights;
}
