import { type Exporter, filePerArticle } from '../exporter.ts';
import { type Reference, referenceMaker } from './reference.ts';

/** How a form writes references: each one, and what stands before, between and after them. */
export interface Citations {
  extension: string;
  entry(reference: Reference): string;
  before: string;
  between: string;
  after: string;
}

/** The exporter of a form of citations. */
export function citations({ extension, entry, before, between, after }: Citations): Exporter {
  return {
    async *renderOne({ articles }) {
      const referenceOf = referenceMaker();
      let edge = before;
      for await (const article of articles) {
        yield edge + entry(referenceOf(article));
        edge = between;
      }
      yield edge === before ? before + after : after;
    },
    renderMany(source) {
      const referenceOf = referenceMaker();
      const render = filePerArticle(extension, (article) => before + entry(referenceOf(article)) + after);
      return render(source);
    },
  };
}
