import type { Dataset } from "../../../model";
import { count, nested, say, type Message } from "../../../text/message";
import { render } from "../../../text/render";
import { basisOf } from "../../basis";
import { shareOf } from "../segment/wording";
import type { Axis } from "./axes";
import type { ModelOptions } from "./options";
import { segmentOf, type Subject } from "./subject";

/** A class of the model with what it holds. */
export interface ClassSum {
  readonly segment: string;
  readonly rows: number;
  readonly value: number;
}

export interface ModelFigures {
  readonly data: Dataset;
  readonly options: ModelOptions;
  readonly subject: Subject;
  readonly segments: readonly string[];
  /** In the order of the axes' classes. */
  readonly classes: readonly ClassSum[];
  readonly total: number;
}

export function modelFigures(data: Dataset, options: ModelOptions, subject: Subject): ModelFigures {
  const segments = subject.keys.map((_, row) => segmentOf(subject, row));
  const rank = new Map<string, number>();
  const sums = new Map<string, { segment: string; rows: number; value: number }>();
  segments.forEach((segment, row) => {
    const known = sums.get(segment);
    const value = subject.value[row]!;
    if (known !== undefined) {
      known.rows++;
      known.value += value;
      return;
    }
    sums.set(segment, { segment, rows: 1, value });
    rank.set(
      segment,
      subject.axes.reduce((before, { names, codes }) => before * names.length + codes[row]!, 0),
    );
  });
  return {
    data,
    options,
    subject,
    segments,
    classes: [...sums.values()].sort((a, b) => rank.get(a.segment)! - rank.get(b.segment)!),
    total: subject.value.reduce((sum, value) => sum + value, 0),
  };
}

export const modelName = ({ model }: ModelOptions): Message => say(`model-tool.name.${model}`);
export const axisName = ({ id }: Axis): Message => say(`model-tool.axis.${id}`);

/** The class that carries most value. */
export const topClass = ({ classes }: ModelFigures): ClassSum | undefined =>
  classes.reduce<ClassSum | undefined>(
    (best, each) => (each.value > (best?.value ?? 0) ? each : best),
    undefined,
  );

/** Customers and channels count what was sold; items what the data set values them at. */
export function basisFor({ data, subject }: ModelFigures): Message {
  if (subject.kind === "items") return basisOf(data);
  return basisOf({ ...data, valueBasis: subject.isMoney ? "revenue" : "units" });
}

export function headline(figures: ModelFigures): Message {
  const { options, subject, classes, total } = figures;
  const shared = {
    model: nested(modelName(options)),
    rows: count(subject.keys.length),
    classes: count(classes.length),
  };
  const top = topClass(figures);
  return top === undefined || !(total > 0)
    ? say("model-tool.finding-empty", shared)
    : say("model-tool.finding", { ...shared, top: top.segment, share: shareOf(top.value, total) });
}

export const axisText = (axis: Axis): string => render(axisName(axis)).toLowerCase();
