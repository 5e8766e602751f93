import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Body1Strong,
  Caption1,
  makeStyles,
  ProgressBar,
  SearchBox,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { count, list } from "../../text/message";
import { render } from "../../text/render";
import { fieldName } from "../../tools/needs";
import { useFlow, useWizard } from "../app/context";
import { checkData } from "../flow/data";
import { chooseTool } from "../flow/tools";
import { RowButton } from "../parts/RowButton";
import { Screen } from "../parts/Screen";
import { TextLink } from "../parts/TextLink";
import { tr } from "../parts/tr";
import {
  bestField,
  listedModules,
  listedTools,
  readyCount,
  type ListedModule,
  type ListedTool,
} from "./tool-list";

const useStyles = makeStyles({
  search: { width: "100%", maxWidth: "none" },
  carries: {
    margin: "12px 0",
    padding: "12px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  bar: { marginTop: "8px" },
  best: { marginTop: "8px" },
  chips: { display: "flex", flexWrap: "wrap", gap: "8px", marginBottom: "4px" },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", flexGrow: 1, justifyContent: "space-between", alignItems: "center", gap: "8px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  panel: { margin: 0, padding: "0 0 8px 28px" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

function Carries({ listed }: { readonly listed: readonly ListedTool[] }): ReactElement {
  const styles = useStyles();
  const ready = readyCount(listed);
  const words = { ready: count(ready), total: count(listed.length) };
  const best = bestField(listed);
  return (
    <div className={styles.carries}>
      <Body1Strong as="h2" block style={{ margin: 0 }}>
        {tr("toolkit.carries", words)}
      </Body1Strong>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        aria-label={tr("toolkit.carries", words)}
        value={ready / Math.max(1, listed.length)}
      />
      {best !== null && (
        <Caption1 block className={styles.best}>
          {tr("toolkit.add", { field: best.field, count: count(best.tools) })}
        </Caption1>
      )}
    </div>
  );
}

function ToolRow({ listed }: { readonly listed: ListedTool }): ReactElement {
  const styles = useStyles();
  const flow = useFlow();
  const { tool, title, purpose, missing } = listed;
  if (missing.length > 0) {
    const fields = list(missing.map((field) => render(fieldName(field))));
    return (
      <RowButton aside={<TextLink onPress={() => void checkData(flow)}>{tr("toolkit.addData")}</TextLink>}>
        <Body1 block className={styles.quiet}>
          {title}
        </Body1>
        <Caption1 block className={styles.quiet}>
          {tr("toolkit.needs", { fields })}
        </Caption1>
      </RowButton>
    );
  }
  return (
    <RowButton onOpen={() => void chooseTool(flow, tool)}>
      <Body1 block>{title}</Body1>
      <Caption1 block className={styles.quiet}>
        {purpose}
      </Caption1>
    </RowButton>
  );
}

function ModuleItem({ listed }: { readonly listed: ListedModule }): ReactElement {
  const styles = useStyles();
  const { module, ready, total } = listed;
  return (
    <AccordionItem value={module} className={styles.item}>
      <AccordionHeader as="h3">
        <span className={styles.head}>
          <Body1Strong>{tr(`module.${module}`)}</Body1Strong>
          <Caption1 className={styles.quiet}>
            {ready === total
              ? tr("toolkit.moduleAll", { total: count(total) })
              : tr("toolkit.moduleReady", { ready: count(ready), total: count(total) })}
          </Caption1>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <ul className={styles.list}>
          {listed.tools.map((each) => (
            <li key={each.tool.id}>
              <ToolRow listed={each} />
            </li>
          ))}
        </ul>
      </AccordionPanel>
    </AccordionItem>
  );
}

/** Every tool, and what the workbook's data can carry. */
export function ToolkitScreen(): ReactElement | null {
  const styles = useStyles();
  const flow = useFlow();
  const { data, written, tools } = useWizard();
  const [search, setSearch] = useState("");
  const [onlyReady, setOnlyReady] = useState(false);
  const listed = useMemo(
    () => (data === null || tools === null ? [] : listedTools(tools, data.coverage)),
    [data, tools],
  );
  if (data === null) return null;
  const modules = listedModules(listed, search, onlyReady);
  const back = (): void => flow.store.dispatch({ kind: "went", screen: written === null ? "start" : "home" });
  return (
    <Screen title={tr("toolkit.title")} back={{ label: tr("pane.back"), run: back }}>
      <SearchBox
        className={styles.search}
        value={search}
        aria-label={tr("toolkit.search", { count: count(listed.length) })}
        placeholder={tr("toolkit.search", { count: count(listed.length) })}
        onChange={(_, { value }) => setSearch(value)}
      />
      <Carries listed={listed} />
      <div className={styles.chips} role="group" aria-label={tr("toolkit.filter")}>
        <ToggleButton shape="circular" size="small" checked={!onlyReady} onClick={() => setOnlyReady(false)}>
          {tr("toolkit.all")}
        </ToggleButton>
        <ToggleButton shape="circular" size="small" checked={onlyReady} onClick={() => setOnlyReady(true)}>
          {tr("toolkit.ready", { count: count(readyCount(listed)) })}
        </ToggleButton>
      </div>
      {modules.length === 0 ? (
        <Caption1 role="status">{tr("toolkit.noneFound", { text: search })}</Caption1>
      ) : (
        // Opened anew for each search, so that what it found is in sight.
        <Accordion
          key={`${search}|${String(onlyReady)}`}
          multiple
          collapsible
          defaultOpenItems={search === "" ? [modules[0]!.module] : modules.map(({ module }) => module)}
        >
          {modules.map((each) => (
            <ModuleItem key={each.module} listed={each} />
          ))}
        </Accordion>
      )}
    </Screen>
  );
}
