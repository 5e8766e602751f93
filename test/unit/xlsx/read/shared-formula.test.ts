import { shiftFormula } from "../../../../src/xlsx/read/shared-formula";

describe("shiftFormula", () => {
  it.each([
    ["A1+$B2+C$3+$D$4", "B3+$B4+D$3+$D$4"],
    ["SUM(A:B,2:3,$A:$B,$2:$3)", "SUM(B:C,4:5,$A:$B,$2:$3)"],
    ["SUM('It''s A1'!A1:B2,Sheet1!C3,LOG10(A1))", "SUM('It''s A1'!B3:C4,Sheet1!D5,LOG10(B3))"],
    ['"A1"&A1&"he said ""A1"""', '"A1"&B3&"he said ""A1"""'],
    ["scmItems[[#This Row],[A1]]*A1", "scmItems[[#This Row],[A1]]*B3"],
    ["scmItems[a']A1]+A1", "scmItems[a']A1]+B3"],
    ["[1]Data!A1+rate_A1+1E5+A1.b", "[1]Data!B3+rate_A1+1E5+A1.b"],
  ])("moves %s two rows down and one column right", (formula, expected) => {
    expect(shiftFormula(formula, 2, 1)).toBe(expected);
  });

  it("gives #REF! for what would leave the sheet", () => {
    expect(shiftFormula("A1+XFD2", -1, 1)).toBe("#REF!+#REF!");
  });
});
