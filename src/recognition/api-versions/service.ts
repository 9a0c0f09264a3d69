/** Which service a version belongs to, and what told it. Where it cannot be told, nothing is claimed. */
import type { ApiVersionTable } from '../../catalogue';
import { blockAround, lineBounds, linesAround, statementAround } from '../../text';
import type { PlatformReason } from '../mention';
import type { Candidate } from './candidates';
import { type Carrier, carriesVersion } from './carrier';
import type { FileFacts } from './file-signs';
import { resourceTypeBeside } from './resource-type';
import { type ServiceSigns, signOfClient, signOfName, signOfUrl, signsOfSettings } from './services';

export interface ServiceChoice {
  readonly service: string;
  readonly reason: PlatformReason;
  /** The place names the service; a sign elsewhere in the file is weaker, and speaks only for versions that the service has. */
  readonly named: boolean;
}

export interface Question {
  readonly candidate: Candidate;
  readonly carrier: Carrier;
  readonly text: string;
  readonly table: ApiVersionTable;
  readonly file: FileFacts;
}

export function serviceOf(question: Question): ServiceChoice | undefined {
  return byCarrier(question) ?? byVariable(question);
}

function byCarrier(question: Question): ServiceChoice | undefined {
  const { carrier } = question;
  switch (carrier.by) {
    case 'value':
      return valueItself(question);
    case 'type':
      return providerOf(carrier.name, question);
    case 'enum':
      return byEnum(question);
    case 'query':
      return byUrl(question);
    case 'openapi':
      return fromAround(question, 'line') ?? fromFile(question);
    case 'near':
      return byWords(question);
    case 'key':
      return byKey(question);
    case 'bare':
      return byArgument(question);
  }
}

function valueItself({ candidate, table }: Question): ServiceChoice | undefined {
  const service = candidate.text.toLowerCase().startsWith('bedrock') ? 'anthropic-bedrock' : 'anthropic-vertex';
  return table.find(service, candidate.version)
    ? {
        service,
        reason: { by: 'spelling', detail: candidate.text },
        named: true,
      }
    : undefined;
}

/** Only the providers of the table; a child's type without its provider stands within its parent. */
function providerOf(type: string, { table, text, candidate, file }: Question): ServiceChoice | undefined {
  const whole = type.includes('.') ? type : parentType(text, candidate.start, type, file);
  const provider = /([A-Za-z]+\.[A-Za-z]+)\//.exec(whole)?.[1]?.toLowerCase();
  const service = table.services.find((known) => known.toLowerCase() === provider);
  return service === undefined ? undefined : { service, reason: { by: 'sibling', detail: whole }, named: true };
}

const LOOK_BACK = 4000;

function parentType(text: string, at: number, type: string, file: FileFacts): string {
  // Far above: as good as anywhere in the file.
  file.ask();
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  const parents = [...before.matchAll(/^([ \t]*)resource\s+\w+\s+'([\w.]+\/[\w/]+)@/gm)];
  const depth = /(?:^|\n)([ \t]*)[^\n]*$/.exec(before)?.[1]?.length ?? 0;
  const parent = parents.findLast((found) => (found[1]?.length ?? 0) < depth)?.[2];
  return parent === undefined ? type : `${parent}/${type}`;
}

function byEnum(question: Question): ServiceChoice | undefined {
  const { name } = question.carrier;
  const sign = signOfClient(name) ?? named(signOfName(name.replace(/version|service|client|options/gi, '')));
  if (sign) return chosen(sign, { by: 'client', detail: name }, question);
  return name === 'ServiceVersion' ? fromFile(question) : undefined;
}

const FOREIGN_URL =
  /management\.(azure|core)\.|providers\/Microsoft\.|\/subscriptions\/|\/metadata\/|169\.254\.|vault\.azure|\/apis\//i;

function byUrl(question: Question): ServiceChoice | undefined {
  const { carrier, text, candidate } = question;
  const line = lineBounds(text, candidate.start);
  const above = text.slice(Math.max(0, line.start - 240), candidate.start);
  const own = signOfUrl(carrier.name);
  if (own) return chosen(own, { by: 'host', detail: carrier.name }, question);
  if (FOREIGN_URL.test(carrier.name) || hasForeignHost(carrier.name)) return undefined;
  const base = baseOf(question, line.start);
  const based = base === undefined ? undefined : signOfUrl(base);
  if (base !== undefined && based) return chosen(based, { by: 'host', detail: base }, question);
  if (base !== undefined && FOREIGN_URL.test(base)) return undefined;
  const context = signOfUrl(above);
  if (context) return chosen(context, { by: 'host', detail: 'URL' }, question);
  if (FOREIGN_URL.test(above)) return undefined;
  return byOwners(question) ?? fromAround(question, 'lines') ?? fromAround(question, 'block') ?? fromFile(question);
}

/** The address that the variable before a path was given: `$base = "https://…"`, and elsewhere `"$base/deployments?api-version=…"`. */
function baseOf({ carrier, text, candidate, file }: Question, line: number): string | undefined {
  const name = LEADING.exec(carrier.name)?.[1] ?? ADDED.exec(text.slice(line, candidate.start))?.[1];
  if (name === undefined) return undefined;
  file.ask();
  const before = text.slice(Math.max(0, line - LOOK_BACK), line);
  for (let at = before.lastIndexOf(name); at >= 0; at = at > 0 ? before.lastIndexOf(name, at - 1) : -1) {
    const given = GIVEN.exec(before.slice(at + name.length, at + name.length + LONGEST_URL))?.[1];
    if (given !== undefined && !/\w/.test(before[at - 1] ?? '')) return given;
  }
  return undefined;
}
/** `$base/…`, `${base}/…`, `{base}/…`, `#{base}/…` */
const LEADING = /^[$#]?[{(]{0,2}\$?([A-Za-z_]\w{2,40})[})]{0,2}\//;
/** `base + "/…` */
const ADDED = /([A-Za-z_]\w{2,40})\s{0,3}(?:\+|\.)\s{0,3}[fF$@]?["'`]\/[^"'`]*$/;
const GIVEN = /^["']?\s{0,3}(?::\s?\w{1,20}\s{0,3})?:?=\s{0,3}[fF$@]{0,2}["'`](https?:\/\/[^\s"'`]{1,300})/;
const LONGEST_URL = 360;

/** A host that is written out and that no sign knows. */
const hasForeignHost = (url: string): boolean =>
  /:\/\/(?![{$<%(]|localhost|127\.|[^/]*(\{|\$|<|%7B))[\w.-]+/i.test(url);

function byKey(question: Question): ServiceChoice | undefined {
  const { carrier, text, candidate, file } = question;
  const type = carrier.name === 'apiVersion' ? resourceTypeBeside(text, candidate.start, file.isTemplate()) : undefined;
  if (type !== undefined) return providerOf(type, question);
  // A template's resource: its type is an expression, or stands too far away.
  if (carrier.name === 'apiVersion' && file.isTemplate() && /deploymentTemplate\.json/i.test(text)) return undefined;
  const own = signOfName(carrier.name);
  // `api_version=getenv("ACME_API_VERSION", "…")`: the variable has the program's name, the parameter says what it is.
  const outer = own === 'foreign' ? outerName(carrier) : undefined;
  const sign = outer === undefined ? own : signOfName(outer);
  if (sign === 'foreign') return undefined;
  if (sign !== 'neutral') return chosen(sign, { by: 'key', detail: outer ?? carrier.name }, question);
  const owner = ownerChoice(question);
  if (owner === 'foreign') return undefined;
  const choice = owner ?? fromAround(question, 'lines') ?? fromAround(question, 'block') ?? fromFile(question);
  if (choice?.named || (choice && question.table.find(choice.service, candidate.version))) return choice;
  return fromStatement(question) ?? choice;
}

/** A version that no list has, where the same call or chain of calls speaks of one service: `.endpoint("https://…").api_version("…")`. */
function fromStatement({ text, candidate }: Question): ServiceChoice | undefined {
  const { start, end } = statementAround(text, candidate.start);
  const [sign, ...others] = signsOfSettings(text.slice(start, end));
  const [service, another] = sign?.services ?? [];
  // A provider of Azure's resources has many types with versions of their own.
  return others.length || service === undefined || another !== undefined || service.includes('.')
    ? undefined
    : { service, reason: { by: 'sibling', detail: service }, named: true };
}

/** `VERSION = "…"`, and elsewhere `…?api-version={VERSION}`: the address says what it is. */
function byVariable(question: Question): ServiceChoice | undefined {
  const { carrier, file, table, candidate } = question;
  if (!table.isListed(candidate.version)) return undefined;
  if (carrier.by !== 'bare' && carrier.by !== 'key' && carrier.by !== 'near') return undefined;
  const owner = carrier.by === 'key' ? carrier.name : carrier.owners[0]?.name;
  const url = owner === undefined ? undefined : file.urlWith(owner.replace(/^[$@]|^.*[.>:]/, ''));
  const choice =
    url === undefined ? undefined : byUrl({ ...question, carrier: { ...carrier, by: 'query', name: url } });
  return choice && table.find(choice.service, candidate.version) ? choice : undefined;
}

const outerName = ({ name, owners }: Carrier): string | undefined =>
  owners.slice(0, LEVELS).find((owner) => owner.as !== 'operand' && owner.name !== name && carriesVersion(owner.name))
    ?.name;

/** `AZURE_SEARCH_API_VERSION (2024-07-01)` in a sentence or a table. */
function byWords(question: Question): ServiceChoice | undefined {
  const sign = signOfName(question.carrier.name);
  if (sign === 'foreign') return undefined;
  if (sign !== 'neutral') return chosen(sign, { by: 'key', detail: question.carrier.name }, question);
  return fromAround(question, 'line') ?? fromFile(question) ?? byDefaultOf(question);
}

/** A comment on an "API version" and its default: the only service that has it. */
function byDefaultOf({ carrier: { defaults }, candidate: { version }, table }: Question): ServiceChoice | undefined {
  const services = table.servicesWith(version).filter((service) => !service.includes('.'));
  const service = services.find((one) => one === DEFAULT_SERVICE) ?? services[0];
  return defaults !== true || service === undefined
    ? undefined
    : { service, reason: { by: 'only', detail: version }, named: false };
}
const DEFAULT_SERVICE = 'azure-openai';

function byOwners(question: Question): ServiceChoice | undefined {
  const found = ownerChoice(question);
  return found === 'foreign' ? undefined : found;
}

/** Its clients call it `version`. */
const ANTHROPIC = 'anthropic';

/** An argument of a service's own client; else only a preview's name, which is hardly anything else, where the file is about one service. */
function byArgument(question: Question): ServiceChoice | undefined {
  const { carrier, candidate, table, file } = question;
  const [owner] = carrier.owners;
  const isVersion = carrier.owners.slice(0, 3).some(({ name }) => /version$/i.test(name));
  if (isVersion && table.find(ANTHROPIC, candidate.version)) {
    const service = file.signs().nearest(candidate.start, (known) => known === ANTHROPIC);
    return service === undefined ? undefined : { service, reason: { by: 'file', detail: service }, named: false };
  }
  const sign = owner?.as === 'callee' ? signOfClient(owner.name) : undefined;
  const service = sign && knowing(sign, question);
  if (service !== undefined && table.find(service, candidate.version))
    return {
      service,
      reason: { by: 'client', detail: owner?.name ?? '' },
      named: false,
    };
  return /preview$/i.test(candidate.version) && owner?.as === 'key' ? fromFile(question) : undefined;
}

const LEVELS = 6;

/** The calls, classes, sections and keys around, the nearest first. */
function ownerChoice(question: Question): ServiceChoice | 'foreign' | undefined {
  for (const { as, name } of question.carrier.owners.slice(0, LEVELS)) {
    const client = signOfClient(name);
    const sign = client ?? named(signOfName(name));
    const choice = sign && chosen(sign, { by: as === 'callee' ? 'client' : 'key', detail: name }, question);
    // A name that only speaks of OpenAI may be that of OpenAI's own client.
    if (choice) return { ...choice, named: client !== undefined };
    if (as === 'callee' && isForeignClient(name)) return 'foreign';
  }
  return undefined;
}

/** The client of a service that no sign knows: `BlobServiceClient(api_version=…)`. */
function isForeignClient(callee: string): boolean {
  const name = callee.slice(callee.lastIndexOf('.') + 1);
  return (
    DATED_APIS.test(callee) ||
    (/^[A-Z]\w+Client$/.test(name) &&
      !/^(Async|Base|My|Custom)?(Http|Rest|Api|Web|LLM|Chat|AI|Model)*Client$/i.test(name))
  );
}
/** Other APIs whose versions are dates. */
const DATED_APIS =
  /shopify|notion|github|gitlab|stripe|square|klaviyo|intercom|hubspot|linkedin|sanity|xero|salesforce|boto|braze|plaid|adyen/i;

const AREAS = { line: lineBounds, lines: linesAround, block: blockAround };

function fromAround(question: Question, area: keyof typeof AREAS): ServiceChoice | undefined {
  const { text, candidate } = question;
  const bounds = AREAS[area](text, candidate.start);
  const signs = signsOfSettings(text.slice(bounds.start, bounds.end));
  if (signs.some(({ services }) => !services.length)) return undefined;
  const choices = signs.flatMap((sign) => knowing(sign, question) ?? []);
  const [service] = choices;
  return service !== undefined && choices.every((other) => other === service)
    ? { service, reason: { by: 'sibling', detail: service }, named: true }
    : undefined;
}

/** The sign nearest to the version, of those whose service has it: written so, else in another case, else as a look-alike in a query. */
function fromFile({ candidate: { start, version }, carrier, table, file }: Question): ServiceChoice | undefined {
  const signs = file.signs();
  const service =
    signs.nearest(start, (known) => table.find(known, version)?.version === version) ??
    signs.nearest(start, (known) => table.find(known, version) !== undefined) ??
    (carrier.by === 'query'
      ? signs.nearest(start, (known) => table.lookAlike(known, version) !== undefined)
      : undefined);
  return service === undefined ? undefined : { service, reason: { by: 'file', detail: service }, named: false };
}

/** The first service of the sign that has the version; a sign of several services that all lack it tells none. */
function chosen(sign: ServiceSigns, reason: PlatformReason, question: Question): ServiceChoice | undefined {
  const service = knowing(sign, question) ?? (sign.services.length === 1 ? sign.services[0] : undefined);
  return service === undefined ? undefined : { service, reason, named: true };
}

function knowing({ services }: ServiceSigns, { table, candidate: { version } }: Question): string | undefined {
  return (
    services.find((service) => table.find(service, version)) ??
    services.find((service) => table.lookAlike(service, version))
  );
}

const named = (sign: ReturnType<typeof signOfName>): ServiceSigns | undefined =>
  typeof sign === 'string' ? undefined : sign;
