/** What a rule is about, in the words of its page in `docs/rules`: for services that show findings far from the docs. A test compares them. */

interface RuleHelp {
  readonly what: string;
  readonly why: string;
}

export const RULE_HELP: Readonly<Record<string, RuleHelp>> = {
  'alias-of-retiring-model': {
    what: "The vendor's notice is about a dated snapshot; the text names an alias of it. The vendor may point the alias at a newer snapshot, so this is information while the snapshot still answers. Once it is gone and no newer word was found, the alias has most likely gone with it, or answers as another model: a warning.",
    why: 'An alias that is repointed changes the model under an application; one that is not stops working.',
  },
  'api-version-too-old': {
    what: 'What is used is read from the URL, from the arguments of the client, and from the calls on that client in the same file. A use that another file hides is not seen.',
    why: 'The request is refused, or the parameter is silently dropped. The fix goes to the newest generally available version that has everything the file uses, else to the newest preview that has.',
  },
  'closed-model': {
    what: 'Whoever uses it may go on until a later day; nobody else can begin.',
    why: 'Code that works in one project fails in the next one.',
  },
  'deprecated-model': {
    what: 'Its last day is not near or not known. In a deployment resource the finding is a warning, since Azure refuses new deployments of deprecated models to customers who have none.',
    why: 'Deprecated means that the vendor wants you to move, and that the date will come.',
  },
  'embedding-dimensions': {
    what: "Only where the model and the size stand in the same call, object or block. A size below the model's own is fine for models that can shorten their vectors.",
    why: 'The request is refused, or the index does not fit the vectors.',
  },
  'invalid-suppression': {
    what: 'These comments suppress, in any comment syntax, when they stand at the beginning of a comment:',
    why: 'A suppression that silently does nothing is found when it is too late.',
  },
  'legacy-model': {
    what: 'An *earliest* date ("not sooner than") is a promise and not a retirement. When it comes near, this rule says so in these words; nobody has said that the model retires.',
    why: 'The promise is what a plan can rest on. When it ends, a retirement date may follow at any time.',
  },
  'max-tokens-above-limit': {
    what: 'Only where the model and the number stand in the same call, object or block, and where the limit of every version that the model may be is known.',
    why: 'The request is refused, or the answer ends sooner than the code expects.',
  },
  'model-not-in-region': {
    what: 'Only where the file proves the model, the deployment type and the region, also through simple parameters, variables and defaults, and where the regions of that type are known; and for a model that answers from some places only, where the file names one region for its client. On Amazon Bedrock also an inference profile of one part of the world (`eu.…`) that is called from another, where the file names one region and one profile.',
    why: 'The deployment is refused. Each deployment type has regions of its own, so another type in the same region, or the same type in another region, may do.',
  },
  'no-auto-upgrade-before-retirement': {
    what: 'The fix lets Azure upgrade the deployment when the version expires. It is not applied by itself: another version may answer differently.',
    why: 'With `NoAutoUpgrade` nothing replaces the version, so the deployment stops working on the day of its retirement.',
  },
  'outdated-api-version': {
    what: 'Off by default: the version works.',
    why: 'For those who like to keep up.',
  },
  'preview-api-version': {
    what: 'A preview that is newer than the newest generally available version is left alone: it may be the only one with what the code needs.',
    why: 'Previews are replaced every few months and are not kept for long.',
  },
  'preview-model': {
    what: 'It may change or go at short notice. Where only a list calls it a preview, the finding says "is listed as a preview".',
    why: 'Previews are not covered by the notice periods of generally available models.',
  },
  'retired-api-version': {
    what: 'The service is told from the place: the client, the host, the resource type or the key. Where it cannot be told, nothing is claimed.',
    why: 'A request with a retired API version fails, whatever model it asks for.',
  },
  'retired-endpoint': {
    what: 'Told by the path of a URL, by a call on a client, or by a header. It counts only where the vendor stands with it: in the host, on the line, or in an import of the file. A client with another base URL is left alone, and one with an address of Azure counts as Azure OpenAI. It is said once a file, at the first use.',
    why: 'Every request to it fails, whatever the model.',
  },
  'retired-model': {
    what: 'Requests to it fail, unless the vendor sends them on to another model: then the finding says to which and is a warning. Where the vendor retired a model by region or tier and the file does not prove which one counts, all dates are given.',
    why: 'A retired model ID is not found by a compiler, a test with recorded answers or a package manager. It is found by the first user whose request fails.',
  },
  'retirement-date-passed': {
    what: 'The vendor committed to a day, the day is over, and no newer word is known. Whether the model still answers cannot be told, so the finding gives the date and the day on which the source was checked.',
    why: 'Vendors move retirement dates, most often to later days. A message that claims more than its source is wrong as often as the date moves.',
  },
  'retiring-model': {
    what: 'The vendor committed to a day that is today or near. On the day itself the model "retires today"; from the next day on it is retired.',
    why: 'Moving to another model takes prompts, tests and sometimes a contract. Ninety days are enough to do that without haste.',
  },
  'unknown-api-version': {
    what: 'Known look-alikes say what they are: the version of a model, a version of another service, a preview without its suffix. A text that may be newer than the catalogue is left alone.',
    why: 'Model versions and API versions are both dates. `2024-12-17` was copied from a page of documentation into many projects, and it never was an API version.',
  },
  'unknown-deployment-type': {
    what: "Only near misses: another case, spaces or hyphens, one letter more or less, or the portal's short name. Anything else is left alone, since it may be a type that the catalogue does not know. In Bicep and ARM templates also a type inside of `properties`.",
    why: 'The deployment is refused. What stands inside of `properties` is ignored: the deployment becomes Standard.',
  },
  'unknown-model-version': {
    what: 'Only in deployments, and only where the model is known. A day behind the last version that is known is left alone: the catalogue may be older than the version.',
    why: 'The deployment is refused.',
  },
  'unknown-model': {
    what: 'The place takes a model, and the text differs from a known ID by one character left out, added or changed, or by two swapped. A digit more or less is another model and no slip. Placeholders are left alone. On the command line these are looked for with `--all`. An ID that mixes real ones (a day, an order of words or a variant that no model of the family has) is told always, but only where the vendor itself is asked.',
    why: 'A misspelt ID fails at run time, often with a message that sounds like a missing permission.',
  },
  'unneeded-api-version': {
    what: 'The paths below `/openai/v1/` have one contract for all days. `api-version=preview` is left alone: it switches on what is not generally available yet.',
    why: 'The version says something that does not hold. The realtime endpoint refuses to connect with it.',
  },
  'needs-inference-profile': {
    what: 'Only in a call of Amazon Bedrock: an ID that stands elsewhere may be put behind a profile before it is sent. The fix names the profile of the region that the file names, else the one for everywhere; it is not preferred, since the profile decides where the requests go.',
    why: 'Bedrock answers 400: on-demand throughput is not supported for the bare ID.',
  },
  'unsupported-endpoint': {
    what: "Only for OpenAI and Azure OpenAI, only where the vendor lists the endpoints of the model, and only for calls of the vendor's own client.",
    why: 'The request is refused: an embedding model does not chat, and some models answer on the Responses API only.',
  },
  'unsupported-parameter': {
    what: "In the calls of the vendors' own clients and in bodies of JSON: a parameter that the model refuses (`temperature`, `top_p`, `top_k`; default values are taken), one that has another name (`max_tokens`), a value that it refuses, two parameters of which only one may stand, and an image that is sent to a model which reads text only. Where a model takes a parameter under a setting only (`reasoning_effort=none`), it is reported beside another setting. Frameworks that rename and drop parameters themselves are left alone. The fix renames the parameter or takes it out.",
    why: 'The request is refused with `unsupported_parameter` or `unsupported_value`.',
  },
  policy: {
    what: 'Models that are forbidden or not among the allowed ones, platforms, regions of deployments and clients, previews, names that are no pinned snapshots, and models that retire too soon. Only where a known model is called or deployed.',
    why: 'A team agrees on what legal has cleared, what is paid for, and what lives long enough. Nobody reads a wiki page while typing a model ID.',
  },
};
