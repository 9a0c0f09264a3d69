/** Slots: places that hold a model ID that the catalogue does not know. Nothing is claimed about them. */
import type { Region } from '../text/regions';
import { looksLikeModel } from './distinctive';
import type { Mention } from './mention';
import { standingOf } from './standing';
import type { Token } from './token';

const SHAPE = /^[A-Za-z0-9@~][\w.:@/+~-]{1,99}$/;
const PLACEHOLDER =
  /^(your|my|the|some|test|dummy|fake|mock|example|sample|custom|default|foo|bar|placeholder)\b|[-_](name|here|placeholder)$|^(model|none|null|true|false|auto|default|string|unknown)$/i;
const FILE =
  /\.(py|ts|js|json|ya?ml|md|txt|bin|gguf|safetensors|onnx|pt|pth|png|jpg|svg|html?|csv|ipynb|sh|toml|zip|gz|app|exe|dll|so|wav|mp3)$|:\/\/|^[./~]|\.com\b|\.ai\b\/|\.io\b/i;

export function slotIn(token: Token, region: Region, _text: string): Mention | undefined {
  if (!token.whole || token.inPath || region.shape === 'text' || region.partial || region.role === 'comment')
    return undefined;
  if (!SHAPE.test(token.text) || !/[A-Za-z]/.test(token.text) || PLACEHOLDER.test(token.text) || FILE.test(token.text))
    return undefined;
  const standing = standingOf(token, region, _text);
  if (standing.testsPart) return undefined;
  const told = standing.meaning === 'model' || standing.meaning === 'models';
  if (!told) return undefined;
  if (!looksLikeModel(token.text) && !/\d/.test(token.text)) return undefined;
  return {
    start: token.start,
    end: token.end,
    text: token.text,
    kind: 'model-id',
    class: 'slot',
    role: region.role === 'prose' || region.role === 'table' ? region.role : region.role,
    tier: 'normal',
    entries: [],
    elsewhere: [],
    claims: false,
  };
}
