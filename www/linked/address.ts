import type { Problem } from "../widget/inspection.ts";
import { brief, text } from "./json-ld.ts";

/** An address of http or https, made whole; what is none is a problem: nothing else is ever loaded, or linked to. */
export function safeAddress(value: unknown, base: string, path: string, problems: Problem[]): string | undefined {
  const written = text(value);
  try {
    const { protocol, href } = new URL(written ?? "", base);
    if (written && /^https?:$/.test(protocol)) {
      return href;
    }
  } catch {
    // No address at all.
  }
  problems.push({ path, value: brief(value), allowed: "an address of http or https" });
  return undefined;
}
