import type { Form } from '../../graph/spec.ts';
import { useLanguage } from '../../language/language.tsx';
import { difference } from '../../reference/difference.ts';
import type { Runs } from '../state/use-runs.ts';
import { powerText } from '../value-text.ts';

/** How far the opened block's form and form (c) are apart in the network's answer. */
export function Parity({ form, runs }: { form: Form; runs: Runs }) {
  const { t } = useLanguage();
  if (form === 'c') return t('lab.parity.same');
  const [own, usual] = [runs.detail.result?.maps['logits'], runs.prediction.result?.maps['logits']];
  if (!own || !usual || !runs.settled) return ' ';
  return t('lab.parity', { gap: powerText(difference(own, usual).largest) });
}
