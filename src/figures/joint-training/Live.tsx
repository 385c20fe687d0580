import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Graph } from '../../graph/graph.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Picture } from '../../network/picture/picture.ts';
import { softmax } from '../../reference/softmax.ts';
import { report } from '../../share/report.ts';
import { bitmap } from '../grammar/bitmap.ts';
import { LiveStatus } from '../live/LiveStatus.tsx';
import { SamplePicker } from '../live/SamplePicker.tsx';
import { trainedNetworks } from '../live/trained-networks.ts';
import { useLatest } from '../live/use-latest.ts';
import { useModel } from '../live/use-model.ts';
import { type PictureOfVisit, usePicture } from '../live/use-picture.ts';
import { type RunState, useRun } from '../live/use-run.ts';
import { cardinality, switched, trained } from './experiment.ts';
import { type Answers, settingOf } from './state.ts';

const taps = ['logits'];
/** The network gets it right, and each path of the last block moves the answer; without path 7 or 8 it is another one. */
const firstPicture = 'airplane-biplane';
const others = trainedNetworks.filter(({ name }) => name !== trained.model);

/** A prediction, and the picture that it is for. */
interface Prediction {
  readonly picture: Picture;
  readonly shares: readonly number[];
}

interface LiveProps {
  readonly scope: string;
  readonly off: readonly number[];
  readonly kept: readonly string[];
  readonly onAnswers: (answers: Answers) => void;
}

/** Runs the network with its paths as they are switched, and all networks as they are; hands the predictions out. */
export default function Live({ scope, off, kept, onAnswers }: LiveProps) {
  const { t } = useLanguage();
  const visit = usePicture(firstPicture);
  const { picture } = visit;
  const loading = useModel(trained.model);
  const { model } = loading;
  const graph = useMemo(() => model && switched(model.graph, scope, off), [model, scope, off]);
  const runs = [useRun(model, model?.graph, picture, taps), useRun(model, graph, picture, taps)] as const;
  const whole = usePrediction(runs[0], model?.graph, picture);
  const answer = usePrediction(runs[1], graph, picture);
  const setting = settingOf(scope, off);
  const joint = useLatest(useMemo(() => answer && { ...answer, setting }, [answer, setting]));
  const [apart, setApart] = useState<Readonly<Record<string, Prediction>>>({});
  const onPrediction = useCallback(
    (name: string, prediction: Prediction) => setApart((last) => ({ ...last, [name]: prediction })),
    [],
  );
  const image = useMemo(() => picture && imageOf(picture), [picture]);
  const members = useMemo(() => {
    const all = { ...apart, ...(whole && { [trained.model]: whole }) };
    const current = Object.entries(all).filter(([, prediction]) => prediction.picture === picture);
    return Object.fromEntries(current.map(([name, { shares }]) => [name, shares]));
  }, [apart, whole, picture]);
  useEffect(() => {
    if (image) onAnswers({ image, members, ...(joint?.picture === picture && joint && { joint }) });
  }, [image, members, joint, picture, onAnswers]);
  const settled = answer !== undefined;
  useEffect(() => {
    const { length } = off;
    if (settled) report('joint-training.switched', { block: scope, on: cardinality - length, off: length });
  }, [settled, scope, off]);
  const averaged = kept.every((name) => members[name] !== undefined);
  useEffect(() => {
    if (averaged) report('joint-training.averaged', { networks: kept.length });
  }, [averaged, kept]);
  return (
    <>
      <SamplePicker label={t('joint-training.samples')} current={visit.sample} onChoose={visit.choose} />
      <LiveStatus model={loading} picture={visit} runs={runs} />
      {others.map(({ name }) => (
        <Member key={name} name={name} visit={visit} onPrediction={onPrediction} />
      ))}
    </>
  );
}

interface MemberProps {
  readonly name: string;
  readonly visit: PictureOfVisit;
  readonly onPrediction: (name: string, prediction: Prediction) => void;
}

/** One more network, as it is. */
function Member({ name, visit, onPrediction }: MemberProps) {
  const loading = useModel(name);
  const { model } = loading;
  const run = useRun(model, model?.graph, visit.picture, taps);
  const prediction = usePrediction(run, model?.graph, visit.picture);
  useEffect(() => {
    if (prediction) onPrediction(name, prediction);
  }, [name, prediction, onPrediction]);
  return <LiveStatus model={loading} picture={visit} runs={[run]} />;
}

/** The prediction of a run that answers this graph and this picture; undefined until then. */
function usePrediction(
  { status, result, of }: RunState,
  graph: Graph | undefined,
  picture: Picture | undefined,
): Prediction | undefined {
  const logits = result?.maps['logits'];
  const answers = status === 'ready' && of?.graph === graph && of?.picture === picture;
  return useMemo(
    () => (answers && logits && picture ? { picture, shares: softmax(logits.data) } : undefined),
    [answers, logits, picture],
  );
}

function imageOf({ pixels }: Picture): string {
  const side = Math.sqrt(pixels.length / 3);
  return bitmap(side, side, (x, y) => {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(3 * (y * side + x), 3 * (y * side + x) + 3);
    return [red, green, blue];
  });
}
