import { platformName } from '../../platforms';
import { azureEntries } from '../../recognition';
import { replaceIn } from '../edits';
import type { Rule } from '../rule';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The model exists, the version does not. One that may be newer than the catalogue is left alone. */
export const unknownModelVersion: Rule = {
  name: 'unknown-model-version',
  summary: 'The model has no version of that name on Azure.',
  claims: ['unknown'],
  check(mention, { catalogue, messages, document }) {
    if (mention.kind !== 'model-version' || mention.class !== 'slot' || mention.id === undefined) return undefined;
    const written = mention.version ?? mention.text;
    const entries = azureEntries(catalogue, mention.id);
    const versions = entries.flatMap(({ version }) => version ?? []);
    const [first] = entries;
    if (!first || !versions.length || mayBeNewer(written, versions)) return undefined;
    const { contracts } = messages.findings;
    const meant = versions.length === 1 ? versions[0] : undefined;
    return {
      claim: 'unknown',
      message: contracts.unknownModelVersion(mention.id, written, platformName(first.platform), versions),
      fixes:
        meant === undefined
          ? []
          : [{ edits: [replaceIn(document, mention, meant)], replacement: meant, preferred: false }],
      deprecated: false,
      ...(meant !== undefined && { replacement: `${mention.id}@${meant}` }),
      ...sourceOf(catalogue.sources(first)),
    };
  },
};

/** A day behind the last one that is known. */
function mayBeNewer(written: string, versions: readonly string[]): boolean {
  const last = versions
    .filter((version) => DAY.test(version))
    .sort()
    .at(-1);
  return DAY.test(written) && (last === undefined || written > last);
}

function sourceOf(sources: readonly { readonly url?: string | undefined; readonly checked: string }[]) {
  const source = sources.find(({ url }) => url !== undefined);
  return source?.url === undefined ? {} : { source: { url: source.url, checked: source.checked } };
}
