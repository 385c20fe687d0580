/** What Vite's manifest says of one source file: its chunk, the chunks that it imports, its styles. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly isEntry?: boolean;
}

export type Manifest = Readonly<Record<string, Chunk>>;

/**
 * Links to the scripts (as preloads) and styles of `modules` and of all that they import, and to the styles alone
 * of what comes `later`; what the entry brings along already is left out. Modules without a chunk of their own
 * are skipped.
 */
export function assetLinks(
  manifest: Manifest,
  base: string,
  modules: readonly string[],
  later: readonly string[] = [],
): string {
  const atOnce = chunksOf(manifest, modules);
  const styles = new Set([...atOnce, ...chunksOf(manifest, later)].flatMap((chunk) => chunk.css ?? []));
  const scripts = new Set(atOnce.map((chunk) => chunk.file).filter((file) => file.endsWith('.js')));
  return [
    ...[...styles].map((file) => `\n    <link rel="stylesheet" crossorigin href="${base}/${file}">`),
    ...[...scripts].map((file) => `\n    <link rel="modulepreload" crossorigin href="${base}/${file}">`),
  ].join('');
}

/** The chunks of the modules and of all that they import, apart from the entry. */
function chunksOf(manifest: Manifest, modules: readonly string[]): Chunk[] {
  const names = new Set<string>();
  const follow = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk || chunk.isEntry || names.has(name)) return;
    names.add(name);
    chunk.imports?.forEach(follow);
  };
  modules.forEach(follow);
  return [...names].map((name) => manifest[name]).filter((chunk) => chunk !== undefined);
}
