import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { saveFile } from '../../figures/frame/save-file.ts';
import { LiveStatus } from '../../figures/live/LiveStatus.tsx';
import { useRun } from '../../figures/live/use-run.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Locale } from '../../language/locale.ts';
import { useShared } from '../../share/use-shared.ts';
import { shownNodes } from '../block/block-view.ts';
import { ScaleBar } from '../colour/Legend.tsx';
import { type Scales, scalesOf } from '../colour/scales.ts';
import { nodeName } from '../node-name.ts';
import { type Opened, passedOn } from '../state/plan.ts';
import type { LaboratoryState } from '../state/use-laboratory.ts';
import { Select } from '../tools/Select.tsx';
import type { ToolProps } from '../tools/tool.ts';
import { valueText } from '../value-text.ts';
import { drawSheet } from './draw-sheet.ts';
import { npyOf } from './npy.ts';
import '../styles/sheet.css';

/** Stands for all nodes of the open block. */
const ALL = 'all';

/** All maps of the open block, or of one of its nodes, on one sheet: to look at, as PNG, and as numbers. */
export default function SheetTool({ lab }: ToolProps) {
  const { t } = useLanguage();
  const { mode } = lab.state;
  const nodes = useMemo(() => nodesOf(lab.opened), [lab.opened]);
  const [wanted, setWanted] = useShared('lab.sheet.node', ALL);
  const chosen = nodes.includes(wanted) ? wanted : ALL;
  const taps = useMemo(() => (chosen === ALL ? nodes : [chosen]), [nodes, chosen]);
  const run = useRun(lab.model, lab.model && lab.opened.graph, lab.visit.picture, taps);
  const title = lab.opened.view?.block ?? t('lab.sheet.network');
  const what = chosen === ALL ? title : nodeName(t, chosen);
  const { canvas, ready } = useSheet(run.result?.maps, taps, mode);
  const savePng = useCallback(() => {
    canvas.current?.toBlob((file) => file && saveFile(file, `${chosen === ALL ? title : chosen}.png`));
  }, [canvas, chosen, title]);
  const single = chosen === ALL ? undefined : run.result?.maps[chosen];
  return (
    <div className="sheet">
      <Select
        label={t('lab.sheet.node')}
        options={[
          { value: ALL, label: t('lab.sheet.all', { block: title }) },
          ...nodes.map((node) => ({ value: node, label: nodeName(t, node) })),
        ]}
        value={chosen}
        onChange={setWanted}
      />
      <LiveStatus model={lab.loaded} picture={lab.visit} runs={[run]} />
      <div className="sheet-frame" tabIndex={0} role="img" aria-label={t('lab.sheet.label', { what })}>
        <canvas ref={canvas} />
      </div>
      <div className="sheet-scale">
        <ScaleBar range={undefined} />
        <p className="hint">{t(mode === 'map' ? 'lab.scale.map.note' : `lab.sheet.scale.${mode}`)}</p>
      </div>
      <div className="save-buttons">
        <button type="button" disabled={!ready} onClick={savePng}>
          {t('lab.sheet.png')}
        </button>
        <button
          type="button"
          disabled={!single}
          onClick={() => single && saveFile(new Blob([npyOf(single)]), `${chosen}.npy`)}
        >
          {t('lab.sheet.npy')}
        </button>
        {!single && <span className="hint">{t('lab.sheet.npy.hint')}</span>}
      </div>
    </div>
  );
}

/** The nodes of the open block in the order of the page; without one, what the blocks pass on. */
function nodesOf({ graph, view }: Opened): string[] {
  return view ? shownNodes(view) : passedOn(graph);
}

/** From where to where the maps of a node are coloured; nothing where each has a range of its own. */
function rangeText(locale: Locale, { mode, ofMap }: Scales, node: string): string | undefined {
  const range = mode === 'map' ? undefined : ofMap(node, 0);
  return range && `${valueText(locale, range.low)} … ${valueText(locale, range.high)}`;
}

/** Draws the sheet anew when its values or colours change. */
function useSheet(
  maps: Parameters<typeof drawSheet>[1] | undefined,
  taps: readonly string[],
  mode: LaboratoryState['state']['mode'],
) {
  const { t, locale } = useLanguage();
  const canvas = useRef<HTMLCanvasElement>(null);
  const ready = maps !== undefined && taps.every((node) => maps[node]);
  useLayoutEffect(() => {
    if (!canvas.current || !ready || !maps) return;
    const scales = scalesOf(new Map(Object.entries(maps)), taps, mode);
    drawSheet(
      canvas.current,
      maps,
      taps.map((node) => ({ node, title: nodeName(t, node), range: rangeText(locale, scales, node) })),
      scales,
    );
  }, [maps, taps, mode, ready, t, locale]);
  return { canvas, ready };
}
