import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export interface StaticServer {
  readonly url: string;
  /** Serves another folder from now on, as after a deployment. */
  serve(folder: string): void;
  close(): Promise<void>;
}

/** A static host that can be swapped and switched off: `folder` under `base`, e.g. `/some/path/`. */
export async function serveFolder(folder: string, base = '/'): Promise<StaticServer> {
  let current = folder;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(base)) return send(response, 404, join(current, '404.html'));
    const path = join(current, decodeURIComponent(pathname.slice(base.length)));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    if (existsSync(file)) send(response, 200, file);
    else send(response, 404, join(current, '404.html'));
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    serve: (next) => {
      current = next;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, file: string): void {
  response.writeHead(status, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
  response.end(readFileSync(file));
}
