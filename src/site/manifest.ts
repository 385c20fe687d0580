/** What Vite's manifest says of one source file: its chunk, the chunks that it imports, its styles. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly isEntry?: boolean;
}

export type Manifest = Readonly<Record<string, Chunk>>;

/**
 * Links to the scripts (as preloads) and styles of `modules` and of all that they import; what the
 * entry brings along already is left out. Modules without a chunk of their own are skipped.
 */
export function assetLinks(manifest: Manifest, base: string, modules: readonly string[]): string {
  const chunks = new Set<string>();
  const follow = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk || chunk.isEntry || chunks.has(name)) return;
    chunks.add(name);
    chunk.imports?.forEach(follow);
  };
  modules.forEach(follow);
  const found = [...chunks].map((name) => manifest[name]).filter((chunk) => chunk !== undefined);
  const styles = new Set(found.flatMap((chunk) => chunk.css ?? []));
  const scripts = new Set(found.map((chunk) => chunk.file).filter((file) => file.endsWith('.js')));
  return [
    ...[...styles].map((file) => `\n    <link rel="stylesheet" crossorigin href="${base}/${file}">`),
    ...[...scripts].map((file) => `\n    <link rel="modulepreload" crossorigin href="${base}/${file}">`),
  ].join('');
}
