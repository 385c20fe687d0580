import { type KeyboardEvent, useRef } from 'react';
import { useLight } from '../figures/light/light.tsx';

/**
 * A formula, set by KaTeX when the text is compiled. Its `\htmlData{part=…}` pieces light their parts of the
 * picture; with the keyboard, arrow keys walk over them and Escape leaves.
 */
export function Formula({ html, display = false }: { html: string; display?: boolean }) {
  const Tag = display ? 'div' : 'span';
  const className = display ? 'formula formula-display' : 'formula';
  if (!html.includes('data-part=')) return <Tag className={className} dangerouslySetInnerHTML={{ __html: html }} />;
  return <LinkedFormula Tag={Tag} className={className} html={html} />;
}

function LinkedFormula({ Tag, className, html }: { Tag: 'div' | 'span'; className: string; html: string }) {
  const { light, clear } = useLight();
  const place = useRef(-1);
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') leave();
    if (step === undefined) return;
    event.preventDefault();
    const parts = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-part]')];
    place.current = (Math.max(place.current, step < 0 ? 0 : -1) + step + parts.length) % parts.length;
    light([parts[place.current]?.dataset['part'] ?? '']);
  };
  const leave = () => {
    place.current = -1;
    clear();
  };
  return (
    <Tag
      className={`${className} formula-linked`}
      tabIndex={0}
      onKeyDown={walk}
      onBlur={leave}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
