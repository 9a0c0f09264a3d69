import type { CommandUsage } from './usage';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export const COMPLETION = {
  line: 'completion bash|zsh|fish',
  summary: 'print what makes a shell complete commands, options and model IDs',
  about: ['Prints a script for the shell, which asks this program for model IDs.'],
  options: {
    models: { says: 'print the names of all models instead, a line each' },
  },
  examples: [
    ['completion bash > ~/.local/share/bash-completion/completions/model-almanac', 'for bash'],
    ['completion zsh > ~/.zfunc/_model-almanac', 'for zsh, where ~/.zfunc is in fpath'],
    ['completion fish > ~/.config/fish/completions/model-almanac.fish', 'for fish'],
  ],
  arguments: SHELLS,
} as const satisfies CommandUsage;
