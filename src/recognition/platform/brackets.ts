/** What lies between two places: how many brackets of the first are left, and how many of the second are entered. */
export function crossing(text: string, from: number, to: number): { readonly left: number; readonly entered: number } {
  let left = 0;
  let entered = 0;
  for (let at = from; at < to; at++) {
    const char = text[at] ?? '';
    if ('([{'.includes(char)) entered++;
    else if (')]}'.includes(char)) {
      if (entered > 0) entered--;
      else left++;
    }
  }
  return { left, entered };
}
