import type { Running } from './launch.ts';

/** Ends the process of the library as a crash would. */
export const endLibrary = (app: Running) =>
  app.electron?.evaluate(({ app: electronApp, utilityProcess }) => {
    const { children } = utilityProcess as unknown as { children?: { kill(): void }[] };
    if (children) return children.at(-1)?.kill();
    const service = electronApp.getAppMetrics().find(({ name }) => name === 'Lectern library');
    if (service) process.kill(service.pid, 'SIGKILL');
  });
