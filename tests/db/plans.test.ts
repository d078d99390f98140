import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveNote } from '../../db/queries/highlights.ts';
import { findInList, listArticles } from '../../db/queries/lists.ts';
import { ensureSection } from '../../db/queries/sections.ts';
import { changeArticleTags } from '../../db/queries/tags.ts';
import type { ReadDb } from '../../db/types.ts';
import type { ListQuery } from '../../electron/api/model.ts';
import { add, fresh, nextId, now } from './fresh.ts';

const library = fresh();
const { write, read } = library;
let sectionId = '';

beforeAll(() => {
  sectionId = ensureSection(write, ['Sea'], { newId: nextId, now }) ?? '';
  for (let at = 0; at < 50; at++) {
    const id = add(write, { title: `Tide ${at}`, text: 'water' }, at % 2 ? sectionId : null);
    changeArticleTags(write, [id], ['moon'], []);
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
      .filter(({ parent, detail }) => parent === step.parent && /^(SCAN|SEARCH) (?!word)/.test(detail));
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

/** The plan of the statement that reads a list's rows: the one that counts their highlights. */
const planOfList = (change: Change) =>
  plansOf((db) => listArticles(db, query(change), 0, 20))
    .map(textOf)
    .filter((plan) => plan.includes('highlight_article'))
    .join('\n');

describe('the plan of a list', () => {
  test.each([
    ['all articles', {}],
    ['unread articles', { scope: { kind: 'unread' } }],
    ['starred articles', { scope: { kind: 'starred' } }],
  ] as const)('%s are read in the order of an index, without sorting all of them', (_name, change) => {
    const plan = planOfList(change);
    expect(plan).toContain('USING INDEX article_added');
    expect(plan).not.toContain('TEMP B-TREE');
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
