import { describe, expect, it } from 'vitest';
import { translatedTwice } from '../../checks/translated-twice.ts';

const HEADER = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n';

/** A catalogue as extraction writes it. */
const catalogue = (folder: string, ...lines: readonly string[]) => ({
  file: `console/${folder}/locales/en.po`,
  text: `${HEADER}\n${lines.join('\n')}\n`,
});

const alert = ['msgid "告警"', 'msgstr "Alert"'];
const alerts = ['msgid "告警"', 'msgstr "Alerts"'];
const context = 'msgctxt "one of them"';

describe('a text of the console in two folders', () => {
  it('may have the same translation in both', async () => {
    const found = translatedTwice([catalogue('alerts', ...alerts), catalogue('parts', ...alerts)]);
    expect(await found).toEqual([]);
  });

  it('may not have another in the second', async () => {
    const found = translatedTwice([catalogue('alerts', ...alerts), catalogue('parts', ...alert)]);
    expect(await found).toEqual([
      {
        file: 'console/parts/locales/en.po',
        problem: expect.stringContaining(
          '“告警” is “Alert”, and “Alerts” in console/alerts/locales/en.po',
        ),
      },
    ]);
  });

  it('may have another where a context tells them apart', async () => {
    const found = translatedTwice([
      catalogue('alerts', ...alerts),
      catalogue('parts', '#. placeholder {0}: one', context, ...alert),
    ]);
    expect(await found).toEqual([]);
  });

  it('may not have another with the same context', async () => {
    const found = translatedTwice([
      catalogue('alerts', context, ...alerts),
      catalogue('parts', context, ...alert),
    ]);
    expect(await found).toHaveLength(1);
  });

  it('may not have another that begins alike', async () => {
    const long = (end: string) => ['msgid "告警\\n"', '"与值班"', 'msgstr "Alerts\\n"', `"${end}"`];
    const found = translatedTwice([
      catalogue('alerts', ...long('and duty')),
      catalogue('parts', ...long('and rota')),
    ]);
    expect(await found).toHaveLength(1);
  });
});
