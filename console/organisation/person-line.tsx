import { t } from '@lingui/core/macro';
import { POST_WORDS } from '../../functions/contracts/value-labels.ts';
import { useDesk } from '../api/desk.tsx';
import type { Person } from '../api/names.ts';
import { declarationOf } from '../forms/command-declaration.ts';
import { between, inWords } from '../language/language.ts';
import { Badge } from '../parts/badge.tsx';
import { instantWords } from '../parts/instant-words.ts';
import { Menu } from '../parts/menu.tsx';
import { useNow } from '../parts/now.ts';
import type { Change } from './change.ts';
import styles from './organisation.module.css';
import { isAway } from './tree.ts';

const COMMANDS = ['changePosts', 'enterAbsence', 'comeBack', 'leave'];
const MINUTE_MS = 60_000;

/** Somebody in a unit: their posts there, whether they are away and who stands in. */
export const PersonLine = ({
  person,
  unit,
  names,
  offers,
  change,
}: {
  person: Person;
  unit: string;
  names: ReadonlyMap<string, string>;
  offers: readonly string[];
  change: (change: Change) => void;
}) => {
  const { timeZone } = useDesk().settings.branch;
  const now = useNow(MINUTE_MS);
  const { absence } = person;
  const posts = person.posts.filter((held) => held.unit === unit);
  const offered = COMMANDS.filter((operation) => offers.includes(operation));
  return (
    <li class={styles.line}>
      <bdi>{person.name}</bdi>
      <span>{posts.map(({ post }) => inWords(POST_WORDS[post])).join(between())}</span>
      {absence !== undefined && (
        <Badge kind={isAway(person, now) ? 'warn' : 'plain'}>
          {t`${instantWords(absence.from, timeZone)} 至 ${instantWords(absence.to, timeZone)} 不在岗`}
          {absence.deputy !== undefined &&
            ` · ${t`代理：${names.get(absence.deputy) ?? absence.deputy}`}`}
        </Badge>
      )}
      {offered.length > 0 && (
        <Menu
          label={t`变更`}
          of={person.name}
          items={offered.map((operation) => ({
            id: operation,
            text: inWords(declarationOf(operation)?.label ?? { zh: operation, en: operation }),
            act: () =>
              change({
                operation,
                id: person.id,
                version: person.version,
                start: operation === 'changePosts' ? { posts: person.posts } : {},
              }),
          }))}
        />
      )}
    </li>
  );
};
