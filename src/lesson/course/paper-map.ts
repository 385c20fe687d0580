/** Which lessons read which sections of the paper, in the order of the course; the last two go beyond it. */
export const paperMap: readonly { readonly sections: string; readonly lessons: readonly string[] }[] = [
  { sections: '§1', lessons: ['introduction'] },
  { sections: '§2', lessons: ['multi-branch', 'grouped-convolution', 'compression-ensembling'] },
  {
    sections: '§3',
    lessons: ['template', 'neuron', 'aggregated-transformations', 'three-forms', 'relations', 'capacity'],
  },
  { sections: '§4–5', lessons: ['experiments', 'training'] },
  { sections: '+', lessons: ['inside-a-resnext', 'notes'] },
];
