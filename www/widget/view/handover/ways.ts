import type { Data } from "#views/handover";
import type { Words } from "../../words/words.ts";

/** Ways to send a link to oneself, where the device has no share sheet of its own to list them. */
export function ways(words: Words, link: string): Data["ways"] {
  const text = encodeURIComponent(link);
  const subject = encodeURIComponent(words.get("resume.subject"));
  return [
    [words.get("resume.mail"), `mailto:?subject=${subject}&body=${text}`],
    ["WhatsApp", `https://wa.me/?text=${text}`],
    ["Telegram", `https://t.me/share/url?url=${text}`],
  ].map(([name = "", url = ""]) => ({ key: name, data: { name, url } }));
}
