import { decode, encode } from './codec.ts';

/**
 * The half of the bridge in the page's own world: builds what `exposeInMainWorld` describes. The worlds share only the
 * document, so they talk by synchronous events on it. Plain JavaScript text: it runs in the page.
 */
export const mainWorld = `if (window === top) (() => {
  const pending = new Map(), listeners = new Map();
  let last = 0;
  const fire = (type, detail) => document.dispatchEvent(new CustomEvent('stand-in:' + type, { detail }));
  const on = (type, fn) => document.addEventListener('stand-in:' + type, (event) => fn(event.detail));
  const outward = (value) => {
    if (typeof value !== 'function') return value;
    listeners.set(++last, value);
    return { $function: last };
  };
  const method = (id) => (...args) => {
    const call = ++last;
    let answer;
    pending.set(call, (value) => { answer = value; });
    fire('call', { id, call, args: args.map(outward) });
    pending.delete(call);
    if (answer.promise)
      return new Promise((resolve, reject) => pending.set(answer.promise, (late) => {
        pending.delete(answer.promise);
        'error' in late ? reject(new Error(late.error)) : resolve(late.result);
      }));
    if ('error' in answer) throw new Error(answer.error);
    return answer.result;
  };
  on('return', (answer) => pending.get(answer.call)?.(answer));
  on('callback', ({ id, args }) => listeners.get(id)?.(...args));
  // Heard after the page: what it has prevented is no menu of the app around it.
  addEventListener('contextmenu', (event) => {
    if (event.defaultPrevented) return;
    const can = (name) => document.queryCommandEnabled(name);
    fire('context-menu', {
      x: event.clientX, y: event.clientY, frame: null, menuSourceType: 'mouse',
      isEditable: event.target.matches?.('input, textarea') === true,
      selectionText: String(getSelection()),
      editFlags: { canUndo: can('undo'), canRedo: can('redo'), canCut: can('cut'), canCopy: can('copy'),
        canPaste: true, canDelete: can('delete'), canSelectAll: true, canEditRichly: false },
    });
  });
  on('expose', ({ name, methods }) => {
    const api = Object.freeze(Object.fromEntries(methods.map(([key, id]) => [key, method(id)])));
    Object.defineProperty(window, name, { value: api, enumerable: true });
  });
})();`;

/** The half in the isolated world: what a sandboxed preload may require, then the preload itself. */
export const isolatedWorld = (preload: string, args: unknown) => `if (window === top) (() => {
  const encode = ${encode}, decode = ${decode};
  const listeners = new Map(), waiting = new Map(), exposed = new Map(), ports = new Map();
  // What was asked by the page before is not answered to this one.
  let last = Date.now() * 1000;
  const fire = (type, detail) => document.dispatchEvent(new CustomEvent('stand-in:' + type, { detail }));
  const out = (message) => standInSend(encode(message));
  const strict = (name, object) => new Proxy(object, { get(target, key) {
    if (key in target || typeof key !== 'string') return target[key];
    throw new Error('The Electron stand-in has no ' + name + '.' + key);
  } });
  const ipcRenderer = strict('ipcRenderer', {
    on(channel, fn) { listeners.set(channel, [...(listeners.get(channel) ?? []), fn]); },
    send: (channel, ...args) => out({ type: 'send', channel, args }),
    invoke: (channel, ...args) => new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      out({ type: 'invoke', channel, args, id: last });
    }),
  });
  const openPort = (id) => {
    const { port1, port2 } = new MessageChannel();
    ports.set(id, port2);
    // On its way at once, as in Electron: what a page sends as it goes is not lost.
    port1.postMessage = (data) => out({ type: 'port', id, data });
    return port1;
  };
  const receive = {
    return: ({ id, result, error }) => {
      const { resolve, reject } = waiting.get(id);
      waiting.delete(id);
      error === undefined ? resolve(result) : reject(new Error(error));
    },
    port: ({ id, data }) => ports.get(id)?.postMessage(data),
    ipc: ({ channel, args, ports }) => {
      const event = { ports: ports.map(openPort) };
      for (const fn of listeners.get(channel) ?? []) fn(event, ...args);
    },
  };
  document.addEventListener('stand-in:context-menu', ({ detail }) => out({ type: 'menu', args: [detail] }));
  globalThis.standInReceive = (text) => { for (const message of decode(text)) receive[message.type](message); };
  document.addEventListener('stand-in:call', ({ detail: { id, call, args } }) => {
    const inward = args.map((value) => value?.$function
      ? (...values) => fire('callback', { id: value.$function, args: values }) : value);
    try {
      const result = exposed.get(id)(...inward);
      if (typeof result?.then !== 'function') return fire('return', { call, result });
      const promise = 'promise ' + ++last;
      fire('return', { call, promise });
      result.then((value) => fire('return', { call: promise, result: value }),
        (error) => fire('return', { call: promise, error: String(error.message) }));
    } catch (error) { fire('return', { call, error: String(error.message) }); }
  });
  const contextBridge = strict('contextBridge', { exposeInMainWorld(name, api) {
    fire('expose', { name, methods: Object.entries(api).map(([key, fn]) => { exposed.set(++last, fn); return [key, last]; }) });
  } });
  const webUtils = strict('webUtils', { getPathForFile(file) {
    const request = new XMLHttpRequest();
    const asked = encodeURIComponent(JSON.stringify([file.name, file.size, file.lastModified]));
    request.open('GET', location.origin + '/stand-in-path?' + asked, false);
    request.send();
    return JSON.parse(request.responseText);
  } });
  const require = (name) => {
    if (name === 'electron') return strict('electron', { ipcRenderer, contextBridge, webUtils });
    throw new Error('A sandboxed preload cannot require ' + name);
  };
  const process = strict('process', { argv: ${JSON.stringify(args)} });
  ((require, module, exports, process) => {${preload}
})(require, { exports: {} }, {}, process);
})();`;
