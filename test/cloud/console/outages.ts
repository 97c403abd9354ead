import { expect, it } from 'vitest';
import { call, fresh } from '../house.ts';
import { aDeskBrowser, type Languages, SOON, signedIn, wordsIn } from './browser.ts';

const openNotice = async (title: string) => {
  const { body } = await call('huaian', 'GET', '/notices', { as: 'publisher' });
  return body.items.find((one: { content: { title: string } }) => one.content.title === title);
};

/** An outage becomes known and is mended, by the keyboard alone and by mouse, each in its language. */
export const outagesOf = ({ keyboard: typing, mouse }: Languages): void => {
  const { machine } = aDeskBrowser();
  const [typed, clicked] = [wordsIn(typing), wordsIn(mouse)];

  it('an outage goes out by the keyboard once all of H1 is said; by mouse it is updated and closed (H1, H4, H5)', async () => {
    const title = fresh('基站故障');
    const first = await signedIn(
      await machine({ locale: typing }),
      'huaian',
      'ha-publisher-1',
      '#/notices',
    );
    const { keyboard } = first;
    await first.getByRole('heading', { name: typed('通报', 'Notices') }).waitFor();
    await keyboard.press('c');
    const titleField = first.getByLabel(typed('标题', 'Title'));
    await titleField.waitFor();
    await keyboard.insertText(title);
    await keyboard.press('Control+Enter');
    await first.getByRole('alert').filter({ hasText: 'H1' }).waitFor();
    // What is missing has the focus; a browser's own field for a date takes its keys in parts.
    await first.locator(':focus').fill('2026-03-02T18:20');
    for (const words of ['2026-03-02T23:00', '淮安市清江浦区']) {
      await keyboard.press('Control+Enter');
      await first.locator(':focus').fill(words);
    }
    for (const words of ['语音通话、移动上网', '应急通信车已到场。']) {
      await keyboard.press('Control+Enter');
      await keyboard.insertText(words);
    }
    expect(
      await first
        .getByRole('listitem')
        .filter({ hasText: typed('未写', 'missing') })
        .count(),
    ).toBe(0);
    await keyboard.press('Control+Enter');
    await first.getByRole('heading', { name: title }).waitFor();
    // A list follows what happens a moment later.
    await expect
      .poll(() => openNotice(title), SOON)
      .toMatchObject({
        state: 'published',
        content: { functionsLost: ['语音通话', '移动上网'], measures: '应急通信车已到场。' },
      });

    const second = await signedIn(
      await machine({ locale: mouse, colorScheme: 'dark' }),
      'huaian',
      'ha-publisher-1',
      '#/notices',
    );
    await second.getByRole('link', { name: title }).click();
    await second
      .getByText(clicked('已收到', 'received'))
      .or(second.getByText(clicked('未收到最新版本', 'has not confirmed')))
      .first()
      .waitFor();
    await second.getByRole('button', { name: clicked('更新通报', 'Update the notice') }).click();
    const form = second.getByRole('form');
    await form.getByRole('textbox').first().fill('已恢复一半基站。');
    // The list is slow: the next form is opened while the first one is still under way.
    const { promise: isOpen, resolve: opened } = Promise.withResolvers<void>();
    await second.route(/\/notices\?/, (route) => isOpen.then(() => route.continue()));
    await form.getByRole('button', { name: clicked('更新通报', 'Update the notice') }).click();
    await second.getByText('已恢复一半基站。').waitFor();
    const close = clicked('结束通报', 'Close the notice');
    await second.getByRole('button', { name: close }).click();
    const closing = second.getByRole('form', { name: close });
    await closing.getByRole('textbox').nth(0).fill('市电中断');
    await closing.getByRole('textbox').nth(1).fill('已更换电源模块。');
    const listed = second.waitForResponse(/\/notices\?/);
    opened();
    await (await listed).finished();
    await second.unroute(/\/notices\?/);
    await closing.getByRole('button', { name: close }).click();
    await second.getByText('市电中断').waitFor();
    await expect.poll(async () => (await openNotice(title)).state, SOON).toBe('closed');
  });
};
