import { defineConfig } from 'vitest/config';
import { wordsModules } from './src/site/build/words.ts';

export default defineConfig({
  plugins: [wordsModules()],
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/unit/**/*.test.ts'],
    environment: 'node',
    // Long enough for a busy machine: time is no fault.
    testTimeout: 60_000,
  },
});
