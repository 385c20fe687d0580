import mdx from '@mdx-js/rollup';
import react from '@vitejs/plugin-react';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdxFrontmatter from 'remark-mdx-frontmatter';
import { defineConfig } from 'vite';
import { notFoundPage } from './src/site/build/not-found-page.ts';
import { quizModules } from './src/site/build/quiz.ts';
import { rehypeFormula } from './src/site/build/rehype-formula.ts';
import { rehypeHeadings } from './src/site/build/rehype-headings.ts';
import { rehypeLineBreaks } from './src/site/build/rehype-line-breaks.ts';
import { rehypeVocabulary } from './src/site/build/rehype-vocabulary.ts';
import { usesOfContent } from './src/site/build/uses.ts';
import { woff2Only } from './src/site/build/woff2-only.ts';
import { wordsModules } from './src/site/build/words.ts';

/** The folder that the site is served from, with a slash at both ends. */
const base = process.env['BASE_PATH'] ?? '/';

export default defineConfig(({ isPreview }) => ({
  // Preview answers as a static host does: a page, or 404. Development has one page for all addresses.
  appType: isPreview ? 'mpa' : 'spa',
  base: base.endsWith('/') ? base : `${base}/`,
  plugins: [
    {
      enforce: 'pre',
      ...mdx({
        remarkPlugins: [remarkFrontmatter, remarkMdxFrontmatter, remarkGfm, remarkMath],
        rehypePlugins: [rehypeHeadings, rehypeVocabulary, rehypeFormula, rehypeLineBreaks],
      }),
    },
    react(),
    quizModules(),
    wordsModules(),
    usesOfContent(),
    woff2Only(),
    notFoundPage(),
  ],
  // The router brings a copy of this for older Reacts.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    outDir: process.env['OUT_DIR'] ?? 'dist',
    manifest: true,
    assetsInlineLimit: 0,
    // Pages name their own scripts (src/site/prerender.tsx). Lists of what later pages need would weigh on every visit.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'js' ? files.filter((file) => file.endsWith('.css')) : files,
    },
    license: { fileName: 'licences.md' },
  },
  // Without this the first worker call in development is lost to a reload.
  optimizeDeps: {
    entries: ['index.html', 'src/**/*.worker.ts', 'test/**/*.html'],
    include: ['comlink', 'd3', 'es-hangul'],
  },
}));
