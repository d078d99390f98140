import { afterAll, beforeAll } from 'vitest';
import { type HostName, launch, type Running } from './launch.ts';
import { freshFolder, writeSample } from './sample-library.ts';

/**
 * The app with the sample in it, for all tests of a group: there from the first one on, and gone after the last.
 * @param ready waits until it is as the tests need it
 */
export function sampleApp(host: HostName, ready: (app: Running) => Promise<unknown>): Running {
  const { folder, remove } = freshFolder();
  let running: Running | null = null;
  beforeAll(async () => {
    running = await launch(host);
    await running.page.getByText('Drop articles here.').waitFor();
    await running.drop(writeSample(folder));
    await ready(running);
  });
  afterAll(async () => {
    await running?.close();
    remove();
  });
  // What is asked of it before it is there is a mistake of the test.
  return new Proxy({} as Running, { get: (_, key) => Reflect.get(running as Running, key) });
}
