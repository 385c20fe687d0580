import { TEMPLATE_WIDTH } from '../../graph/budget.ts';
import { TEMPLATE_STAGES, type TemplateStage } from '../../paper/template.ts';
import { type NamedValue, oneOf, worked } from './value.ts';

const stage = oneOf(...TEMPLATE_STAGES.map(({ name }) => name));
const net = oneOf('resnet', 'resnext');
const layers = ['first', 'middle', 'last'] as const;

function rowOf(name: TemplateStage['name']): TemplateStage {
  const row = TEMPLATE_STAGES.find((each) => each.name === name);
  if (!row) throw new Error(`Table 1 has no stage "${name}"`);
  return row;
}

/** The channels of the block that the whole paper is about, and the cells of Table 1. */
export const templateValues = {
  /** Channels that the block in conv2 takes and gives. */
  'template.channels': worked({}, () => TEMPLATE_WIDTH),
  'template.side': worked({ stage }, (given) => rowOf(given.stage).side),
  'template.blocks': worked({ stage }, (given) => rowOf(given.stage).blocks),
  'template.cell': worked({ stage, net, layer: oneOf(...layers) }, (given) => {
    return rowOf(given.stage)[given.net][layers.indexOf(given.layer)] ?? Number.NaN;
  }),
} satisfies Record<string, NamedValue>;
