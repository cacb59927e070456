// What the page itself does: suggestions below its search field, and a question before something is removed.

const combo = document.querySelector("#combo");
combo.addEventListener("input", () => combo.setAttribute("aria-expanded", String(combo.value !== "")));
combo.addEventListener("keydown", ({ key }) => key === "Escape" && combo.setAttribute("aria-expanded", "false"));
document.querySelector("#question").addEventListener("click", () => confirm("Remove it?"));
