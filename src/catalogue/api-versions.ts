/** API versions: dated contracts of AI services. */
import * as z from 'zod';
import { Day, Stage } from './schema';

const ApiSource = z.strictObject({
  url: z.url({ protocol: /^https$/ }).optional(),
  document: z.string().min(1),
  path: z.string().optional(),
  checked: Day,
  note: z.string().optional(),
});

/** One dated version of one service. `earliestPossible`-style bounds are kept apart from dates. */
export const ApiVersion = z
  .strictObject({
    service: z.string().min(1),
    version: z.string().min(1),
    plane: z.enum(['data', 'control', 'header']),
    stage: Stage,
    released: Day.optional(),
    /** An upper bound only: the version existed by this day. */
    releasedNoLaterThan: Day.optional(),
    releasedBasis: z.string().optional(),
    deprecated: Day.optional(),
    retires: Day.optional(),
    retirementNote: z.string().optional(),
    supersededBy: z.string().optional(),
    features: z.array(z.string()).readonly().optional(),
    resourceTypes: z.array(z.string()).readonly().optional(),
    surfaces: z.array(z.string()).readonly().optional(),
    supersededByService: z.string().optional(),
    /** The header, host or enum that carries it, when it is not the service's usual place. */
    carriedBy: z.string().optional(),
    /** Not a version of its own but a protocol under one. */
    pseudo: z.boolean().optional(),
    standsFor: z.string().optional(),
    latest: z.string().optional(),
    confidence: z.string().optional(),
    note: z.string().optional(),
    sources: z.array(ApiSource).min(1).readonly(),
  })
  .readonly();
export type ApiVersion = z.infer<typeof ApiVersion>;

export const ApiVersionFile = z.strictObject({ versions: z.array(ApiVersion).readonly() }).readonly();
export type ApiVersionFile = z.infer<typeof ApiVersionFile>;

export interface ApiVersionTable {
  readonly services: readonly string[];
  /** Every version of a service, oldest first. */
  of(service: string): readonly ApiVersion[];
  find(service: string, version: string): ApiVersion | undefined;
  /** The services that have a version of this text. */
  servicesWith(version: string): readonly string[];
}

/** The table is built when it is first asked something. */
export function createApiVersionTable(load: () => ApiVersionFile): ApiVersionTable {
  let tables:
    | { readonly byService: Map<string, ApiVersion[]>; readonly byVersion: Map<string, Set<string>> }
    | undefined;
  const built = (): NonNullable<typeof tables> => {
    if (tables) return tables;
    const byService = new Map<string, ApiVersion[]>();
    const byVersion = new Map<string, Set<string>>();
    for (const version of load().versions) {
      byService.set(version.service, [...(byService.get(version.service) ?? []), version]);
      byVersion.set(version.version, (byVersion.get(version.version) ?? new Set()).add(version.service));
    }
    for (const versions of byService.values()) versions.sort((a, b) => (a.version < b.version ? -1 : 1));
    tables = { byService, byVersion };
    return tables;
  };
  return {
    get services() {
      return [...built().byService.keys()];
    },
    of: (service) => built().byService.get(service) ?? [],
    find: (service, version) =>
      built()
        .byService.get(service)
        ?.find((v) => v.version === version),
    servicesWith: (version) => [...(built().byVersion.get(version) ?? [])],
  };
}
