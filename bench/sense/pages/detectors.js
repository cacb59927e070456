// Three detectors of leaving on one page. Each says so once; none shows anything.

window.fired = { cartkeep: 0, ouibounce: 0, mouseleave: 0 };

document.addEventListener("cartkeep:before-show", (event) => {
  event.preventDefault();
  window.fired.cartkeep++;
});

// `aggressive`: not only once for each visitor. The rest is its default.
window.ouibounce(false, { aggressive: true, callback: () => window.fired.ouibounce++ });

// The rule that many write themselves.
document.documentElement.addEventListener("mouseleave", ({ clientY }) => {
  if (clientY <= 0) window.fired.mouseleave++;
});
