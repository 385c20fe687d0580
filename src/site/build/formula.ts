import katex from 'katex';

/**
 * A formula as KaTeX's markup, with MathML for screen readers. Only `\htmlData` is trusted: it names the
 * parts of a formula that a figure can light.
 */
export function formulaHtml(tex: string, display: boolean): string {
  const html = katex.renderToString(tex, {
    displayMode: display,
    throwOnError: true,
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: (context) => context.command === '\\htmlData',
  });
  // The TeX source in the MathML is read by nobody and would double the page.
  return html.replace(/<annotation [^>]*>[^<]*<\/annotation>/, '');
}
