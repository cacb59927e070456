// Stands in for the shop's viewer of 3D models: it draws nothing, and tells what a test wants it to tell.

class StandIn extends HTMLElement {
  constructor() {
    super();
    const inside = document.createElement("div");
    inside.tabIndex = 0;
    inside.textContent = "A model";
    this.attachShadow({ mode: "open" }).append(inside);
  }

  connectedCallback() {
    const { outcome } = window;
    if (outcome) setTimeout(() => this.dispatchEvent(new CustomEvent(outcome, { detail: { type: "loadfailure" } })));
  }
}

customElements.define("model-viewer", StandIn);
