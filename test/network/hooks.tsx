/** A component that uses the network as figures do, for hooks.spec.ts. */
import { useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useModel } from '../../src/figures/live/use-model.ts';
import { useRun } from '../../src/figures/live/use-run.ts';
import { scalePath } from '../../src/graph/scale.ts';
import type { Picture } from '../../src/network/picture/picture.ts';
import { connectAddress } from '../../src/share/address.ts';
import { addressPlug } from '../../src/site/address-plug.ts';

connectAddress(addressPlug);

const picture: Picture = {
  id: 'own-1',
  series: 'own-1',
  name: '',
  pixels: Uint8ClampedArray.from({ length: 32 * 32 * 3 }, (_, at) => (at * 37) % 256),
  whole: { width: 32, height: 32, data: new Uint8ClampedArray(32 * 32 * 4) },
  square: { left: 0, top: 0, side: 32 },
  original: { width: 32, height: 32 },
  notes: [],
};

/** What has been on screen, without repetitions in a row. */
function useHistory(line: string): string[] {
  const lines = useRef<string[]>([]);
  if (lines.current.at(-1) !== line) lines.current.push(line);
  return lines.current;
}

function Probe() {
  const [name, setName] = useState<string>();
  const [factor, setFactor] = useState(1);
  const loaded = useModel(name);
  const { model } = loaded;
  const graph = useMemo(() => model && scalePath(model.graph, 'stage3.block1', 1, factor), [model, factor]);
  const run = useRun(model, graph, picture, ['logits', 'pool']);
  const answers = run.status === 'ready' && run.of?.graph === graph && run.of?.model === model;
  const history = useHistory(`${loaded.status} ${model?.card.name ?? '-'} ${loaded.fault ?? ''}`.trim());
  return (
    <main>
      {['8x4d', '1x18d', 'unlisted'].map((each) => (
        <button key={each} type="button" onClick={() => setName(each)}>
          {each}
        </button>
      ))}
      <button type="button" onClick={loaded.retry}>
        retry
      </button>
      <button type="button" onClick={() => loaded.reopen('cpu')}>
        reopen
      </button>
      <input
        type="range"
        min={0}
        max={1}
        step={0.01}
        value={factor}
        onChange={({ target }) => setFactor(Number(target.value))}
      />
      <p data-history="">{history.join(' | ')}</p>
      <p data-loaded={loaded.status} data-backend={loaded.backend} data-instead={loaded.instead} />
      <p data-run={answers ? 'answered' : run.status} data-ran-on={run.result?.backend}>
        {Array.from(run.result?.maps['logits']?.data ?? []).join(' ')}
      </p>
    </main>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Probe />);
