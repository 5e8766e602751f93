import { readManifest, type ManifestModel } from "../ribbon";

/** All that the workbench reads of the add-in before it runs. */
export interface AddIn {
  readonly manifest: ManifestModel;
  /** The parsed functions.json. */
  readonly functions: unknown;
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} is not there (${response.status})`);
  return response;
}

/** The bytes of a file of this server. */
export const fetchBytes = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetched(path)).arrayBuffer());

/** Reads the manifest, the shortcuts and the functions of the add-in that this server serves. */
export async function readAddIn(): Promise<AddIn> {
  const [manifest, shortcuts, functions] = await Promise.all(
    ["/manifest.xml", "/shortcuts.json", "/functions.json"].map(fetched),
  );
  if (!manifest || !shortcuts || !functions) throw new Error("the add-in is not there");
  const parsed = new DOMParser().parseFromString(await manifest.text(), "text/xml");
  return { manifest: readManifest(parsed, await shortcuts.json()), functions: await functions.json() };
}
