type Some<More> = { readonly [Key in keyof More]?: Exclude<More[Key], undefined> };

/**
 * A fresh object, and in it those of further fields that have a value. With a spread for each, V8 gives every such object a shape of its
 * own: it keeps the shapes longer than the objects, and is slow with what comes in many.
 */
export function withSome<Base extends object, More extends object>(base: Base, more: More): Base & Some<More> {
  const all: Record<string, unknown> = base as Record<string, unknown>;
  for (const name in more) if (more[name] !== undefined) all[name] = more[name];
  return base as Base & Some<More>;
}
