/** A room of `src/`. `imports`: the rooms whose doors it may use; `order`: its folders, of which each may import those behind it. */
export interface Room {
  readonly name: string;
  readonly imports: readonly string[];
  readonly order?: readonly string[];
}
export const ROOMS: readonly Room[];
