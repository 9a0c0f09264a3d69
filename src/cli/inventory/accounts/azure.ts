/** `az cognitiveservices account deployment list`, and the same from the REST API. */
import * as z from 'zod/mini';
import { DEPLOYMENT_PLATFORM, peerOf } from '../../../platforms';
import { type AccountReader, accountList, List, Name, NextPage } from './account';

const Deployment = z.object({
  name: Name,
  properties: z.object({
    model: z.object({ format: z.optional(z.nullable(Name)), name: Name, version: z.optional(z.nullable(Name)) }),
  }),
});
const Page = z.object({ value: List, nextLink: NextPage });

export const azureDeployments: AccountReader = {
  format: 'az cognitiveservices account deployment list',
  read(value) {
    const page = Page.safeParse(value).data;
    const list = page?.value ?? List.safeParse(value).data;
    return (
      list &&
      accountList(
        list,
        Deployment,
        ({ name, properties: { model } }) => ({
          name,
          model: model.name,
          ...(model.version && { version: model.version }),
          platform: platformOf(model.format ?? 'OpenAI'),
        }),
        Boolean(page?.nextLink),
      )
    );
  },
};

/** OpenAI's own models are sold as Azure OpenAI, all other formats by Foundry. */
const platformOf = (format: string): string =>
  format === 'OpenAI' ? DEPLOYMENT_PLATFORM : (peerOf(DEPLOYMENT_PLATFORM) ?? DEPLOYMENT_PLATFORM);
