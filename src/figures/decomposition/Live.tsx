import { useEffect } from 'react';
import { ModelStatus } from '../live/ModelStatus.tsx';
import { useModel } from '../live/use-model.ts';
import { type TrainedMatrices, trained, trainedMatrices } from './trained.ts';

/** Loads the network and hands out the weights that can be taken apart. */
export default function Live({ onMatrices }: { onMatrices: (matrices: TrainedMatrices) => void }) {
  const loading = useModel(trained.model);
  const { model } = loading;
  useEffect(() => {
    if (model) onMatrices(trainedMatrices(model));
  }, [model, onMatrices]);
  return <ModelStatus model={loading} />;
}
