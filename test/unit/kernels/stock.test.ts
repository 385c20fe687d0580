/** Our definition of a convolution against stock TensorFlow.js, which has dense and depthwise ones only. */
import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { arraysOf, type Case, cases, expected, relativeError } from '../../kernels/cases.ts';

const dense = cases.filter((c) => c.groups === 1 && !c.shortcut);

/** The case by tf.conv2d on the cpu backend; torch's padding is given as explicit zeros. */
function stock(c: Case): Float32Array {
  return tf.tidy(() => {
    const { x, filter, bias } = arraysOf(c);
    const maps = tf.tensor4d(x, [c.batch, c.height, c.width, c.inPerGroup]);
    const kernels = tf.tensor4d(filter, [c.kernel, c.kernel, c.inPerGroup, c.outPerGroup]);
    const zeros: [number, number] = [c.padding, c.padding];
    const padded = tf.pad(maps, [[0, 0], zeros, zeros, [0, 0]]);
    const sums = tf.conv2d(padded as tf.Tensor4D, kernels, c.stride, 'valid');
    const shifted = bias ? tf.add(sums, bias) : sums;
    return (c.relu ? tf.relu(shifted) : shifted).dataSync<'float32'>();
  });
}

test.each(dense)('$name is what stock tfjs computes', async (c) => {
  await tf.setBackend('cpu');
  expect(relativeError(stock(c), expected(c, arraysOf(c)))).toBeLessThanOrEqual(1e-5);
});
