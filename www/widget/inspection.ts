import type { Moment } from "./config.ts";
import type { Line } from "./types.ts";

/** Everything that the widget knows and decided on this page. */
export interface Inspection {
  engine: string;
  /** Hash of the configuration. */
  config: string;
  seed: number;
  /** Now, in milliseconds since 1970. */
  at: number;
  page: Record<string, unknown>;
  consent: { measure: boolean; personalise: boolean; experiments: boolean; thirdParties: boolean; gpc: boolean };
  /** What conditions can ask about. */
  facts: Record<string, unknown>;
  /** Newest last. */
  decisions: Decision[];
  /** What is inferred about the shopper; absent where it is not asked for, or not allowed. */
  insight?: Insight;
  ledger: LedgerEntry[];
  /** False when the memory of prompts can't be read; prompts are off then. */
  ledgerReadable: boolean;
  records: { key: string; bytes: number }[];
  problems: Problem[];
  journal: { events: number; bytes: number; truncated: boolean };
  lines: Line[];
  estimate?: unknown;
}

/** One moment at which something could have been said. */
export interface Decision {
  at: number;
  on: Moment;
  /** The prompt that was chosen; absent when none was. */
  chosen?: string;
  /** Absent when there was none, or when the moment itself did not count. */
  candidates?: Candidate[];
  /** False when the moment itself did not count, so that no prompt was looked at. */
  counted: boolean;
  /** Why it counted, or did not. */
  because?: Condition[];
}

/** A moment, and facts as they might be. */
export interface Supposed {
  on: Moment;
  /** By their names in conditions. */
  facts?: Record<string, string | number | boolean | null>;
}

/** What would be decided; or, when the question can't be used, what is wrong with it. */
export type WhatIf = { decision: Decision } | { problems: Problem[] };

/** A prompt that was looked at. */
export interface Candidate {
  id: string;
  kind: string;
  verdict: "shown" | "suppressed" | "outranked";
  /** The experiment that it is part of, where the shopper is in one of its arms, and that arm. */
  experiment?: string;
  arm?: string;
  because: Condition[];
}

/** One thing that had to be so. */
export interface Condition {
  what: string;
  wanted: string;
  /** Absent when it was not known. */
  value?: string;
  met: boolean;
}

/** Why the shopper may leave, and what kind of shopper it is. */
export interface Insight {
  /** A reason, or `unknown`. */
  top: string;
  /** How many answers of shoppers the shares before any sign are worth. */
  priorStrength: number;
  reasons: Reason[];
  /** A segment, or `unknown`. */
  segment: string;
  /** The rules of segments that were looked at. */
  because: Condition[];
  /** The steps of this visit, oldest first; absent while there are none. */
  path?: { at: number; what: string; id?: string }[];
}

/** A reason to leave. `score` is `prior` and the weights of all contributions added up; all of them in thousandths. */
export interface Reason {
  reason: string;
  prior: number;
  /** Absent when nothing speaks for or against it. */
  contributions?: { sign: string; weight: number }[];
  score: number;
  /** In millionths. */
  share: number;
}

/** What became of a prompt. */
export interface LedgerEntry {
  id: string;
  at: number;
  what: "shown" | "closed" | "accepted";
}

/** Something in the configuration, or in a call, that can't be used. */
export interface Problem {
  /** Where, such as `shipping.zones[2].id`; empty for the whole input. */
  path: string;
  /** What stands there, as JSON, shortened. */
  value: string;
  /** What would have been accepted. */
  allowed: string;
}
