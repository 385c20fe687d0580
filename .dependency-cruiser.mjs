/** The rooms, lowest first. A room may import itself and what stands below it. */
const allowed = {
  paper: [],
  graph: [],
  language: [],
  share: [],
  reference: ['graph'],
  network: ['graph', 'reference'],
  figures: ['paper', 'graph', 'reference', 'network', 'language', 'share'],
  lab: ['paper', 'graph', 'reference', 'network', 'figures', 'language', 'share'],
  lesson: ['paper', 'graph', 'reference', 'network', 'figures', 'lab', 'language', 'share'],
  site: ['paper', 'graph', 'reference', 'network', 'figures', 'lab', 'lesson', 'language', 'share'],
};

const rooms = Object.keys(allowed);

const arrows = rooms.map((room) => {
  const forbidden = rooms.filter((other) => other !== room && !allowed[room].includes(other));
  return {
    name: `${room}-looks-down-only`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: { path: `^src/(${forbidden.join('|')})/` },
  };
});

/** Files that must run without a browser: the pure rooms, the figures' grammar, and their geometry and sentences. */
const pure =
  '^src/(paper|graph|reference)/|^src/figures/grammar/(?!use-|save-)[^/]*\\.ts$|/(geometry|describe)[^/]*\\.ts$';

export default {
  forbidden: [
    ...arrows,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'only-the-network-knows-tensorflow',
      severity: 'error',
      from: { pathNot: '^src/network/' },
      to: { path: '@tensorflow' },
    },
    {
      name: 'pure-code-knows-no-view',
      severity: 'error',
      from: { path: pure, pathNot: '\\.test\\.' },
      to: { path: 'node_modules/react' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      // Types without a package of their own (hast, mdx), what the build makes up (virtual:), and Vite's queries.
      to: { couldNotResolve: true, pathNot: '^(hast|mdx/types|virtual:.*)$|\\?(url|raw|worker)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
