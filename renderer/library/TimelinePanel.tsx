import { useSignal } from '@preact/signals';
import type { Timeline } from '../../electron/api/model.ts';
import { figure, t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { type Bar, barsOf, rangeWords, type Unit, unitsFor, usualUnit } from '../state/timeline-bars.ts';
import { Trouble } from '../ui/Trouble.tsx';
import { commaList } from './comma-list.ts';
import { TimelineChart } from './TimelineChart.tsx';
import './timeline.css';

const unitNames: Record<Unit, string> = {
  months: t('library-bars-months'),
  years: t('library-bars-years'),
  decades: t('library-bars-decades'),
  centuries: t('library-bars-centuries'),
};

/** The same as the bars say, for who cannot see them. */
function Table({ bars }: { bars: readonly Bar[] }) {
  return (
    <table class="said">
      <caption>{t('library-timeline-caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('library-timeline-time')}</th>
          <th scope="col">{t('library-timeline-articles')}</th>
        </tr>
      </thead>
      <tbody>
        {bars
          .filter((bar) => bar.count > 0)
          .map((bar) => (
            <tr key={bar.from}>
              <th scope="row">{rangeWords(bar)}</th>
              <td>{figure(bar.count)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** What the bars leave out. */
function restWords(undated: number, vague: number): string {
  return commaList([
    undated > 0 ? t('library-timeline-undated', { count: undated }) : '',
    vague > 0 ? t('library-timeline-vague', { count: vague }) : '',
  ]);
}

function Chart({ app: { place }, data }: { app: App; data: Timeline }) {
  const asked = useSignal<Unit | null>(null);
  const offered = unitsFor(data);
  const unit = asked.value && offered.includes(asked.value) ? asked.value : usualUnit(data);
  const { bars, vague } = barsOf(data, unit);
  if (bars.length === 0) return <p class="soft">{t('library-timeline-none')}</p>;
  const rest = restWords(data.undated, vague);
  return (
    <>
      <div class="timeline-line">
        <TimelineChart
          key={unit}
          bars={bars}
          chosen={place.query.value.published ?? null}
          choose={place.publishedIn}
        />
        <select
          aria-label={t('library-bars')}
          value={unit}
          onChange={(event) => {
            asked.value = event.currentTarget.value as Unit;
          }}
        >
          {offered.map((one) => (
            <option key={one} value={one}>
              {unitNames[one]}
            </option>
          ))}
        </select>
      </div>
      <Table bars={bars} />
      {rest && <p class="timeline-rest">{rest}</p>}
    </>
  );
}

/** When the articles of the list were published; a part of that time narrows the list. */
export function TimelinePanel({ app }: { app: App }) {
  const { timeline, settings } = app;
  if (!settings.list.timeline.value) return null;
  const data = timeline.data.value;
  const error = timeline.error.value;
  return (
    <section class="timeline" aria-label={t('library-timeline')} aria-busy={data === null && error === null}>
      {error ? (
        <Trouble class="timeline-trouble" message={error.message} retry={timeline.retry} />
      ) : (
        data && <Chart app={app} data={data} />
      )}
    </section>
  );
}
