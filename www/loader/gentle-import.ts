/** Imports a module at low priority, behind everything that the shop itself loads; a plain `import()` comes first. */
export async function gentleImport<T>(address: string, nonce: string | undefined): Promise<T> {
  const hint = document.createElement("link");
  hint.rel = "modulepreload";
  hint.fetchPriority = "low";
  hint.nonce = nonce ?? "";
  hint.href = address;
  document.head.append(hint);
  try {
    return await import(address);
  } finally {
    hint.remove();
  }
}
