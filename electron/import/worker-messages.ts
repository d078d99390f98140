import type { SavedPage } from '../api/model.ts';
import type { Edits, Outcome } from './stages.ts';

/** What one dropped file is, as it crosses to a worker. */
export interface ImportTask {
  name: string;
  shownPath: string;
  sectionPath: string[];
  named: boolean;
  /** A file on disk (images are read from below `root` only), or bytes and images that the library kept. */
  source:
    | { kind: 'file'; path: string; root: string }
    | { kind: 'kept'; bytes: Uint8Array; assets: { source: string; bytes: Uint8Array }[] };
  /** The encoding that the user chose. */
  charset?: string;
  edits?: Edits;
  /** The one part wanted out of a container. */
  only?: string;
  /** The files, by their paths as they are shown, of which the text alone is wanted. */
  asText?: string[];
  /** Its page as it was saved is wanted, and no article. */
  wantsPage?: true;
}

/** The bytes of a dropped file, compressed for the library: chunks of 1 MiB that can each be unpacked alone. */
export interface PackedBlob {
  /** Of the bytes as they lay on disk. */
  sha256: string;
  mediaType: string;
  codec: 'zstd' | 'gzip';
  /** Unpacked, in bytes. */
  size: number;
  /** All of them in their order; none where they went before, one by one, or are in the library. */
  chunks: Uint8Array[];
}

/** What a blob is, before its chunks come. */
export type BlobHead = Omit<PackedBlob, 'chunks'>;

/** `asks`: whether the worker is to ask if a document is known before it makes its text. */
export type ToWorker =
  | { kind: 'task'; task: ImportTask; asks: boolean }
  | { kind: 'known'; known: boolean }
  /** The last outcome was taken; the worker goes on only now. */
  | { kind: 'next'; asks: boolean };

export type FromWorker =
  | { kind: 'known'; sha256: string }
  /** Whether the library has a dropped file of these bytes; answered by `known`. */
  | { kind: 'original-known'; sha256: string }
  /** A large file's bytes go chunk by chunk, each when the last was taken; answered by `known` where they are there already. */
  | { kind: 'large-original'; head: BlobHead }
  | { kind: 'original-chunk'; sha256: string; position: number; data: Uint8Array }
  | {
      kind: 'outcome';
      outcome: Outcome;
      /** The bytes of what its article came from, where that is another file than that of the one before. */
      original?: PackedBlob;
      /** Nothing more comes of the file: the worker waits for the next one, and no `done` follows. */
      last?: true;
    }
  /** The page that was wanted; null where it is not there. */
  | { kind: 'page'; page: SavedPage | null }
  | { kind: 'done' };
