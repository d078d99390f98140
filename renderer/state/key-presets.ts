/** Keys as other programs have them. Only letters, digits and signs differ: keys that are held with others are the same in all. */

export const presets = ['lectern', 'netnewswire', 'gmail'] as const;
export type Preset = (typeof presets)[number];

/** By the names of commands: their letters and signs, where they are not the usual ones. */
export const presetKeys: Readonly<Record<Preset, Readonly<Record<string, readonly string[]>>>> = {
  lectern: {},
  netnewswire: {
    nextUnread: ['n', '+'],
    previousUnread: ['-', 'p'],
    toggleRead: ['r', 'u', 'm'],
    openSource: ['b'],
    // `z` leads to the next feed there: who presses it does not mean to take anything back.
    undo: [],
    redo: [],
  },
  gmail: {
    toggleRead: ['Shift+i', 'Shift+u'],
    tags: ['l'],
    move: ['v'],
    original: ['Shift+v'],
    escape: ['u'],
    selectAll: ['* a'],
  },
};
