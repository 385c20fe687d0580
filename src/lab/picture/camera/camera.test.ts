import { expect, it } from 'vitest';
import { cameraFault } from './camera.ts';

it.each([
  ['NotAllowedError', 'refused'],
  ['SecurityError', 'refused'],
  ['NotFoundError', 'none'],
  ['OverconstrainedError', 'none'],
  ['NotReadableError', 'busy'],
  ['AbortError', 'busy'],
  ['SomethingNew', 'busy'],
])('takes %s for %s', (name, fault) => {
  expect(cameraFault(Object.assign(new Error('no'), { name }))).toBe(fault);
});
