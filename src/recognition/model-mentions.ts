/** Model IDs, deployment names and model versions of a document. */
import type { Catalogue } from "../catalogue/catalogue";
import type { Region } from "../text/regions";
import { distinctness } from "./distinctive";
import type { Mention, MentionKind, Role, Tier } from "./mention";
import { choosePlatform, type Signals, signalsOf } from "./platform";
import type { RecognitionInput, RecognitionOptions } from "./recognise";
import { listedSlot, slotIn } from "./slots";
import { type Spelled, spelled } from "./spelling";
import { type Standing, standingOf } from "./standing";
import { isMarked, type Token, tokensIn } from "./token";
import { inUrl } from "./urls";

/** All mentions of models in the regions, in their order. */
export function recogniseModels(
	input: RecognitionInput,
	regions: readonly Region[],
	spots: readonly number[],
	catalogue: Catalogue,
	options: RecognitionOptions,
): readonly Mention[] {
	const mentions: Mention[] = [];
	/** Short IDs (`o1`) in a place that does not speak: they count in the company of surer ones. */
	const waiting: Waiting[] = [];
	const listed: Mention[] = [];
	let signals: Signals | undefined;
	for (const region of options.slots ? regions : regionsAt(regions, spots)) {
		for (const token of tokensIn(
			input.text,
			region.start,
			region.end,
			region.escaped === true,
		)) {
			const candidate = candidateOf(token, region, input.text, catalogue);
			if (candidate) {
				signals ??= signalsOf(input);
				mentions.push(
					mentionOf(candidate, region, input, catalogue, signals, options),
				);
				continue;
			}
			const short = shortIn(token, region, catalogue);
			if (short)
				waiting.push({
					candidate: {
						...short,
						standing: standingOf(token, region, input.text),
					},
					region,
				});
			if (!options.slots) continue;
			const slot = slotIn(token, region, input.text);
			if (slot) mentions.push(slot);
			else if (!short) {
				const maybe = listedSlot(token, region, input.text);
				if (maybe) listed.push(maybe);
			}
		}
	}
	for (const { candidate, region } of waiting) {
		if (!signals || !hasCompany(candidate, mentions)) continue;
		if (
			candidate.standing.meaning === "not" ||
			candidate.standing.meaning === "shown"
		)
			continue;
		mentions.push(
			mentionOf(candidate, region, input, catalogue, signals, options),
		);
	}
	const sure = [...mentions];
	for (const slot of listed) if (isAmongModels(slot, sure)) mentions.push(slot);
	return mentions;
}

/** Models on both sides, close by, all written as values. */
function isAmongModels(slot: Mention, sure: readonly Mention[]): boolean {
	const near = (mention: Mention): boolean =>
		Math.abs(mention.start - slot.start) < LIST_DISTANCE &&
		(mention.role === "code" || mention.role === "config");
	const close = sure.filter(near);
	return (
		close.length >= 3 &&
		(close.some((m) => m.start < slot.start) ||
			close.some((m) => m.start > slot.end))
	);
}

const LIST_DISTANCE = 160;

/** The regions that hold a spot, and the short ones close to one: an ordinary word counts in company. */
function regionsAt(
	regions: readonly Region[],
	spots: readonly number[],
): readonly Region[] {
	let next = 0;
	return regions.filter((region) => {
		while (next < spots.length && (spots[next] ?? 0) < region.start) next++;
		const ahead = spots[next] ?? Number.POSITIVE_INFINITY;
		if (ahead < region.end) return true;
		if (region.end - region.start > SHORT_ID) return false;
		const behind = spots[next - 1] ?? Number.NEGATIVE_INFINITY;
		return (
			ahead - region.end < COMPANY_DISTANCE ||
			region.start - behind < COMPANY_DISTANCE
		);
	});
}

const SHORT_ID = 16;

interface Waiting {
	readonly candidate: Candidate;
	readonly region: Region;
}

const COMPANY_DISTANCE = 400;

/** A value of its own that is a short ID with a digit. */
function shortIn(
	token: Token,
	region: Region,
	catalogue: Catalogue,
): Omit<Candidate, "standing"> | undefined {
	if (
		!token.whole ||
		token.inPath ||
		region.shape !== "value" ||
		region.partial ||
		!/\d/.test(token.text)
	)
		return undefined;
	if (region.role !== "code" && region.role !== "config") return undefined;
	const found = spelled(token.text, catalogue);
	if (
		!found ||
		distinctness(token.text) !== "plain" ||
		!isWrittenExactly(token.text, found)
	)
		return undefined;
	return {
		start: token.start,
		end: token.end,
		text: token.text,
		spelled: found,
		url: false,
	};
}

function hasCompany(
	candidate: Candidate,
	mentions: readonly Mention[],
): boolean {
	return mentions.some(
		(mention) =>
			(mention.role === "code" || mention.role === "config") &&
			mention.class === "known" &&
			Math.abs(mention.start - candidate.start) < COMPANY_DISTANCE,
	);
}

export interface Candidate {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly spelled: Spelled;
	readonly standing: Standing;
	readonly url: boolean;
}

function candidateOf(
	token: Token,
	region: Region,
	text: string,
	catalogue: Catalogue,
): Candidate | undefined {
	const direct = token.inPath ? undefined : spelled(token.text, catalogue);
	if (!direct) {
		const part = inUrl(token.text, catalogue);
		if (!part) return undefined;
		return {
			start: token.start + part.start,
			end: token.start + part.end,
			text: token.text.slice(part.start, part.end),
			spelled: part.spelled,
			standing: {
				meaning: part.deployment ? "deployment" : "model",
				position: "value",
				owners: [],
			},
			url: true,
		};
	}
	const standing = standingOf(token, region, text);
	if (!counts(token, region, direct, standing, text)) return undefined;
	return {
		start: token.start,
		end: token.end,
		text: token.text,
		spelled: direct,
		standing,
		url: false,
	};
}

/** Does the place let this ID count as a mention? */
function counts(
	token: Token,
	region: Region,
	found: Spelled,
	standing: Standing,
	text: string,
): boolean {
	if (region.partial && token.whole) return false;
	if (standing.meaning === "not") return false;
	if (standing.testsPart && !/\d{4}/.test(token.text)) return false;
	const told =
		standing.meaning === "model" ||
		standing.meaning === "models" ||
		standing.meaning === "deployment";
	// Another case is a display name (`GPT-4`), unless the place asks for an ID.
	if (!told && !isWrittenExactly(token.text, found)) return false;
	const kind = distinctness(token.text.slice(found.coreStart, found.coreEnd));
	if (kind === "sure") return true;
	const running =
		region.role === "comment" ||
		region.role === "prose" ||
		region.role === "table";
	if (kind === "plain") {
		if (told && standing.direct === true) return true;
		return (
			running &&
			/\d/.test(token.text) &&
			isMarked(token, text) &&
			/model|openai/i.test(lineAround(text, token.start))
		);
	}
	if (told) return true;
	if (standing.meaning === "shown" || running || !token.whole)
		return /\d/.test(token.text) || isMarked(token, text);
	return true;
}

/** In the catalogue's case, or so long an ID that it cannot be a display name (`GPT-4-0613`, `Qwen2-7B-Instruct`). */
function isWrittenExactly(text: string, found: Spelled): boolean {
	return (
		found.named.some((name) => text.includes(name.text)) ||
		/^\S+?[-_:/.@]\w*[-_:/@]\w/.test(text)
	);
}

function lineAround(text: string, at: number): string {
	return text
		.slice(
			Math.max(text.lastIndexOf("\n", at), at - 300),
			Math.min(at + 300, text.length),
		)
		.split("\n", 2)
		.join(" ");
}

function mentionOf(
	candidate: Candidate,
	region: Region,
	input: RecognitionInput,
	catalogue: Catalogue,
	signals: Signals,
	options: RecognitionOptions,
): Mention {
	const { spelled: found, standing } = candidate;
	const choice = choosePlatform(candidate, signals, catalogue);
	const kind: MentionKind =
		standing.meaning === "deployment" ? "deployment-name" : "model-id";
	const role: Role = candidate.url
		? "url"
		: standing.meaning === "shown"
			? "prose"
			: region.role;
	const tier = tierOf(role, standing, options.isFixture?.(input.path) === true);
	const first = choice.entries[0];
	const version =
		choice.entries.length === 1 &&
		first?.version &&
		candidate.text.includes(first.version) &&
		first.version;
	return {
		start: candidate.start,
		end: candidate.end,
		text: candidate.text,
		kind,
		class: "known",
		role,
		tier,
		...(choice.platform && { platform: choice.platform }),
		...(choice.reason && { platformReason: choice.reason }),
		...(first && { id: first.id }),
		...(version && { version }),
		core: {
			start: candidate.start + found.coreStart,
			end: candidate.start + found.coreEnd,
		},
		entries: choice.entries,
		elsewhere: choice.elsewhere,
		...(found.fineTuned && { circumstances: { fineTuned: true } }),
		claims: choice.claims,
	};
}

function tierOf(role: Role, standing: Standing, isFixture: boolean): Tier {
	if (isFixture || role === "comment" || role === "prose" || role === "table")
		return "quiet";
	return standing.onPurpose ? "listed" : "normal";
}
