/** Returns the text of the shop's configuration: the file that `data-config` names, or the block in the page. */
export async function configuration(script: HTMLScriptElement | undefined): Promise<string> {
  const address = script?.dataset.config;
  const text = address ? await download(address) : document.getElementById("cartkeep-config")?.textContent.trim();
  if (!text) {
    throw new Error('It has no configuration: its script tag needs data-config="/shop.json".');
  }
  try {
    JSON.parse(text);
  } catch (error) {
    throw new Error(`Its configuration is not JSON: ${(error as Error).message}`);
  }
  return text;
}

async function download(address: string): Promise<string> {
  const answer = await fetch(address, { mode: "same-origin", credentials: "omit", priority: "low" }).catch(() => {
    throw new Error(`Its configuration, ${address}, can't be reached.`);
  });
  if (!answer.ok) {
    throw new Error(`Its configuration, ${address}, answered with status ${answer.status}.`);
  }
  return answer.text();
}
