import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useLight } from '../light/light.tsx';
import { atRest } from './between.ts';
import { litMarks } from './lighting.ts';
import type { Layout, Mark } from './mark.ts';
import { usePointed } from './pointed.tsx';
import { Sheet } from './Sheet.tsx';
import { layoutWidths } from './sizes.ts';
import { useLayoutWidth } from './use-layout-width.ts';
import { useTween } from './use-tween.ts';
import { type Direction, nextStop, stopsOf } from './walk.ts';
import './drawing.css';

export interface DrawingProps {
  /** Accessible name, and what the drawing shows in a sentence. */
  readonly name: string;
  readonly description?: string;
  /** Geometry: the layout for a width (one of layoutWidths). */
  readonly layout: (width: number) => Layout;
  /** A mark with `act` was clicked, or Enter or Space pressed on it. */
  readonly onAct?: (act: string, mark: Mark) => void;
}

/**
 * A live drawing. Until it has been measured, and on pages without script, the stills of all widths are there
 * and CSS shows the one that fits: what is prerendered does not jump.
 */
export function Drawing(props: DrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useLayoutWidth(place);
  const { name, description, layout } = props;
  return (
    <div className="drawing" ref={place}>
      {width === undefined ? (
        layoutWidths.map((each) => (
          <Sheet key={each} data-still={each} name={name} description={description} shown={atRest(layout(each))} />
        ))
      ) : (
        <LiveDrawing key={width} {...props} width={width} />
      )}
    </div>
  );
}

function LiveDrawing({ name, description, layout, onAct, width }: DrawingProps & { readonly width: number }) {
  const target = useMemo(() => layout(width), [layout, width]);
  const shown = useTween(target);
  const sheet = useRef<SVGSVGElement>(null);
  const { lit: parts, light, clear } = useLight();
  const [pointed, setPointed] = useState<string>();
  const [visited, setVisited] = useState<string>();
  // After Escape the Tab key goes on to the controls instead of back to a stop.
  const [escaped, setEscaped] = useState(false);
  const lit = useMemo(() => litMarks(target.marks, pointed, parts), [target, pointed, parts]);
  const stops = stopsOf(target.marks);
  const current = stops.some((stop) => stop.id === visited) ? visited : stops[0]?.id;
  usePointed(stops.find((stop) => stop.id === pointed)?.says ?? stops.find((stop) => lit.has(stop.id))?.says);

  const leave = () => {
    setPointed(undefined);
    clear();
  };
  const point = (id: string | undefined) => {
    const mark = target.marks.find((each) => each.id === id);
    if (!mark || (mark.part === undefined && mark.says === undefined)) return leave();
    setPointed(mark.id);
    light(mark.part === undefined ? [] : [mark.part]);
  };
  useTapElsewhere(sheet, pointed !== undefined, leave);
  const act = (id: string | undefined) => {
    const mark = target.marks.find((each) => each.id === id);
    if (mark?.act) onAct?.(mark.act, mark);
    return mark?.act !== undefined;
  };
  const walkTo = (id: string | undefined) => {
    if (id !== undefined) sheet.current?.querySelector<SVGElement>(`[data-mark="${CSS.escape(id)}"]`)?.focus();
  };
  const press = (key: string): boolean => {
    const direction = directions[key];
    if (direction) walkTo(nextStop(target.marks, current ?? '', direction));
    else if (key === 'Home') walkTo(stops[0]?.id);
    else if (key === 'End') walkTo(stops.at(-1)?.id);
    else if (key === 'Enter' || key === ' ') return act(current);
    else if (key === 'Escape') {
      setEscaped(true);
      sheet.current?.focus();
    } else return false;
    return true;
  };
  return (
    <Sheet
      ref={sheet}
      name={name}
      description={description}
      shown={shown}
      lit={lit}
      current={escaped ? '' : current}
      tabIndex={-1}
      onPointerOver={(event) => point(markAt(event.target))}
      onPointerLeave={(event) => event.pointerType !== 'touch' && leave()}
      onClick={(event) => act(markAt(event.target))}
      onFocus={(event) => {
        const id = markAt(event.target);
        if (id !== undefined) {
          setVisited(id);
          setEscaped(false);
        }
        point(id);
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

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

function markAt(target: EventTarget): string | undefined {
  return (target as Element).closest<SVGElement>('[data-mark]')?.dataset['mark'];
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
