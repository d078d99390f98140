/** Outlines on a grid of 24, after Lucide (ISC licence). Decoration only: whatever holds one has a name of its own. */
const paths = {
  all: ['M4 5h16', 'M4 12h16', 'M4 19h16'],
  inbox: [
    'M22 12h-6l-2 3h-4l-2-3H2',
    'M5.45 5.11 2 12v6a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-6l-3.45-6.89A2 2 0 0 0 16.76 4H7.24a2 2 0 0 0-1.79 1.11z',
  ],
  unread: ['M12 18a6 6 0 1 0 0-12 6 6 0 0 0 0 12z'],
  star: ['M12 3l2.8 5.7 6.2.9-4.5 4.4 1.1 6.2L12 17.3l-5.6 2.9 1.1-6.2L3 9.6l6.2-.9z'],
  highlight: ['m9 11-6 6v3h9l3-3', 'm22 12-4.6 4.6a2 2 0 0 1-2.8 0l-5.2-5.2a2 2 0 0 1 0-2.8L14 4'],
  import: ['M12 3v12', 'm8 11 4 4 4-4', 'M4 19h16'],
  folder: [
    'M20 20a2 2 0 0 0 2-2V8a2 2 0 0 0-2-2h-7.9a2 2 0 0 1-1.7-.9l-.8-1.2A2 2 0 0 0 7.9 3H4a2 2 0 0 0-2 2v13a2 2 0 0 0 2 2z',
  ],
  closed: ['m9 18 6-6-6-6'],
  search: ['M11 19a8 8 0 1 0 0-16 8 8 0 0 0 0 16z', 'm21 21-4.3-4.3'],
  command: ['M15 6v12a3 3 0 1 0 3-3H6a3 3 0 1 0 3 3V6a3 3 0 1 0-3 3h12a3 3 0 1 0-3-3'],
  sidebar: ['M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z', 'M9 3v18'],
  tag: [
    'M12.6 2.6A2 2 0 0 0 11.2 2H4a2 2 0 0 0-2 2v7.2a2 2 0 0 0 .6 1.4l8.7 8.7a2.4 2.4 0 0 0 3.4 0l6.6-6.6a2.4 2.4 0 0 0 0-3.4z',
    'M7.5 7.5h.01',
  ],
  trash: ['M3 6h18', 'M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6', 'M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2'],
  checked: ['M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z', 'm8 12 3 3 5-6'],
  mixed: ['M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z', 'M8 12h8'],
  unchecked: ['M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z'],
  sliders: [
    'M3 7h9',
    'M18 7h3',
    'M15 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
    'M3 17h3',
    'M12 17h9',
    'M9 20a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  ],
  close: ['M18 6 6 18', 'm6 6 12 12'],
  grip: ['M9 5h.01', 'M9 12h.01', 'M9 19h.01', 'M15 5h.01', 'M15 12h.01', 'M15 19h.01'],
  up: ['m18 15-6-6-6 6'],
  down: ['m6 9 6 6 6-6'],
  add: ['M12 5v14', 'M5 12h14'],
  more: [
    'M6 12a1 1 0 1 0-2 0 1 1 0 0 0 2 0z',
    'M13 12a1 1 0 1 0-2 0 1 1 0 0 0 2 0z',
    'M20 12a1 1 0 1 0-2 0 1 1 0 0 0 2 0z',
  ],
  underline: ['M6 4v6a6 6 0 0 0 12 0V4', 'M4 20h16'],
  note: [
    'M16 3H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V8z',
    'M15 3v4a2 2 0 0 0 2 2h4',
    'M8 13h8',
    'M8 17h5',
  ],
  copy: [
    'M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2z',
    'M4 16a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2',
  ],
  quote: ['M17 6H3', 'M21 12H8', 'M21 18H8', 'M3 12v6'],
  play: ['m7 4 13 8-13 8z'],
  pause: ['M7 4v16', 'M17 4v16'],
  previous: ['M19 20 9 12l10-8z', 'M5 19V5'],
  next: ['m5 4 10 8-10 8z', 'M19 5v14'],
  speaker: ['M11 5 6 9H3v6h3l5 4z', 'M15.5 8.5a5 5 0 0 1 0 7', 'M18.5 5.5a9 9 0 0 1 0 13'],
  back: ['m15 18-6-6 6-6'],
  export: ['M12 15V3', 'm8 7 4-4 4 4', 'M4 15v4a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-4'],
  cards: [
    'M5 4h14a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z',
    'M5 14h14a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1z',
  ],
  table: [
    'M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z',
    'M4 9h16',
    'M10 9v11',
    'M15 9v11',
  ],
  timeline: ['M3 20h18', 'M6 16v-4', 'M11 16V5', 'M16 16V9', 'M20 16v-3'],
  rising: ['m3 8 4-4 4 4', 'M7 4v16', 'M13 8h3', 'M13 12h5', 'M13 16h8'],
  falling: ['m3 16 4 4 4-4', 'M7 20V4', 'M13 8h8', 'M13 12h5', 'M13 16h3'],
  reading: [
    'M12 7v13',
    'M3 18a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h5a4 4 0 0 1 4 4 4 4 0 0 1 4-4h5a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1h-6a3 3 0 0 0-3 2 3 3 0 0 0-3-2z',
  ],
  recent: ['M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z', 'M12 7v5l3 2'],
  page: [
    'M15 18h-5',
    'M18 14h-8',
    'M4 22h16a2 2 0 0 0 2-2V4a2 2 0 0 0-2-2H8a2 2 0 0 0-2 2v16a2 2 0 0 1-4 0v-9a2 2 0 0 1 2-2h2',
    'M10 6h8v4h-8z',
  ],
  text: [
    'm15 16 2.536-7.328a1.02 1.02 1 0 1 1.928 0L22 16',
    'M15.697 14h5.606',
    'm2 16 4.039-9.69a.5.5 0 0 1 .923 0L11 16',
    'M3.304 13h6.392',
  ],
} as const;

export type IconName = keyof typeof paths;

/** Those that say where something lies, and lie the other way round where one reads from right to left. */
const pointing: ReadonlySet<IconName> = new Set(['back', 'sidebar', 'quote']);

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      class={pointing.has(name) ? 'icon pointing' : 'icon'}
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {paths[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
