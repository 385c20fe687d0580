import { LiveStatus } from './LiveStatus.tsx';
import type { ModelState } from './use-model.ts';
import { usePicture } from './use-picture.ts';

/** What a figure that only looks at weights is waiting for, or what went wrong. */
export function ModelStatus({ model }: { model: ModelState }) {
  const picture = usePicture();
  return model.status === 'ready' ? null : <LiveStatus model={model} picture={picture} runs={[]} />;
}
