/** Reads and writes the files that are mended: only UTF-8, only as they were read, whole or not at all. */
import { Buffer, isUtf8 } from 'node:buffer';
import { accessSync, constants, readFileSync } from 'node:fs';
import { decode } from '../files/decode';
import { whyOf } from '../files/problem';
import { writeWhole } from '../files/write-whole';
import type { Reason } from './plan';

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** The text, if every byte of the file is part of its UTF-8. */
export function textOf(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? decode(bytes) : undefined;
}

export type Written = { readonly reason?: undefined } | { readonly reason: Reason; readonly detail?: string };

/** `before`: what the text was made of. */
export function writeText(full: string, before: Buffer, text: string): Written {
  const hasMark = before.subarray(0, MARK.length).equals(MARK);
  const after = Buffer.concat([...(hasMark ? [MARK] : []), Buffer.from(text, 'utf8')]);
  try {
    accessSync(full, constants.W_OK);
    // As late as can be: what somebody else has written meanwhile stays.
    if (!readFileSync(full).equals(before)) return { reason: 'changed' };
    writeWhole(full, after);
    return {};
  } catch (error) {
    return { reason: 'unreadable', detail: whyOf(error) };
  }
}
