/** The TypeScript type of one of these texts. */
export const union = (texts) => [...texts].map((text) => JSON.stringify(text)).join(" | ") || "never";
