import * as z from "zod";
import { parseArea } from "../area";

// The task pane's content security policy forbids the code generation that zod would else use.
z.config({ jitless: true });

const column = z.string().min(1);
const periodUnit = z.enum(["day", "week", "month", "quarter", "year", "period"]);

/**
 * Where a role's rows are: a sheet, a table, or an area of a sheet such as "B3:N503" whose first row with several cells holds
 * the headers; and the row of the sheet (from 1) of the headers.
 */
const place = {
  sheet: z.string(),
  table: z.string().optional(),
  area: z
    .string()
    .refine((text) => parseArea(text) !== null, { error: "expected an address such as B3:N503" })
    .optional(),
  headerRow: z.number().int().min(1),
};

const demandColumns = {
  item: column,
  location: column.optional(),
  currency: column.optional(),
  unit: column.optional(),
};

const wideDemand = z.strictObject({
  ...place,
  layout: z.literal("wide"),
  columns: z.strictObject({ ...demandColumns, value: column.optional() }),
  /** Headers of the first and the last period's column. */
  periods: z.strictObject({ first: column, last: column }),
});

const longDemand = z.strictObject({
  ...place,
  layout: z.literal("long"),
  columns: z.strictObject({
    ...demandColumns,
    quantity: column,
    /** Either a date, or a period such as "2024-05" or 17; without both all rows are one period. */
    date: column.optional(),
    period: column.optional(),
    /** Year of the period, where it has a column of its own. */
    year: column.optional(),
    /** Money of the row. */
    value: column.optional(),
    /** Rows with anything but blank, 0, "no" or FALSE here are promotions. */
    promotion: column.optional(),
  }),
  /** Length of the periods that dates are gathered into. */
  bucket: periodUnit.optional(),
});

const itemSource = z.strictObject({
  ...place,
  columns: z.strictObject({
    item: column,
    location: column.optional(),
    description: column.optional(),
    family: column.optional(),
    unitCost: column.optional(),
    unitPrice: column.optional(),
    /** Money of the item over the whole history, where the demand has no value column. */
    value: column.optional(),
    leadTime: column.optional(),
    leadTimeSd: column.optional(),
    fixedOrderCost: column.optional(),
    holdingCost: column.optional(),
    holdingRate: column.optional(),
    minimumOrder: column.optional(),
    pack: column.optional(),
    lot: column.optional(),
    onHand: column.optional(),
    onOrder: column.optional(),
    /** Units that customers wait for. */
    backorders: column.optional(),
    /** Who delivers the item. */
    vendor: column.optional(),
    /** How long a unit may lie in stock. */
    shelfLife: column.optional(),
    /** Money per unit that cannot be served from stock. */
    stockoutCost: column.optional(),
    /** Parameters that the planning system works with today, units. */
    currentSafetyStock: column.optional(),
    currentReorderPoint: column.optional(),
    currentClass: column.optional(),
    successor: column.optional(),
    currency: column.optional(),
    unit: column.optional(),
    /** How much a stop of the item hurts: V, E, D; 1 to 3; high, medium, low. */
    criticality: column.optional(),
    /** Service level that was agreed with customers, as a fraction or in percent. */
    requiredService: column.optional(),
    /** Order lines (picks) over the whole history. */
    picks: column.optional(),
    /** Returned over the whole history, whatever its sign. */
    returnedQuantity: column.optional(),
    returnedValue: column.optional(),
  }),
  /** Unit of the lead time and its spread; "period" is a period of the history. */
  leadTimeUnit: periodUnit.optional(),
  leadTimeSdUnit: periodUnit.optional(),
  shelfLifeUnit: periodUnit.optional(),
  /** Time that holding cost and holding rate are for. */
  holdingUnit: periodUnit.optional(),
});

const stockSource = z.strictObject({
  ...place,
  columns: z.strictObject({
    item: column,
    location: column.optional(),
    onHand: column.optional(),
    onOrder: column.optional(),
    backorders: column.optional(),
  }),
});

/** What rows of sales, orders or deliveries may tell, whichever sheet holds them. */
const salesColumns = {
  quantity: column.optional(),
  value: column.optional(),
  /** Money per unit, where the row has no value. */
  price: column.optional(),
  currency: column.optional(),
  date: column.optional(),
  /** Number of the order, invoice or delivery: its lines are one drop. */
  order: column.optional(),
  channel: column.optional(),
  region: column.optional(),
  /** Order lines and drops that a row stands for, where it stands for several. */
  lines: column.optional(),
  drops: column.optional(),
  /** Returned, whatever its sign. Rows with a negative quantity are returns too. */
  returnedQuantity: column.optional(),
  returnedValue: column.optional(),
};

const customerSource = z.strictObject({
  ...place,
  columns: z.strictObject({
    customer: column,
    item: column.optional(),
    period: column.optional(),
    name: column.optional(),
    tier: column.optional(),
    requiredService: column.optional(),
    ...salesColumns,
  }),
});

const orderSource = z.strictObject({
  ...place,
  columns: z.strictObject({
    item: column,
    customer: column.optional(),
    vendor: column.optional(),
    leadTime: column.optional(),
    ...salesColumns,
  }),
});

const policySource = z.strictObject({
  ...place,
  columns: z.strictObject({
    segment: column,
    serviceTarget: column.optional(),
    reviewDays: column.optional(),
    method: column.optional(),
    forecastMenu: column.optional(),
    owner: column.optional(),
    note: column.optional(),
  }),
});

const overrideSource = z.strictObject({
  ...place,
  columns: z.strictObject({
    item: column,
    class: column.optional(),
    serviceTarget: column.optional(),
    safetyStock: column.optional(),
    reorderPoint: column.optional(),
    reason: column.optional(),
    owner: column.optional(),
    approvedBy: column.optional(),
    expires: column.optional(),
  }),
});

const rateSource = z.strictObject({
  ...place,
  /** `rate` is what one unit of the currency is worth in the mapping's currency. */
  columns: z.strictObject({ currency: column, rate: column }),
});

const conversionSource = z.strictObject({
  ...place,
  /** `factor` is how many of the item's base units one of this unit holds; without an item it holds for all. */
  columns: z.strictObject({ unit: column, factor: column, item: column.optional() }),
});

/** What can be done about each oddity; the first is the default. */
export const treatmentChoices = {
  "zero-demand": ["keep", "leave-out"],
  negative: ["count-as-zero", "net-with-earlier"],
  new: ["keep", "leave-out"],
  "too-short": ["keep", "leave-out"],
  duplicate: ["add", "first", "last"],
  "case-only": ["keep-apart"],
  "text-in-numbers": ["read", "skip"],
  "partial-last-period": ["leave-out", "keep"],
  "blank-key": ["leave-out"],
  superseded: ["pass-on", "keep-apart"],
  "inner-blanks": ["zero"],
  "trailing-blanks": ["zero", "not-recorded"],
  "unknown-item": ["leave-out", "add"],
  "mixed-currency": ["count-in-units"],
  "mixed-unit": ["count-in-units"],
  cleansed: ["use-cleansed", "use-raw"],
  "error-cell": ["blank"],
} as const;

const treatments = z.strictObject({
  "zero-demand": z.enum(treatmentChoices["zero-demand"]).optional(),
  negative: z.enum(treatmentChoices.negative).optional(),
  new: z.enum(treatmentChoices.new).optional(),
  "too-short": z.enum(treatmentChoices["too-short"]).optional(),
  duplicate: z.enum(treatmentChoices.duplicate).optional(),
  "case-only": z.enum(treatmentChoices["case-only"]).optional(),
  "text-in-numbers": z.enum(treatmentChoices["text-in-numbers"]).optional(),
  "partial-last-period": z.enum(treatmentChoices["partial-last-period"]).optional(),
  "blank-key": z.enum(treatmentChoices["blank-key"]).optional(),
  superseded: z.enum(treatmentChoices.superseded).optional(),
  "inner-blanks": z.enum(treatmentChoices["inner-blanks"]).optional(),
  "trailing-blanks": z.enum(treatmentChoices["trailing-blanks"]).optional(),
  "unknown-item": z.enum(treatmentChoices["unknown-item"]).optional(),
  "mixed-currency": z.enum(treatmentChoices["mixed-currency"]).optional(),
  "mixed-unit": z.enum(treatmentChoices["mixed-unit"]).optional(),
  cleansed: z.enum(treatmentChoices.cleansed).optional(),
  "error-cell": z.enum(treatmentChoices["error-cell"]).optional(),
});

/** Which peaks are taken out before classification; raw history is kept beside. */
const cleansing = z.discriminatedUnion("rule", [
  z.strictObject({
    /** Demand of flagged periods falls to the median of the others: periods named here, and rows of the promotion column. */
    rule: z.literal("flagged"),
    periods: z.array(column).optional(),
  }),
  z.strictObject({
    /** Demand beyond median + threshold x 1.4826 MAD of the item's demands is cut to that limit. */
    rule: z.literal("mad"),
    threshold: z.number().min(1).max(20).default(3),
  }),
  z.strictObject({
    /** As mad, within a moving window of 2 x halfWindow + 1 periods; a peak falls to the window's median. */
    rule: z.literal("hampel"),
    threshold: z.number().min(1).max(20).default(3),
    halfWindow: z.number().int().min(1).max(52).default(3),
  }),
]);

/** How the user's columns become the model: plain JSON, kept in the workbook and in batch configurations. */
export const mappingSchema = z.strictObject({
  /** With "item-location" the model also holds every item by location. */
  level: z.enum(["item", "item-location"]).default("item"),
  demand: z.discriminatedUnion("layout", [wideDemand, longDemand]),
  /** Attributes of items; where several sources know one, the first holds. */
  items: z.array(itemSource).default([]),
  stock: stockSource.optional(),
  customers: customerSource.optional(),
  orders: orderSource.optional(),
  policies: policySource.optional(),
  overrides: overrideSource.optional(),
  rates: rateSource.optional(),
  unitConversions: conversionSource.optional(),
  /** ISO code that money is shown in; empty or absent: the one that the data names. */
  currency: z.string().optional(),
  treatments: treatments.default({}),
  cleansing: cleansing.optional(),
  /** Sheets and tables that were there when the mapping was made; what came since is proposed by the next run. */
  seen: z.array(z.string()).optional(),
});

export type Mapping = z.output<typeof mappingSchema>;
/** A mapping as a person may write it, defaults left out. */
export type MappingInput = z.input<typeof mappingSchema>;
export type DemandMapping = Mapping["demand"];
export type WideMapping = Extract<DemandMapping, { layout: "wide" }>;
export type LongMapping = Extract<DemandMapping, { layout: "long" }>;
export type ItemMapping = Mapping["items"][number];
export type CustomerMapping = NonNullable<Mapping["customers"]>;
export type OrderMapping = NonNullable<Mapping["orders"]>;
export type Treatments = Mapping["treatments"];

/** The treatment in force for a kind of oddity. */
export function treatmentFor<Kind extends keyof typeof treatmentChoices>(
  mapping: Mapping,
  kind: Kind,
): (typeof treatmentChoices)[Kind][number] {
  const chosen = mapping.treatments[kind] as (typeof treatmentChoices)[Kind][number] | undefined;
  return chosen ?? treatmentChoices[kind][0];
}
