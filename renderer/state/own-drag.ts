const prefix = 'application/x-lectern-';

/** The type by which a drag of this app is known: what else it carries a browser tells nobody before it is dropped. */
export const ownDragType = (kind: 'section' | 'articles' | 'export'): string => `${prefix}${kind}`;

/** Whether a drag is one of this app, in this window or another. */
export const isOwnDrag = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.some((type) => type.startsWith(prefix)) ?? false;
