/** How long it is said that something was copied, in milliseconds. */
const SAID_FOR = 2000;

/** Gives each piece of code a button that copies it. */
export function offerCopies(pieces: Iterable<HTMLElement>): void {
  for (const piece of pieces) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    // Its own text is what is announced once it changes.
    button.setAttribute("aria-live", "polite");
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      const text = piece.querySelector("code")?.textContent ?? "";
      button.textContent = await navigator.clipboard.writeText(text).then(
        () => "Copied",
        // Where the browser forbids it, the text can still be marked.
        () => "Not allowed",
      );
      setTimeout(() => {
        button.textContent = "Copy";
      }, SAID_FOR);
    });
    piece.append(button);
  }
}
