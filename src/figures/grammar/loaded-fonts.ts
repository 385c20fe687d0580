/** The fonts that the page has loaded, as a style sheet that needs no other file. */
export async function loadedFonts(): Promise<string> {
  const loaded = new Set([...document.fonts].filter(({ status }) => status === 'loaded').map(faceKey));
  const rules = [...document.styleSheets]
    .flatMap(rulesOf)
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => loaded.has(faceKey(descriptorsOf(style))));
  return (await Promise.all(rules.map(selfContained))).join('\n');
}

/** The rules of a sheet; none of one from elsewhere, as extensions bring it, which shows none. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

interface Face {
  readonly family: string;
  readonly weight: string;
  readonly unicodeRange: string;
}

function descriptorsOf(style: CSSStyleDeclaration): Face {
  const of = (name: string) => style.getPropertyValue(name);
  return { family: of('font-family'), weight: of('font-weight'), unicodeRange: of('unicode-range') };
}

/** Names one of the slices that a font comes in; two lists may write it with other spaces and quotes. */
function faceKey({ family, weight, unicodeRange }: Face): string {
  return [family, weight, unicodeRange]
    .join('/')
    .replace(/["'\s]/g, '')
    .toLowerCase();
}

/** The rule with its file in it; nothing where the file cannot be had. */
async function selfContained(rule: CSSFontFaceRule): Promise<string> {
  const [, path] = /url\("?([^")]+)/.exec(rule.style.getPropertyValue('src')) ?? [];
  if (path === undefined) return '';
  const answer = await fetch(new URL(path, rule.parentStyleSheet?.href ?? document.baseURI)).catch(() => undefined);
  if (!answer?.ok) return '';
  const { family, weight, unicodeRange } = descriptorsOf(rule.style);
  const data = await dataAddress(await answer.blob());
  return `@font-face{font-family:${family};font-weight:${weight};src:url(${data});unicode-range:${unicodeRange};font-display:swap}`;
}

function dataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
