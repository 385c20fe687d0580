import mdx from '@mdx-js/rollup';
import remarkMath from 'remark-math';
import { describe, expect, it } from 'vitest';
import { rehypeFormula } from './rehype-formula.ts';
import { rehypeHeadings } from './rehype-headings.ts';
import { rehypeVocabulary } from './rehype-vocabulary.ts';

const compiler = mdx({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeHeadings, rehypeVocabulary, rehypeFormula] });

async function compiled(text: string, locale = 'ko'): Promise<string> {
  const result = await compiler.transform(text, `/content/${locale}/sample.mdx`);
  return String(result?.code);
}

describe('a lesson that is compiled', () => {
  it('gets the numbers it asks for, with the particle of their sound', async () => {
    const text = '가중치는 <Value of="block.weights" C="32" d="4" after="이/가" /> 있습니다.';
    expect(await compiled(text)).toMatch(/value: "70144"[\s\S]*children: "70,144"[\s\S]*"가"/);
  });

  it('writes shares and large numbers as the language does', async () => {
    const excess = '<Value of="block.excess" C="32" d="4" as="percent" digits="2" signed />';
    expect(await compiled(excess)).toContain('"+0.74%"');
    const large = '<Value of="network.multiplyAdds" net="imagenet-50" C="32" d="4" as="short" />';
    expect(await compiled(large)).toContain('"42.3억"');
    expect(await compiled(large, 'en')).toContain('"4.23 billion"');
  });

  it('carries the definitions, citations and questions that it uses', async () => {
    const code = await compiled(
      'A <Term id="bias">bias</Term> <Cite id="resnext" />.\n\n<Quiz id="two-ways" />\n\n<Sources />',
      'en',
    );
    expect(code).toMatch(/definition: "A learned constant/);
    expect(code).toContain('Aggregated Residual Transformations');
    expect(code).toContain('export const questions = ["two-ways"]');
  });

  it('exports its headings', async () => {
    expect(await compiled('## 세 얼굴 [#faces]\n\ntext')).toContain('"id": "faces",\n  "title": "세 얼굴"');
  });

  it('marks the parts of a formula', async () => {
    const code = await compiled('$\\htmlData{part=path}{T_i}$');
    expect(code).toContain('data-part=\\"path\\"');
    expect(code).not.toContain('annotation');
  });

  it.each([
    ['<Term id="no-such-term">x</Term>', /no term "no-such-term"/],
    ['<Cite id="no-such-paper" />', /no entry "no-such-paper"/],
    ['<Quiz id="no-such-question" />', /no question "no-such-question"/],
    ['<Figure name="no-such-figure" />', /no figure "no-such-figure"/],
    ['<Value of="no.such" />', /no value "no.such"/],
    ['<Value of="block.weights" C="32" />', /argument "d"/],
    ['<Show figure="matrix-identity" colour="red">x</Show>', /no field "matrix-identity.colour"/],
    ['<Show figure="matrix-identity" view="upside-down">x</Show>', /not within the limits/],
    ['<Figure name="matrix-identity" />\n\n<Figure name="matrix-identity" />', /stands on the page already/],
    ['## A heading without an id', /lacks its id/],
  ])('does not compile with %s', async (text, message) => {
    await expect(compiled(text)).rejects.toThrow(message);
  });
});
