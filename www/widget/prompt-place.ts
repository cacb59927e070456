const PLACE = "cartkeep-prompt";

/**
 * Runs a task with the one place that prompts have on a device, which is free again once what the task returns is settled;
 * with `false` where another tab has it. Outside of https and of the own machine browsers give no locks, so there is none.
 */
export function inPromptPlace(task: (granted: boolean) => unknown): void {
  const asked = navigator.locks?.request(PLACE, { ifAvailable: true }, (lock) => task(!!lock));
  asked ? asked.catch(() => task(false)) : task(false);
}
