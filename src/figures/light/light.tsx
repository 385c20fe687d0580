import {
  createContext,
  type FocusEvent,
  type PointerEvent,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { samePart } from '../grammar/lighting.ts';
import './light.css';

/** What the reader points at, as names of parts; figures, formulas and words of one page share it. */
export interface Light {
  readonly lit: ReadonlySet<string>;
  light(parts: Iterable<string>): void;
  clear(): void;
}

const dark: ReadonlySet<string> = new Set();

const LightContext = createContext<Light>({ lit: dark, light: () => undefined, clear: () => undefined });

export function useLight(): Light {
  return useContext(LightContext);
}

/**
 * One light for everything below it. Elements with `data-part` outside of drawings (symbols of formulas, words
 * of the text) set it when they are pointed at or focused, and carry `data-lit` while their part is lit.
 */
export function LightProvider({ children }: { children: ReactNode }) {
  const [lit, setLit] = useState(dark);
  const scope = useRef<HTMLDivElement>(null);
  const light = useMemo<Light>(
    () => ({ lit, light: (parts) => setLit(new Set(parts)), clear: () => setLit(dark) }),
    [lit],
  );
  useEffect(() => {
    for (const element of wordsIn(scope.current)) {
      const part = element.dataset['part'] ?? '';
      element.toggleAttribute(
        'data-lit',
        [...lit].some((each) => samePart(each, part)),
      );
    }
  }, [lit]);
  const point = (event: PointerEvent | FocusEvent) => {
    const part = partOf(event.target);
    if (part !== undefined) light.light([part]);
  };
  const leave = (event: PointerEvent | FocusEvent) => {
    // A finger leaves as soon as it is lifted; what it tapped stays lit until the next tap.
    const finger = 'pointerType' in event && event.pointerType === 'touch';
    if (!finger && partOf(event.target) !== undefined) light.clear();
  };
  const press = (event: PointerEvent) => {
    if (event.pointerType === 'touch' && lit.size > 0 && !inDrawing(event.target)) light.clear();
  };
  return (
    <div
      className="light-scope"
      ref={scope}
      onPointerOver={point}
      onPointerOut={leave}
      onPointerDownCapture={press}
      onFocus={point}
      onBlur={leave}
    >
      <LightContext value={light}>{children}</LightContext>
    </div>
  );
}

/** The part of the nearest word or symbol around a target; drawings look after their own marks. */
function partOf(target: EventTarget): string | undefined {
  if (!(target instanceof Element) || inDrawing(target)) return undefined;
  return target.closest<HTMLElement>('[data-part]')?.dataset['part'];
}

function inDrawing(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-drawing]') !== null;
}

function wordsIn(scope: HTMLElement | null): HTMLElement[] {
  const all = scope?.querySelectorAll<HTMLElement>('[data-part]') ?? [];
  return [...all].filter((element) => !inDrawing(element));
}
