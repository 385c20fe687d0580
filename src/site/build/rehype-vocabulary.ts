import { existsSync } from 'node:fs';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import glossary from '../../../content/glossary.json' with { type: 'json' };
import references from '../../../content/references.json' with { type: 'json' };
import { type Locale, locales } from '../../language/locale.ts';
import { particle } from '../../language/particle.ts';
import { formatValue, shownAmount, type ValueFormat, writingOf } from '../../lesson/values/format.ts';
import { namedNumber } from '../../lesson/values/named.ts';
import { fields } from '../../share/fields.ts';
import { addExport, attributesOf, isJsx, type JsxElement, setAttribute } from './mdx-nodes.ts';
import { questionIn } from './quiz.ts';

interface Text {
  readonly locale: Locale;
  /** Ids of the references that the text cites, in order. */
  readonly cited: Set<string>;
  /** Names of its figures, in order. */
  readonly figures: string[];
  /** Ids of its questions, in order. */
  readonly questions: string[];
}

type Resolve = (element: JsxElement, attributes: Readonly<Record<string, string>>, text: Text) => void;

/**
 * Gives the words of the lesson vocabulary what they stand for: a term its definition, a citation its entry,
 * a question its text, a value its number. A lesson so carries what it uses and no more, and what does not
 * exist (a figure, a term, a field of the address) fails the build here.
 */
export function rehypeVocabulary() {
  return (tree: Root, file: { readonly path: string }): void => {
    const locale = locales.find((candidate) => file.path.includes(`/${candidate}/`));
    if (!locale) throw new Error(`"${file.path}" is in no language's folder.`);
    const text: Text = { locale, cited: new Set(), figures: [], questions: [] };
    visit(tree, (node: RootContent | Root, index, parent) => {
      if (!isJsx(node) || !parent || index === undefined) return;
      const attributes = attributesOf(node);
      if (node.name === 'Value') {
        const written = valueNodes(attributes, locale);
        parent.children.splice(index, 1, ...written);
        return [SKIP, index + written.length];
      }
      resolvers[node.name ?? '']?.(node, attributes, text);
      return undefined;
    });
    addExport(tree, 'questions', text.questions);
  };
}

const resolvers: Readonly<Record<string, Resolve>> = {
  Term(element, { id }, { locale }) {
    const entry = glossary.find((candidate) => candidate.id === id);
    if (!entry) throw new Error(`The glossary has no term "${id}".`);
    setAttribute(element, 'definition', entry.definition[locale]);
  },
  Cite(element, { id }, { locale, cited }) {
    setAttribute(element, 'entry', referenceIn(locale, id));
    cited.add(id ?? '');
  },
  Sources(element, _, { locale, cited }) {
    const entries = [...cited].map((id) => ({ id, ...referenceIn(locale, id) }));
    setAttribute(element, 'entries', entries);
  },
  Quiz(element, { id = '' }, { locale, questions }) {
    setAttribute(element, 'question', questionIn(locale, id));
    questions.push(id);
  },
  Figure(element, { name = '' }, { figures }) {
    needFigure(name);
    if (figures.includes(name)) throw new Error(`The figure "${name}" stands on the page already: use <Show>.`);
    figures.push(name);
    setAttribute(element, 'number', figures.length);
  },
  Show(element, { figure, ...state }) {
    needFigure(figure);
    const to = Object.entries(state).map(([field, value]) => [
      `${figure}.${field}`,
      checkedField(figure, field, value),
    ]);
    element.attributes = [];
    setAttribute(element, 'figure', figure ?? '');
    setAttribute(element, 'state', Object.fromEntries(to));
  },
};

function referenceIn(locale: Locale, id: string | undefined) {
  const entry = references.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`The references have no entry "${id}".`);
  const { label, authors, title, venue, url } = entry;
  return { label: label[locale], authors, title, venue, url };
}

function needFigure(name: string | undefined): void {
  if (!name || !existsSync(`src/figures/${name}/Figure.tsx`)) throw new Error(`There is no figure "${name}".`);
}

/** A field of a figure's state as the address writes it; throws where the figure has no such state. */
function checkedField(figure: string | undefined, field: string, value: string): string {
  const name = `${figure}.${field}`;
  const codec = name in fields ? fields[name as keyof typeof fields] : undefined;
  if (!codec) throw new Error(`src/share/fields.ts has no field "${name}".`);
  if (codec.parse(value) === undefined) throw new Error(`"${value}" is not within the limits of "${name}".`);
  return value;
}

/** The number, marked as data, and the Korean particle that its sound asks for. */
function valueNodes(attributes: Readonly<Record<string, string>>, locale: Locale): ElementContent[] {
  const { of = '', as, digits, signed, per, after, ...given } = attributes;
  const format: ValueFormat = {
    as: writingOf(as),
    signed: signed === 'true',
    ...(digits !== undefined && { digits: Number(digits) }),
    ...(per !== undefined && { per: Number(per) }),
  };
  const amount = namedNumber(of, given);
  const written = formatValue(locale, amount, format);
  const data: Element = {
    type: 'element',
    tagName: 'data',
    properties: { value: String(shownAmount(amount, format)), className: ['value'], dataOf: of },
    children: [{ type: 'text', value: written }],
  };
  if (!after) return [data];
  return [data, { type: 'text', value: locale === 'ko' ? particle(written, after) : after }];
}
