/** Names of paper sizes in Excel's object model, by their code in files (from 1). */
const papers = [
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
  "Quatro",
];

export const paperName = (code: number): string | null => papers[code - 1] ?? null;

/** Code of a paper's name; null for one without. */
export function paperCode(name: unknown): number | null {
  const index = papers.findIndex((paper) => paper === name);
  return index < 0 ? null : index + 1;
}

export const sides = ["Left", "Center", "Right"] as const;

export type SideTexts = Readonly<Record<(typeof sides)[number], string>>;

/** A part of a header or footer: its side and what follows up to the next; "&&" is the character itself. */
const sidePart = /&([LCR])((?:&&|&(?![LCR])|[^&])*)/g;

/** The three parts of a header or footer. What stands before the first "&L", "&C" or "&R" belongs to the middle. */
export function sideTexts(text: string): SideTexts {
  const parts = [...text.matchAll(sidePart)];
  const before = text.slice(0, parts[0]?.index ?? text.length);
  const of = (letter: string): string => parts.find(([, side]) => side === letter)?.[2] ?? "";
  return { Left: of("L"), Center: before + of("C"), Right: of("R") };
}

export function joinedText({ Left, Center, Right }: SideTexts): string {
  return [Left && `&L${Left}`, Center && `&C${Center}`, Right && `&R${Right}`].join("");
}
