declare module 'html-encoding-sniffer' {
  /** The encoding of a page by the WHATWG prescan, or `defaultEncoding` where it names none. */
  export default function sniff(
    bytes: Uint8Array,
    options?: { transportLayerEncodingLabel?: string; defaultEncoding?: string; xml?: boolean },
  ): string;
}
