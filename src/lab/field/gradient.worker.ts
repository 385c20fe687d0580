import { expose } from 'comlink';
import { gradientOf } from '../../reference/gradient.ts';
import type { GradientApi } from './gradient-api.ts';

const api: GradientApi = {
  gradient: async ({ graph, store, values, node, place }) => gradientOf(graph, store, values, node, place),
};

expose(api);
