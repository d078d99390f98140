import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Heading } from '../../electron/api/model.ts';
import { headingAt } from '../anchoring/frame-text.ts';

interface Props {
  headings: Heading[];
  /** The first visible character. */
  offset: ReadonlySignal<number>;
  goTo(offset: number): void;
}

/** The article's own headings; the one that is being read is marked. */
export function Contents({ headings, offset, goTo }: Props) {
  const current = headingAt(headings, offset.value);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current?.start]);
  const top = Math.min(...headings.map((heading) => heading.level));
  return (
    <nav ref={list} class="contents" aria-label="Contents">
      <ol>
        {headings.map((heading) => (
          <li key={heading.start} style={{ paddingInlineStart: `${(heading.level - top) * 14}px` }}>
            <button
              type="button"
              dir="auto"
              aria-current={heading === current ? 'location' : undefined}
              onClick={() => goTo(heading.start)}
            >
              {heading.text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
