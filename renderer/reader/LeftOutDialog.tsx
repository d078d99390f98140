import type { Article } from '../../electron/api/model.ts';
import { counted } from '../state/counted.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { type LeftOutGroup, leftOutGroups } from './left-out.ts';

function Group({ group: { reason, texts }, article }: { group: LeftOutGroup; article: Article }) {
  return (
    <section>
      <h3>
        {reason} <span class="soft">{counted(texts.length, 'block', 'blocks')}</span>
      </h3>
      <ul class="left-out" lang={article.language ?? undefined}>
        {texts.map((text, index) => (
          <li key={index} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What of its file did not come into an article, and why. */
export function LeftOutDialog({ article, onClose }: { article: Article; onClose(): void }) {
  return (
    <Dialog title="What was left out?" onClose={onClose}>
      <p>
        Lectern took the article out of <strong dir="auto">{article.original.name}</strong> and left these
        blocks out. Of a long one only the beginning is kept here. A block cannot be put back yet; the file
        itself is kept as it came, with all of it.
      </p>
      {leftOutGroups(article.dropped).map((group) => (
        <Group key={group.reason} group={group} article={article} />
      ))}
    </Dialog>
  );
}
