/** Platforms that have a part of their own, whatever their data say. */
import type { PlatformId } from '../list';

/** Where a deployment is, if nothing tells it. */
export const DEPLOYMENT_PLATFORM = 'azure-openai' satisfies PlatformId;

/** Whose client talks to other platforms, too, if it is given their address. */
export const OPENAI = 'openai' satisfies PlatformId;

/** Whose saved lists of models tell nothing of where they come from but their shape. */
export const ANTHROPIC = 'anthropic' satisfies PlatformId;
export const BEDROCK = 'aws-bedrock' satisfies PlatformId;

/** Where an `organisation/name` is at home. */
export const HUB = 'huggingface' satisfies PlatformId;
