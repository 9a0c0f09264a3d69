import { expectTypeOf, it } from 'vitest';
import type * as Api from '../../../src/cli/library/api';
import type { EditRow, FindingRow, FixRow, MentionRow } from '../../../src/cli/rows';

/** The compiler runs these: what the library promises is what the command line prints. */
it('the rows of the library have the fields of what is printed, each with its type', () => {
  // Which owners a file has, and what is suppressed, only reports tell.
  expectTypeOf<Omit<FindingRow, 'owners' | 'suppressed' | 'fixes' | 'mention'>>().toEqualTypeOf<
    Omit<Api.Finding, 'fixes' | 'mention'>
  >();
  expectTypeOf<FindingRow['mention']>().toEqualTypeOf<Api.Named>();
  expectTypeOf<Omit<FixRow, 'edits'>>().toEqualTypeOf<Omit<Api.Fix, 'edits'>>();
  expectTypeOf<EditRow>().toEqualTypeOf<Api.Fix['edits'][number]>();
  expectTypeOf<keyof MentionRow>().toEqualTypeOf<keyof Api.Mention>();
  expectTypeOf<MentionRow['role']>().toEqualTypeOf<Api.Mention['role']>();
});
