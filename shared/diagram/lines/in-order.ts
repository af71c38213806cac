/** Whether those that were there before come in the same order. */
export function isInOrder(items: Iterable<{ readonly id: string }>, before: Iterable<string>): boolean {
  const places = new Map([...before].map((id, at) => [id, at]));
  let last = -1;
  for (const { id } of items) {
    const place = places.get(id);
    if (place === undefined) continue;
    if (place < last) return false;
    last = place;
  }
  return true;
}
