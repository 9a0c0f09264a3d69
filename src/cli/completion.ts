/** `completion`: a script by which a shell completes commands, options, their words, and model IDs. */
import { EXIT, type Host, UsageError } from './host';
import { oneOf, readOptions } from './options';
import { USAGES } from './usage/commands';
import { COMPLETION, SHELLS } from './usage/completion';
import type { CommandUsage, OptionUsage } from './usage/usage';

export function completion(args: readonly string[], host: Host): number {
  const { values, positionals } = readOptions(args, COMPLETION.options);
  if (values.models) host.out(modelNames(host));
  else {
    const [shell, ...others] = positionals;
    if (shell === undefined || others.length) throw new UsageError(`name one shell: ${SHELLS.join(', ')}`);
    host.out(SCRIPTS[oneOf('completion', shell, SHELLS)]());
  }
  return EXIT.clean;
}

/** Those that a shell can take: one word each. */
function modelNames({ catalogue }: Host): string {
  const names = [...new Set(catalogue().names)].filter((name) => /^[\w.:@/+-]+$/.test(name)).sort();
  return `${names.join('\n')}\n`;
}

const SCRIPTS = { bash, zsh, fish } as const satisfies Readonly<Record<(typeof SHELLS)[number], () => string>>;

const COMMANDS = Object.entries(USAGES);
const GLOBAL = ['--help', '--version'];
const names = COMMANDS.map(([name]) => name);
const optionsOf = ({ options }: CommandUsage): readonly (readonly [string, OptionUsage])[] => Object.entries(options);
const argumentWords = (usage: CommandUsage): string =>
  typeof usage.arguments === 'string' ? '' : usage.arguments.join(' ');

function bash(): string {
  const valueCases = COMMANDS.flatMap(([name, usage]) =>
    optionsOf(usage).flatMap(([option, { takes, words }]) => {
      if (takes === undefined) return [];
      const reply = words
        ? `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$current"))`
        : takes === 'FILE'
          ? 'COMPREPLY=($(compgen -f -- "$current"))'
          : 'COMPREPLY=()';
      return [`    ${name}:--${option}) ${reply}; return ;;`];
    }),
  );
  const commandCases = COMMANDS.map(
    ([name, usage]) =>
      `    ${name}) options='${[...optionsOf(usage).map(([option]) => `--${option}`), '--help'].join(' ')}'; words='${argumentWords(usage)}'; kind='${typeof usage.arguments === 'string' ? usage.arguments : 'words'}' ;;`,
  );
  return `# bash completion of model-almanac
_model_almanac() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  local options words kind
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${[...names, ...GLOBAL].join(' ')}' -- "$current"))
    return
  fi
  case "$command:$previous" in
${valueCases.join('\n')}
  esac
  case "$command" in
${commandCases.join('\n')}
    *) return ;;
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$current")) ;;
    *)
      case "$kind" in
        paths) COMPREPLY=($(compgen -f -- "$current")) ;;
        models)
          COMPREPLY=($(compgen -W "$(model-almanac completion --models 2>/dev/null)" -- "$current"))
          type __ltrim_colon_completions >/dev/null 2>&1 && __ltrim_colon_completions "$current"
          ;;
        *) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
      esac
      ;;
  esac
}
complete -o filenames -o bashdefault -F _model_almanac model-almanac
`;
}

/** In single quotes of a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

function zsh(): string {
  const escaped = (text: string): string => text.replaceAll(/[[\]:]/g, '\\$&');
  const spec = ([name, { takes, many, words, says }]: readonly [string, OptionUsage]): string => {
    const value =
      takes === undefined ? '' : `:${takes}:${words ? `(${words.join(' ')})` : takes === 'FILE' ? '_files' : ''}`;
    return quoted(`${many ? '*' : ''}--${name}[${escaped(says)}]${value}`);
  };
  const rest = (usage: CommandUsage): string => {
    if (usage.arguments === 'paths') return quoted('*:path:_files');
    if (usage.arguments === 'models')
      return quoted('1:model:{ compadd -- $(model-almanac completion --models 2>/dev/null) }');
    return quoted(`1:shell:(${argumentWords(usage)})`);
  };
  const cases = COMMANDS.map(
    ([name, usage]) =>
      `    ${name})\n      _arguments ${[...optionsOf(usage).map(spec), quoted('--help[this text]'), rest(usage)].join(' \\\n        ')} ;;`,
  );
  return `#compdef model-almanac
_model-almanac() {
  local -a commands=(
${COMMANDS.map(([name, { summary }]) => `    ${quoted(`${name}:${escaped(summary)}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _model-almanac ]; then _model-almanac "$@"; else compdef _model-almanac model-almanac; fi
`;
}

function fish(): string {
  const begin = 'complete -c model-almanac';
  const commands = COMMANDS.map(
    ([name, { summary }]) => `${begin} -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
  );
  const ofCommand = ([name, usage]: readonly [string, CommandUsage]): readonly string[] => {
    const seen = `-n '__fish_seen_subcommand_from ${name}'`;
    const options = optionsOf(usage).map(([option, { takes, words, says }]) => {
      const value =
        takes === undefined ? '' : words ? ` -x -a '${words.join(' ')}'` : takes === 'FILE' ? ' -r -F' : ' -x';
      return `${begin} ${seen} -l ${option}${value} -d ${quoted(says)}`;
    });
    if (usage.arguments === 'paths') return options;
    const words =
      usage.arguments === 'models' ? '(model-almanac completion --models 2>/dev/null)' : argumentWords(usage);
    return [...options, `${begin} ${seen} -f -a ${quoted(words)}`];
  };
  return `# fish completion of model-almanac
${[...commands, `${begin} -l help -d 'what a command takes'`, ...COMMANDS.flatMap(ofCommand)].join('\n')}
`;
}
