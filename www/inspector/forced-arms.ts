import type { Experiment } from "../widget/config.ts";

/** The arms that the page's address forces while it is inspected: `?cartkeep=inspect&cartkeep-EXPERIMENT=ARM`. */
export function forcedArms(experiments: Experiment[]): Record<string, string> {
  const asked = new URLSearchParams(location.search);
  return Object.fromEntries(
    experiments.flatMap(({ id }) => {
      const arm = asked.get(`cartkeep-${id}`);
      return arm ? [[id, arm]] : [];
    }),
  );
}
