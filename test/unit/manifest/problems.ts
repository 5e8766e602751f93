import { attributes, elements, named, parse } from "./element-tree";

/** What a manifest is held against. */
export interface Surroundings {
  /** Version of package.json, such as 0.1.0. */
  readonly version: string;
  /** Names that the add-in's code gave to `Office.actions.associate`. */
  readonly associated: readonly string[];
  /** Width and height in pixels of the icon at an address; null where there is none. */
  readonly iconSize: (url: string) => readonly [number, number] | null;
}

const longest: Readonly<Record<string, number>> = {
  ShortStrings: 125,
  LongStrings: 250,
  Urls: 2048,
  Images: 2048,
};
const longestId = 32;

const resources = (
  manifest: Element,
): { readonly id: string; readonly kind: string; readonly value: string }[] =>
  Object.keys(longest).flatMap((kind) =>
    named(manifest, kind).flatMap((group) =>
      elements(group)
        .filter((each) => each.hasAttribute("id"))
        .map((each) => ({
          id: each.getAttribute("id") ?? "",
          kind,
          value: each.getAttribute("DefaultValue") ?? "",
        })),
    ),
  );

const repeated = (names: readonly string[]): string[] =>
  names.filter((name, at) => names.indexOf(name) !== at);

function resourceProblems(manifest: Element): string[] {
  const declared = resources(manifest);
  const ids = declared.map(({ id }) => id);
  const used = attributes(manifest, "resid");
  return [
    ...used.filter((id) => !ids.includes(id)).map((id) => `resid ${id} is not declared`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `resource ${id} is not used`),
    ...declared
      .filter(({ kind, value }) => value.length > (longest[kind] ?? 0))
      .map(({ id, kind }) => `${id} is too long for ${kind}`),
  ];
}

function idProblems(manifest: Element): string[] {
  const ids = attributes(manifest, "id");
  return [
    ...repeated(ids).map((id) => `id ${id} occurs twice`),
    ...[...ids, ...attributes(manifest, "resid")]
      .filter((id) => id.length > longestId)
      .map((id) => `id ${id} is longer than ${longestId}`),
  ];
}

/** Everything an attribute holds that is an address: by its element's name, or by how it starts. */
function addresses(manifest: Element): string[] {
  const isAddress = /^[a-z][a-z0-9+.-]*:\/\//i;
  return [
    ...["DefaultValue", "Value", "Url", "ResourcesUrl"].flatMap((name) => attributes(manifest, name)),
    ...named(manifest, "AppDomain").map(({ textContent }) => textContent ?? ""),
  ].filter((value) => isAddress.test(value));
}

const addressProblems = (manifest: Element): string[] =>
  addresses(manifest)
    .filter((url) => !url.startsWith("https://"))
    .map((url) => `${url} is not https`);

/** With different pages the host starts several runtimes, and functions and pane would not share a state. */
function runtimeProblems(manifest: Element): string[] {
  const resid = (element: Element | undefined) => element?.getAttribute("resid") ?? "none";
  const location = (name: string) =>
    named(manifest, name).flatMap((each) => named(each, "SourceLocation").map(resid));
  const pages = [
    ...named(manifest, "Runtime").map(resid),
    ...location("Page"),
    ...named(manifest, "FunctionFile").map(resid),
    ...location("Action"),
  ];
  const [page] = pages;
  const declared = resources(manifest).find(({ id }) => id === page)?.value;
  const start = named(manifest, "DefaultSettings").flatMap((each) =>
    named(each, "SourceLocation").map((source) => source.getAttribute("DefaultValue")),
  );
  return [
    ...(pages.length < 3 ? ["Runtime, Page and FunctionFile are not all there"] : []),
    ...(pages.some((each) => each !== page)
      ? [`the shared runtime has several pages: ${pages.join(", ")}`]
      : []),
    ...(start.some((each) => each !== declared)
      ? ["the pane starts on another page than the runtime's"]
      : []),
    ...(named(manifest, "TaskpaneId").length ? ["a TaskpaneId stands beside a long-living runtime"] : []),
  ];
}

function iconProblems(manifest: Element, { iconSize }: Surroundings): string[] {
  const declared = new Map(resources(manifest).map(({ id, value }) => [id, value]));
  const listed = elements(manifest)
    .filter((each) => each.localName === "Image" && each.hasAttribute("resid"))
    .map((each) => ({
      url: declared.get(each.getAttribute("resid") ?? "") ?? "",
      size: Number(each.getAttribute("size")),
    }));
  const fixed = [
    { name: "IconUrl", size: 32 },
    { name: "HighResolutionIconUrl", size: 64 },
  ].map(({ name, size }) => ({ url: named(manifest, name)[0]?.getAttribute("DefaultValue") ?? "", size }));
  const sizes = [...listed, ...fixed].flatMap(({ url, size }) => {
    const found = iconSize(url);
    if (!found) return [`icon ${url} does not exist`];
    return found.every((side) => side === size) ? [] : [`icon ${url} is ${found.join(" x ")}, not ${size}`];
  });
  const incomplete = named(manifest, "Icon").flatMap((icon) => {
    const has = named(icon, "Image").map((image) => Number(image.getAttribute("size")));
    return [16, 32, 80].filter((size) => !has.includes(size)).map((size) => `an icon lacks its size ${size}`);
  });
  return [...new Set([...sizes, ...incomplete])];
}

function commandProblems(manifest: Element, { associated }: Surroundings): string[] {
  const called = named(manifest, "FunctionName").map(({ textContent }) => textContent ?? "");
  return [
    ...called
      .filter((name) => !associated.includes(name))
      .map((name) => `no function is associated with ${name}`),
    ...associated.filter((name) => !called.includes(name)).map((name) => `no command calls ${name}`),
  ];
}

const supertipProblems = (manifest: Element): string[] =>
  named(manifest, "Supertip")
    .flatMap((tip) => named(tip, "Description").map((each) => each.getAttribute("resid")))
    .map((id) => resources(manifest).find((each) => each.id === id)?.value ?? "")
    .filter((text) => !text.endsWith("."))
    .map((text) => `the supertip "${text}" does not end with a full stop`);

function versionProblems(manifest: Element, { version }: Surroundings): string[] {
  const written = named(manifest, "Version")[0]?.textContent;
  return written === `${version}.0` ? [] : [`the version is ${written}, not ${version}.0`];
}

/** What Microsoft's schema cannot see in a manifest: a sentence for each problem, none where all is well. */
export function problems(xml: string, surroundings: Surroundings): string[] {
  const manifest = parse(xml);
  return [
    ...resourceProblems(manifest),
    ...idProblems(manifest),
    ...addressProblems(manifest),
    ...runtimeProblems(manifest),
    ...iconProblems(manifest, surroundings),
    ...commandProblems(manifest, surroundings),
    ...supertipProblems(manifest),
    ...versionProblems(manifest, surroundings),
  ];
}
