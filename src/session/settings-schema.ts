/** What each setting takes: loaded for whoever wrote one. */

import * as z from 'zod/mini';
import { Page, RefreshInterval } from '../catalogue';

export const RuleSetting = z.enum(['default', 'error', 'warning', 'information', 'hint', 'off']);
export type RuleSetting = z.infer<typeof RuleSetting>;

const Globs = z.array(z.string().check(z.minLength(1), z.maxLength(500))).check(z.maxLength(500));
const Ids = z.array(z.string().check(z.minLength(1), z.maxLength(200)));
const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

export const TAKES = {
  'hover.enabled': z.boolean(),
  'completion.enabled': z.boolean(),
  'completion.retired': z.enum(['last', 'hide']),
  'diagnostics.enabled': z.boolean(),
  'diagnostics.unopenedFiles': z.enum(['onCheck', 'always', 'never']),
  'codeActions.enabled': z.boolean(),
  'inlayHints.enabled': z.boolean(),
  'inlayHints.show': z.enum(['problems', 'all']),
  'statusBar.enabled': z.boolean(),
  'highlight.enabled': z.boolean(),
  leadTimeDays: whole(0, 3650),
  platforms: Ids,
  ignoredIds: Ids,
  ignoredFiles: Globs,
  'fixtures.globs': Globs,
  documentation: z.enum(['quiet', 'loud']),
  'catalogue.refresh': RefreshInterval,
  'catalogue.url': z.union([z.literal(''), Page]),
  'limits.fileSize': whole(1, 50_000),
  'limits.lineLength': whole(100, 10_000_000),
} as const;

/** Key → what it holds. */
export type Taken = { readonly [K in keyof typeof TAKES]: z.infer<(typeof TAKES)[K]> };
