import { TEMPLATE_WIDTH } from '../../graph/budget.ts';
import { resnet50, resnext50 } from '../../graph/presets.ts';
import { groupWidth, type NetworkSpec, type StageSpec } from '../../graph/spec.ts';
import { TEMPLATE_STAGES, type TemplateStage } from '../../paper/template.ts';
import { type NamedValue, oneOf, worked } from './value.ts';

function firstStage({ stages: [stage] }: NetworkSpec): StageSpec {
  if (!stage) throw new Error('the network has no stages');
  return stage;
}

const stage = oneOf(...TEMPLATE_STAGES.map(({ name }) => name));
const net = oneOf('resnet', 'resnext');
const layers = ['first', 'middle', 'last'] as const;

function rowOf(name: TemplateStage['name']): TemplateStage {
  const row = TEMPLATE_STAGES.find((each) => each.name === name);
  if (!row) throw new Error(`Table 1 has no stage "${name}"`);
  return row;
}

/** The block that the whole paper is about (32×4d in conv2), ResNet's beside it, and the cells of Table 1. */
export const templateValues = {
  /** Channels that the block takes and gives. */
  'template.channels': worked({}, () => TEMPLATE_WIDTH),
  /** C·d of the block. */
  'template.groupWidth': worked({}, () => groupWidth(firstStage(resnext50()))),
  /** Width of ResNet's one path. */
  'template.resnetWidth': worked({}, () => firstStage(resnet50()).pathWidth),
  'template.side': worked({ stage }, (given) => rowOf(given.stage).side),
  'template.blocks': worked({ stage }, (given) => rowOf(given.stage).blocks),
  'template.cell': worked({ stage, net, layer: oneOf(...layers) }, (given) => {
    return rowOf(given.stage)[given.net][layers.indexOf(given.layer)] ?? Number.NaN;
  }),
} satisfies Record<string, NamedValue>;
