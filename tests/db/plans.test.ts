import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveNote } from '../../db/queries/highlights.ts';
import { libraryCounts } from '../../db/queries/info.ts';
import { findInList, listArticles } from '../../db/queries/lists.ts';
import { ensureSection } from '../../db/queries/sections.ts';
import { changeArticleTags } from '../../db/queries/tags.ts';
import { timelineOf } from '../../db/queries/timeline.ts';
import type { ReadDb } from '../../db/types.ts';
import type { ListQuery, PublishedDate } from '../../electron/api/model.ts';
import { add, fresh, nextId, now } from './fresh.ts';

const library = fresh();
const { write, read } = library;
let sectionId = '';
let some = '';

const published: PublishedDate = { value: '2020-01-01', precision: 'day', inferred: false };

beforeAll(() => {
  sectionId = ensureSection(write, ['Sea'], { newId: nextId, now }) ?? '';
  for (let at = 0; at < 50; at++) {
    const id = add(write, { title: `Tide ${at}`, text: 'water', published }, at % 2 ? sectionId : null);
    changeArticleTags(write, [id], ['moon'], []);
    some = id;
    if (at < 5)
      saveNote(write, { articleId: id, highlightId: null, text: 'barometer', updated: now().toISOString() });
  }
});
afterAll(() => {
  library.close();
  library.remove();
});

interface Step {
  id: number;
  parent: number;
  detail: string;
}

/** What SQLite does for each statement that `act` asks of the library. */
function plansOf(act: (db: ReadDb) => unknown): Step[][] {
  const plans: Step[][] = [];
  const watched: ReadDb = Object.assign(Object.create(read), {
    prepare(sql: string) {
      const marks = sql.split('?').length - 1;
      plans.push(read.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array(marks).fill('1')) as Step[]);
      return read.prepare(sql);
    },
  });
  act(watched);
  return plans;
}

/** The scans of an index of words that SQLite makes anew for each row of something else than the words asked for. */
function repeatedScans(plan: Step[]): string[] {
  const isCorrelated = (step: Step): boolean => {
    const parent = plan.find(({ id }) => id === step.parent);
    return parent !== undefined && (parent.detail.startsWith('CORRELATED') || isCorrelated(parent));
  };
  const outerLoops = (step: Step) =>
    plan
      .slice(0, plan.indexOf(step))
      .filter(({ parent, detail }) => parent === step.parent && /^(SCAN|SEARCH) (?!word)/.test(detail))
      // One article, found by its id, is no loop.
      .filter(({ detail }) => !detail.endsWith('(id=?)'));
  return plan
    .filter((step) => /_fts VIRTUAL TABLE/.test(step.detail))
    .filter((step) => isCorrelated(step) || outerLoops(step).length > 0)
    .map((step) => step.detail);
}

const textOf = (plan: Step[]) => plan.map((step) => step.detail).join('\n');

type Change = Partial<Readonly<Omit<ListQuery, 'tags'>>> & { tags?: readonly string[] };

const query = (change: Change): ListQuery => ({
  scope: { kind: 'all' },
  text: '',
  sort: 'added',
  ...change,
  tags: [...(change.tags ?? [])],
});

/** The plan of the statement that sorts a list: it comes after the one that counts it. */
const planOfList = (change: Change) =>
  textOf(plansOf((db) => listArticles(db, query(change), 0, 20)).find((_plan, index) => index === 1) ?? []);

describe('the plan of a list', () => {
  test.each([
    ['all articles', {}],
    ['unread articles', { scope: { kind: 'unread' } }],
    ['starred articles', { scope: { kind: 'starred' } }],
  ] as const)('%s are read in the order of an index, without sorting all of them', (_name, change) => {
    const plan = planOfList(change);
    expect(plan).toContain('USING COVERING INDEX article_added');
    expect(plan).not.toContain('TEMP B-TREE');
  });

  test('by publication and by title, everything is read in the order of an index', () => {
    expect(planOfList({ sort: 'published' })).toBe('SCAN article USING COVERING INDEX article_dated');
    expect(planOfList({ sort: 'title' })).toBe('SCAN article USING INDEX article_title');
    expect(planOfList({ sort: 'title', reversed: true })).toBe('SCAN article USING INDEX article_title');
  });

  test('the neighbours of an article are looked up and not sorted', () => {
    for (const sort of ['added', 'published', 'title'] as const)
      expect(
        plansOf((db) => findInList(db, query({ sort }), some))
          .map(textOf)
          .join(''),
      ).not.toContain('TEMP');
  });

  test.each([
    ['articles that were begun', 'reading', 'article_reading'],
    ['articles that were opened', 'opened', 'article_opened'],
  ] as const)('%s are read in the order of their last opening', (_name, kind, index) => {
    const plan = planOfList({ scope: { kind }, sort: 'opened' });
    expect(plan).toContain(`INDEX ${index}`);
  });

  test('the counts of the sidebar and the timeline of everything touch no row of an article', () => {
    const [counts, timeline] = [libraryCounts, (db: ReadDb) => timelineOf(db, query({}))].map((act) =>
      plansOf(act)
        .flat()
        .filter(({ detail }) => /^(SCAN|SEARCH) article( |$)/.test(detail)),
    );
    expect(counts?.map(({ detail }) => detail).join('\n')).toContain('COVERING INDEX article_added');
    // Of an index of expressions SQLite does not say that it covers; without sorting it is read as it stands.
    expect(timeline?.map(({ detail }) => detail)).toEqual(['SCAN article USING INDEX article_month']);
    expect(
      plansOf((db) => timelineOf(db, query({})))
        .map(textOf)
        .join(''),
    ).not.toContain('TEMP B-TREE');
  });

  test('the Inbox has an index of its own', () => {
    expect(planOfList({ scope: { kind: 'inbox' } })).toContain('USING INDEX article_section');
    expect(planOfList({ scope: { kind: 'inbox' } })).not.toContain('TEMP B-TREE');
  });

  test.each([
    ['a section', { scope: { kind: 'section', id: 'x' } }, 'INDEX article_section'],
    ['a tag', { tags: ['moon'] }, 'INDEX article_tag_tag'],
    ['a tag that was typed', { text: 'tag:moon ' }, 'INDEX article_tag_tag'],
  ] as const)('%s is found by an index', (_name, change, index) => {
    expect(planOfList(change)).toContain(index);
  });

  test.each(['water ', 'barometer ', 'barometer water ', 'barometer water -air ', '-air '])(
    'the index of words is not asked anew for each article for “%s”',
    (text) => {
      const wanted = query({ text, sort: 'relevance' });
      const plans = [
        ...plansOf((db) => listArticles(db, wanted, 0, 20)),
        ...plansOf((db) => findInList(db, wanted, 'x')),
      ];
      expect(plans.map(textOf).join('\n')).toContain('article_fts VIRTUAL TABLE');
      expect(plans.flatMap(repeatedScans)).toEqual([]);
    },
  );
});
