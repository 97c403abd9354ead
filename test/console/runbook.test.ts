import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RunbooksDiffer, runbookPage } from '../../console/runbook-page.ts';

const chinese = '# 手册\n\n开头。\n\n## `one-late` `two-late`\n\n见[部署](deploy.md#x)。\n';
const english =
  '# Runbook\n\nBefore.\n\n## `one-late` `two-late`\n\nSee [deploying](deploy.md#x).\n';

describe('the runbook as a page', () => {
  it('is reached by each alarm’s name, and says what to do in both languages', () => {
    const page = runbookPage(chinese, english);
    for (const name of ['one-late', 'two-late']) expect(page).toContain(`id="${name}"`);
    expect(page.indexOf('见部署')).toBeGreaterThan(page.indexOf('one-late'));
    expect(page).toContain('<div lang="en"><p>See deploying.</p>');
  });

  it('links to nothing that is not at the branch, and asks for no style of its own', () => {
    const page = runbookPage(
      readFileSync('docs/runbook.zh-CN.md', 'utf8'),
      readFileSync('docs/runbook.md', 'utf8'),
    );
    expect(page).not.toContain('href');
    expect(page).not.toContain('style=');
    expect(page).toContain('id="nobody-reached"');
  });

  it.each([
    ['another alarm', chinese, english.replace('two-late', 'three-late')],
    ['one alarm less in English', chinese, '# Runbook\n\nBefore.\n'],
    ['one alarm less in Chinese', '# 手册\n\n开头。\n', english],
  ])('is none where the languages differ: %s', (_, zh, en) => {
    expect(() => runbookPage(zh, en)).toThrow(RunbooksDiffer);
  });
});
