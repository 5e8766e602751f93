import type { AddInWindow } from "../host";
import { installShim } from "../host";
import type {} from "../host/excel-stand-in";
import { count, say } from "../../text/message";
import { render } from "../../text/render";
import { saveWorkbook } from "../files";
import type { CommandButton } from "../ribbon";
import type { AddIn } from "./add-in";
import { DropTarget } from "./drop-target";
import { element } from "./element";
import { chooseFile, download } from "./file-exchange";
import { detailOf, Notices } from "./notices";
import { closeWorkbook, openWorkbook, type OpenWorkbook } from "./open-workbook";
import { Pane } from "./pane";
import { askAboutChanges } from "./question";
import { ribbon } from "./ribbon";
import { listenForShortcuts } from "./shortcuts";
import { splitter } from "./splitter";
import { firstTheme, keepTheme, showTheme, type Theme } from "./theme";
import { TitleBar } from "./title-bar";

/** A workbook file, wherever it comes from. */
export interface WorkbookFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

const fileOf = (file: File): WorkbookFile => ({
  name: file.name,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});

const withControl = { control: true, alt: false, shift: false } as const;
const ownShortcuts = [
  { action: "open", keys: { key: "O", ...withControl } },
  { action: "save", keys: { key: "S", ...withControl } },
] as const;

/** The page: a spreadsheet, the add-in's commands and pane, and what opens and saves workbooks. */
export class Workbench {
  private theme = firstTheme();
  private open: OpenWorkbook | null = null;
  private unsaved = false;
  private opening = false;
  private readonly notices = new Notices();
  private readonly titleBar: TitleBar;
  private readonly pane = new Pane(() => this.open?.host.setPaneVisible(false));
  private readonly drop = new DropTarget((files) => this.openDropped(files));
  private readonly place = element("main", {
    class: "spreadsheet",
    "aria-label": render(say("workbench.page.spreadsheet")),
  });

  private constructor(private readonly addIn: AddIn) {
    showTheme(this.theme);
    this.titleBar = new TitleBar(this.theme, {
      open: () => void this.chooseAndOpen(),
      save: () => this.save(),
      setTheme: (theme) => this.setTheme(theme),
    });
    this.pane.element.append(splitter(this.pane.element));
    const content = element("div", { class: "content" }, this.place, this.pane.element);
    document.body.append(
      this.titleBar.element,
      ribbon(addIn.manifest, (command) => this.run(command)),
      this.notices.element,
      content,
      this.drop.element,
    );
    this.listen(document);
    window.addEventListener("beforeunload", (event) => {
      if (this.unsaved) event.preventDefault();
    });
    window.excelStandIn = { install: (frame) => this.install(frame) };
  }

  /** Puts the page together and opens a first workbook. */
  static async start(addIn: AddIn, first: WorkbookFile): Promise<Workbench> {
    const workbench = new Workbench(addIn);
    await workbench.openFile(first);
    return workbench;
  }

  /** The workbook that is open. */
  get workbook(): OpenWorkbook | null {
    return this.open;
  }

  /** Opens a file in place of the open one, after asking about changes that are not saved. */
  async openFile(file: WorkbookFile): Promise<void> {
    if (this.opening) return;
    this.opening = true;
    try {
      if (await this.mayReplace(file.name)) await this.replace(file);
    } finally {
      this.opening = false;
    }
  }

  /** Downloads the workbook. @returns whether it could be saved */
  save(): boolean {
    if (this.open === null) return false;
    const { name, spreadsheet, original } = this.open;
    try {
      const { bytes, notSaved } = saveWorkbook(original, spreadsheet.store);
      download(bytes, name);
      this.setUnsaved(false);
      if (notSaved.length > 0)
        this.notices.showError(say("workbench.page.savedPartly", { file: name, what: notSaved.join(" ") }));
      else this.notices.showStatus(say("workbench.page.saved", { file: name }));
      return true;
    } catch (error) {
      this.notices.showError(say("workbench.page.notSavedError", { file: name, detail: detailOf(error) }));
      return false;
    }
  }

  /** Says an error of the page that nothing else says. */
  showError(error: unknown): void {
    this.notices.showError(say("workbench.page.stopped", { detail: detailOf(error) }));
  }

  private async chooseAndOpen(): Promise<void> {
    const file = await chooseFile();
    if (file !== null) await this.openFile(fileOf(file));
  }

  private async mayReplace(next: string): Promise<boolean> {
    if (this.open === null || !this.unsaved) return true;
    const answer = await askAboutChanges(this.open.name, next);
    return answer === "save" ? this.save() : answer === "discard";
  }

  private async replace(file: WorkbookFile): Promise<void> {
    const { name } = file;
    if (!/\.xlsx$/i.test(name)) {
      this.notices.showError(say("workbench.page.wrongKind", { file: name }));
      return;
    }
    this.notices.showStatus(say("workbench.page.opening", { file: name }));
    const former = this.open;
    try {
      const source = { name, bytes: await file.bytes() };
      const options = {
        theme: this.theme,
        addIn: this.addIn,
        run: (command: CommandButton): void => this.run(command),
      };
      this.open = await openWorkbook(source, this.place, options, () => this.setUnsaved(true));
    } catch (error) {
      const detail = detailOf(error);
      this.notices.showError(
        former === null
          ? say("workbench.page.notFirst", { file: name, detail })
          : say("workbench.page.notOpened", { file: name, detail, name: former.name }),
      );
      return;
    }
    if (former !== null) closeWorkbook(former);
    this.notices.clear();
    this.startAddIn(this.open);
  }

  private startAddIn({ name, host }: OpenWorkbook): void {
    host.onShowPane = () => this.pane.setVisible(true);
    host.onHidePane = () => this.pane.setVisible(false);
    host.onOpenBrowserWindow = (url) => void window.open(url, "_blank", "noopener");
    this.titleBar.showName(name);
    this.setUnsaved(false);
    this.pane.setVisible(true);
    this.pane.start(this.addIn.manifest.name, (frame) => {
      this.listen(frame);
      this.drop.watch(frame);
    });
  }

  private install(frame: AddInWindow): void {
    if (this.open === null) throw new Error("no workbook is open");
    installShim(frame, this.open.host, () => this.theme);
  }

  private run({ id, label, action }: CommandButton): void {
    const { open } = this;
    if (open === null) return;
    if (action.kind === "taskpane") {
      this.pane.setVisible(true);
      open.host.setPaneVisible(true);
      return;
    }
    open.host
      .invokeAction(action.name, { controlId: id })
      .catch((error: unknown) => this.failed(label, error));
  }

  private failed(command: string, error: unknown): void {
    this.notices.showError(say("workbench.page.commandFailed", { command, detail: detailOf(error) }));
  }

  /** Shortcuts work wherever the focus is. */
  private listen(target: Document): void {
    listenForShortcuts(target, ownShortcuts, ({ action }) => {
      if (action === "save") this.save();
      else void this.chooseAndOpen();
    });
    listenForShortcuts(target, this.addIn.manifest.shortcuts, ({ action, name }) => {
      this.open?.host.invokeAction(action).catch((error: unknown) => this.failed(name, error));
    });
  }

  private openDropped(files: readonly File[]): void {
    const [first] = files;
    if (first === undefined) return;
    if (files.length > 1)
      this.notices.showError(say("workbench.page.oneFile", { files: count(files.length) }));
    else void this.openFile(fileOf(first));
  }

  private setTheme(theme: Theme): void {
    this.theme = theme;
    showTheme(theme);
    keepTheme(theme);
    this.open?.spreadsheet.setTheme(theme);
    this.pane.themeChanged();
  }

  private setUnsaved(unsaved: boolean): void {
    if (unsaved === this.unsaved) return;
    this.unsaved = unsaved;
    this.titleBar.showUnsaved(unsaved);
  }
}
