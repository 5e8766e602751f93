/**
 * Reads what the manifest and shortcuts.json add to Excel: buttons, an entry in the cell's menu, keys, the functions' namespace.
 * Elements that are not known are errors that name them, since Excel would show or do something that the workbench does not.
 */
import { childOf, childrenOf, checkChildren, textOf, typeOf } from "./elements";
import { readResources, type Resources } from "./resources";
import { readShortcuts, type Shortcut } from "./shortcuts";

/** What happens on a click: one of the add-in's actions, or its pane opens. */
export type CommandAction =
  { readonly kind: "action"; readonly name: string } | { readonly kind: "taskpane"; readonly url: string };

export interface CommandButton {
  /** Goes with the action, as the event's source. */
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tipText: string;
  /** Addresses of pictures by their size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  readonly action: CommandAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly icons: ReadonlyMap<number, string>;
  readonly buttons: readonly CommandButton[];
}

export interface RibbonTab {
  /** Of Excel's own, such as "TabHome", or of the add-in. */
  readonly id: string;
  /** Null for a tab of Excel's own. */
  readonly label: string | null;
  readonly groups: readonly RibbonGroup[];
}

export interface ContextMenu {
  /** Of Excel's own, such as "ContextMenuCell". */
  readonly id: string;
  readonly entries: readonly CommandButton[];
}

export interface ManifestModel {
  readonly name: string;
  readonly taskpaneUrl: string;
  readonly tabs: readonly RibbonTab[];
  readonly menus: readonly ContextMenu[];
  readonly shortcuts: readonly Shortcut[];
  readonly functions: {
    /** Such as "SCM". */
    readonly namespace: string;
    readonly metadataUrl: string;
    readonly scriptUrl: string;
  };
}

/**
 * @param manifest the manifest as a document, as `DOMParser` reads "text/xml"
 * @param shortcuts the parsed shortcuts.json, or null where the manifest names none
 * @throws Error naming an element that is not known, or an id that nothing answers to
 */
export function readManifest(manifest: Document, shortcuts: unknown): ManifestModel {
  const root = manifest.documentElement;
  if (root.localName !== "OfficeApp")
    throw new Error(`The manifest begins with <${root.localName}>, not with <OfficeApp>`);
  const overrides = childOf(root, "VersionOverrides");
  checkChildren(overrides, ["Requirements", "Hosts", "Resources"]);
  const resources = readResources(childOf(overrides, "Resources"));
  const host = workbookHost(childOf(overrides, "Hosts"));
  checkChildren(host, ["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
  const desktop = childOf(host, "DesktopFormFactor");
  checkChildren(desktop, ["GetStarted", "FunctionFile", "ExtensionPoint"]);
  const tabs: RibbonTab[] = [];
  const menus: ContextMenu[] = [];
  for (const point of childrenOf(desktop, "ExtensionPoint")) {
    switch (typeOf(point)) {
      case "PrimaryCommandSurface":
        checkChildren(point, ["OfficeTab", "CustomTab"]);
        for (const tab of childrenOf(point)) tabs.push(readTab(tab, resources));
        break;
      case "ContextMenu":
        checkChildren(point, ["OfficeMenu"]);
        for (const menu of childrenOf(point)) menus.push(readMenu(menu, resources));
        break;
      default:
        throw new Error(`The workbench does not model the extension point ${typeOf(point)}`);
    }
  }
  return {
    name: childOf(root, "DisplayName").getAttribute("DefaultValue") ?? "",
    taskpaneUrl:
      childOf(childOf(root, "DefaultSettings"), "SourceLocation").getAttribute("DefaultValue") ?? "",
    tabs,
    menus,
    shortcuts: shortcuts === null ? [] : readShortcuts(shortcuts),
    functions: readFunctions(childOf(host, "AllFormFactors"), resources),
  };
}

function workbookHost(hosts: Element): Element {
  const host = childrenOf(hosts, "Host").find((each) => typeOf(each) === "Workbook");
  if (!host) throw new Error("The manifest has no commands for workbooks");
  return host;
}

function readFunctions(factors: Element, resources: Resources): ManifestModel["functions"] {
  checkChildren(factors, ["ExtensionPoint"]);
  const point = childOf(factors, "ExtensionPoint");
  if (typeOf(point) !== "CustomFunctions") {
    throw new Error(`The workbench does not model the extension point ${typeOf(point)}`);
  }
  checkChildren(point, ["Script", "Page", "Metadata", "Namespace"]);
  const source = (name: string): string => resources.url(childOf(childOf(point, name), "SourceLocation"));
  return {
    namespace: resources.shortText(childOf(point, "Namespace")),
    metadataUrl: source("Metadata"),
    scriptUrl: source("Script"),
  };
}

function readTab(tab: Element, resources: Resources): RibbonTab {
  checkChildren(tab, ["Group", "Label"]);
  return {
    id: idOf(tab),
    label: tab.localName === "CustomTab" ? resources.shortText(childOf(tab, "Label")) : null,
    groups: childrenOf(tab, "Group").map((group) => readGroup(group, resources)),
  };
}

function readGroup(group: Element, resources: Resources): RibbonGroup {
  checkChildren(group, ["Label", "Icon", "Control"]);
  return {
    id: idOf(group),
    label: resources.shortText(childOf(group, "Label")),
    icons: readIcons(childOf(group, "Icon"), resources),
    buttons: childrenOf(group, "Control").map((control) => readButton(control, resources)),
  };
}

function readMenu(menu: Element, resources: Resources): ContextMenu {
  checkChildren(menu, ["Control"]);
  return { id: idOf(menu), entries: childrenOf(menu).map((control) => readButton(control, resources)) };
}

function readButton(control: Element, resources: Resources): CommandButton {
  if (typeOf(control) !== "Button") {
    throw new Error(`The workbench does not model the control ${typeOf(control)} ${idOf(control)}`);
  }
  checkChildren(control, ["Label", "Supertip", "Icon", "Action"]);
  const tip = childOf(control, "Supertip");
  checkChildren(tip, ["Title", "Description"]);
  return {
    id: idOf(control),
    label: resources.shortText(childOf(control, "Label")),
    tipTitle: resources.shortText(childOf(tip, "Title")),
    tipText: resources.longText(childOf(tip, "Description")),
    icons: readIcons(childOf(control, "Icon"), resources),
    action: readAction(childOf(control, "Action"), resources),
  };
}

function readAction(action: Element, resources: Resources): CommandAction {
  switch (typeOf(action)) {
    case "ExecuteFunction":
      checkChildren(action, ["FunctionName"]);
      return { kind: "action", name: textOf(childOf(action, "FunctionName")) };
    case "ShowTaskpane":
      checkChildren(action, ["TaskpaneId", "SourceLocation"]);
      return { kind: "taskpane", url: resources.url(childOf(action, "SourceLocation")) };
    default:
      throw new Error(`The workbench does not model the action ${typeOf(action)}`);
  }
}

function readIcons(icon: Element, resources: Resources): ReadonlyMap<number, string> {
  checkChildren(icon, ["Image"]);
  return new Map(
    childrenOf(icon).map((image) => [Number(image.getAttribute("size")), resources.image(image)]),
  );
}

function idOf(element: Element): string {
  const id = element.getAttribute("id");
  if (id === null) throw new Error(`<${element.localName}> has no id`);
  return id;
}
