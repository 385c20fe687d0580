/** A drawing as a file of its own: no style sheet, no theme, no font needed. */

/** What children have from their parents: written only where they differ. */
const inherited = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'image-rendering',
] as const;

const own = ['opacity', 'text-decoration-line'] as const;

const usual: Readonly<Record<(typeof own)[number], string>> = { opacity: '1', 'text-decoration-line': 'none' };

/** Ground around the drawings, as the page has it, in units of the drawing. */
const MARGIN = 16;

const svgNamespace = 'http://www.w3.org/2000/svg';

/** All drawings within an element below one another in one SVG, with colours as they are now. */
export function standaloneSvg(element: Element, title: string): SVGSVGElement {
  const sheets = [...element.querySelectorAll<SVGSVGElement>('svg[data-drawing]')].filter(
    (sheet) => sheet.getClientRects().length > 0,
  );
  const whole = document.createElementNS(svgNamespace, 'svg');
  const name = whole.appendChild(document.createElementNS(svgNamespace, 'title'));
  name.textContent = title;
  const ground = whole.appendChild(document.createElementNS(svgNamespace, 'rect'));
  let [width, height] = [0, 0];
  for (const sheet of sheets) {
    const { width: sheetWidth, height: sheetHeight } = sheet.viewBox.baseVal;
    const copy = atRest(sheet, () => resolved(sheet));
    copy.setAttribute('y', String(height));
    copy.setAttribute('width', String(sheetWidth));
    copy.setAttribute('height', String(sheetHeight));
    whole.append(copy);
    width = Math.max(width, sheetWidth);
    height += sheetHeight;
  }
  const size = { width: String(width + 2 * MARGIN), height: String(height + 2 * MARGIN) };
  const corner = { x: String(-MARGIN), y: String(-MARGIN) };
  setAll(ground, { ...corner, ...size, fill: plainColour(getComputedStyle(document.documentElement).backgroundColor) });
  setAll(whole, { ...size, viewBox: `${corner.x} ${corner.y} ${size.width} ${size.height}` });
  return whole;
}

/** Reads a sheet as it looks while nothing on it is pointed at; then it looks as before. */
function atRest<T>(sheet: SVGSVGElement, read: () => T): T {
  const resting = (sheet.dataset['rest'] ?? '').split(' ');
  const lit = light(sheet, resting);
  const result = read();
  light(sheet, lit);
  return result;
}

/** Lights the marks of these ids and no others, at once. Returns those that were lit. */
function light(sheet: SVGSVGElement, ids: readonly string[]): string[] {
  const marks = [...sheet.querySelectorAll<SVGElement>('[data-mark]')];
  const before = marks.filter((mark) => 'lit' in mark.dataset).map((mark) => mark.dataset['mark'] ?? '');
  for (const mark of marks) mark.toggleAttribute('data-lit', ids.includes(mark.dataset['mark'] ?? ''));
  sheet.classList.toggle(
    'lighting',
    marks.some((mark) => 'lit' in mark.dataset),
  );
  for (const fading of sheet.getAnimations({ subtree: true })) fading.finish();
  return before;
}

/** A copy whose every element says its own colours. */
function resolved(sheet: SVGSVGElement): SVGSVGElement {
  const copy = sheet.cloneNode(true) as SVGSVGElement;
  const originals = [sheet, ...sheet.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [index, original] of originals.entries()) {
    const target = copies[index];
    if (target) sayColours(original, target, original === sheet);
  }
  return copy;
}

function sayColours(original: Element, target: Element, outermost: boolean): void {
  for (const name of target.getAttributeNames()) {
    if (/^(class|style|tabindex|data-.*)$/.test(name)) target.removeAttribute(name);
  }
  const style = getComputedStyle(original);
  const above = original.parentElement && getComputedStyle(original.parentElement);
  for (const property of inherited) {
    const value = style.getPropertyValue(property);
    const same = !outermost && above?.getPropertyValue(property) === value;
    if (same) target.removeAttribute(property);
    else target.setAttribute(property, /^(fill|stroke)$/.test(property) ? plainColour(value) : value);
  }
  for (const property of own) {
    const value = style.getPropertyValue(property);
    if (value !== usual[property]) target.setAttribute(property.replace('-line', ''), value);
  }
}

/** A colour as rgb() or rgba(): browsers may answer in notations that other programs do not know. */
function plainColour(colour: string): string {
  if (colour === 'none' || colour.startsWith('rgb(')) return colour;
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return alpha === 255
    ? `rgb(${red}, ${green}, ${blue})`
    : `rgba(${red}, ${green}, ${blue}, ${(alpha / 255).toFixed(3)})`;
}

function setAll(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
