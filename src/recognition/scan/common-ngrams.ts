/**
 * N-grams that many IDs share and that other text seldom holds: a greedy cover of the catalogue's names, weighed by how often each n-gram,
 * and each three characters of it, stand in 90 MB of other people's Python, JavaScript, C, Rust, JSON and Markdown. About seven hits a megabyte.
 */
export const COMMON_NGRAMS: readonly string[] = `
ts/fi -v1:0 gpt-5 grok- llama qwen- alai/ ic/cl kimi- /gpt- /glm- mini- qwen3 idia/ nimax enai_ tral- voyag
-biso gemma ek/de s/flu ws__c qwen2 o-v2. mbed- gle__ amba- e-001 davin t-v1- gpt-r ta/mu gpt-i gpt-3 -glm-
gpt-o nai/o nai/l seed- 10k/l de-3- -larg wan2. -aya- onar- -geck nd-a- glm-5 nova- motro edrum e-opu veo-3
i-ima /lfm- ex-n2 s/aio gpt-6 olar- eep-r de-so nt/hy eek-v glm-4 enrou 8k-in -ada- phi-4 lyria de-fa 0-gen
ngmac kana/ ng-00 1.j2- tts-1 ai/or ep-3. gpt-a s-2.1 on-xl rt-80 eek.v ek-r1 qwq-3 reka- ge-ge -2.6- y-001
gpt-4 even_ flux. -2-pr ibe_v sed/p 24b-a o1-pr hi-3. erank de-1. babba d-lig qwq-p o-v2- rs-1. i-tts groq/
plx-7 lmyra on-v2 gpt-d h-02- o3-pr at-2. /kat- -l2-1 ury-2 ibm__ on-mk e5-sm xai__ man-0 ai/bg 3-fas heus-
llam- mni-m ep-5- ce-tr ai-2- de-my es-4- xt-em ll-e- ta/es m-4k- iku-5 gpt-l an-te ds-r1 -chat ace/r ude-i
ude-2 coher xt-un -ultr :free tral@ 4-min iku-4 a-min ai-tr gpt-t o3-20 pen-8 de-1- 5-xl- lm-1. am-1. yi-in
tts-h ex-mi 5-7b- vq-ma nd-ni o1-20 nt/hu flux- rx-in xl-13 r1-17 sd3-m lm-2- j2-mi uma.r j2-li v-rou l-rou
cr-ma 4-72b t-sea o-sea ws__t e-65b ks/em ai/sa nny-a .0-vi ty/so an/gl sd3.5 ai/pa o1-mi o3-mi glm-a glm-i
gs-v3 se-un /weav degee venic ek-co glm-o grani ude-v ek-re se-pr eek-f lle-3 xt-mo ora-2 le-im per-1 and-r
`
  .trim()
  .split(/\s+/);

/** The same for the words of retired endpoints. Two hits a megabyte. */
export const COMMON_ENDPOINT_NGRAMS: readonly string[] = `
enai. deos. palm. /v1/e /v1/a nts=v velan enai/ evals :gene e.ai. .ai/i v1/fi v1/cl
bedte v1/vi me=v1 v1/th v1/se at/co a.thr ta.as /v1/p
`
  .trim()
  .split(/\s+/);
