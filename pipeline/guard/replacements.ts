// What is recommended instead exists, is another model, and lives longer.
import type { Catalogue, EntryRef } from '../../src/catalogue';
import { lastDay, lifecycleOn } from '../../src/catalogue';
import { type Problem, rowName } from './problem';

/** Checked on the day of the data: a later day may end what was live when the data was made. */
export function checkReplacements(catalogue: Catalogue): readonly Problem[] {
  return catalogue.refs.flatMap((ref) => {
    const row = rowName(ref.platform, ref);
    const { defaultSnapshot, aliases = [], lifecycle } = catalogue.entry(ref);
    const { replacement = [], redirectsTo, afterRetirement, namedSnapshot } = lifecycle;
    const named = (what: string, target: string | undefined): readonly Problem[] =>
      target === undefined || catalogue.resolve(ref.platform, target).length
        ? []
        : [{ row, wrong: `${what} ${target} is not in the catalogue`, todo: `Add it, or correct the ${what}.` }];
    return [
      ...replacement.flatMap((target) => [...named('replacement', target), ...checkTarget(catalogue, ref, target)]),
      ...named('redirect', redirectsTo),
      ...named('default snapshot', defaultSnapshot),
      ...(namedSnapshot !== undefined && ![ref.id, ...aliases].includes(namedSnapshot)
        ? [{ row, wrong: `the named snapshot ${namedSnapshot} is none of its names`, todo: 'Correct namedSnapshot.' }]
        : []),
      ...(afterRetirement === 'redirects' && redirectsTo === undefined
        ? [{ row, wrong: 'redirects without a target', todo: 'Add redirectsTo.' }]
        : []),
    ];
  });
}

function checkTarget(catalogue: Catalogue, ref: EntryRef, target: string): readonly Problem[] {
  const row = rowName(ref.platform, ref);
  const found = catalogue.resolve(ref.platform, target);
  if (!found.length) return [];
  if (found.every(({ index }) => index === ref.index))
    return [{ row, wrong: 'is its own replacement', todo: 'Take it out of replacement.' }];
  const dead = found.filter((other) => isOver(catalogue, other));
  if (dead.length === found.length)
    return [
      {
        row,
        wrong: `the replacement ${target} is retired itself`,
        todo: "Follow its own replacement to one that lives; the vendor's words stay in replacementAsPublished.",
      },
    ];
  const end = lifecycleOn(catalogue.entry(ref), catalogue.day).retirement;
  const sooner = found.every((other) => {
    const otherEnd = lifecycleOn(catalogue.entry(other), catalogue.day).retirement;
    return end !== undefined && otherEnd !== undefined && lastDay(otherEnd.date) < lastDay(end.date);
  });
  return sooner
    ? [{ row, wrong: `the replacement ${target} ends sooner`, todo: 'Name one that lives longer, or none.' }]
    : [];
}

function isOver(catalogue: Catalogue, ref: EntryRef): boolean {
  const { state } = lifecycleOn(catalogue.entry(ref), catalogue.day);
  return state === 'retired' || state === 'date-passed' || state === 'retires-today';
}
