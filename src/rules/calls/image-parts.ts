/** Images that a call sends to a model of which every entry reads text, and no images. */
import type { ModelEntry } from '../../catalogue';
import type { PlacedReport } from '../report';
import type { RuleContext } from '../rule';
import { parameterOf, placed, type Request, sourceOf } from './requests';

/** `{"type": "image_url", …}`, `type: 'input_image'` */
const IMAGE_PART = /["']?type["']?\s{0,3}(?::|=>|=)\s{0,3}["'](image_url|input_image|image)["']/;
/** How far is looked into what is sent, in UTF-16 code units. */
const LONGEST = 4_000;

export function imageParts(request: Request, context: RuleContext): readonly PlacedReport[] {
  if (!request.entries.every(readsNoImages)) return [];
  const sent = parameterOf(request, 'messages', 'input', 'contents');
  if (!sent) return [];
  const found = IMAGE_PART.exec(context.document.text.slice(sent.from, Math.min(sent.to, sent.from + LONGEST)));
  const [whole, name] = found ?? [];
  if (!found || whole === undefined || name === undefined) return [];
  const start = sent.from + found.index + whole.lastIndexOf(name);
  return [
    placed(
      request,
      { start, end: start + name.length },
      context.messages.findings.contracts.refuses(name, request.model),
      sourceOf(request, context, 'modalities'),
    ),
  ];
}

const readsNoImages = ({ kind, modalities }: ModelEntry): boolean =>
  kind === 'text' && modalities?.input?.includes('text') === true && !modalities.input.includes('image');
