import type { Id, LinkedArticle } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { LinksState } from '../state/links.ts';
import { Trouble } from '../ui/Trouble.tsx';

interface Props {
  links: Pick<LinksState, 'from' | 'error' | 'retry'>;
  open(id: Id): void;
}

function Link({
  article: { id, title, siteName, language },
  open,
}: { article: LinkedArticle } & Pick<Props, 'open'>) {
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    if (event.type === 'click') open(id);
  };
  return (
    <li>
      <a href={`#${id}`} dir="auto" lang={language ?? undefined} onClick={onClick} onAuxClick={onClick}>
        {title}
      </a>
      {siteName && (
        <span class="linked-source" dir="auto">
          {siteName}
        </span>
      )}
    </li>
  );
}

/** The articles of the library that link to the open one, below its text; nothing where there are none. */
export function LinkedFrom({ links, open }: Props) {
  const { total, articles } = links.from.value;
  const error = links.error.value;
  if (total === 0 && !error) return null;
  const more = total - articles.length;
  return (
    <section class="linked-from" aria-labelledby="linked-from-heading">
      <h2 id="linked-from-heading">{t('reader-linked-from')}</h2>
      {error && <Trouble message={error.message} retry={links.retry} />}
      <ul>
        {articles.map((article) => (
          <Link key={article.id} article={article} open={open} />
        ))}
      </ul>
      {more > 0 && <p>{t('reader-linked-from-more', { count: more })}</p>}
    </section>
  );
}
