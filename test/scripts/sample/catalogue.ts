/** What the made-up wholesaler sells and who supplies it. Every name is invented. */
export interface Family {
  readonly prefix: string;
  readonly name: string;
  readonly variants: readonly string[];
  /** EUR a unit. */
  readonly lowestCost: number;
  readonly highestCost: number;
  /** How often the family is drawn. */
  readonly weight: number;
  /** Days, for what ages on the shelf. */
  readonly shelfLifeDays: number | null;
}

function family(
  prefix: string,
  name: string,
  cost: readonly [number, number],
  weight: number,
  shelfLifeDays: number | null,
  variants: readonly string[],
): Family {
  return { prefix, name, variants, lowestCost: cost[0], highestCost: cost[1], weight, shelfLifeDays };
}

export const families: readonly Family[] = [
  family("VL", "Directional valve", [30, 260], 12, null, [
    "NG6 110 V",
    "NG6 24 V",
    "NG10 24 V",
    "check 1/2 in",
    "relief",
  ]),
  family("FL", "Filter element", [4, 60], 11, null, ["10 micron", "25 micron", "breather", "return line"]),
  family("PM", "Gear pump", [60, 400], 8, null, ["8 cc", "11 cc", "22 cc", "28 cc"]),
  family("CP", "Quick coupling", [3, 40], 9, null, ["ISO A 1/2 in", "ISO B 3/8 in", "flat face 1/2 in"]),
  family("SL", "Seal kit", [2, 45], 12, 1825, ["cylinder 50 mm", "cylinder 80 mm", "pump V20", "rod 32 mm"]),
  family("OL", "Hydraulic oil", [12, 160], 6, 1095, [
    "HLP 46, 20 l",
    "HVLP 46, 205 l",
    "biodegradable, 20 l",
  ]),
  family("FT", "Hose fitting", [0.8, 14], 12, null, [
    "NPT adapter",
    "ORFS swivel",
    "DKOL 90 degrees",
    "BSP elbow",
  ]),
  family("BR", "Bearing", [2, 90], 9, null, ["6308-ZZ", "NU206", "UCP205", "22210"]),
  family("HH", "Hydraulic hose", [3, 40], 8, 2190, ["1/2 in 2SN", "3/4 in 2SC", "1 in 4SH"]),
  family("SP", "Press spare part", [15, 420], 10, null, [
    "limit switch",
    "guide bush",
    "clutch lining",
    "pressure switch",
  ]),
  family("PG", "Pressure gauge", [6, 70], 5, null, ["63 mm 0-250 bar", "100 mm 0-400 bar", "digital"]),
  family("CL", "Cylinder", [60, 600], 6, null, ["double acting 50/28", "double acting 80/45", "telescopic"]),
];

export interface Supplier {
  readonly name: string;
  readonly leadTimesDays: readonly number[];
  /** Standard deviation of the lead time as a share of the lead time. */
  readonly leadTimeSpread: number;
  /** EUR an order. */
  readonly fixedOrderCost: number;
}

function supplier(
  name: string,
  leadTimesDays: readonly number[],
  leadTimeSpread: number,
  fixedOrderCost: number,
): Supplier {
  return { name, leadTimesDays, leadTimeSpread, fixedOrderCost };
}

export const suppliers: readonly Supplier[] = [
  supplier("Hallmann Fluidtechnik", [7, 10, 14], 0.15, 18),
  supplier("Ostrava Valves", [21, 28], 0.2, 25),
  supplier("Brixia Pompe", [28, 35], 0.25, 30),
  supplier("Kersten Dichtungen", [10, 14], 0.12, 15),
  supplier("Ningbo Haifeng Hydraulics", [56, 84], 0.35, 60),
  supplier("Rasmus Filter", [14, 21], 0.15, 20),
  supplier("Yorkley Couplings", [21, 35], 0.2, 25),
  supplier("Busan Daejin Bearing", [42, 56], 0.3, 45),
  supplier("Lindqvist Presses", [28, 42], 0.4, 40),
  supplier("Petrolix Lubricants", [7, 14], 0.1, 22),
];

export const sites = ["LEE1", "ULM1", "LNZ1"] as const;
export type Site = (typeof sites)[number];
