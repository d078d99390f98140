import { createHash } from 'node:crypto';
import { limits } from '../limits.ts';
import type { DroppedFile, ProblemPart } from '../stages.ts';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The SHA-256 of a whole file, read piece by piece. */
export async function sha256OfFile({ bytes }: DroppedFile): Promise<string> {
  const hash = createHash('sha256');
  const step = 1024 * 1024;
  for (let at = 0; at < bytes.size; at += step) hash.update(await bytes.read(at, step));
  return hash.digest('hex');
}

export const problemOf = (file: DroppedFile, reason: string): ProblemPart => ({
  kind: 'problem',
  path: file.path,
  outcome: 'failed',
  reason,
});

/** All bytes of a file that is one document, or the problem that it is larger than `limit` bytes. */
export async function wholeDocument(
  file: DroppedFile,
  limit: number = limits.documentBytes,
): Promise<Uint8Array | ProblemPart> {
  const { size } = file.bytes;
  if (size <= limit) return await file.bytes.read(0, size);
  const [has, most] = [size, limit].map((bytes) => Math.round(bytes / 1024 / 1024));
  return problemOf(
    file,
    `This document is ${has} MB large; Lectern reads up to ${most} MB as one article. Split it into smaller files.`,
  );
}
