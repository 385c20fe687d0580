import { COMPARED, type ComparedName } from '../../graph/compared.ts';
import { countNetwork } from '../../graph/counts.ts';
import { nodeOf } from '../../graph/graph.ts';
import { buildModule, type ModuleSpec } from '../../graph/module.ts';
import type { Language } from '../../language/language.tsx';

export interface ModulesState {
  readonly left: ComparedName;
  readonly right: ComparedName;
  /** All paths are drawn, however many. */
  readonly open?: boolean;
}

export interface ModuleNumbers {
  readonly weights: number;
  readonly multiplyAdds: number;
  /** Of the output. */
  readonly channels: number;
  readonly handSet: readonly number[];
}

export function numbersOf(name: ComparedName): ModuleNumbers {
  const spec: ModuleSpec = COMPARED[name];
  const graph = buildModule(spec);
  const { weights, multiplyAdds } = countNetwork(graph);
  const { channels } = nodeOf(graph, graph.output).shape;
  return { weights, multiplyAdds, channels, handSet: spec.handSet.map(({ value }) => value) };
}

/** The live sentence: how each module merges, and what both cost. */
export function modulesSentence({ left, right }: ModulesState, language: Language): string {
  const { t, number } = language;
  const [first, second] = [numbersOf(left), numbersOf(right)];
  const count = ({ handSet }: ModuleNumbers) =>
    t(handSet.length === 1 ? 'modules.numbers.one' : 'modules.numbers.many', { count: handSet.length });
  const values = { left: number(first.weights), leftSet: count(first) };
  if (left === right) return `${mergeSentence(left, language)} ${t('modules.sentence.same', values)}`;
  const compared = { ...values, right: number(second.weights), rightSet: count(second) };
  return `${mergeSentence(left, language)} ${mergeSentence(right, language)} ${t('modules.sentence.compared', compared)}`;
}

function mergeSentence(module: ComparedName, { t }: Language): string {
  const spec: ModuleSpec = COMPARED[module];
  const { merge, shortcut, paths } = spec;
  const values = { name: t(`modules.name.${module}`), count: paths.length, channels: numbersOf(module).channels };
  if (merge === undefined) return t('modules.sentence.residual', values);
  if (!shortcut) return t('modules.sentence.concat', values);
  return t(merge === 'sum' ? 'modules.sentence.sumResidual' : 'modules.sentence.concatResidual', values);
}
