import type { Plugin } from 'vite';

const older = /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["']?(?:woff|truetype)["']?\)/g;

/** Leaves only the woff2 of each face (KaTeX names woff and ttf too): no browser that runs this site reads the others. */
export function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    generateBundle(_, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type !== 'asset') continue;
        if (/\.(woff|ttf)$/.test(name)) delete bundle[name];
        else if (name.endsWith('.css')) file.source = String(file.source).replace(older, '');
      }
    },
  };
}
