// Runs other programs.

import { spawn } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { root } from "./paths.mjs";

/** A program ended badly. `output` is what it wrote, for the one place that reports it. */
export class CommandError extends Error {
  constructor(command, code, output) {
    super(`\`${command}\` ${code === null ? "did not finish in time" : `ended with exit code ${code}`}`);
    this.name = "CommandError";
    this.output = output;
  }
}

/**
 * Runs a program in the repository's root and resolves to {code, stdout, output}; `output` has both streams as they came.
 *
 * Rejects with a CommandError unless `mayFail`. `echo` shows the output while it comes. `env` is laid over the process's
 * own; a value of undefined removes a variable. `limit` is a time limit in seconds; `input` is written to standard input.
 */
export function run(command, args = [], { cwd = root, env = {}, echo = false, mayFail = false, limit, input } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
      timeout: limit === undefined ? undefined : limit * 1000,
    });
    child.stdin?.end(input);
    let stdout = "";
    let output = "";
    const take = (stream, isStdout) =>
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
        if (isStdout) stdout += text;
        if (echo) process.stdout.write(text);
      });
    take(child.stdout, true);
    take(child.stderr, false);
    const finish = (code, text) => {
      if (code === 0 || mayFail) resolve({ code, stdout, output: text });
      else reject(new CommandError([command, ...args].join(" "), code, text));
    };
    // What a killed program started may live on and hold its output open: do not wait for that.
    child.on("exit", (_, signal) => {
      if (signal) for (const stream of [child.stdout, child.stderr]) stream.destroy();
    });
    child.on("error", (error) => finish(127, `${output}${error.message}\n`));
    child.on("close", (code) => finish(code, output));
  });
}

/** The full path of a program, by its name on PATH or by its path; undefined when there is none. */
export function which(name, path = process.env.PATH ?? "") {
  const places = isAbsolute(name) ? [name] : path.split(delimiter).map((folder) => join(folder, name));
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return statSync(place).isFile();
    } catch {
      return false;
    }
  });
}
