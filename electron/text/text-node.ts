/**
 * The least that a tree must offer to be read as text. Nodes of parse5's default tree and nodes of a DOM both do, as
 * they stand.
 */
export interface TextNode {
  readonly nodeName: string;
  readonly childNodes?: ArrayLike<TextNode>;
  /** The characters of a text node of parse5. */
  readonly value?: string;
  /** The characters of a text node of a DOM. */
  readonly nodeValue?: string | null;
}

/** The characters of a text node. */
export const charactersOf = (node: TextNode): string => node.nodeValue ?? node.value ?? '';

const none: ArrayLike<TextNode> = [];

export const childrenOf = (node: TextNode): ArrayLike<TextNode> => node.childNodes ?? none;
