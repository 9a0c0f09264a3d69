/** String literals in the types of members: `model?: 'a' | 'b' | (string & {})` inside an interface. */
import { type TSSignature, type TSType, Visitor } from 'oxc-parser';
import type { Module } from './modules';

export interface MemberUnion {
  readonly values: readonly string[];
  /** The comments before the member. */
  readonly comment: string;
}

/** Every member of this name whose type holds a literal; references are not followed. */
export function unionsOfMembers({ program, commentsBetween }: Module, name: string): readonly MemberUnion[] {
  const found: MemberUnion[] = [];
  const inBody = (members: readonly TSSignature[], from: number): void => {
    let before = from;
    for (const member of members) {
      const values = literalsOf(member, name);
      if (values.length) found.push({ values, comment: commentsBetween(before, member.start) });
      before = member.end;
    }
  };
  new Visitor({
    TSInterfaceBody: ({ body, start }) => inBody(body, start),
    TSTypeLiteral: ({ members, start }) => inBody(members, start),
  }).visit(program);
  return found;
}

function literalsOf(member: TSSignature, name: string): readonly string[] {
  if (member.type !== 'TSPropertySignature' || !member.typeAnnotation) return [];
  const { key } = member;
  return key.type === 'Identifier' && key.name === name ? literalsIn(member.typeAnnotation.typeAnnotation) : [];
}

/** A type that is an object is no union of names. */
function literalsIn(type: TSType): readonly string[] {
  if (type.type === 'TSParenthesizedType') return literalsIn(type.typeAnnotation);
  if (type.type === 'TSUnionType') return type.types.flatMap(literalsIn);
  return type.type === 'TSLiteralType' && type.literal.type === 'Literal' && typeof type.literal.value === 'string'
    ? [type.literal.value]
    : [];
}
