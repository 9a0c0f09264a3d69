/** LiteLLM's `/v1/model/info`: names of the proxy, and the models behind them. */
import * as z from 'zod/mini';
import { platformOfWord } from '../../../platforms';
import { type AccountReader, accountList, List, Name } from './account';

const MaybeName = z.optional(z.nullable(Name));
const Model = z.object({
  model_name: Name,
  litellm_params: z.object({ model: Name, custom_llm_provider: MaybeName }),
  model_info: z.optional(z.nullable(z.object({ litellm_provider: MaybeName, base_model: MaybeName }))),
});
const Answer = z.object({ data: List });

export const litellmInfo: AccountReader = {
  format: "LiteLLM's /v1/model/info",
  read(value) {
    const answer = Answer.safeParse(value).data;
    return (
      answer &&
      accountList(answer.data, Model, ({ model_name: name, litellm_params: params, model_info: info }) => {
        const provider = params.custom_llm_provider ?? info?.litellm_provider;
        const platform = provider ? platformOfWord(provider) : undefined;
        return { name, model: info?.base_model ?? params.model, ...(platform !== undefined && { platform }) };
      })
    );
  },
};
