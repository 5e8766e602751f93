import { structuredReference } from "../../../src/xlsx";

describe("structuredReference", () => {
  it.each([
    ["Value", "column", "scmItems[Value]"],
    ["Menge_2", "column", "scmItems[Menge_2]"],
    ["Value\n(EUR)", "column", "scmItems[[Value\n(EUR)]]"],
    ["Lead time", "this-row", "scmItems[[#This Row],[Lead time]]"],
    ["Value\n(EUR)", "header", "scmItems[[#Headers],[Value\n(EUR)]]"],
    ["a[b]#c'd", "this-row", "scmItems[[#This Row],[a'[b']'#c''d]]"],
  ] as const)("writes %j with scope %s", (column, scope, expected) => {
    expect(structuredReference("scmItems", column, scope)).toBe(expected);
  });
});
