import { beforeEach, expect, test, vi } from 'vitest';
import { channels } from '../../electron/api/window-messages.ts';
import { answer, hear } from '../../electron/main/sender.ts';

type Listener = (event: unknown, ...args: unknown[]) => unknown;

/** What only Electron can say: what comes on a channel, and the window that it is from. */
const electron = vi.hoisted(() => ({ listeners: new Map<string, Listener>() }));
vi.mock('electron', () => ({
  BrowserWindow: { fromWebContents: ({ window }: { window: object | null }) => window },
  ipcMain: {
    on: (channel: string, listener: Listener) => electron.listeners.set(channel, listener),
    handle: (channel: string, listener: Listener) => electron.listeners.set(channel, listener),
  },
}));

const window = { name: 'a window' };
const mainFrame = { url: 'app://lectern/index.html' };
const ours = { sender: { window, mainFrame }, senderFrame: mainFrame };
const foreign = [
  ['a frame within the page', { ...ours, senderFrame: { url: mainFrame.url } }],
  [
    'another page',
    ((frame) => ({ sender: { window, mainFrame: frame }, senderFrame: frame }))({ url: 'https://x.test/' }),
  ],
] as const;
const late = [
  ['whose window has gone', { ...ours, sender: { window: null, mainFrame } }],
  ['whose page was loaded anew', { ...ours, senderFrame: null }],
] as const;

const say = (event: unknown, ...args: unknown[]) =>
  electron.listeners.get(channels.openExternal)?.(event, ...args);
const ask = (event: unknown, ...args: unknown[]) =>
  electron.listeners.get(channels.savePdf)?.(event, ...args);
const handler = vi.fn();
const log = vi.spyOn(console, 'error');

beforeEach(() => {
  handler.mockReset();
  log.mockReset().mockImplementation(() => undefined);
  hear(channels.openExternal, handler);
  answer(channels.savePdf, handler);
});

test('what a page of ours says and asks comes with its window', () => {
  handler.mockReturnValue('answered');
  say(ours, 'an address');
  expect(handler).toHaveBeenLastCalledWith(window, 'an address');
  expect(ask(ours, 'a name')).toBe('answered');
  expect(handler).toHaveBeenLastCalledWith(window, 'a name');
});

test.each(foreign)('what comes from %s is refused aloud, and the app goes on', (_of, event) => {
  say(event);
  expect(log).toHaveBeenCalledWith(new Error('This message does not come from a window of Lectern.'));
  expect(() => ask(event)).toThrow('does not come from a window of Lectern');
  expect(handler).not.toHaveBeenCalled();
});

test.each(late)('what comes from one %s is heard by nobody, and is no fault', (_whose, event) => {
  say(event);
  expect(log).not.toHaveBeenCalled();
  expect(() => ask(event)).toThrow('The window that asked has gone.');
  expect(handler).not.toHaveBeenCalled();
});

test('what cannot be done of what was said goes into the log, and the app goes on', () => {
  handler.mockThrow(new Error('There is no file to be dragged.'));
  say(ours);
  expect(log).toHaveBeenCalledWith(new Error('There is no file to be dragged.'));
});
