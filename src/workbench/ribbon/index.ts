export {
  readManifest,
  type CommandAction,
  type CommandButton,
  type ContextMenu,
  type ManifestModel,
  type RibbonGroup,
  type RibbonTab,
} from "./read-manifest";
export type { Keys, Shortcut } from "./shortcuts";
