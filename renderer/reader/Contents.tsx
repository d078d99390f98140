import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Heading } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { currentHeading, type Standing } from './current-heading.ts';

interface Props {
  headings: Heading[];
  standing: ReadonlySignal<Standing>;
  goTo(heading: Heading): void;
}

/** The article's own headings; the one that is being read is marked. */
export function Contents({ headings, standing, goTo }: Props) {
  const current = currentHeading(headings, standing.value);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current?.start]);
  const top = Math.min(...headings.map((heading) => heading.level));
  return (
    <nav ref={list} class="contents" aria-label={t('reader-contents')}>
      <ol>
        {headings.map((heading) => (
          <li key={heading.start} style={{ paddingInlineStart: `${(heading.level - top) * 14}px` }}>
            <button
              type="button"
              dir="auto"
              aria-current={heading === current ? 'location' : undefined}
              onClick={() => goTo(heading)}
            >
              {heading.text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
