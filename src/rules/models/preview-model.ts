import { modelRule } from '../model-rule';
import { commonDate } from './dates';

/** A preview may change or vanish at short notice. */
export const previewModel = modelRule({
  name: 'preview-model',
  summary: 'The model is a preview.',
  when: { preview: 'preview' },
  struck: false,
  advises: false,
  sentences(of) {
    const stated = of.status.entry.lifecycle.stageBasis === 'stated';
    const sentence = stated ? of.say.preview : of.say.listedAsPreview;
    return [sentence(of.model, of.platform, commonDate(of)?.date)];
  },
});
