/** Where in a text a known ID may stand: one pass that skips what cannot hold one, then a look at each place. */
import type { Catalogue } from "../catalogue/catalogue";
import { type Anchors, anchorsOf, PIECE, pieceKey } from "./anchors";
import { spelled } from "./spelling";
import { inUrl } from "./urls";

/** How far behind "model" a short ID is looked for, in UTF-16 code units. */
const CONTEXT = 120;
const WORD = /[A-Za-z0-9][\w.:/-]*/g;

/** Offsets of runs that name something of the catalogue, ascending. Empty for most texts. */
export function spotsIn(text: string, catalogue: Catalogue): readonly number[] {
	const anchors = anchorsOf(catalogue);
	const { shifts, pieces } = anchors;
	const spots: number[] = [];
	const end = text.length;
	let contextEnd = 0;
	let previousEnd = 0;
	for (let at = PIECE - 1; at < end; ) {
		const last = text.charCodeAt(at);
		const shift =
			shifts[((text.charCodeAt(at - 1) & 255) << 8) | (last & 255)] ?? 1;
		if (shift > 0) {
			at += shift;
			continue;
		}
		const kind = pieces.get(
			pieceKey(
				text.charCodeAt(at - 3),
				text.charCodeAt(at - 2),
				text.charCodeAt(at - 1),
				last,
			),
		);
		if (kind === "id" && at >= previousEnd) {
			const run = runAround(text, at);
			previousEnd = run.end;
			if (isKnown(text.slice(run.start, run.end), catalogue))
				spots.push(run.start);
		} else if (kind === "context" && at >= contextEnd) {
			contextEnd = at + CONTEXT;
			addPlain(text, at + 1, Math.min(contextEnd, end), anchors, spots);
		}
		at++;
	}
	return spots.sort((a, b) => a - b);
}

function runAround(
	text: string,
	at: number,
): { readonly start: number; readonly end: number } {
	let start = at;
	let end = at;
	while (start > 0 && isRunPart(text.charCodeAt(start - 1))) start--;
	while (end < text.length && isRunPart(text.charCodeAt(end))) end++;
	return { start, end };
}

/** `[A-Za-z0-9_.:@/+~-]`, what IDs are written with. */
function isRunPart(code: number): boolean {
	return (
		(code >= 97 && code <= 122) ||
		(code >= 65 && code <= 90) ||
		(code >= 45 && code <= 58) ||
		code === 95 ||
		code === 64 ||
		code === 43 ||
		code === 126
	);
}

/** The run as it is, without what may hang on its ends, or with an ID in a segment of it. */
function isKnown(run: string, catalogue: Catalogue): boolean {
	if (run.length > 400) return false;
	const fallback = run.lastIndexOf(":-");
	const body = fallback >= 0 ? run.slice(fallback + 2) : run;
	const trimmed = body.replace(/^[^A-Za-z0-9@~]+|[.:@/+~-]+$/g, "");
	if (!trimmed) return false;
	if (spelled(trimmed, catalogue) || inUrl(trimmed, catalogue)) return true;
	// A backslash and a letter before the run are an escape: `\ngpt-4o`.
	return (
		/^[ntrbfu0]/.test(trimmed) &&
		spelled(trimmed.slice(1), catalogue) !== undefined
	);
}

function addPlain(
	text: string,
	from: number,
	to: number,
	anchors: Anchors,
	spots: number[],
): void {
	WORD.lastIndex = from;
	for (
		let word = WORD.exec(text);
		word && word.index < to;
		word = WORD.exec(text)
	)
		if (anchors.plain.has(word[0].replace(/[.:/-]+$/, "")))
			spots.push(word.index);
}
