// @ts-check
import { el, find } from "./dom.js";
import { withWidget } from "./widget.js";

/**
 * A stand-in for a shop's support chat. Nobody sits behind it, and it says so.
 *
 * @typedef {object} ChatContext
 * @property {string} reason
 * @property {string} page
 * @property {{id: string, name: string, quantity: number}[]} cart
 * @property {string} [total]
 */

/** Why the widget asked for the chat, in words. @type {Record<string, string | undefined>} */
const REASONS = {
  dwell: "a longer look",
  return: "another look",
  error: "something that went wrong",
  exit_intent: "leaving the shop",
};

const GREETING = "Hello! This is a demo chat: nobody reads it, and what you type stays in this page.";
const REPLY = "This is a demo chat, so there is no one here to answer. In a real shop a person would write back now.";

/** Wires the chat panel, its own button, and the widget's wish to open it. */
export function startSupportChat() {
  const panel = find("#chat", HTMLElement);
  const opener = find("#chat-open", HTMLButtonElement);
  const log = find("#chat-log", HTMLElement);
  const form = find("#chat-form", HTMLFormElement);
  const input = find("#chat-text", HTMLInputElement);

  /** @param {"us" | "you" | "note"} from @param {string} text */
  const say = (from, text) => {
    log.append(el("p", { class: `chat-line from-${from}` }, text));
    log.scrollTop = log.scrollHeight;
  };
  const open = () => {
    if (!log.querySelector(".from-us")) say("us", GREETING);
    panel.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    input.focus();
  };
  const close = () => {
    panel.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    opener.focus();
  };

  opener.addEventListener("click", () => (panel.hidden ? open() : close()));
  // Not before: there would be nothing behind it, and what the dock has beside would move it.
  opener.hidden = false;
  find("#chat-close", HTMLButtonElement).addEventListener("click", close);
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (!text) return;
    say("you", text);
    input.value = "";
    setTimeout(() => say("us", REPLY), 600);
  });
  document.addEventListener("cartkeep:chat", (event) => {
    event.preventDefault();
    say("note", describe(/** @type {CustomEvent<ChatContext>} */ (event).detail));
    open();
  });
  withWidget((cartkeep) => cartkeep.chatAvailable(true));
}

/** What the adviser would know before the first word. @param {ChatContext} context */
function describe({ reason, page, cart, total }) {
  const lines = cart.map(({ id, name, quantity }) => `${quantity}\u00a0× ${name || id}`).join(", ");
  const inCart = lines ? `In the cart: ${lines}${total ? ` (${total})` : ""}` : "The cart is empty";
  return `About: ${REASONS[reason] ?? reason}. Page: ${page}. ${inCart}.`;
}
