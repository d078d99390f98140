import path from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * Workers and command lines of tests, and the stand-in for Electron, are sources: Node takes the types out of each file by WebAssembly of
 * its own, in every thread anew. Under load V8 may lose count of such code and end the whole process (nodejs/node#64500). What is kept here
 * is not done again.
 */
const compiled = path.resolve(import.meta.dirname, 'node_modules', '.cache', 'node-compile');

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/**/*.e2e.test.ts'],
          testTimeout: 30_000,
          env: { NODE_COMPILE_CACHE: compiled },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/**/*.e2e.test.ts'],
          env: { NODE_COMPILE_CACHE: compiled },
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A window that starts anew on a busy machine takes longer than the second that is usual.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
