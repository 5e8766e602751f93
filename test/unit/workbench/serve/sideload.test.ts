import { readFileSync } from "node:fs";
import path from "node:path";
import { manifestId, sideloadOn } from "../../../../src/workbench/serve/sideload";

const id = "017d4785-d0d4-498d-9626-45019a730ab2";

describe("getting the add-in into desktop Excel", () => {
  it("names it in the registry on Windows, and takes the same value out again", () => {
    const sideload = sideloadOn(
      { platform: "win32", home: "" },
      String.raw`C:\stratify\dist\manifest.xml`,
      id,
    );
    expect(sideload?.register).toEqual({
      kind: "run",
      command: {
        program: "reg",
        args: [
          "add",
          String.raw`HKCU\Software\Microsoft\Office\16.0\WEF\Developer`,
          "/v",
          id,
          "/t",
          "REG_SZ",
          "/d",
          String.raw`C:\stratify\dist\manifest.xml`,
          "/f",
        ],
      },
    });
    expect(sideload?.unregister).toEqual({
      kind: "run",
      command: {
        program: "reg",
        args: ["delete", String.raw`HKCU\Software\Microsoft\Office\16.0\WEF\Developer`, "/v", id, "/f"],
      },
    });
  });

  it("copies the manifest into Excel's folder on a Mac, and removes the same copy", () => {
    const sideload = sideloadOn(
      { platform: "darwin", home: "/Users/ada" },
      "/stratify/dist/manifest.xml",
      id,
    );
    const copy = `/Users/ada/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${id}.manifest.xml`;
    expect(sideload?.register).toEqual({ kind: "copy", from: "/stratify/dist/manifest.xml", to: copy });
    expect(sideload?.unregister).toEqual({ kind: "remove", path: copy });
  });

  it("has no way on Linux, which has no desktop Excel", () => {
    expect(
      sideloadOn({ platform: "linux", home: "/home/ada" }, "/stratify/dist/manifest.xml", id),
    ).toBeNull();
  });

  it("reads the id from the manifest", () => {
    const manifest = readFileSync(path.join(__dirname, "../../../../manifest.xml"), "utf8");
    expect(manifestId(manifest)).toBe(id);
    expect(() => manifestId("<OfficeApp/>")).toThrow("Id");
  });
});
