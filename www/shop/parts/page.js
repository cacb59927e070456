// @ts-check
import { bridgeCart } from "../cart-bridge.js";
import { startSupportChat } from "../support-chat.js";
import { startCartCount } from "./cart-count.js";
import { startPrivacyBar } from "./privacy-bar.js";
import { startSearch } from "./search.js";

/** Starts what every page of the shop has. */
export function startPage() {
  startSearch();
  startCartCount();
  startPrivacyBar();
  startSupportChat();
  bridgeCart();
}
