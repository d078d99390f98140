import { isValidElement, type VNode } from 'preact';
import { type MessageId, t, type Value } from '../../electron/language/language.ts';
import type { Messages } from '../../electron/language/message-types.ts';

interface Props<Id extends MessageId> {
  id: Id;
  values: { [Name in keyof Messages[Id]]: Value | VNode };
}

/** Stands for an element in a message: letters of no script, which no message holds. */
const mark = (at: number) => `\ue000${at}\ue001`;
const marks = /\ue000(\d+)\ue001/;

/** A message of the interface in which elements stand, such as a name in bold. */
export function Words<Id extends MessageId>({ id, values }: Props<Id>) {
  const elements: VNode[] = [];
  const plain = Object.fromEntries(
    Object.entries<Value | VNode>(values).map(([name, value]) => [
      name,
      isValidElement(value) ? mark(elements.push(value) - 1) : value,
    ]),
  );
  const say = t as (id: MessageId, values: Record<string, unknown>) => string;
  return (
    <>
      {say(id, plain)
        .split(marks)
        .map((part, at) => (at % 2 === 0 ? part : elements[Number(part)]))}
    </>
  );
}
