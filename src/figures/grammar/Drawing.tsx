import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useLight } from '../light/light.tsx';
import { keyed } from './adjust.ts';
import { atRest } from './between.ts';
import { Legend } from './Legend.tsx';
import { litMarks } from './lighting.ts';
import type { Layout, Mark } from './mark.ts';
import { usePointed } from './pointed.tsx';
import { Sheet } from './Sheet.tsx';
import { layoutWidths } from './sizes.ts';
import { useDrag } from './use-drag.ts';
import { useLayoutWidth } from './use-layout-width.ts';
import { useTween } from './use-tween.ts';
import { stopAfter, stopsOf, walks } from './walk.ts';
import './drawing.css';

interface DrawingProps {
  /** Accessible name, and what the drawing shows in a sentence. */
  readonly name: string;
  readonly description?: string | undefined;
  /** Geometry: the layout for a width (one of layoutWidths). */
  readonly layout: (width: number) => Layout;
  /** A mark with `act` was clicked, or Enter or Space pressed on it. */
  readonly onAct?: (act: string, mark: Mark) => void;
  /** A mark with `adjust` was dragged, or an arrow key pressed on it. */
  readonly onAdjust?: (mark: Mark, value: number) => void;
}

/**
 * A live drawing with its legend. Until it has been measured, and on pages without script, the stills of all
 * widths are there and CSS shows the one that fits: what is prerendered does not jump.
 */
export function Drawing(props: DrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useLayoutWidth(place);
  const { name, description, layout } = props;
  const target = useMemo(() => layout(width ?? layoutWidths[1]), [layout, width]);
  return (
    <div className="drawing" ref={place}>
      {width === undefined ? (
        layoutWidths.map((each) => <Still key={each} name={name} description={description} layout={layout(each)} />)
      ) : (
        <LiveDrawing key={width} {...props} target={target} />
      )}
      <Legend layout={target} />
    </div>
  );
}

/** As the drawing is before it lives. */
function Still({ name, description, layout }: Omit<DrawingProps, 'layout'> & { readonly layout: Layout }) {
  return (
    <Sheet data-still={layout.width} name={name} description={description} shown={atRest(layout)} lit={layout.lit} />
  );
}

function LiveDrawing(props: Omit<DrawingProps, 'layout'> & { readonly target: Layout }) {
  const { name, description, target, onAct, onAdjust = () => undefined } = props;
  const shown = useTween(target);
  const sheet = useRef<SVGSVGElement>(null);
  const pointing = usePointing(target);
  const { pointed, lit, point, leave } = pointing;
  const [visited, setVisited] = useState<string>();
  // After Escape the Tab key goes on to the controls instead of back to a stop.
  const [escaped, setEscaped] = useState(false);
  const stops = stopsOf(target.marks);
  const current = stops.find((stop) => stop.id === visited) ?? stops[0];
  const markOf = (event: { target: EventTarget }) => markAt(event.target, target);
  const drag = useDrag(sheet, target, markOf, onAdjust);
  useTapElsewhere(sheet, pointed !== undefined, leave);

  const walkTo = (id: string | undefined) => {
    if (id !== undefined) sheet.current?.querySelector<SVGElement>(`[data-mark="${CSS.escape(id)}"]`)?.focus();
  };
  const act = (mark: Mark | undefined, byKey?: boolean) => {
    if (!mark?.act) return false;
    onAct?.(mark.act, mark);
    // A stack is gone once it is unfolded.
    if (byKey && mark.kind === 'stack') walkTo(stops[0]?.id);
    return true;
  };
  /** Whether the key meant something. */
  const press = (key: string): boolean => {
    const value = current?.adjust && !escaped ? keyed(current.adjust, key) : undefined;
    if (current && value !== undefined) onAdjust(current, value);
    else if (walks(key)) walkTo(escaped ? current?.id : stopAfter(target.marks, current?.id ?? '', key));
    else if (key === 'Enter' || key === ' ') return act(current, true);
    else if (key !== 'Escape') return false;
    else {
      setEscaped(true);
      sheet.current?.focus();
    }
    return true;
  };
  return (
    <Sheet
      ref={sheet}
      name={name}
      description={description}
      shown={shown}
      lit={lit}
      data-rest={target.lit && [...target.lit].join(' ')}
      current={escaped ? '' : current?.id}
      tabIndex={-1}
      {...drag}
      onPointerMove={(event) => {
        drag.onPointerMove(event);
        // Only what the mouse moves to: marks that move to below a mouse at rest take no light from where the focus is,
        // and what is dragged keeps it.
        if (event.pointerType === 'mouse' && event.buttons === 0) point(markOf(event));
      }}
      onPointerOver={(event) => event.pointerType !== 'mouse' && point(markOf(event))}
      onPointerLeave={(event) => event.pointerType !== 'touch' && leave()}
      onClick={(event) => act(markOf(event))}
      onFocus={(event) => {
        const mark = markOf(event);
        if (mark) setVisited(mark.id);
        if (mark) setEscaped(false);
        point(mark);
      }}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setEscaped(false);
        leave();
      }}
      onKeyDown={(event) => {
        if (!event.metaKey && !event.ctrlKey && !event.altKey && press(event.key)) event.preventDefault();
      }}
    />
  );
}

/** What is under the pointer or has the focus, and what lights with it here and on the page. */
function usePointing({ marks, lit: litAtRest }: Layout) {
  const { lit: parts, light, clear } = useLight();
  const [pointed, setPointed] = useState<string>();
  const meant = useMemo(() => litMarks(marks, pointed, parts), [marks, pointed, parts]);
  const stops = stopsOf(marks);
  usePointed(stops.find((stop) => stop.id === pointed)?.says ?? stops.find((stop) => meant.has(stop.id))?.says);
  const leave = () => {
    setPointed(undefined);
    clear();
  };
  const point = (mark: Mark | undefined) => {
    if (mark?.id === pointed) return;
    if (!mark || (mark.part === undefined && mark.says === undefined)) return leave();
    setPointed(mark.id);
    light(mark.part === undefined ? [] : [mark.part]);
  };
  return { pointed, lit: meant.size > 0 ? meant : litAtRest, point, leave };
}

function markAt(target: EventTarget, { marks }: Layout): Mark | undefined {
  const id = (target as Element).closest<SVGElement>('[data-mark]')?.dataset['mark'];
  return marks.find((mark) => mark.id === id);
}

/** A finger does not leave; the next tap somewhere else does. */
function useTapElsewhere(sheet: RefObject<SVGSVGElement | null>, watching: boolean, leave: () => void): void {
  useEffect(() => {
    if (!watching) return;
    const tap = (event: PointerEvent) => {
      if (event.target instanceof Node && !sheet.current?.contains(event.target)) leave();
    };
    document.addEventListener('pointerdown', tap);
    return () => document.removeEventListener('pointerdown', tap);
  });
}
