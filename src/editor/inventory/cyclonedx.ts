/**
 * The inventory as a bill of materials of models: CycloneDX 1.6. Written out by hand, since the project's own library has neither
 * model cards nor occurrences, and would be larger than the view. Pure.
 */
import { bomProperties, bomRefOf, type Card, cardJson, modelCardOf } from '../../card';
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
  bomRefOf(platform, id, version, foreign ? 'elsewhere' : undefined);

function componentOf(ref: string, row: ModelRow, { pathOf, cardOf }: BomNeeds): object {
  const { platform, id, version, name, life, foreign, places } = row;
  const known = cardOf(row);
  const card = known && cardJson(known);
  const source = card?.sources.find(({ url }) => url !== undefined);
  const facts = {
    platform,
    state: foreign ? 'unknown' : life.state,
    date: foreign ? undefined : life.retirement?.date,
    notBefore: foreign ? undefined : life.earliest?.date,
    replacement: foreign ? undefined : card?.replacement,
    uses: places.length,
  };
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
    ...modelCardOf({
      ...(card && !card.kindAssumed && { kind: card.kind }),
      ...(card?.modalities && { modalities: card.modalities }),
      places: places.map(({ uri, use }) => ({ file: pathOf(uri), line: use.line + 1 })),
    }),
    properties: bomProperties(facts),
  };
}
