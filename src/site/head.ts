import en from '../../content/strings/choose.en.json';
import ko from '../../content/strings/choose.ko.json';

/** What stands in a page's head besides the template. */
export interface Head {
  readonly title: string | undefined;
  readonly summary: string | undefined;
  /** The same page in the other language. */
  readonly twin: { readonly locale: string; readonly path: string } | undefined;
}

const siteTitle = `${en.name} · ${ko.name}`;

export function pageTitle(title: string | undefined): string {
  return title ? `${title} · ${en.name}` : siteTitle;
}

export function pageHead({ title, summary, twin }: Head): string {
  return [
    `<title>${escapeHtml(pageTitle(title))}</title>`,
    summary && `<meta name="description" content="${escapeHtml(summary)}" />`,
    twin && `<link rel="alternate" hreflang="${twin.locale}" href="${twin.path}" />`,
  ]
    .filter(Boolean)
    .join('\n    ');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
