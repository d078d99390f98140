import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dragTo, holdOver, pickUp } from './drag.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder, sampleSize, writeSample } from './sample-library.ts';
import { sectionTree, sizeWindow, waitForArticles } from './steps.ts';

const untouched = ['Archives', 'Gardens', 'Coast', '- Harbours'];

describe.each(hosts)('sections dragged by the mouse on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  const press = (key: string) => app.page.keyboard.press(key);
  const section = (name: string) => app.page.getByRole('treeitem', { name, exact: true });
  const told = (words: string) => app.page.getByRole('status').filter({ hasText: words });
  const expectTree = (expected: string[]) => expect.poll(() => sectionTree(app.page)).toEqual(expected);
  const classes = (name: string) => section(name).getAttribute('class');
  const drag = (from: string, to: string, down: number, across = 0.5) =>
    dragTo(app.page, section(from), section(to), { down, across });
  const takeBack = async () => {
    await press('z');
    await expectTree(untouched);
  };

  beforeAll(async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop(writeSample(folder));
    await waitForArticles(app.page, sampleSize);
    // In which order the folders come in is the import's affair.
    await section('Coast').focus();
    for (let step = 0; step < 2; step++) await press('Alt+ArrowDown');
    await section('Archives').focus();
    for (let step = 0; step < 2; step++) await press('Alt+ArrowUp');
  });
  beforeEach(async () => {
    await expectTree(untouched);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('before another, after it and into it, each a step to be taken back', async () => {
    await drag('Coast', 'Archives', 0.1);
    await expectTree(['Coast', '- Harbours', 'Archives', 'Gardens']);
    await told('Section “Coast” moved before “Archives”').waitFor();
    expect(await section('Coast').evaluate((row) => row === document.activeElement)).toBe(true);
    await takeBack();
    await drag('Archives', 'Gardens', 0.9);
    await expectTree(['Gardens', 'Archives', 'Coast', '- Harbours']);
    await takeBack();
    await drag('Gardens', 'Archives', 0.5);
    await told('Section “Gardens” moved into “Archives”').waitFor();
    await expectTree(['Archives', '- Gardens', 'Coast', '- Harbours']);
    await takeBack();
    await drag('Archives', 'Coast', 0.9);
    await expectTree(['Gardens', 'Coast', '- Archives', '- Harbours']);
    await takeBack();
  });

  test('below the last row the indentation of the pointer chooses the level', async () => {
    await drag('Archives', 'Harbours', 0.9, 0.5);
    await expectTree(['Gardens', 'Coast', '- Harbours', '- Archives']);
    await takeBack();
    await drag('Archives', 'Harbours', 0.9, 0.02);
    await expectTree(['Gardens', 'Coast', '- Harbours', 'Archives']);
    await takeBack();
  });

  test('where it would go is drawn, and Escape gives it up', async () => {
    await pickUp(app.page, section('Gardens'));
    await holdOver(app.page, section('Archives'), { down: 0.1 });
    await expect.poll(() => classes('Archives')).toContain('drop-before');
    await holdOver(app.page, section('Harbours'));
    await expect.poll(() => classes('Harbours')).toContain('drop-into');
    expect(await classes('Archives')).not.toContain('drop-');
    await press('Escape');
    await expect.poll(() => classes('Harbours')).not.toContain('drop-');
    await app.page.mouse.up();
    expect(await sectionTree(app.page)).toEqual(untouched);
  });

  test('into itself, into one of its own and where it is it does not go', async () => {
    const marked = () => app.page.locator('[data-section][class*="drop-"]').count();
    for (const [to, down] of [
      ['Coast', 0.5],
      ['Harbours', 0.5],
      ['Harbours', 0.1],
      ['Gardens', 0.9],
    ] as const) {
      await pickUp(app.page, section('Coast'));
      await holdOver(app.page, section('Archives'), { down: 0.1 });
      await expect.poll(marked, { message: to }).toBe(1);
      await holdOver(app.page, section(to), { down });
      await expect.poll(marked, { message: to }).toBe(0);
      await app.page.mouse.up();
      expect(await sectionTree(app.page)).toEqual(untouched);
    }
  });

  test('a closed section that it is held over opens, and takes it in', async () => {
    await section('Coast').focus();
    await press('ArrowLeft');
    await expectTree(['Archives', 'Gardens', 'Coast']);
    await pickUp(app.page, section('Archives'));
    await holdOver(app.page, section('Coast'));
    await expectTree(untouched);
    await holdOver(app.page, section('Harbours'));
    await app.page.mouse.up();
    await expectTree(['Gardens', 'Coast', '- Harbours', '- - Archives']);
    await takeBack();
  });

  test('held at the edge of a sidebar that is longer than the window it scrolls there', async () => {
    await sizeWindow(app.page, 1000, 570);
    const bar = app.page.locator('.sidebar-scroll');
    const scrolled = () => bar.evaluate((element) => element.scrollTop);
    await pickUp(app.page, section('Archives'));
    const edge = async (down: number) => {
      const box = await bar.boundingBox();
      await app.page.mouse.move(
        (box?.x ?? 0) + 60,
        (box?.y ?? 0) + (box?.height ?? 0) * down + (down > 0.5 ? -4 : 4),
      );
    };
    const tremble = (down: number) => async () => {
      await edge(down);
      return scrolled();
    };
    expect(await scrolled()).toBe(0);
    await expect.poll(tremble(1)).toBeGreaterThan(20);
    await expect.poll(tremble(0)).toBe(0);
    await press('Escape');
    await app.page.mouse.up();
    await sizeWindow(app.page, 1280, 800);
  });
});
