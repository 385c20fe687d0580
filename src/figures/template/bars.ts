import type { Area, Bar, Text } from '../grammar/mark.ts';
import { type BlockAccount, type LayerAccount, layerNames } from './account.ts';
import { sayBlock } from './describe.ts';
import { type Frame, words } from './frame.ts';

/** One block's multiply-adds in four pieces. `area` is the bar at the level's length; `unit` is that length. */
export function blockBar(frame: Frame, block: BlockAccount, area: Area, standing: boolean): Bar {
  const { account, open, language } = frame;
  const unit = standing ? area.height : area.width;
  const length = unit * block.times;
  return {
    kind: 'bar',
    id: `bar.${block.id}`,
    part: block.number === 1 ? 'first' : 'regular',
    of: 'cost',
    says: sayBlock(account, block, language),
    act: 'open',
    expanded: block === open,
    standing,
    pieces: block.layers.map((layer) => ({
      length: (unit * layer.multiplyAdds) / account.level,
      ...pieceLook(layer),
    })),
    ...area,
    ...(standing ? { y: area.y + area.height - length, height: length } : { width: length }),
  };
}

const steps = ['split', 'transform', 'aggregate'] as const;

/** The three layers are the three steps; the projection belongs to the shortcut. */
export function pieceLook({ name }: Pick<LayerAccount, 'name'>): Pick<Bar['pieces'][number], 'step' | 'role'> {
  const step = steps[layerNames.indexOf(name)];
  return step ? { step } : { role: 'x' };
}

/** The block's number within its stage, beside the bar's foot. */
export function blockNumber(frame: Frame, block: BlockAccount, place: Pick<Text, 'x' | 'y' | 'anchor'>): Text {
  const look = block === frame.open ? 'strong' : 'soft';
  return words(`number.${block.id}`, String(block.number), { ...place, of: `bar.${block.id}`, look });
}

/** Multiply-adds of the tallest block, as a multiple of the level. */
export function tallest({ account }: Frame): number {
  return Math.max(...account.stages.flatMap(({ blocks }) => blocks.map(({ times }) => times)));
}
