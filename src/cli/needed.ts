/** The waivers and ignored IDs of a directory's own file that something has needed, by where they stand. */
import { type Catalogue, isLayered } from '../catalogue';
import { policyOf } from '../rules';

export function neededIn(catalogue: Catalogue): readonly number[] {
  if (!isLayered(catalogue)) return [];
  const { layer, unused } = catalogue.user;
  const all = [...layer.ignored, ...(layer.policy?.waivers ?? [])];
  const left = new Set([...unused(), ...(policyOf(catalogue)?.unused() ?? [])].map(({ start }) => start));
  return all.map(({ start }) => start).filter((start) => !left.has(start));
}
