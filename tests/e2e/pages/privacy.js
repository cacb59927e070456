/** Tells the widget what the shopper answered to the shop's privacy question. */
export function startPrivacy() {
  const allowed = localStorage.getItem("shop.consent") === "all";
  const tell = () => window.cartkeep.consent({ measure: allowed, personalise: allowed });
  if (window.cartkeep) tell();
  else document.addEventListener("cartkeep:ready", tell, { once: true });
}
