import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** `vite preview` answers unknown addresses as a static host does: with 404.html. */
export function notFoundPage(): Plugin {
  return {
    name: 'not-found-page',
    configurePreviewServer({ middlewares, config }) {
      // After Vite has looked for a file and has turned a page's address into that of its HTML.
      return () => {
        middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          if (pathname.endsWith('.html') && existsSync(join(config.build.outDir, pathname))) return next();
          response.statusCode = 404;
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(readFileSync(join(config.build.outDir, '404.html')));
        });
      };
    },
  };
}
