import { parseAreaAddress } from "../../../xlsx";
import { checkSheetWritable } from "../context";
import type { PageRecord } from "../store/records";
import { invalidArgument } from "../wire/api-error";
import { bagType, keptProperties, type Bag } from "./bag";
import { HostType, type HostObject } from "./host-object";
import { record, updateRecord, type SheetState } from "./sheet-state";

function update(state: SheetState, patch: Partial<PageRecord>): void {
  checkSheetWritable(state.context, state.sheetId);
  updateRecord(state, { page: { ...record(state).page, ...patch } });
}

const bagOf = (state: SheetState): Bag => ({
  read: (path) => record(state).page.properties[path],
  write: (path, value) => update(state, { properties: { ...record(state).page.properties, [path]: value } }),
});

const texts = {
  LeftHeader: "",
  CenterHeader: "",
  RightHeader: "",
  LeftFooter: "",
  CenterFooter: "",
  RightFooter: "",
};
const allPages = bagType("HeaderFooter", "headersFooters.", texts);
const headersFooters = bagType(
  "HeaderFooterGroup",
  "headersFooters.",
  { State: "Default" },
  { links: { DefaultForAllPages: allPages } },
);

const printArea = (state: SheetState): HostObject | null => {
  const area = record(state).page.printArea;
  return area && state.context.objects.areas({ ...state, areas: [area] });
};

const titleRows = (state: SheetState): HostObject | null => {
  const rows = record(state).page.titleRows;
  return (
    rows &&
    state.context.objects.range({ ...state, area: { top: rows[0], bottom: rows[1], left: 1, right: 16_384 } })
  );
};

/** Margins are points. */
const defaults = {
  Orientation: "Portrait",
  PaperSize: null,
  Zoom: null,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  CenterHorizontally: false,
  CenterVertically: false,
  PrintGridlines: false,
};

const type = new HostType<SheetState>({
  name: "PageLayout",
  properties: keptProperties(bagOf, "", defaults),
  links: { HeadersFooters: (state) => headersFooters(bagOf(state)) },
  methods: {
    SetPrintArea: (state, value) => {
      // Excel takes "" here to drop the print area.
      if (value === "") return update(state, { printArea: null });
      update(state, {
        printArea: state.context.objects.rangeArgument(state.context, state.sheetId, value).area,
      });
    },
    GetPrintAreaOrNullObject: printArea,
    SetPrintTitleRows: (state, value) => {
      if (value === "") return update(state, { titleRows: null });
      const area =
        typeof value === "string"
          ? parseAreaAddress(value)
          : state.context.objects.rangeArgument(state.context, state.sheetId, value).area;
      if (!area) throw invalidArgument(`rows ${String(value)}`);
      update(state, { titleRows: [area.top, area.bottom] });
    },
    GetPrintTitleRowsOrNullObject: titleRows,
  },
});

export const pageLayout = (state: SheetState): HostObject => type.create(state);
