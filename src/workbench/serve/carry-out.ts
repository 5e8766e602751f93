import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Command } from "./browser";
import type { Sideload, Step } from "./sideload";

/** @throws Error with what the program said where it fails */
export function runCommand({ program, args }: Command): void {
  const { status, error, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program}: ${stderr.trim() || `ended with ${status}`}`);
}

/** Carries out a step of a sideload. @throws Error where it fails */
export async function carryOut(step: Step): Promise<void> {
  switch (step.kind) {
    case "run":
      return runCommand(step.command);
    case "copy":
      await mkdir(dirname(step.to), { recursive: true });
      return copyFile(step.from, step.to);
    case "remove":
      return rm(step.path, { force: true });
  }
}

/** Whether Excel is installed. */
export function hasExcel({ excel }: Sideload): boolean {
  if (excel.kind === "exists") return existsSync(excel.path);
  const { program, args } = excel.command;
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}
