type Method = (...values: never[]) => unknown;

/**
 * Has `then` called after each call of a method, with the same values. Returns what ends that and leaves the object as
 * it was.
 */
export function afterCalls<Name extends string, M extends Method>(
  target: Record<Name, M>,
  name: Name,
  then: (...values: Parameters<M>) => void,
): () => void {
  const inherited = !Object.hasOwn(target, name);
  const original = target[name];
  let watching = true;
  const wrapped = ((...values: Parameters<M>) => {
    const result = original.apply(target, values);
    if (watching) {
      then(...values);
    }
    return result;
  }) as M;
  // Where the page has frozen it, the calls are not heard.
  Reflect.set(target, name, wrapped);
  return () => {
    watching = false;
    // Who wrapped it after us keeps a chain that passes through; taking ours out would cut theirs off.
    if (target[name] === wrapped) {
      if (inherited) {
        Reflect.deleteProperty(target, name);
      } else {
        target[name] = original;
      }
    }
  };
}
