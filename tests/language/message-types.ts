import {
  type BaseNode,
  FluentParser,
  type FunctionReference,
  type Resource,
  type SelectExpression,
  type VariableReference,
  Visitor,
} from '@fluent/syntax';

/** What a message asks for: each name in its braces, and whether it is counted and so must be a number. */
type Asked = Map<string, 'number' | 'Value'>;

const plurals = ['zero', 'one', 'two', 'few', 'many'];

class Names extends Visitor {
  readonly asked: Asked = new Map();

  override visitSelectExpression(node: SelectExpression) {
    const isCounted = node.variants.some(
      ({ key }) => key.type === 'NumberLiteral' || plurals.includes(key.name),
    );
    this.#note(node.selector, isCounted);
    this.genericVisit(node);
  }

  override visitFunctionReference(node: FunctionReference) {
    for (const argument of node.arguments.positional) this.#note(argument, node.id.name === 'NUMBER');
    this.genericVisit(node);
  }

  override visitVariableReference(node: VariableReference) {
    this.#note(node, false);
  }

  #note(node: BaseNode, isNumber: boolean) {
    if ((node as VariableReference).type !== 'VariableReference') return;
    const { name } = (node as VariableReference).id;
    if (isNumber || !this.asked.has(name)) this.asked.set(name, isNumber ? 'number' : 'Value');
  }
}

/** A Fluent file as the official parser reads it. */
export const parsed = (text: string): Resource => new FluentParser({ withSpans: false }).parse(text);

/** Every message of some files with what it asks for, by id. Throws for an id that is there twice, and for a line that is none. */
export function askedOf(texts: readonly string[]): Map<string, Asked> {
  const found = new Map<string, Asked>();
  for (const entry of texts.flatMap((text) => parsed(text).body)) {
    if (entry.type === 'Junk') throw new Error(`This is no message: ${entry.content}`);
    if (entry.type !== 'Message') continue;
    if (found.has(entry.id.name)) throw new Error(`“${entry.id.name}” is there twice.`);
    const names = new Names();
    names.visit(entry);
    found.set(entry.id.name, names.asked);
  }
  return found;
}

/** The source of `electron/language/message-types.ts`. */
export function typesSource(texts: readonly string[]): string {
  const lines = [...askedOf(texts)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, asked]) => {
      const values = [...asked]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, type]) => `${name}: ${type}`);
      return `  '${id}': ${values.length === 0 ? 'Nothing' : `{ ${values.join('; ')} }`};`;
    });
  return [
    '// Made from the Fluent files: `UPDATE_MESSAGES=1 npx vitest run tests/language` writes it anew.',
    "import type { Value } from './language.ts';",
    '',
    'type Nothing = Record<never, never>;',
    '',
    '/** Every message of the interface, and what it asks for. */',
    'export interface Messages {',
    ...lines,
    '}',
    '',
  ].join('\n');
}
