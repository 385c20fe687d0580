import { useEffect } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { report } from '../../share/report.ts';
import { useShared } from '../../share/use-shared.ts';
import { Choice } from '../frame/Choice.tsx';
import { FigureFrame } from '../frame/FigureFrame.tsx';
import { NumberField } from '../frame/NumberField.tsx';
import { Slider } from '../frame/Slider.tsx';
import { Steps } from '../frame/Steps.tsx';
import { Drawing } from '../grammar/Drawing.tsx';
import { subscript } from '../grammar/text-width.ts';
import { neuronSentence } from './describe.ts';
import { geometry } from './geometry.ts';
import {
  limits,
  type NeuronState,
  type NeuronStep,
  neuronSteps,
  outputOf,
  sumOf,
  termsOf,
  withLength,
} from './neuron.ts';
import './neuron.css';

interface NeuronProps {
  readonly inputs?: readonly number[];
  readonly weights?: readonly number[];
  readonly step?: NeuronStep;
}

const exampleInputs = [3, -1, 2];
const exampleWeights = [2, 4, -1];

/** Σ w_i x_i, taken apart into split, transform and aggregate (paper §3.2, Eq. 1, Fig. 2). */
export default function Neuron({
  inputs: firstInputs = exampleInputs,
  weights: firstWeights = exampleWeights,
  step: firstStep = 'aggregate',
}: NeuronProps) {
  const language = useLanguage();
  const { t } = language;
  const [inputs, setInputs] = useShared('neuron.x', firstInputs);
  const [givenWeights, setWeights] = useShared('neuron.w', firstWeights);
  const [step, setStep] = useShared('neuron.step', firstStep);
  const [activation, setActivation] = useShared('neuron.activation', 'none');
  const weights = withLength(givenWeights, inputs.length);
  const state: NeuronState = { inputs, weights, step, activation };
  const sentence = neuronSentence(state, language);
  useReport(state);

  const resize = (length: number) => {
    setInputs(withLength(inputs, length));
    setWeights(withLength(weights, length));
  };
  const change = (id: string, value: number) => {
    const index = Number(id.slice(1)) - 1;
    if (id.startsWith('x')) setInputs(inputs.with(index, value));
    else setWeights(weights.with(index, value));
  };
  return (
    <FigureFrame
      name="neuron"
      title={t('neuron.title')}
      sentence={sentence}
      controls={
        <>
          <Steps
            names={neuronSteps.map((each) => t(`neuron.step.${each}`))}
            at={neuronSteps.indexOf(step)}
            onStep={(at) => setStep(neuronSteps[at] ?? 'aggregate')}
          />
          <Slider
            label={t('neuron.count')}
            value={inputs.length}
            min={limits.fewest}
            max={limits.most}
            text={t('neuron.countValue', { D: inputs.length })}
            onChange={resize}
          />
          <Values name="x" label={t('neuron.inputs')} values={inputs} onChange={change} />
          <Values name="w" label={t('neuron.weights')} values={weights} onChange={change} />
          <Choice
            label={t('neuron.activation')}
            options={[
              { value: 'none', label: t('neuron.activation.none') },
              { value: 'relu', label: 'ReLU' },
            ]}
            value={activation}
            onChange={setActivation}
          />
        </>
      }
    >
      <Drawing
        name={t('neuron.name')}
        description={sentence}
        layout={(width) => geometry(state, width, language)}
        onAdjust={({ id }, value) => change(id, value)}
      />
    </FigureFrame>
  );
}

/** Tells the page what the neuron computes. */
function useReport(state: NeuronState): void {
  const terms = termsOf(state);
  const sum = sumOf(terms);
  const output = outputOf(state, sum);
  const negative = terms.some(({ value }) => value < 0);
  useEffect(() => report('neuron.summed', { sum, output, negative }), [sum, output, negative]);
}

interface ValuesProps {
  readonly name: 'x' | 'w';
  readonly label: string;
  readonly values: readonly number[];
  readonly onChange: (id: string, value: number) => void;
}

/** The values as fields to type in. */
function Values({ name, label, values, onChange }: ValuesProps) {
  const { t } = useLanguage();
  return (
    <fieldset className="control neuron-values">
      <legend>{label}</legend>
      {values.map((value, index) => {
        const id = `${name}${index + 1}`;
        const short = `${name}${subscript(index + 1)}`;
        return (
          <NumberField
            key={id}
            label={t('neuron.value', { name: short })}
            short={short}
            value={value}
            min={-limits.value}
            max={limits.value}
            onChange={(next) => onChange(id, next)}
          />
        );
      })}
    </fieldset>
  );
}
