import type { Area } from "../../../xlsx/types";
import { checkSheetWritable, intersects, type CellAreas } from "../context";
import { refuseStructuredReference } from "../rules/names";
import type { ValidationRecord } from "../store/records";
import { invalidArgument } from "../wire/api-error";
import { HostType, type HostObject, type PropertyRule } from "./host-object";

const types: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  textLength: "TextLength",
  custom: "Custom",
};

const sameAreas = (a: readonly Area[], b: readonly Area[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

const noRule = { rule: {}, errorAlert: null, prompt: null, ignoreBlanks: true } as const;

function covers(outer: readonly Area[], inner: Area): boolean {
  return outer.some(
    (area) =>
      area.top <= inner.top &&
      area.left <= inner.left &&
      area.bottom >= inner.bottom &&
      area.right >= inner.right,
  );
}

/** The validation that holds for all these cells; null where there is none or more than one. */
function find({ context, sheetId, areas }: CellAreas): ValidationRecord | null {
  const records = context.store.records("validation").filter((record) => record.sheetId === sheetId);
  return records.find((record) => areas.every((area) => covers(record.areas, area))) ?? null;
}

/** What is left of an area without another. */
function without(area: Area, hole: Area): Area[] {
  if (!intersects(area, hole)) return [area];
  const { top, left, bottom, right } = area;
  const [first, last] = [Math.max(top, hole.top), Math.min(bottom, hole.bottom)];
  return [
    { top, left, bottom: hole.top - 1, right },
    { top: first, left, bottom: last, right: hole.left - 1 },
    { top: first, left: hole.right + 1, bottom: last, right },
    { top: hole.bottom + 1, left, bottom, right },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** Takes the cells out of every validation. */
function clear({ context, sheetId, areas }: CellAreas): void {
  checkSheetWritable(context, sheetId);
  for (const record of context.store
    .records("validation")
    .filter((candidate) => candidate.sheetId === sheetId)) {
    const rest = areas.reduce<readonly Area[]>(
      (left, hole) => left.flatMap((area) => without(area, hole)),
      record.areas,
    );
    if (rest.length === 0) context.store.remove("validation", record.id);
    else if (!sameAreas(rest, record.areas)) context.store.put("validation", { ...record, areas: rest });
  }
}

function update(state: CellAreas, change: Partial<ValidationRecord>): void {
  const { context, sheetId, areas } = state;
  checkSheetWritable(context, sheetId);
  const known = find(state);
  if (known && sameAreas(known.areas, areas)) {
    context.store.put("validation", { ...known, ...change });
    return;
  }
  const base = known ?? noRule;
  clear(state);
  const { rule, errorAlert, prompt, ignoreBlanks } = base;
  context.store.put("validation", {
    id: context.store.newId(),
    sheetId,
    areas,
    rule,
    errorAlert,
    prompt,
    ignoreBlanks,
    ...change,
  });
}

function checkedRule(value: unknown): unknown {
  if (value === null || typeof value !== "object") throw invalidArgument("validation rule");
  const [kind, ...more] = Object.keys(value).filter((key) => (value as Record<string, unknown>)[key] != null);
  if (kind === undefined || more.length > 0 || types[kind] === undefined)
    throw invalidArgument(`validation rule ${JSON.stringify(value)}`);
  const rule = (value as Record<string, Record<string, unknown>>)[kind] ?? {};
  for (const part of ["source", "formula", "formula1", "formula2"]) {
    const formula = rule[part];
    if (typeof formula !== "string") continue;
    if (formula.startsWith("=")) refuseStructuredReference(formula, "a validation");
    else if (kind === "list" && formula.length > 255)
      throw invalidArgument("a list longer than 255 characters");
  }
  return value;
}

const part = (name: "errorAlert" | "prompt"): PropertyRule<CellAreas> => ({
  read: (state) => find(state)?.[name] ?? null,
  write: (state, value) => update(state, { [name]: value }),
});

const validationType = new HostType<CellAreas>({
  name: "DataValidation",
  properties: {
    Type: {
      read: (state) => {
        const rule = find(state)?.rule;
        const kind = rule && typeof rule === "object" ? Object.keys(rule)[0] : undefined;
        if (kind !== undefined) return types[kind];
        return anyInside(state) ? "MixedCriteria" : "None";
      },
    },
    Rule: {
      read: (state) => find(state)?.rule ?? {},
      write: (state, value) => update(state, { rule: checkedRule(value) }),
    },
    ErrorAlert: part("errorAlert"),
    Prompt: part("prompt"),
    IgnoreBlanks: {
      read: (state) => find(state)?.ignoreBlanks ?? true,
      write: (state, value) => update(state, { ignoreBlanks: value === true }),
    },
  },
  methods: { Clear: clear },
});

const anyInside = ({ context, sheetId, areas }: CellAreas): boolean =>
  context.store
    .records("validation")
    .some(
      (record) =>
        record.sheetId === sheetId && record.areas.some((area) => areas.some((own) => intersects(own, area))),
    );

export const dataValidation = (state: CellAreas): HostObject => validationType.create(state);
