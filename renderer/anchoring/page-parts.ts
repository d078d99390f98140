/** What a saved page shows beside its words: pictures and fonts, each under an address that only this window knows. */
export interface PartAddresses {
  /** The address of `part:3`; null where there is no such part. */
  of(part: string): string | null;
  /** Gives the memory back. */
  close(): void;
}

const name = /^part:(\d+)$/;

/** A policy that the page inherits takes fonts from no `blob:`. */
function dataAddress({ mediaType, bytes }: { mediaType: string; bytes: Uint8Array }): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8192)
    letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `data:${mediaType};base64,${btoa(letters)}`;
}

export function openParts(parts: readonly { mediaType: string; bytes: Uint8Array }[]): PartAddresses {
  const made: string[] = [];
  const addresses = parts.map((part) => {
    if (part.mediaType.startsWith('font/')) return dataAddress(part);
    if (!part.mediaType.startsWith('image/')) return null;
    const address = URL.createObjectURL(new Blob([new Uint8Array(part.bytes)], { type: part.mediaType }));
    made.push(address);
    return address;
  });
  return {
    of: (part) => addresses[Number(name.exec(part)?.[1] ?? -1)] ?? null,
    close: () => {
      for (const address of made) URL.revokeObjectURL(address);
    },
  };
}
