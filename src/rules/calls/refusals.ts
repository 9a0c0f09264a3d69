/** What the models of a request do not take, from their call contracts. */
import { type Catalogue, callContractOf, type EntryRef, type Ground, isFirm, memoizeByEntry } from '../../catalogue';
import { bareName } from '../../platforms';
import type { Call, Parameter } from '../../recognition';
import type { Endpoint } from './endpoint';

export interface Refusal {
  readonly parameter: Parameter;
  /** In the call's own spelling: what takes its place. */
  readonly instead?: string;
  /** The other of two that exclude each other. */
  readonly beside?: Parameter;
  /** Only this value of it is refused. */
  readonly refusedValue?: string;
  /** The vendor or its client says so of this very platform. */
  readonly firm: boolean;
  readonly ground: Ground;
  /** Whose source it is. */
  readonly ref: EntryRef;
}

/** These pass the request on to a model of another vendor as it is. */
const HOSTS = new Set(['aws-bedrock', 'google-vertex', 'azure-ai-foundry']);
const MAKERS: Readonly<Record<string, string>> = { Anthropic: 'anthropic' };

interface Contract {
  readonly ref: EntryRef;
  readonly contract: NonNullable<ReturnType<typeof callContractOf>>;
  readonly isOwn: boolean;
}

/** Of an entry, and of the same model with its maker. */
const contractsOf = memoizeByEntry((ref, catalogue): readonly Contract[] => {
  const entry = catalogue.entry(ref);
  const maker = HOSTS.has(ref.platform) ? MAKERS[entry.vendor] : undefined;
  const makers = maker === undefined ? [] : catalogue.on(maker, bareName(ref.platform, ref.id)).slice(0, 1);
  return [ref, ...makers].flatMap((one, index) => {
    const contract = callContractOf(catalogue.entry(one));
    return contract ? [{ ref: one, contract, isOwn: index === 0 }] : [];
  });
});

/** Every parameter of the call that the entry does not take; `strict`: also what may be refused, for a value or a setting that cannot be seen. */
export function refusalsOf(
  ref: EntryRef,
  call: Call,
  endpoint: Endpoint,
  catalogue: Catalogue,
  strict = false,
): readonly Refusal[] {
  const found = new Map<Parameter, Refusal>();
  for (const { ref: of, contract, isOwn } of contractsOf(ref, catalogue)) {
    const say = (ground: Ground, parameter: Parameter | undefined, more: Partial<Refusal> = {}): void => {
      if (parameter && !found.has(parameter))
        found.set(parameter, { parameter, firm: isOwn && isFirm(ground), ground, ref: of, ...more });
    };
    for (const fact of contract.renames)
      if (isOn(fact, endpoint) && named(call, fact.parameter) && !named(call, fact.to)) {
        const parameter = named(call, fact.parameter);
        say(fact, parameter, { instead: likeSpelled(fact.to, parameter?.name ?? '') });
      }
    for (const fact of contract.refuses) {
      // A gateway drops what a model refuses: of one, a mark in a list alone says nothing of what it answers.
      const isStated = fact.basis !== 'flag' || HOSTS.has(of.platform);
      const isIgnored = contract.ignores.some(({ parameter }) => parameter === fact.parameter);
      if (!strict && (!isStated || isIgnored)) continue;
      const holds =
        fact.unless === undefined || isSet(call, fact.unless) === false || (strict && !isSet(call, fact.unless));
      if (holds && (isOn(fact, endpoint) || isSampling(fact.parameter, endpoint)))
        say(
          fact,
          call.parameters.find((one) => one.key === fact.parameter && (asksFor(one) || (strict && !one.value))),
        );
    }
    for (const fact of contract.refusesValues) {
      const given = named(call, fact.parameter);
      if (given && isOneOf(given, fact.values)) say(fact, given, onlyValue(given, fact.values));
    }
    for (const fact of contract.takesValues) {
      const given = named(call, fact.parameter);
      if (given?.value && !given.value.isNumber && !isOneOf(given, fact.values)) say(fact, given, onlyValue(given));
    }
    for (const fact of contract.excludes) {
      const [one, other] = fact.names.map((name) => settingIn(call, name.replace('topP', 'top_p')));
      if (one && other && (strict || (one.value && other.value))) say(fact, other, { beside: one });
    }
  }
  return [...found.values()];
}

/** Also `reasoning.effort` for `reasoning_effort`. */
const named = (call: Call, key: string): Parameter | undefined =>
  call.parameters.find((one) => one.key === key) ??
  call.parameters.find((one) => one.key.includes('.') && one.key.replace('.', '_') === key);

/** A parameter, or the one that has the value of a `parameter=value`. */
function settingIn(call: Call, setting: string): Parameter | undefined {
  const [name = '', value] = setting.split('=');
  const given = named(call, name);
  return value === undefined || given?.value?.text === value ? given : undefined;
}

const isOn = ({ on }: Ground, endpoint: Endpoint): boolean => !on || on.includes(endpoint);

/** Clients of OpenAI drop the two in the Responses API for the same models as in chat completions. */
const isSampling = (parameter: string, endpoint: Endpoint): boolean =>
  endpoint === 'responses' && (parameter === 'temperature' || parameter === 'top_p');

/** `undefined` where the call leaves it to the model's default. */
function isSet(call: Call, setting: string): boolean | undefined {
  const [name = '', value] = setting.split('=');
  const given = named(call, name);
  return given && (given.value === undefined ? undefined : given.value.text.toLowerCase() === value);
}

/** What asks for nothing but the default is taken. */
const DEFAULTS: Readonly<Record<string, number>> = {
  temperature: 1,
  top_p: 1,
  frequency_penalty: 0,
  presence_penalty: 0,
};

function asksFor({ key, value }: Parameter): boolean {
  if (!value) return false;
  return !(value.isNumber && Number(value.text) === DEFAULTS[key]);
}

/** Some values alone are refused. */
const onlyValue = ({ value }: Parameter, values: readonly string[] = []): Partial<Refusal> =>
  value && !values.includes('*') ? { refusedValue: value.text } : {};

const isOneOf = ({ value }: Parameter, values: readonly string[]): boolean =>
  value !== undefined && (values.includes('*') || values.includes(value.text));

/** `max_completion_tokens` as the name that it replaces is written: `MaxCompletionTokens`. */
export function likeSpelled(name: string, like: string): string {
  if (like.includes('_') || !/[A-Z]/.test(like)) return name;
  const camel = name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
  return /^[A-Z]/.test(like) ? camel.charAt(0).toUpperCase() + camel.slice(1) : camel;
}

/** What an entry may refuse, whatever a call says; with `than`, what that one takes. */
export function refusedBy(ref: EntryRef, catalogue: Catalogue, than?: EntryRef): readonly string[] {
  const before = new Set(than ? groundsOf(than, catalogue).map(([name, unless]) => `${name} ${unless}`) : []);
  const names = groundsOf(ref, catalogue).filter(([name, unless]) => !before.has(`${name} ${unless}`));
  return [...new Set(names.map(([name]) => name))];
}

type Refused = readonly [name: string, unless?: string | undefined];

const groundsOf = memoizeByEntry((ref, catalogue): readonly Refused[] => {
  const own = catalogue.entry(ref).acceptsTemperature === false ? [['temperature'] as const] : [];
  return [
    ...contractsOf(ref, catalogue).flatMap(({ contract: { renames, refuses, refusesValues, excludes } }) => [
      ...[...renames, ...refusesValues].map(({ parameter }) => [parameter] as const),
      ...refuses.map(({ parameter, unless }) => [parameter, unless] as const),
      ...excludes.flatMap(({ names }) =>
        names.some((name) => name.includes('=')) ? [] : [[names.join(' + ')] as const],
      ),
    ]),
    ...own,
  ];
});
