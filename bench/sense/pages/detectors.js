// Three detectors of leaving on one page; none shows anything. What Cartkeep has noticed stands in its journal.

window.fired = { ouibounce: 0, mouseleave: 0 };

document.addEventListener("cartkeep:before-show", (event) => event.preventDefault());

// `aggressive`: not only once for each visitor. The rest is its default.
window.ouibounce(false, { aggressive: true, callback: () => window.fired.ouibounce++ });

// The rule that many write themselves.
document.documentElement.addEventListener("mouseleave", ({ clientY }) => {
  if (clientY <= 0) window.fired.mouseleave++;
});
