import { NetworkError } from "../engine/multi-echelon/network";
import { ArgumentError } from "./argument-error";

interface Placed {
  /** Row in the selected range, from 1. */
  readonly row: number;
}

const mostShown = 6;

const shown = (ids: readonly string[]): string => {
  const texts = ids.map((id) => (id.length > 30 ? `${id.slice(0, 29)}…` : id));
  return texts.length <= mostShown ? texts.join(" > ") : `${texts.slice(0, mostShown).join(" > ")} > …`;
};

/** What is wrong with a network, naming the argument and its row; any other error as it is. */
export function networkFault(error: unknown, stages: readonly Placed[], links: readonly Placed[]): unknown {
  if (!(error instanceof NetworkError)) return error;
  const { problem, list, row, ids } = error;
  const at = (list === "stages" ? stages : links)[row]?.row ?? row + 1;
  const [first = "", second = ""] = ids.map((id) => shown([id]));
  const message = {
    "no-stages": "hold no row. Select a row per stage.",
    "duplicate-stage": `row ${at} is ${first}, which stands above already. Give each stage one row.`,
    "missing-z": `row ${at}, z, is blank, but ${first} has demand that varies. Enter a safety factor such as 1.645.`,
    "no-outlet": `row ${at} is ${first}, which has no demand and supplies no stage. Enter its demand, or a link from it.`,
    "unknown-from": `row ${at}, from, is ${first}, which is none of the stages. Add the stage, or correct the code.`,
    "unknown-to": `row ${at}, to, is ${second}, which is none of the stages. Add the stage, or correct the code.`,
    "self-link": `row ${at} leads from ${first} to itself. Remove it.`,
    "duplicate-link": `row ${at} repeats ${first} > ${second}. Keep one row, with all units.`,
    cycle: `row ${at} is part of a cycle: ${shown(ids)}. Remove one of its links.`,
  }[problem];
  return new ArgumentError(`${list}: ${message}`);
}
