// Starts the library that the address names; `window.listening` resolves when it listens.

const load = (src, data = {}) =>
  new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), { src, onload: resolve, onerror: reject });
    Object.assign(script.dataset, data);
    document.head.append(script);
  });

const start = {
  nothing: async () => {},
  async cartkeep() {
    await load("/cartkeep/cartkeep.js", { config: "/sense/config.json" });
    while (!window.cartkeep) await new Promise((resolve) => setTimeout(resolve, 20));
    await window.cartkeep.cart.lines();
  },
  async timeme() {
    await load("/sense/timeme.js");
    window.TimeMe.initialize({ currentPageName: "page", idleTimeoutInSeconds: 30 });
  },
  async ifvisible() {
    await load("/sense/ifvisible.js");
    window.ifvisible.setIdleDuration(30);
  },
  async snowplow() {
    await load("/sense/snowplow.js");
    // What it would send goes nowhere: this is about listening.
    window.snowplowBrowserTracking.newTracker("page", `${location.origin}/sense/collector`, {
      appId: "page",
      contexts: { webPage: false },
    });
    window.snowplowBrowserTracking.enableActivityTracking({ minimumVisitLength: 5, heartbeatDelay: 10 });
    window.snowplowBrowserTracking.trackPageView();
  },
};

window.listening = start[location.search.slice(1)]();
