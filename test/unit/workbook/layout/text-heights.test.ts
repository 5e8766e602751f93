import { placeSheet } from "../../../../src/workbook/layout/place";
import { findingsTable, withFindings } from "../../../../src/workbook/layout/findings";
import { textHeights } from "../../../../src/workbook/layout/text-heights";
import { findingsSheet, fullReport, someFindings, words } from "../reports";

const short = "9 items have not sold for 14 months or more.";
const long =
  "2 items have a successor: PM-8619 is followed by PM-5975, in 'Item master'!L333 and 11 more places of it.";
const findings = (count: number, sentence = short) =>
  Array.from({ length: count }, () => ({
    ...someFindings()[1]!,
    sentence: words(sentence),
    whatNow: words("Add together"),
  }));

describe("heights of the findings' rows", () => {
  test("up to eight findings stand in wide rows, whatever they say", () => {
    expect(textHeights(findingsTable(findings(8)))).toEqual(Array(8).fill(32));
  });

  test("of more, a finding that fits one line takes one, and one that wraps takes two", () => {
    const mixed = [...findings(8), ...findings(1, long)];
    expect(textHeights(findingsTable(mixed))).toEqual([...Array<number>(8).fill(20), 32]);
  });

  test("what to do counts as well as the sentence", () => {
    const wordy = { ...findings(1)[0]!, whatNow: words(long) };
    expect(textHeights(findingsTable([...findings(8), wordy]))[8]).toBeGreaterThan(32);
  });

  test("charts under more than eight findings take fourteen rows, those under fewer what they ask for", () => {
    const rowsOf = (count: number): number[] => {
      const report = fullReport([], { findings: findings(count) });
      return placeSheet(withFindings(report, findingsSheet())).blocks.flatMap((block) =>
        block.kind === "chart" ? [block.bottom - block.top + 1] : [],
      );
    };
    expect(rowsOf(8)).toEqual([18, 18]);
    expect(rowsOf(9)).toEqual([14, 14]);
  });
});
