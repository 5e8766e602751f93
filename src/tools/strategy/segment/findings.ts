import type { Finding, Where } from "../../../report";
import { inOrder } from "../../../report";
import { count, nested, say, type Message } from "../../../text/message";
import { periodsPerYear } from "./classify";
import type { Figures } from "./figures";
import { at, atItems, select } from "./findings-parts";
import { seasonFindings } from "./findings-seasons";
import { changeFindings } from "./findings-changes";
import { bandFindings, confidenceFindings, dwellFindings } from "./findings-stability";
import { overrideStatus } from "./sheets/overrides";
import { presetInForce } from "./sheets/policies";
import { classA, shareOfClassC } from "./sheets/charts";
import type { Wording } from "./wording";

/** Act: what costs service or money now. */
function urgent(figures: Figures): Finding[] {
  const { data, parameters, classes, has } = figures;
  if (!has.stock || !has.parameters) return [];
  const below = select(
    figures,
    (item) =>
      classes.final[item]!.startsWith("A") &&
      data.items.onHand[item]! < parameters.safetyStock[item]! &&
      classes.demandMean[item]! > 0,
  );
  if (below.items.length === 0) return [];
  return [
    {
      id: "below-safety",
      level: "act",
      sentence: say("finding.belowSafety", { count: count(below.items.length), letters: "A" }),
      whatNow: say("finding.belowSafety.now"),
      where: atItems(figures, below.items, say("where.itemsSafety")),
      items: below.items.length,
      money: below.money,
    },
  ];
}

function cash(figures: Figures, wording: Wording): Finding[] {
  const { has, total, presets, bySegment } = figures;
  if (!has.averageStock) return [];
  const preset = nested(say(`preset.${presetInForce(figures)}`));
  if (!has.stockValue) {
    const [first, second] = presets;
    if (first === undefined || second === undefined) return [];
    return [
      {
        id: "preset-cash",
        level: "check",
        sentence: say("finding.presetCash", {
          preset: nested(say(`preset.${first.preset}`)),
          after: wording.cash(first.averageStock),
          otherPreset: nested(say(`preset.${second.preset}`)),
          other: wording.cash(second.averageStock),
        }),
        whatNow: say("finding.presetCash.now"),
        where: at("policies", say("where.policies")),
        items: total.items,
        money: null,
      },
    ];
  }
  const change = total.averageStock - total.stock;
  const most = bySegment.reduce((best, part) =>
    part.stock - part.averageStock > best.stock - best.averageStock ? part : best,
  );
  return [
    {
      id: "preset-stock",
      level: "check",
      sentence: say("finding.presetLess", {
        preset,
        after: wording.cash(total.averageStock),
        today: wording.cash(total.stock),
      }),
      whatNow:
        change < 0
          ? say("finding.presetLess.now", { difference: wording.cash(-change), segment: most.segment })
          : say("finding.presetMore.now", { difference: wording.cash(change) }),
      where: at("policies", say("where.policies")),
      items: total.items,
      money: total.stock,
    },
  ];
}

function concentration(figures: Figures, wording: Wording): Finding[] {
  const c = shareOfClassC(figures);
  if (!figures.has.stockValue || c.stock <= c.value) return [];
  const inC = select(figures, (item) => figures.classes.final[item]!.startsWith("C"));
  return [
    {
      id: "class-c",
      level: "check",
      sentence: say("finding.classC", {
        cStock: wording.share(c.stock, 1),
        cValue: wording.share(c.value, 1),
        measure: wording.measure,
      }),
      whatNow: say("finding.classC.now"),
      where: at("nine-box", say("where.nineBox")),
      items: inC.items.length,
      money: inC.money,
    },
  ];
}

/** Items whose class or parameters deserve a second look. */
function items(figures: Figures): Finding[] {
  const { classes, parameters, data, has } = figures;
  const year = periodsPerYear[data.calendar.unit];
  const found: Finding[] = [];
  const add = (
    id: string,
    level: Finding["level"],
    condition: (item: number) => boolean,
    sentence: (items: number[]) => Message,
    whatNow: Message,
    where: Where,
  ) => {
    const { items: concerned, money } = select(figures, condition);
    if (concerned.length === 0) return;
    const isItems = where.kind === "report" && where.sheet === "items";
    found.push({
      id,
      level,
      sentence: sentence(concerned),
      whatNow,
      where: isItems ? atItems(figures, concerned, where.label) : where,
      items: concerned.length,
      money,
    });
  };
  const pattern = (word: string) => at("items", say("where.itemsPattern", { pattern: word }));
  add(
    "stopped",
    "check",
    (item) => classes.pattern[item] === "stopped",
    (concerned) => {
      const shortest = Math.min(...concerned.slice(0, 10_000).map((item) => classes.idlePeriods[item]!));
      return say("finding.stopped", {
        count: count(concerned.length),
        months: count(Math.floor((shortest * 12) / year)),
      });
    },
    say("finding.stopped.now"),
    pattern("stopped"),
  );
  add(
    "idle",
    "note",
    (item) =>
      classes.idlePeriods[item]! > classes.interval[item]! &&
      !["stopped", "no demand", "new"].includes(classes.pattern[item]!),
    (concerned) => say("finding.idle", { count: count(concerned.length) }),
    say("finding.idle.now"),
    at("items", say("where.items")),
  );
  add(
    "new",
    "check",
    (item) => classes.pattern[item] === "new",
    (concerned) => say("finding.new", { count: count(concerned.length) }),
    say("finding.new.now"),
    pattern("new"),
  );
  add(
    "moq-trap",
    "check",
    (item) =>
      has.parameters &&
      classes.demandMean[item]! > 0 &&
      Number.isFinite(data.items.minimumOrder[item]!) &&
      data.items.minimumOrder[item]! > classes.demandMean[item]! * year,
    (concerned) => say("finding.moqTrap", { count: count(concerned.length) }),
    say("finding.moqTrap.now"),
    at("items", say("where.items")),
  );
  const z = classes.recommended.filter((segment) => segment.endsWith("Z")).length;
  add(
    "intermittent",
    "note",
    (item) =>
      classes.recommended[item]!.endsWith("Z") && ["intermittent", "lumpy"].includes(classes.pattern[item]!),
    (concerned) => say("finding.intermittent", { count: count(concerned.length), z: count(z) }),
    say("finding.intermittent.now"),
    at("policies", say("where.policies")),
  );
  if (!data.formerRun) {
    add(
      "class-changes",
      "check",
      (item) => classes.recommended[item] !== classes.current[item],
      (concerned) => say("finding.firstClass", { count: count(concerned.length) }),
      say("finding.changes.now"),
      at("items", say("where.itemsCurrent")),
    );
  }
  if (has.parameters) {
    add(
      "some-lead-time",
      "check",
      (item) => !Number.isFinite(parameters.safetyStock[item]!),
      (concerned) =>
        say("finding.someLeadTime", { count: count(concerned.length), total: count(figures.total.items) }),
      say("finding.noLeadTime.now"),
      at("items", say("where.items")),
    );
  }
  return found;
}

/** What the data lacks, and what that leaves out. */
function missing(figures: Figures, wording: Wording): Finding[] {
  const { has, data } = figures;
  const notes: { id: string; sentence: Message; whatNow: Message }[] = [];
  const calendarKnown = Number.isFinite(data.calendar.daysPerPeriod);
  if (!has.leadTime) {
    notes.push({
      id: "no-lead-time",
      sentence: say("finding.noLeadTime"),
      whatNow: say("finding.noLeadTime.now"),
    });
  } else if (!calendarKnown) {
    notes.push({
      id: "no-calendar",
      sentence: say("finding.noCalendar"),
      whatNow: say("finding.noCalendar.now"),
    });
  }
  if (!has.stock)
    notes.push({ id: "no-stock", sentence: say("finding.noStock"), whatNow: say("finding.noStock.now") });
  if (data.valueBasis === "units") {
    notes.push({ id: "no-cost", sentence: say("finding.noCost"), whatNow: say("finding.noCost.now") });
  } else {
    notes.push({
      id: "value-basis",
      sentence: say("finding.valueBasis", {
        basis: nested(say(`finding.valueBasis.${data.valueBasis}`)),
        span: nested(wording.span),
      }),
      whatNow: say("finding.changeMapping"),
    });
  }
  return notes.map((note) => ({
    ...note,
    level: "note",
    where: at("items", say("where.items")),
    items: null,
    money: null,
  }));
}

/** What the mapping found odd, with the treatment in force. */
function oddities(figures: Figures): Finding[] {
  const { data } = figures;
  // The pattern "new" covers what the mapping calls new, and more.
  const listed = data.oddities.filter(
    ({ kind }) => kind !== "new" || !figures.classes.pattern.includes("new"),
  );
  const fromData: Finding[] = listed.map((oddity) => ({
    id: `data-${oddity.kind}`,
    level: oddity.needsLook ? "check" : "note",
    sentence: oddity.sentence,
    whatNow: oddity.treatmentText,
    where:
      oddity.sheet !== null && oddity.address !== null
        ? {
            kind: "cell",
            sheet: oddity.sheet,
            address: oddity.address,
            label: say("where.cell", { address: oddity.example ?? oddity.address }),
          }
        : at("items", say("where.items")),
    items: oddity.items > 0 ? oddity.items : null,
    money: null,
  }));
  const remarks: Finding[] = data.remarks.map((remark, index) => ({
    id: `remark-${index + 1}`,
    level: "note",
    sentence: remark,
    whatNow: say("finding.changeMapping"),
    where: at("items", say("where.items")),
    items: null,
    money: null,
  }));
  return [...fromData, ...remarks];
}

function overrides(figures: Figures): Finding[] {
  const status = overrideStatus(figures);
  const rows = (word: string) => figures.data.overrides.filter((_, row) => status[row] === word);
  const unknown = rows("item not found");
  const expired = rows("expired");
  const waiting = rows("waiting for approval");
  const where = at("overrides", say("where.overrides"));
  const finding = (id: string, sentence: Message, whatNow: Message, concerned: number): Finding[] =>
    concerned === 0 ? [] : [{ id, level: "check", sentence, whatNow, where, items: concerned, money: null }];
  return [
    ...finding(
      "override-unknown",
      say("finding.overrideUnknown", { count: count(unknown.length), example: unknown[0]?.item ?? "" }),
      say("finding.overrideUnknown.now"),
      unknown.length,
    ),
    ...finding(
      "override-expired",
      say("finding.overrideExpired", { count: count(expired.length) }),
      say("finding.overrideExpired.now"),
      expired.length,
    ),
    ...finding(
      "override-waiting",
      say("finding.overrideWaiting", { count: count(waiting.length) }),
      say("finding.overrideWaiting.now"),
      waiting.length,
    ),
  ];
}

/** The first sentence of the report: how few items carry the value, and where the stock sits. */
export function headline(figures: Figures, wording: Wording): Message {
  const a = classA(figures);
  const total = count(figures.total.items);
  if (a.items === 0) return say("finding.noValue", { total });
  const shared = { a: count(a.items), total, share: wording.share(a.share, 1), measure: wording.measure };
  if (!figures.has.stockValue) return say("finding.headline", shared);
  const c = shareOfClassC(figures);
  return say("finding.headlineStock", {
    ...shared,
    cValue: wording.share(c.value, 1),
    cStock: wording.share(c.stock, 1),
  });
}

/** Everything worth saying, ordered by level and money. */
export function findingsOf(figures: Figures, wording: Wording): Finding[] {
  return inOrder([
    ...urgent(figures),
    ...cash(figures, wording),
    ...concentration(figures, wording),
    ...items(figures),
    ...changeFindings(figures, wording),
    ...bandFindings(figures, wording),
    ...dwellFindings(figures, wording),
    ...confidenceFindings(figures),
    ...seasonFindings(figures),
    ...overrides(figures),
    ...oddities(figures),
    ...missing(figures, wording),
  ]);
}
