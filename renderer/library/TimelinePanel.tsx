import { useSignal } from '@preact/signals';
import type { Timeline } from '../../electron/api/model.ts';
import type { App } from '../state/app.ts';
import { articlesWords } from '../state/counted.ts';
import { type Bar, barsOf, rangeWords, type Unit, unitsFor, usualUnit } from '../state/timeline-bars.ts';
import { Trouble } from '../ui/Trouble.tsx';
import { TimelineChart } from './TimelineChart.tsx';
import './timeline.css';

const unitNames: Record<Unit, string> = {
  months: 'Months',
  years: 'Years',
  decades: 'Decades',
  centuries: 'Centuries',
};

/** The same as the bars say, for who cannot see them. */
function Table({ bars }: { bars: readonly Bar[] }) {
  return (
    <table class="said">
      <caption>Articles by time of publication</caption>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Articles</th>
        </tr>
      </thead>
      <tbody>
        {bars
          .filter((bar) => bar.count > 0)
          .map((bar) => (
            <tr key={bar.from}>
              <th scope="row">{rangeWords(bar)}</th>
              <td>{bar.count.toLocaleString()}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** What the bars leave out. */
function restWords(undated: number, vague: number): string {
  const rest = [
    undated > 0 ? `${articlesWords(undated)} without a date` : '',
    vague > 0 ? `${articlesWords(vague)} of which only the year is known` : '',
  ];
  return rest.filter((words) => words !== '').join(', ');
}

function Chart({ app: { place }, data }: { app: App; data: Timeline }) {
  const asked = useSignal<Unit | null>(null);
  const offered = unitsFor(data);
  const unit = asked.value && offered.includes(asked.value) ? asked.value : usualUnit(data);
  const { bars, vague } = barsOf(data, unit);
  if (bars.length === 0) return <p class="soft">No article here has a date of publication.</p>;
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
          aria-label="Bars"
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
    <section class="timeline" aria-label="Timeline" aria-busy={data === null && error === null}>
      {error ? (
        <Trouble class="timeline-trouble" message={error.message} retry={timeline.retry} />
      ) : (
        data && <Chart app={app} data={data} />
      )}
    </section>
  );
}
