// @ts-check
import { withWidget } from "../widget.js";

/**
 * @typedef {HTMLInputElement | HTMLSelectElement} Field
 * @typedef {(field: Field) => string} Check the problem with a field, or an empty string
 */

/**
 * Checks a form's fields with the shop's own messages: each on leaving it, all on submit. `onValid` runs when nothing
 * is wrong; otherwise the first wrong field gets the focus.
 * @param {HTMLFormElement} form
 * @param {Check} check
 * @param {() => void} onValid
 */
export function validateForm(form, check, onValid) {
  form.noValidate = true;
  form.addEventListener("focusout", (event) => {
    const field = asField(event.target);
    // An empty field that was only passed through is not a mistake yet.
    if (field?.value) showProblem(field, check(field));
  });
  form.addEventListener("input", (event) => {
    const field = asField(event.target);
    if (field?.getAttribute("aria-invalid") === "true") showProblem(field, check(field));
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const fields = [...form.elements].map(asField).filter((field) => field !== undefined);
    const wrong = fields.filter((field) => {
      const problem = check(field);
      showProblem(field, problem);
      return problem !== "";
    });
    if (wrong[0]) wrong[0].focus();
    else onValid();
  });
}

/** The problem every required field may have. @type {Check} */
export function missing(field) {
  if (!field.required || field.value.trim()) return "";
  return `Please fill in: ${field.labels?.[0]?.textContent?.trim().toLowerCase() ?? field.name}.`;
}

/** @param {Field} field @param {string} problem */
function showProblem(field, problem) {
  const message = document.getElementById(`${field.id}-problem`);
  if (!message) return;
  const known = message.textContent;
  message.textContent = problem;
  field.setAttribute("aria-invalid", String(problem !== ""));
  if (problem && problem !== known) withWidget((cartkeep) => cartkeep.fieldError(field.name));
}

/** @param {EventTarget | null} target @returns {Field | undefined} */
function asField(target) {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  return isField && target.type !== "radio" ? target : undefined;
}
