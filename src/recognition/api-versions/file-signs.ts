/** The signs of services in a whole file, read once when a version does not tell its service nearby. */
import { SIGNS } from './services';

export interface FileSigns {
  /** Of the services that `has` accepts, the one with a sign nearest to the offset; none when two are about as near. */
  nearest(offset: number, has: (service: string) => boolean): string | undefined;
}

interface Seen {
  readonly services: readonly string[];
  readonly at: readonly number[];
}

const CAP = 200;
/** Half as far: then the nearer one is meant. */
const CLEARLY_NEARER = 2;

export function fileSigns(text: string): FileSigns {
  const seen = SIGNS.map(({ services, clients, urls, settings }): Seen => {
    const at = [clients, urls, settings].flatMap((sign) => (sign ? offsetsOf(sign, text) : []));
    return { services, at };
  });
  let spoken: boolean | undefined;
  const speaks = (): boolean => {
    spoken ??= /\bopenai\b/i.test(text);
    return spoken;
  };
  return {
    nearest(offset, has) {
      const near = new Map<string, number>();
      for (const { services, at } of seen) {
        const service = services.find(has);
        if (service === undefined || !at.length) continue;
        const distance = at.reduce((best, place) => Math.min(best, Math.abs(place - offset)), Number.POSITIVE_INFINITY);
        near.set(service, Math.min(distance, near.get(service) ?? distance));
      }
      const [first, second] = [...near].sort((a, b) => a[1] - b[1]);
      // The word alone is the weakest sign: it speaks where nothing else does.
      if (!first) return has('azure-openai') && speaks() ? 'azure-openai' : undefined;
      return second && second[1] < first[1] * CLEARLY_NEARER ? undefined : first[0];
    },
  };
}

function offsetsOf(sign: RegExp, text: string): readonly number[] {
  const all = new RegExp(sign.source, `${sign.flags.replace('g', '')}g`);
  const at: number[] = [];
  for (let found = all.exec(text); found && at.length < CAP; found = all.exec(text)) {
    at.push(found.index);
    if (found[0] === '') all.lastIndex++;
  }
  return at;
}
