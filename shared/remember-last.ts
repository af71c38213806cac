/** A function that remembers its last answer: asked again with the very same arguments it gives the same one, for all who ask one after another. */
export function rememberLast<Arguments extends readonly unknown[], Value>(
  make: (...args: Arguments) => Value,
): (...args: Arguments) => Value {
  let last: { readonly args: Arguments; readonly value: Value } | undefined;
  return (...args) => {
    if (last === undefined || last.args.some((known, at) => known !== args[at])) last = { args, value: make(...args) };
    return last.value;
  };
}
