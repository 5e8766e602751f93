import type { Mapping, MappingProposal, PeriodUnit } from "../../model";
import { count } from "../../text/message";
import { writeDate } from "../../text/render";
import type { SourceSummary } from "../../worker";
import { tr } from "../parts/tr";
import {
  attributeColumn,
  setAttribute,
  sourceIndex,
  sourceName,
  type AttributeField,
  type ColumnChoice,
} from "./columns";
import {
  bucketOf,
  buckets,
  demandColumn,
  demandFields,
  isRequired,
  periodSpans,
  setBucket,
  setDemandColumn,
  setPeriods,
  type DemandField,
} from "./demand";

/** One line of the mapping form: what it is read from, and what it could be read from. */
export interface MappedField {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  /** Value of the choice in force; null where nothing is mapped. */
  readonly value: string | null;
  /** What the choice in force is called. */
  readonly text: string;
  readonly state: "mapped" | "unsure" | "open";
  readonly groups: readonly {
    readonly label: string | null;
    readonly options: readonly { readonly value: string; readonly text: string }[];
  }[];
  /** The mapping with another choice; null unmaps. */
  change(value: string | null): Mapping;
}

/** A proposal below this wants somebody's eye. */
const sureEnough = 0.6;

interface Form {
  readonly mapping: Mapping;
  readonly sources: readonly SourceSummary[];
  readonly proposal: MappingProposal | null;
}

function isUnsure({ proposal }: Form, role: string, field: string, column: string): boolean {
  const found = proposal?.proposals.find((each) => each.role === role && each.field === field);
  return found !== undefined && found.column === column && found.confidence < sureEnough;
}

function demandField(form: Form, field: DemandField): MappedField {
  const { mapping, sources } = form;
  const source = sources[sourceIndex(sources, mapping.demand)];
  const column = demandColumn(mapping, field);
  return {
    id: field,
    label: tr(`pane.field.${field}`),
    required: isRequired(field) || field === "date",
    value: column,
    text: column ?? "",
    state: column === null ? "open" : isUnsure(form, "demand", field, column) ? "unsure" : "mapped",
    groups: [
      {
        label: null,
        options: (source === undefined ? [] : withoutPeriods(source)).map((name) => ({
          value: name,
          text: name,
        })),
      },
    ],
    change: (value) => setDemandColumn(mapping, field, value),
  };
}

/** A header that is a day, as a reader would say the period: "Nov 2023". */
function periodText(header: string, unit: PeriodUnit): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(header)) return header;
  return writeDate(unit === "day" || unit === "week" ? header : header.slice(0, 7));
}

function periodsField({ mapping, sources }: Form): MappedField | null {
  const spans = periodSpans(mapping, sources);
  if (spans === null) return null;
  const { current, choices, unit } = spans;
  const key = (span: typeof current): string => `${span.first}\n${span.last}`;
  const text = (span: typeof current): string =>
    tr("pane.mapping.periods", {
      count: count(span.count),
      unit: tr(`model.plural.${unit}`),
      first: periodText(span.first, unit),
      last: periodText(span.last, unit),
    });
  const all = choices.some((span) => key(span) === key(current)) ? choices : [current, ...choices];
  return {
    id: "periods",
    label: tr("pane.field.periods"),
    required: true,
    value: key(current),
    text: text(current),
    state: "mapped",
    groups: [{ label: null, options: all.map((span) => ({ value: key(span), text: text(span) })) }],
    change: (value) => {
      const span = all.find((each) => key(each) === value);
      return span === undefined ? mapping : setPeriods(mapping, span);
    },
  };
}

function bucketField({ mapping }: Form): MappedField | null {
  if (mapping.demand.layout !== "long" || mapping.demand.columns.date === undefined) return null;
  const bucket = bucketOf(mapping);
  const options = buckets.map((unit) => ({ value: unit, text: tr(`period.${unit}`) }));
  return {
    id: "bucket",
    label: tr("pane.field.bucket"),
    required: false,
    value: bucket,
    text: bucket === null ? tr("pane.bucket.auto") : tr(`period.${bucket}`),
    state: "mapped",
    groups: [{ label: null, options }],
    change: (value) => {
      const unit = buckets.find((each) => each === value);
      return unit === undefined ? mapping : setBucket(mapping, unit);
    },
  };
}

/** The demand's own columns. */
export function demandForm(form: Form): MappedField[] {
  return [
    ...demandFields(form.mapping).map((field) => demandField(form, field)),
    periodsField(form),
    bucketField(form),
  ].filter((field) => field !== null);
}

const choiceKey = ({ source, column }: ColumnChoice): string => `${source}\n${column}`;

function parseChoice(value: string): ColumnChoice {
  const at = value.indexOf("\n");
  return { source: Number(value.slice(0, at)), column: value.slice(at + 1) };
}

/** An attribute of the items, from any table of the workbook. */
export function attributeField(form: Form, field: AttributeField): MappedField {
  const { mapping, sources } = form;
  const choice = attributeColumn(mapping, sources, field);
  const source = choice === null ? undefined : sources[choice.source];
  const unsure =
    choice !== null &&
    (isUnsure(form, "items", field, choice.column) || isUnsure(form, "stock", field, choice.column));
  return {
    id: field,
    label: tr(`pane.field.${field}`),
    required: false,
    value: choice === null ? null : choiceKey(choice),
    text:
      choice === null
        ? ""
        : source === undefined
          ? choice.column
          : tr("pane.mapping.column", { source: sourceName(source), column: choice.column }),
    state: choice === null ? "open" : unsure ? "unsure" : "mapped",
    groups: sources.map((each, index) => ({
      label: sourceName(each),
      options: withoutPeriods(each).map((column) => ({
        value: choiceKey({ source: index, column }),
        text: column,
      })),
    })),
    change: (value) => setAttribute(mapping, sources, field, value === null ? null : parseChoice(value)),
  };
}

function withoutPeriods({ columns, periods }: SourceSummary): readonly string[] {
  const inRun = new Set(periods?.columns ?? []);
  return columns.filter((column) => !inRun.has(column));
}
