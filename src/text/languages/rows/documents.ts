/** Documents and markup. */

import { words } from '../../words';
import { MARKUP, NONE } from '../comment-rules';
import type { Row } from '../language';
import { dq, sq } from '../string-rules';

export const DOCUMENTS: readonly Row[] = [
  {
    name: 'http',
    format: 'prose',
    names: ['.http', '.rest'],
    ids: ['http', 'rest'],
    comments: { line: ['#', '//'], block: [] },
    strings: [],
    config: true,
  },
  {
    name: 'xml',
    format: 'markup',
    names: words('.xml .csproj .vbproj .fsproj .props .targets .config .resx .xaml .plist .svg .nuspec'),
    ids: ['xml', 'xsl'],
    comments: MARKUP,
    strings: [dq({ escape: 'none', multiline: true }), sq({ escape: 'none', multiline: true })],
    config: true,
  },
  {
    name: 'html',
    format: 'markup',
    names: words('.html .htm .xhtml .ejs .hbs .mustache .erb .jinja .jinja2 .j2 .njk .twig .liquid .eex .heex'),
    ids: words('html handlebars jinja-html erb'),
    comments: MARKUP,
    strings: [dq({ escape: 'none', multiline: true }), sq({ escape: 'none', multiline: true })],
  },
  {
    name: 'notebook',
    format: 'notebook',
    names: ['.ipynb'],
    ids: ['jupyter'],
    comments: NONE,
    strings: [dq()],
  },
  {
    name: 'markdown',
    format: 'markdown',
    names: words('.md .mdx .markdown .mdc .mkd .livemd .qmd .rmd .prompty .adoc .asciidoc .rst'),
    ids: words('markdown mdx restructuredtext asciidoc prompt chatagent instructions quarto'),
    comments: MARKUP,
    strings: [],
  },
];
