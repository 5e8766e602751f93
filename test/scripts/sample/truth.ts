/**
 * What is planted in the sample workbook, by item code: the answer key for tests of precision and recall.
 * The generator reads these lists, and test/unit/scripts/sample.test.ts finds each of them again in the workbook's cells.
 *
 * Not planted on purpose: the last month (Oct 2026) is complete, there is one currency and one unit per item,
 * and no inner or trailing cell of a history is blank.
 */

const codes = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Plain coefficient of variation above 1 (Z), deseasonalised below 0.9 (X or Y). */
export const seasonalItems = codes(`
  FT-6933 SL-1380 CP-5185 HH-6874 HH-9684 FT-8628 SL-1849 SL-2854 OL-8685 SL-7238 CP-2670 CP-5085
  FT-4550 FL-5579 SL-7380 SL-2178 SL-8288 SL-3166 FT-1087 SL-4530 SL-3727 OL-6138 SL-9834 HH-4355
  SL-4225 FL-5895 FT-6917 FL-3719 SL-5322 FT-6437 OL-1055 CP-6536 FT-6078 OL-6014`);

/** Seasonal too, yet Y already by the plain coefficient of variation (0.55 to 0.95); X without the season. */
export const mildlySeasonalItems = codes(`
  FL-6173 SL-8884 FL-3885 FT-5197 FT-6859 FL-1296 CP-7862 OL-7166 CP-1148 FL-1765`);

/** Interval between demands above 1.4 months and CV² of the sizes above 0.55, with room to the cuts 1.32 and 0.49. */
export const lumpyItems = codes(`
  BR-4219 SP-5031 SL-6642 VL-9596 CL-8583 SP-7017 CL-1600 PG-2493 PM-6582 VL-3428 VL-5516 SP-6119
  VL-6016 BR-2281 BR-6067 SL-3646 SP-2326 PG-1521 PM-6633 CL-8465 PG-3385 SP-1536 SL-6475 PM-3139
  BR-7780 SP-3765 PG-7111 BR-1962 PG-5830 BR-8424 BR-9555 SL-8997 VL-8848 CL-5768 SL-7615 BR-2844
  PG-9712 BR-9180 VL-3951 SP-9058 CL-9440 VL-2033 VL-1562 CL-6954 CL-8957 CL-5814 VL-3926 SP-8770
  CL-6339 CL-8584 CL-9197 VL-6699 CL-6662 PG-6735 BR-8369 VL-6477 BR-9672 BR-4254 VL-8819 CL-2291
  PG-3815 PG-5958 CL-1452 PM-3621 SL-3961 PM-3957 SP-8726 PM-3715 SP-3187 SP-6199 BR-8907 PM-1584
  PG-8623 VL-7230 SP-4348 PM-7127 SP-6742 PG-5563 PG-2885 VL-1590 CL-2553 CL-9399 VL-5803 VL-3116
  PG-7705 VL-8659 BR-3568 PG-8815 PM-3178 SP-6752 SP-7256 SP-6341 BR-6332 PG-8032 PG-4708 SL-5775
  SL-7222 PG-3605 CL-5928 SL-5113 PG-1322 VL-6037 SL-5692 BR-8814 SP-2996 SL-5022 CL-1654 BR-7428`);

/** Sold before, not once in the last 14 months or more. Every other item sold within the last 10. */
export const deadItems = codes("VL-8869 PG-5485 VL-5024 BR-5385 SP-5681 PM-9065 PG-8776 PG-2936 VL-3064");

/** Launched 5 months before the end: the 31 cells before are blank. No other cell of Demand is blank. */
export const newItems = codes("FL-5625 FL-5863 VL-8607 FL-6915 CP-1596 VL-5135 PG-2762");
export const newItemMonths = 5;

/** The old item has zeros since 9 months, its successor (named in the item master) zeros until then. */
export const supersessions: readonly { readonly item: string; readonly successor: string }[] = [
  { item: "VL-8794", successor: "VL-4218" },
  { item: "PM-8619", successor: "PM-5975" },
];
export const monthsSinceSupersession = 9;

/** The minimum order quantity holds at least this many years of demand. All other items: less than a year. */
export const minimumOrderTraps: readonly { readonly item: string; readonly years: number }[] = [
  { item: "FT-4132", years: 6 },
  { item: "SP-8039", years: 3 },
  { item: "BR-8895", years: 4 },
];

/**
 * Returns: cells below zero, in months in which the item sold nothing at any site, so that the count is the same
 * whether rows or items are looked at. 37 cells in 21 items.
 */
export const returnCells: ReadonlyMap<string, number> = new Map(
  lumpyItems.slice(0, 21).map((item, index) => [item, index < 16 ? 2 : 1]),
);

/** Item and site that stand in two rows of Demand; the parts add up to the demand. */
export const doubleRows: readonly { readonly item: string; readonly site: string }[] = [
  { item: "SL-1380", site: "LEE1" },
  { item: "VL-7228", site: "ULM1" },
  { item: "PM-6864", site: "LNZ1" },
];

/** Text among the numbers of Demand; `month` counts from 0 (Nov 2023). Three can be read as numbers, one cannot. */
export const textCells: readonly {
  readonly item: string;
  readonly site: string;
  readonly month: number;
  readonly text: string;
}[] = [
  { item: "CP-3093", site: "LEE1", month: 8, text: "12 pcs" },
  { item: "FT-7124", site: "ULM1", month: 14, text: "12 pcs" },
  { item: "FL-2695", site: "LEE1", month: 21, text: "12 pcs" },
  { item: "HH-3733", site: "LEE1", month: 30, text: "n/a" },
];

/** Two different articles whose codes differ only in case. */
export const caseOnlyPair = ["BR-2539", "br-2539"] as const;

/** A description that a spreadsheet would take for a formula; it is text and has to stay text. */
export const formulaLikeDescription = { item: "SP-2003", description: "=Limit switch set, 2 pcs" } as const;

/** A key with spaces behind it, in one row of Demand. */
export const trailingSpaceKey = { item: "FL-7193", site: "LEE1", text: "FL-7193  " } as const;

/** In Stock, but neither in Demand nor in the item master. */
export const unknownStockItem = "XX-1001";

/** Value over 36 months at unit cost and stock on hand at unit cost, EUR; the workbook meets both within 2 %. */
export const totalValue = 31_500_000;
export const totalStockValue = 1_700_000;

/** Items that make up class A (to 80 % of value), B (to 95 %) and C; the workbook meets each within 10 items. */
export const classCounts = { A: 141, B: 140, C: 219 } as const;
