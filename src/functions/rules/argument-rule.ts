/** Limits of a number; `above` and `below` exclude the limit itself, `minimum` and `maximum` include it. */
export interface Bounds {
  readonly above?: number;
  readonly minimum?: number;
  readonly below?: number;
  readonly maximum?: number;
  /** The number is a share of one: a found 95 is answered with "Enter 0.95 for 95 %". */
  readonly fraction?: true;
}

/** A matrix of demand: a row per item, a column per period, oldest first; one single column is one item. */
export interface HistoryRule {
  readonly kind: "history";
  /** More cells than this are refused, because Excel would freeze while the formula recalculates. */
  readonly mostCells: number;
}

/** One number per item, as a column or as a row. */
export interface ColumnRule<Optional extends boolean = boolean> extends Bounds {
  readonly kind: "column";
  readonly optional: Optional;
  /** What a blank cell stands for; "missing" leaves the row of a known blank without an answer. */
  readonly blank: 0 | "missing";
  /** Where an unusable cell of a longer column is reported: for the whole call, or only in its own row. */
  readonly failing: "call" | "row";
  /** Excel on the desktop hands a blank cell over as 0: where 0 has no meaning of its own it is a blank. */
  readonly zeroIsBlank: boolean;
}

/** Rising boundaries between classes, as a row or as a column. */
export interface CutsRule extends Bounds {
  readonly kind: "cuts";
  readonly fallback: readonly number[];
  readonly fewest: number;
  readonly most: number;
}

/** One number. */
export interface NumberRule extends Bounds {
  readonly kind: "number";
  /** Null where it may not be left out. */
  readonly fallback: number | null;
  readonly whole: boolean;
  readonly zeroIsBlank: boolean;
}

/** A number, or "auto" where it is to be found from the data. */
export interface ConstantRule extends Bounds {
  readonly kind: "constant";
  readonly fallback: number;
}

/** A few numbers, as a row or as a column; may be left out. */
export interface NumbersRule extends Bounds {
  readonly kind: "numbers";
  readonly most: number;
}

/** Words of a list, in any case, as a row or as a column. */
export interface WordsRule<Word extends string = string> {
  readonly kind: "words";
  readonly words: readonly Word[];
  readonly fallback: readonly Word[];
}

/** One word of a list, in any case. */
export interface WordRule<Word extends string = string, Fallback extends Word | null = Word | null> {
  readonly kind: "word";
  readonly words: readonly Word[];
  /** The word that an omitted argument stands for; null when it depends on other arguments. */
  readonly fallback: Fallback;
}

/** Items by criteria: a row per item, a column per criterion; #N/A marks what is not known. */
export interface CriteriaRule {
  readonly kind: "criteria";
  readonly mostCells: number;
}

/** How many times as important each criterion is as each other: a square, one triangle of which may be blank. */
export interface ComparisonsRule {
  readonly kind: "comparisons";
  readonly most: number;
}

/** 1 or -1 for each criterion, as a row or as a column; may be left out. */
export interface DirectionsRule {
  readonly kind: "directions";
}

/** One class letter per item, as a column or as a row. */
export interface ClassesRule {
  readonly kind: "classes";
}

/** A list of prices: a quantity and the unit cost from it on in each row. */
export interface TiersRule {
  readonly kind: "tiers";
  readonly most: number;
}

/** A column of a table: a code, or a number that may be blank (null) unless it is required. */
export type TableColumn =
  { readonly type: "id" } | (Bounds & { readonly type: "number" | "optional number" });

/** Rows with several columns of their own meaning, in this order; rows without any entry are skipped. */
export interface TableRule<
  Columns extends Readonly<Record<string, TableColumn>> = Readonly<Record<string, TableColumn>>,
> {
  readonly kind: "table";
  readonly columns: Columns;
  /** Columns from the left that must be selected. */
  readonly fewestColumns: number;
  /** Whether it may be left out: no rows. */
  readonly optional: boolean;
  readonly mostRows: number;
}

export type ArgumentRule =
  | HistoryRule
  | ColumnRule
  | CutsRule
  | NumberRule
  | ConstantRule
  | NumbersRule
  | WordRule
  | WordsRule
  | CriteriaRule
  | ComparisonsRule
  | DirectionsRule
  | ClassesRule
  | TiersRule
  | TableRule;

/** The arguments of one function, by name and in their order. */
export type ArgumentRules = Readonly<Record<string, ArgumentRule>>;

/** Two million cells take about a second where a function does little per cell. */
export const mostCellsOfAFormula = 2_000_000;

export const history = (): HistoryRule => ({ kind: "history", mostCells: mostCellsOfAFormula });

type ColumnSettings = Bounds & Partial<Pick<ColumnRule, "blank" | "failing" | "zeroIsBlank">>;
const columnDefaults = { kind: "column", blank: 0, failing: "call", zeroIsBlank: false } as const;

export const column = (settings: ColumnSettings = {}): ColumnRule<false> => ({
  ...columnDefaults,
  ...settings,
  optional: false,
});

export const optionalColumn = (settings: ColumnSettings = {}): ColumnRule<true> => ({
  ...columnDefaults,
  ...settings,
  optional: true,
});

export const criteria = (): CriteriaRule => ({ kind: "criteria", mostCells: mostCellsOfAFormula });
export const comparisons = (most: number): ComparisonsRule => ({ kind: "comparisons", most });
export const directions = (): DirectionsRule => ({ kind: "directions" });
export const classes = (): ClassesRule => ({ kind: "classes" });

export const tiers = (most: number): TiersRule => ({ kind: "tiers", most });
export const table = <const Columns extends Readonly<Record<string, TableColumn>>>(
  columns: Columns,
  settings: { fewestColumns: number; mostRows: number; optional?: boolean },
): TableRule<Columns> => ({ kind: "table", columns, optional: false, ...settings });

export const cuts = (
  fallback: readonly number[],
  settings: Bounds & { fewest?: number; most: number },
): CutsRule => ({ kind: "cuts", fallback, fewest: 1, ...settings });

export const number = (fallback: number, settings: Bounds & { zeroIsBlank?: boolean } = {}): NumberRule => ({
  kind: "number",
  fallback,
  whole: false,
  zeroIsBlank: false,
  ...settings,
});

/** A number that may not be left out; where 0 is not within its bounds, a blank that arrives as 0 is refused as such. */
export const requiredNumber = (bounds: Bounds): NumberRule => ({
  kind: "number",
  fallback: null,
  whole: false,
  zeroIsBlank: false,
  ...bounds,
});

export const wholeNumber = (
  fallback: number,
  settings: Bounds & { zeroIsBlank?: boolean } = {},
): NumberRule => ({ kind: "number", fallback, whole: true, zeroIsBlank: false, ...settings });

export const constant = (fallback: number, bounds: Bounds): ConstantRule => ({
  kind: "constant",
  fallback,
  ...bounds,
});

export const numbers = (most: number, bounds: Bounds): NumbersRule => ({ kind: "numbers", most, ...bounds });

export const words = <const Word extends string>(
  accepted: readonly Word[],
  fallback: readonly NoInfer<Word>[],
): WordsRule<Word> => ({ kind: "words", words: accepted, fallback });

export const word = <const Word extends string, Fallback extends NoInfer<Word> | null>(
  words: readonly Word[],
  fallback: Fallback,
): WordRule<Word, Fallback> => ({ kind: "word", words, fallback });
