import { setWebGLContext } from '@tensorflow/tfjs-backend-webgl/dist/canvas_util';
import { env, findBackend } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { startWebgl } from './webgl.ts';

/** A context that agrees to everything, as TensorFlow.js asks for it. */
const context: unknown = new Proxy(() => undefined, {
  get: (_, name) => (name === 'isContextLost' ? () => false : context),
  apply: () => context,
});

test('with WebGL 1 alone the backend does not start: our shaders are written for WebGL 2', async () => {
  env().set('WEBGL_VERSION', 1);
  setWebGLContext(1, context as WebGLRenderingContext);
  expect(await startWebgl(() => undefined)).toBe(false);
  expect(findBackend('webgl')).toBeNull();
});
