/** For people at a terminal: a block a model. */
import { plain, plainLines } from '../../text';
import type { OutlookForm } from './form';
import { nameOf } from './losses';

export const lossesAsText: OutlookForm = ({ losses, until, catalogueDay, gaps, messages: t }) => {
  const blocks = losses.map((loss) => {
    const { date, daysLeft, platformName, replacement, places } = loss;
    const arrow = replacement === undefined ? '' : ` → ${replacement}`;
    const where = platformName === undefined ? '' : ` (${platformName})`;
    return [
      `${date}  ${t.upcoming.inDays(daysLeft)}  ${nameOf(loss)}${where}${arrow}`,
      ...places.map(
        ({ file, line, column, owners = [] }) => `    ${[`${file}:${line}:${column}`, ...owners].join('  ')}`,
      ),
    ];
  });
  const summary = losses.length ? t.upcoming.count(losses.length, until) : t.upcoming.nothing(until);
  const last = [summary, ...(gaps ? [t.notRead(gaps)] : []), t.catalogueOf(catalogueDay)].join(' ');
  return plainLines(`${[...blocks.flat(), last].map((line) => plain(line)).join('\n')}\n`);
};
