import { isPressed, type KeyPress } from "../../../../src/workbench/page/shortcuts";

const keys = { key: "S", control: true, alt: true, shift: true };
const press: KeyPress = { code: "KeyS", ctrlKey: true, altKey: true, shiftKey: true };

describe("a shortcut", () => {
  it("is pressed with its key and all that is held down beside it, whatever the key types with Alt", () => {
    expect(isPressed(keys, press)).toBe(true);
    expect(isPressed({ ...keys, key: "F5" }, { ...press, code: "F5" })).toBe(true);
  });

  it.each<[string, Partial<KeyPress>]>([
    ["another key", { code: "KeyZ" }],
    ["Shift missing", { shiftKey: false }],
    ["Alt missing", { altKey: false }],
    ["Ctrl missing", { ctrlKey: false }],
  ])("is not pressed with %s", (_, other) => {
    expect(isPressed(keys, { ...press, ...other })).toBe(false);
  });

  it("is not pressed with more held down than it names", () => {
    expect(isPressed({ ...keys, shift: false }, press)).toBe(false);
  });
});
