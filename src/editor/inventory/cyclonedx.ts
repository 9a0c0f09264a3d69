/**
 * The inventory as a bill of materials of models: CycloneDX 1.6. Written out by hand, since the project's own library has neither
 * model cards nor occurrences, and would be larger than the view. Pure.
 */
import { type Card, cardJson } from '../../card';
import { plain } from '../../text';
import type { ModelRow } from './rows';

export interface BomNeeds {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly catalogueDay: string;
  readonly toolVersion: string;
  /** A UUID. */
  readonly serial: string;
  readonly pathOf: (uri: string) => string;
  readonly cardOf: (row: ModelRow) => Card | undefined;
}

export function cycloneDxOf(rows: readonly ModelRow[], needs: BomNeeds): string {
  const { asOf, catalogueDay, toolVersion, serial } = needs;
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${serial}`,
    version: 1,
    metadata: {
      timestamp: `${asOf}T00:00:00Z`,
      tools: {
        components: [{ type: 'application', group: 'Model Almanac', name: 'model-almanac', version: toolVersion }],
      },
      properties: [{ name: 'model-almanac:catalogue', value: catalogueDay }],
    },
    components: [...new Map(rows.map((row) => [refOf(row), row]))].map(([ref, row]) => componentOf(ref, row, needs)),
  };
  return `${JSON.stringify(bom, undefined, 2)}\n`;
}

const refOf = ({ platform, id, version, foreign }: ModelRow): string =>
  plain(['model', platform, id, version, foreign ? 'elsewhere' : undefined].filter(Boolean).join('/'));

function componentOf(ref: string, row: ModelRow, { pathOf, cardOf }: BomNeeds): object {
  const { platform, id, version, name, life, foreign, places } = row;
  const known = cardOf(row);
  const card = known && cardJson(known);
  const source = card?.sources.find(({ url }) => url !== undefined);
  const facts: Readonly<Record<string, string | undefined>> = {
    platform,
    state: foreign ? 'unknown' : life.state,
    date: foreign ? undefined : life.retirement?.date,
    notBefore: foreign ? undefined : life.earliest?.date,
    replacement: foreign ? undefined : card?.replacement,
    uses: String(places.length),
  };
  const formats = (names: readonly string[]): object[] => names.map((format) => ({ format }));
  const { input = [], output = [] } = card?.modalities ?? {};
  return {
    type: 'machine-learning-model',
    'bom-ref': ref,
    group: platform,
    name: plain(id),
    ...(version !== undefined && { version: plain(version) }),
    description: plain(name),
    ...(card && { supplier: { name: card.vendor } }),
    ...(source?.url !== undefined && {
      externalReferences: [{ type: 'documentation', url: source.url, comment: `checked ${source.checked}` }],
    }),
    ...(card &&
      !card.kindAssumed && {
        modelCard: {
          modelParameters: {
            task: card.kind,
            ...(input.length > 0 && { inputs: formats(input) }),
            ...(output.length > 0 && { outputs: formats(output) }),
          },
        },
      }),
    evidence: {
      occurrences: places.map(({ uri, use }) => ({ location: plain(pathOf(uri)), line: use.line + 1 })),
    },
    properties: Object.entries(facts).flatMap(([key, value]) =>
      value === undefined ? [] : [{ name: `model-almanac:${key}`, value: plain(value) }],
    ),
  };
}
