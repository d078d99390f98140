import { type Finding, type Findings, mostFindings } from '../../api/verify.ts';

/** Counts findings, and keeps the first of them. */
export function createFindings() {
  const now: Findings = { total: 0, first: [] };
  return {
    now,
    add(finding: Finding) {
      now.total++;
      if (now.first.length < mostFindings) now.first.push(finding);
    },
  };
}
