/** What `--help` prints. */

const CHECK = `model-almanac check [OPTIONS] PATH…

Reports retired, retiring, deprecated and preview models and API versions. In a git repository the names of deployments
that its infrastructure files declare stand for the models behind them.

  --as-of DATE            judge as of this day, YYYY-MM-DD (default: today in UTC)
  --format FORMAT         text (default), json or sarif
  --fail-on SEVERITY      exit with 1 from this severity on: error (default), warning, information, hint
  --fail-within DAYS      exit with 1 too when a model retires within so many days
  --lead-time DAYS        warn of retirements so many days ahead (default: 90)
  --platform NAME         only this platform (may be repeated)
  --rule NAME=SEVERITY    set a rule to error, warning, information, hint or off (may be repeated)
  --ignore-id ID          say nothing about this ID (may be repeated)
  --fixtures PATTERN      files in which models are named on purpose, as in .gitignore, and {a,b} (may be repeated):
                          only retired ones are reported there, as hints (default: tests and fixtures, by folder and name)
  --everywhere            judge what calls nothing like code: tests, fixtures, recorded responses, code in documentation,
                          tables and the like, and each place of an entry; comments and
                          prose stay quiet
  --baseline FILE         report only what is not in FILE
  --write-baseline        write FILE, new or again, with all that is found; nothing is reported then
  --all                   also look at IDs that the catalogue does not know (did you mean …)
  --language LANGUAGE     en (default) or ja
`;

const MENTIONS = `model-almanac mentions [OPTIONS] PATH…

Lists every model ID, model version and deployment name, and the API versions that models are called under.

  --all                   also IDs that the catalogue does not know, where the place says that it is a model
  --format FORMAT         text (default) or jsonl
  --platform NAME         only this platform (may be repeated); also a service beside models, such as azure-ai-search
`;

const CARD = `model-almanac card ID [OPTIONS]

Shows everything known about a model or an API version, each fact with its source.

  --platform NAME         the platform (or service), when the ID stands on several
  --version VERSION       the model version, on Azure
  --as-of DATE            as of this day, YYYY-MM-DD (default: today in UTC)
  --format FORMAT         text (default), markdown or json
  --explain               where each fact comes from, and what other sources said
  --language LANGUAGE     en (default) or ja
`;

const EXITS = `Exit codes: 0 nothing to report, 1 something to report, 2 wrong usage, 3 not everything could be read (listed on stderr).
`;

export const HELP = {
  all: `model-almanac: the expiry dates of AI model IDs and API versions

${CHECK}
${MENTIONS}
${CARD}
model-almanac --version   prints the version

${EXITS}`,
  check: `${CHECK}\n${EXITS}`,
  mentions: `${MENTIONS}\n${EXITS}`,
  card: CARD,
} as const;
