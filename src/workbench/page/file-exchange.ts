import { element } from "./element";

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Lets the user choose a workbook of their machine; null where they choose none. */
export function chooseFile(): Promise<File | null> {
  const input = element("input", { type: "file", accept: `.xlsx,${mediaType}` });
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
}

/** Hands a workbook to the browser's downloads. */
export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: mediaType }));
  element("a", { href: address, download: name }).click();
  // The browser has taken the address by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
