import { Liquid, type Template } from 'liquidjs/dist/liquid.browser.mjs';
import { LecternError } from '../../api/errors.ts';
import { longestTemplate } from '../../api/exports.ts';
import { filtersOfLiquid, ownFilters, textOf } from './filters.ts';

/** What renders an article. */
export type Render = (values: object) => string;

/** Of texts, in UTF-16 units, and of lists, in items: what filters, loops and outputs of one article may make. */
const mostMade = 20_000_000;
/** For one article: who loops for longer loops by mistake. */
const mostMilliseconds = 2000;

/** Tags that would read other templates. There are none, and a name of a file means nothing here. */
const withoutFiles = ['include', 'render', 'layout', 'block'];

/** What stands around a filter while it runs. */
interface Running {
  context: { memoryLimit: { use(count: number): void } };
}

/** Whatever is put out counts, so that no text doubles itself without end. */
function output(this: Running, value: unknown): string {
  const text = textOf(value);
  this.context.memoryLimit.use(text.length);
  return text;
}

/**
 * Liquid for templates that people paste from anywhere. They see the values they are given and nothing else: no property that is not a
 * value's own, no file, no clock, no chance, no code.
 */
function engine(): Liquid {
  const liquid = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    parseLimit: longestTemplate,
    renderLimit: mostMilliseconds,
    memoryLimit: mostMade,
    outputEscape: output,
  });
  for (const name of Object.keys(liquid.filters))
    if (!filtersOfLiquid.has(name)) liquid.unregisterFilter(name);
  for (const name of withoutFiles) delete liquid.tags[name];
  for (const [name, filter] of Object.entries(ownFilters))
    liquid.registerFilter(name, function (this: Running, value: unknown, ...args: unknown[]) {
      const result = filter(value, ...args);
      this.context.memoryLimit.use(textOf(value).length + textOf(result).length);
      return result;
    });
  return liquid;
}

/** What the library throws, as far as it is read here. */
interface LiquidError extends Error {
  token?: { getPosition(): [line: number, column: number] };
  originalError?: Error;
}

const limits: [said: RegExp, words: string][] = [
  [/render limit/, 'it takes too long'],
  [/memory alloc limit|Invalid string length/, 'it makes too much text'],
];

function mistake(error: unknown): LecternError {
  const { message, token, originalError } = error as LiquidError;
  const said = (originalError?.message ?? message).replace(/, line:\d+, col:\d+$/, '');
  const words = limits.find(([limit]) => limit.test(said))?.[1] ?? said;
  const [line, column] = token?.getPosition() ?? [];
  const place = line === undefined ? '' : ` in line ${line}, column ${column}`;
  return new LecternError('bad-arguments', `The template does not work${place}: ${words}.`, { cause: error });
}

function told<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof LecternError ? error : mistake(error);
  }
}

/**
 * Makes a template ready. It and what it gives back fail with `bad-arguments`, in words with line and column, where the template is wrong,
 * takes too long or makes too much.
 */
export function compile(template: string): Render {
  const liquid = engine();
  const parsed = told(() => liquid.parse(template)) as Template[];
  return (values) =>
    told(() => {
      const text = liquid.renderSync(parsed, values) as string;
      if (text.length > mostMade)
        throw new LecternError('bad-arguments', 'The template makes too much text of one article.');
      return text.toWellFormed();
    });
}
