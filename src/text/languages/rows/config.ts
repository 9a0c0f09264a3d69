/** Formats of configuration and infrastructure. */

import { words } from '../../words';
import { C_COMMENTS, HASH } from '../comment-rules';
import type { Row } from '../language';
import { dq, LINES, sq, triple } from '../string-rules';

/** A bare key that looks like an ID: `gpt-4o = 1`, `[models.gpt-4o]`. */
const BARE_ID = /(?=[\w-]{0,80}\d)[A-Za-z]\w{0,60}-[\w-]{1,80}/y;
/** Settings of nginx and of Apache share the ending: their lines end with a semicolon, or begin with a tag. */
const HOCON_LINE = /^[ \t]*["\w][\w."-]{0,80}[ \t]*[:=]?[ \t]*\{[ \t]*$/m;
const OTHER_LINE = /;[ \t]*$|^[ \t]*<|^[ \t]*\[[^\]\n]{1,80}\][ \t]*$/m;

export const CONFIG: readonly Row[] = [
  {
    name: 'bicep',
    names: ['.bicep', '.bicepparam'],
    ids: ['bicep', 'bicep-params'],
    comments: C_COMMENTS,
    strings: [triple("'", { escape: 'none' }), sq({ interpolation: '${' })],
    config: true,
    deploymentsIn: 'bicep',
    isInfrastructure: true,
    lineEnds: true,
  },
  {
    name: 'terraform',
    names: words('.tf .tfvars .hcl .tftpl .tofu .nomad'),
    ids: words('terraform terraform-vars hcl opentofu'),
    comments: { line: ['#', '//'], block: [['/*', '*/']] },
    strings: [dq({ interpolation: '${' })],
    heredoc: /<<-?([A-Za-z_]\w{0,40})/y,
    config: true,
    deploymentsIn: 'terraform',
    isInfrastructure: true,
    lineEnds: true,
  },
  {
    name: 'json',
    names: words(
      '.json .jsonc .json5 .jsonl .ndjson .webmanifest .code-workspace .code-snippets .har .arb .jsonnet .libsonnet .cue .pkl .ron .eslintrc .babelrc appsettings',
    ),
    ids: words('json jsonc jsonl json5 snippets'),
    comments: C_COMMENTS,
    strings: [dq(), sq()],
    config: true,
    deploymentsIn: 'arm',
  },
  {
    name: 'toml',
    names: words('.toml cargo.lock poetry.lock pipfile'),
    ids: ['toml'],
    comments: HASH,
    strings: [triple('"'), triple("'", { escape: 'none' }), dq(), sq({ escape: 'none' })],
    bareIds: BARE_ID,
    config: true,
    lineEnds: true,
  },
  {
    name: 'yaml',
    format: 'yaml',
    names: words('.yaml .yml .clang-format .cff'),
    ids: words('yaml dockercompose github-actions-workflow helm azure-pipelines'),
    comments: HASH,
    strings: [dq(LINES), { open: "'", close: "'", escape: 'double', multiline: true }],
    config: true,
    deploymentsIn: 'azd',
  },
  {
    name: 'properties',
    format: 'lines',
    names: words('.env .properties .ini .cfg .conf .cnf .envrc .editorconfig .gitconfig gitconfig .desktop .service'),
    ids: words('dotenv properties ini env'),
    comments: { line: ['#', ';', '!'], block: [] },
    strings: [],
    config: true,
  },
  {
    name: 'hocon',
    format: 'hocon',
    names: words('.hocon .conf application.conf reference.conf'),
    ids: ['hocon'],
    contents: (text) => HOCON_LINE.test(text) && !OTHER_LINE.test(text),
    comments: { line: ['#', '//'], block: [] },
    strings: [triple('"', { escape: 'none' }), dq()],
    config: true,
    lineEnds: true,
  },
];
