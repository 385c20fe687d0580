/** MDX's own nodes, which hast does not know: reading them, and writing values into them as code. */
import type { Element, Root } from 'hast';

interface Attribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

/** An element written as JSX, e.g. `<Term id="bias">편향</Term>`. */
export interface JsxElement {
  readonly type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  readonly name: string | null;
  attributes: Attribute[];
  children: Element['children'];
}

export function isJsx(node: { readonly type: string }): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Attributes by name; those in braces are numbers, words or true as they are written. */
export function attributesOf(element: JsxElement): Readonly<Record<string, string>> {
  const read: Record<string, string> = {};
  for (const { type, name, value } of element.attributes) {
    if (type !== 'mdxJsxAttribute' || !name) throw new Error(`<${element.name}> may not spread attributes.`);
    read[name] = value === null || value === undefined ? 'true' : typeof value === 'string' ? value : written(value);
  }
  return read;
}

function written(value: unknown): string {
  const { value: code } = value as { readonly value: string };
  return code.replace(/^(['"])(.*)\1$/, '$2');
}

/** Adds an attribute whose value is plain data. */
export function setAttribute(element: JsxElement, name: string, value: unknown): void {
  element.attributes.push({
    type: 'mdxJsxAttribute',
    name,
    value:
      typeof value === 'string'
        ? value
        : {
            type: 'mdxJsxAttributeValueExpression',
            value: '',
            data: { estree: program({ type: 'ExpressionStatement', expression: literal(value) }) },
          },
  });
}

/** Makes the compiled text export plain data beside the text itself. */
export function addExport(tree: Root, name: string, value: unknown): void {
  const declaration = {
    type: 'VariableDeclaration',
    kind: 'const',
    declarations: [{ type: 'VariableDeclarator', id: { type: 'Identifier', name }, init: literal(value) }],
  };
  const statement = { type: 'ExportNamedDeclaration', declaration, specifiers: [], attributes: [], source: null };
  const node = { type: 'mdxjsEsm', value: '', data: { estree: program(statement) } };
  tree.children.push(node as unknown as Element);
}

function program(statement: object): object {
  return { type: 'Program', sourceType: 'module', comments: [], body: [statement] };
}

/** Plain data as a syntax tree. */
function literal(value: unknown): object {
  if (Array.isArray(value)) return { type: 'ArrayExpression', elements: value.map(literal) };
  if (typeof value !== 'object' || value === null) return { type: 'Literal', value };
  const properties = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .map(([key, entry]) => ({
      type: 'Property',
      kind: 'init',
      method: false,
      shorthand: false,
      computed: false,
      key: { type: 'Literal', value: key },
      value: literal(entry),
    }));
  return { type: 'ObjectExpression', properties };
}
