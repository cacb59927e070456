// What each library says of the time that somebody was engaged with this page, in seconds. All count an input for 30 s.

window.TimeMe.initialize({ currentPageName: "page", idleTimeoutInSeconds: 30 });
// ifvisible has states and no sum: this adds up how long it says "active".
window.ifvisible.setIdleDuration(30);
const ifvisibleSum = { done: 0, since: window.ifvisible.now("active") ? Date.now() : undefined };
window.ifvisible.on("statusChanged", ({ status }) => {
  if (ifvisibleSum.since !== undefined) ifvisibleSum.done += Date.now() - ifvisibleSum.since;
  ifvisibleSum.since = status === "active" ? Date.now() : undefined;
});

document.addEventListener("DOMContentLoaded", () => window.TimeMe.trackTimeOnElement("area"));

window.readings = async () => {
  const running = ifvisibleSum.since === undefined ? 0 : Date.now() - ifvisibleSum.since;
  const { facts } = await window.cartkeep.inspect();
  return {
    cartkeep: Number(facts["dwell.page"]),
    visit: Number(facts["dwell.visit"]),
    product: Number(facts["dwell.product"]),
    area: Number(facts["dwell.area.shipping"] ?? Number.NaN),
    timeme: window.TimeMe.getTimeOnCurrentPageInSeconds() ?? 0,
    timemeArea: window.TimeMe.getTimeOnElementInSeconds("area"),
    ifvisible: (ifvisibleSum.done + running) / 1000,
  };
};
