import type { PlacedReport } from '../report';
import type { RuleContext } from '../rule';
import { type CallRule, numberOf, parameterOf, placed, type Request, sourceOf } from './requests';

/** More than the model makes, or, for a model of one size, another. */
export const embeddingDimensions: CallRule = {
  name: 'embedding-dimensions',
  summary: 'The vector size beside an embedding model is not one that it makes.',
  claims: ['refused'],
  reportsOn,
};

const NAMES = [
  'dimensions',
  'dimension',
  'dims',
  'dim',
  'embedding_dimensions',
  'embedding_dimension',
  'embedding_dim',
  'vector_size',
  'vector_dimensions',
  'output_dimensionality',
];
/** They make vectors of one size only; the others can be asked for shorter ones. */
const ONE_SIZE: ReadonlySet<string> = new Set(['text-embedding-ada-002']);

function reportsOn(request: Request, context: RuleContext): readonly PlacedReport[] {
  const parameter = parameterOf(request, ...NAMES);
  const asked = numberOf(parameter);
  const sizes = request.entries.flatMap(({ kind, embeddingDimensions: size }) =>
    kind === 'embedding' && size ? [size] : [],
  );
  if (!parameter?.value || asked === undefined || sizes.length !== request.entries.length) return [];
  const most = Math.max(...sizes);
  const isFixed = request.entries.every(({ id }) => ONE_SIZE.has(id));
  if (asked <= most && !(isFixed && asked !== most)) return [];
  const { contracts } = context.messages.findings;
  const message = isFixed
    ? contracts.fixedDimensions(request.model, asked, most)
    : contracts.tooManyDimensions(request.model, asked, most);
  return [placed(request, parameter.value, message, sourceOf(request, context, 'embeddingDimensions'))];
}
