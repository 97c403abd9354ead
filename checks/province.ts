import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BranchSettings } from '../functions/contracts/branch.ts';
import { loadBranches } from '../infra/branch-config.ts';

/** A province and its cities. */
export type Province = {
  readonly province: BranchSettings;
  readonly cities: readonly BranchSettings[];
};

type Layout = {
  readonly region: string;
  readonly cities?: number;
  /** Whether each branch has an account of its own, or all share one. */
  readonly accounts: 'own' | 'one';
  /** The checkout whose branches are the models; the current folder when left out. */
  readonly root?: string;
};

/** Each writes to its customers, over whatever there is to write over. */
const messages = {
  mail: {
    from: 'service@example.cn',
    via: 'smtp',
    smtp: { host: 'mail.example.cn', secret: 'operator/mail-server' },
  },
  sms: { url: 'https://messages.example.cn/sms' },
};

/** As long as an id may be. */
const PROVINCE = 'inner-mongolia-hhc';
const cityId = (index: number): string => `league-or-city-n${String(index).padStart(2, '0')}`;

const read = (root: string, file: string) =>
  JSON.parse(readFileSync(join(root, 'branches', file), 'utf8'));

/**
 * Writes the folders of a province as large as there is, with the longest ids and names of regions that
 * there are.
 */
const writeProvince = (
  folder: string,
  { region, cities = 31, accounts, root = '.' }: Layout,
): readonly string[] => {
  const write = (model: 'huaian' | 'jiangsu', id: string, more: object, index: number) => {
    mkdirSync(join(folder, id), { recursive: true });
    const account = String(123_456_789_000 + (accounts === 'own' ? index : 0));
    const files = {
      'branch.json': {
        ...read(root, `${model}/branch.json`),
        id,
        region,
        account,
        messages,
        ...more,
      },
      'on-call.json': read(root, `${model}/on-call.json`),
      'policy.json': read(root, `${model}/policy.json`),
    };
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(folder, id, name), JSON.stringify(content));
  };
  write('jiangsu', PROVINCE, {}, 0);
  const ids = Array.from({ length: cities }, (_, index) => cityId(index));
  for (const [index, id] of ids.entries()) write('huaian', id, { parent: PROVINCE }, index + 1);
  return [PROVINCE, ...ids];
};

/** The settings of such a province. */
export const aProvince = (layout: Layout): Province => {
  const folder = mkdtempSync(join(tmpdir(), 'province-'));
  try {
    writeProvince(folder, layout);
    const branches = loadBranches({ folder });
    const province = branches.find(({ branch }) => branch.level === 'province');
    if (!province) throw new Error('a province has settings');
    return { province, cities: branches.filter((one) => one !== province) };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
