/**
 * Returns the script element that this code came by. To be called while the script runs: `currentScript` is null
 * later, and in a module it always is; then it is known by its name.
 */
export function ownScript(): HTMLScriptElement | undefined {
  const { currentScript, scripts } = document;
  return currentScript instanceof HTMLScriptElement
    ? currentScript
    : [...scripts].find(({ src }) => /\/cartkeep\.js([?#]|$)/.test(src));
}
