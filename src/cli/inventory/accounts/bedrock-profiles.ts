/** `aws bedrock list-inference-profiles`: those of regions, and the account's own. */
import * as z from 'zod/mini';
import { BEDROCK } from '../../../platforms';
import { type AccountReader, accountList, List, Name, NextPage } from './account';

const Profile = z.object({
  inferenceProfileId: Name,
  inferenceProfileArn: Name,
  models: z.array(z.object({ modelArn: Name })).check(z.maxLength(100)),
});
const Answer = z.object({ inferenceProfileSummaries: List, nextToken: NextPage });

export const bedrockProfiles: AccountReader = {
  format: 'aws bedrock list-inference-profiles',
  read(value) {
    const answer = Answer.safeParse(value).data;
    return (
      answer &&
      accountList(
        answer.inferenceProfileSummaries,
        Profile,
        ({ inferenceProfileId: name, inferenceProfileArn: arn, models }) => {
          // The same model in several regions.
          const [model, ...others] = new Set(models.map(({ modelArn }) => modelArn.split('/').at(-1) ?? ''));
          return model && !others.length ? { name, alsoNamed: [arn], model, platform: BEDROCK } : undefined;
        },
        Boolean(answer.nextToken),
      )
    );
  },
};
