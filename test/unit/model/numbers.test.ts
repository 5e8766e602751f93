import { leadingNumber, parseNumber, StyleEvidence } from "../../../src/model/numbers";

describe("a number written as text", () => {
  it.each([
    ["12", 12],
    ["1,234", 1234],
    ["1,234.5", 1234.5],
    ["1.234,5", 1234.5],
    ["1.234.567", 1234567],
    ["12,5", 12.5],
    ["1 234", 1234],
    ["1\u00a0234,50", 1234.5],
    ["1'234.5", 1234.5],
    ["(5)", -5],
    ["5-", -5],
    ["-5", -5],
    ["\u22125", -5],
    ["€ 12.50", 12.5],
    ["12.50 EUR", 12.5],
    ["-$3", -3],
    ["5 %", 0.05],
    ["1.5E+3", 1500],
    [".5", 0.5],
  ])("%s is read", (text, expected) => {
    expect(parseNumber(text)).toBeCloseTo(expected, 12);
  });

  it.each(["", "n/a", "12 pcs", "1,23,456", "12/05", "--5", "1e999", "=1+1", "Infinity"])(
    "%p is none",
    (text) => {
      expect(parseNumber(text)).toBeNaN();
    },
  );

  it("that can be read two ways follows the style", () => {
    expect(parseNumber("1,234", "comma")).toBeCloseTo(1.234, 12);
    expect(parseNumber("1.234", "comma")).toBe(1234);
    expect(parseNumber("1.234", "point")).toBeCloseTo(1.234, 12);
  });
});

describe("the style of a column", () => {
  const styleOf = (...texts: string[]): StyleEvidence => {
    const evidence = new StyleEvidence();
    texts.forEach((text) => evidence.see(text));
    return evidence;
  };

  it("is the one that its unambiguous texts show", () => {
    expect(styleOf("1.234", "12,5").style).toBe("comma");
    expect(styleOf("1,234", "12.5").style).toBe("point");
    expect(styleOf("1.234.567").style).toBe("comma");
    expect(styleOf("0,125").style).toBe("comma");
  });

  it("names a text that leaves it open only when no other decides", () => {
    expect(styleOf("1,234").ambiguous).toBe("1,234");
    expect(styleOf("1,234", "12.5").ambiguous).toBeNull();
  });
});

describe("the number that a text begins with", () => {
  it.each([
    ["12 pcs", 12],
    ["12pcs", 12],
    ["-3 units", -3],
    ["1,200 kg", 1200],
  ])("%s is taken", (text, expected) => {
    expect(leadingNumber(text)).toBe(expected);
  });

  it.each(["n/a", "12 x 3", "12/05/2024", "about 12", "12 - 15"])("%s has none that is clean", (text) => {
    expect(leadingNumber(text)).toBeNaN();
  });
});
