/** Text and catalogue in, mentions out: the one recogniser of hover, completion, diagnostics, CLI and every later front end. */
import type { Catalogue } from "../catalogue/catalogue";
import { languageOf } from "../text/languages";
import { readRegions } from "../text/read";
import { recogniseApiVersions } from "./api-version-mentions";
import { mayHoldApiVersion } from "./api-versions/candidates";
import type { Mention } from "./mention";
import { recogniseModels } from "./model-mentions";
import { spotsIn } from "./spots";

export interface RecognitionInput {
	readonly text: string;
	/** The file's name or path: files are told by name first, language ID second. */
	readonly path: string;
	readonly languageId?: string;
}

export interface RecognitionOptions {
	/** Adds slots: places that hold a model ID that the catalogue does not know. */
	readonly slots?: boolean;
	/** Adds API versions that are no dated contract: `v1beta` in a URL's path, Anthropic's beta flags. */
	readonly everyVersion?: boolean;
	/** Tells fixture files, whose mentions are quiet. */
	readonly isFixture?: (path: string) => boolean;
}

export interface RecognisedDocument extends RecognitionInput {
	/** In the order of their start; they never overlap. */
	readonly mentions: readonly Mention[];
}

/** Finds every mention in a text. Linear in the length of the text; never throws. */
export function recognise(
	input: RecognitionInput,
	catalogue: Catalogue,
	options: RecognitionOptions = {},
): RecognisedDocument {
	const spots = spotsIn(input.text, catalogue);
	if (!spots.length && !options.slots && !mayHoldApiVersion(input.text))
		return { ...input, mentions: [] };
	const regions = readRegions(
		input.text,
		languageOf(input.path, input.languageId),
	);
	const found = [
		...recogniseModels(input, regions, spots, catalogue, options),
		...recogniseApiVersions(input, regions, catalogue, options),
	].sort((a, b) => a.start - b.start || b.end - a.end);
	return { ...input, mentions: withoutOverlaps(found) };
}

function withoutOverlaps(mentions: readonly Mention[]): readonly Mention[] {
	let end = -1;
	return mentions.filter((mention) => {
		if (mention.start < end) return false;
		end = mention.end;
		return true;
	});
}
