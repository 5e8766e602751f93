import dataUrl from "../../../assets/sample.xlsx";
import { openXlsx } from "../../xlsx/open";
import type { SheetContent } from "../../xlsx/types";
import { sheetContent } from "../file/sheet-content";

/** A sheet of the sample. */
export interface SampleSheet {
  readonly name: string;
  readonly content: SheetContent;
}

function bytesOf(url: string): Uint8Array {
  const base64 = url.slice(url.indexOf(",") + 1);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** The sample's sheets as the file has them, demand first. */
export function sampleSheets(): readonly SampleSheet[] {
  const file = openXlsx(bytesOf(dataUrl));
  return file.sheetNames().map((name) => ({ name, content: sheetContent(file, name) }));
}
