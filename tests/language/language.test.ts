import { describe, expect, test } from 'vitest';
import { messagesIn } from '../../electron/language/language.ts';
import { long, mirrored } from '../../electron/language/pseudo.ts';

describe('a message', () => {
  const { t, language } = messagesIn(['de-DE', 'en-GB']);

  test('comes in English where no other language is wished that there is', () => {
    expect(language).toEqual({ tag: 'en', direction: 'ltr', locale: 'en-DE' });
    expect(messagesIn([]).language.tag).toBe('en');
    expect(t('ui-cancel')).toBe('Cancel');
  });

  test.each([
    ['de', 'en'],
    ['zh-Hant-TW', 'en-TW'],
    ['es-419', 'en-419'],
    ['en-US@posix', 'en-US'],
    ['C', 'en'],
  ])('has the dates and numbers of “%s” as %s', (system, locale) => {
    expect(messagesIn([system]).language.locale).toBe(locale);
  });

  test('counts, and writes large numbers with their separators', () => {
    expect(t('ui-articles', { count: 1 })).toBe('1 article');
    expect(messagesIn(['en-GB']).t('ui-articles', { count: 12_480 })).toBe('12,480 articles');
    // The words are English, and the number is read as those around it are.
    expect(t('ui-articles', { count: 12_480 })).toBe('12.480 articles');
  });

  test('is refused where it is not there or lacks what it asks for', () => {
    expect(() => t('no-such' as 'ui-cancel')).toThrow('no-such');
    expect(() => (t as (id: string) => string)('ui-articles')).toThrow('count');
  });
});

test('words that begin a sentence go on after others, whatever stands around them', () => {
  const { t } = messagesIn(['en']);
  const undone = (change: string) => t('state-undone', { change });
  expect(undone('Highlight deleted')).toBe('Undone: highlight deleted');
  expect(undone('2 articles starred')).toBe('Undone: 2 articles starred');
  expect(undone('Tag “ספר” deleted')).toBe('Undone: \u2068tag “ספר” deleted\u2069');
});

describe('a pseudo-locale', () => {
  test('is longer and accented, and counts as English does', () => {
    const { t, language } = messagesIn(['en-XA']);
    expect(language).toMatchObject({ tag: 'en-XA', direction: 'ltr' });
    expect(t('ui-cancel')).toBe('Çåñçéļ öñé ţŵö');
    expect(t('ui-articles', { count: 2000 })).toBe('2,000 åŕţîçļéš öñé ţŵö');
  });

  test('is read from right to left', () => {
    const { t, language } = messagesIn(['ar-XB', 'en']);
    expect(language).toMatchObject({ tag: 'ar-XB', direction: 'rtl' });
    expect(t('ui-try-again')).toBe('\u202eTry\u202c \u202eagain\u202c');
    expect(t('state-section-added', { name: 'News' })).toContain('“\u2068News\u2069”');
  });

  test('chooses by keywords, which are not shown', () => {
    const { t } = messagesIn(['ar-XB']);
    const place = { place: 'inbox', section: 'News', count: 3 };
    expect(t('state-articles-moved', place)).toContain('Inbox');
    expect(t('state-articles-moved', { ...place, place: 'section' })).toContain('\u2068News\u2069');
  });

  test('leaves what has no letters', () => {
    for (const text of [' ', ', ', ' · ', '7', '…']) {
      expect(long(text)).toBe(text);
      expect(mirrored(text)).toBe(text);
    }
    expect(long(' of ')).toMatch(/^ öḟ .* $/);
  });
});
