import type { Contact } from "../../widget/content.ts";

/** The messengers in which somebody answers, with an address where the app has such; by its id alone where it has none. */
export function messengers({ messengers = [] }: Contact): { name: string; href?: string }[] {
  return messengers.map(({ app, to }) => {
    const { name, href } = APPS[app];
    return href
      ? { name, href: href + encodeURIComponent(app === "telegram" ? to.replace(/^@/, "") : to) }
      : { name: `${name}: ${to}` };
  });
}

const APPS: Record<NonNullable<Contact["messengers"]>[number]["app"], { name: string; href?: string }> = {
  // https://faq.whatsapp.com/5913398998672934
  whatsapp: { name: "WhatsApp", href: "https://wa.me/" },
  // https://core.telegram.org/api/links
  telegram: { name: "Telegram", href: "https://t.me/" },
  // https://developers.viber.com/docs/tools/deep-links/
  viber: { name: "Viber", href: "viber://chat?number=" },
  wechat: { name: "WeChat" },
  messenger: { name: "Messenger", href: "https://m.me/" },
  // https://support.signal.org/hc/articles/360007320291
  signal: { name: "Signal", href: "https://signal.me/#p/" },
};
