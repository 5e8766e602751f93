import type { Finding } from "../../../report";
import { count, nested, say, type Message } from "../../../text/message";
import type { Figures } from "./figures";
import { at, atItems, select } from "./findings-parts";
import type { MisjudgedItem, Seasons } from "./seasons";

const classY = 1;
const classZ = 2;

/** Whether the run's own classes rest on the plain coefficient of variation that the finding speaks of. */
const isPlain = ({ options }: Figures): boolean =>
  options.variability === "cv" || options.variability === "cv-population";

function unitOf({ data }: Figures): Message {
  return say(`periods.${data.calendar.unit}`);
}

/** A finding about misjudged items of one kind; none where there are none. */
function about(
  figures: Figures,
  seasons: Seasons,
  finding: Pick<Finding, "id" | "level" | "whatNow">,
  isMeant: (misjudged: MisjudgedItem) => boolean,
  sentence: (items: number) => Message,
): Finding[] {
  const meant = new Set(seasons.misjudged.filter(isMeant).map(({ item }) => item));
  if (meant.size === 0) return [];
  const { items, money } = select(figures, (item) => meant.has(item));
  const where = { ...atItems(figures, items, say("where.variability")), sheet: "variability" } as const;
  return [{ ...finding, sentence: sentence(items.length), where, items: items.length, money }];
}

/** Items that plain CV puts in too bad a class, or why nobody can tell. */
export function seasonFindings(figures: Figures): Finding[] {
  const { seasons, classes, data } = figures;
  if (seasons === null) return [];
  const unit = nested(unitOf(figures));
  if (!seasons.isLongEnough) {
    return [note(figures, "season-too-short", tooShort(seasons, data.history.periods, unit))];
  }
  const isSeasonal = ({ cause }: MisjudgedItem): boolean => cause !== "trend";
  const members = (letter: string): number =>
    classes.plain.filter((segment) => segment.endsWith(letter)).length;
  const plain = isPlain(figures);
  const whatNow = say("finding.seasonal.now");
  const better = ({ plainClass, adjustedClass }: MisjudgedItem): boolean => adjustedClass < plainClass;
  const found = [
    ...about(
      figures,
      seasons,
      { id: "seasonal", level: plain ? "check" : "note", whatNow },
      (one) => isSeasonal(one) && one.plainClass === classZ && better(one),
      (items) =>
        plain
          ? say("finding.seasonal", { count: count(items), z: count(members("Z")) })
          : say("finding.seasonalMeasured", { count: count(items) }),
    ),
    ...(plain
      ? about(
          figures,
          seasons,
          { id: "seasonal-y", level: "note", whatNow },
          (one) => isSeasonal(one) && one.plainClass === classY && better(one),
          (items) => say("finding.seasonalY", { count: count(items), y: count(members("Y")) }),
        )
      : []),
    ...about(
      figures,
      seasons,
      { id: "trending", level: "note", whatNow: say("finding.trending.now") },
      (one) => !isSeasonal(one) && better(one),
      (items) => say("finding.trending", { count: count(items) }),
    ),
  ];
  const judged = seasons.judged.reduce((sum, one) => sum + one, 0);
  if (judged === 0 || seasons.seasonal.includes(1)) return found;
  return [
    ...found,
    note(figures, "no-season", {
      sentence: say("finding.noSeason", { judged: count(judged), season: count(seasons.season), unit }),
      whatNow: say("finding.noSeason.now"),
    }),
  ];
}

function tooShort(
  { season }: Seasons,
  periods: number,
  unit: ReturnType<typeof nested>,
): Pick<Finding, "sentence" | "whatNow"> {
  return {
    sentence: say("finding.seasonTooShort", { periods: count(periods), season: count(season), unit }),
    whatNow: say("finding.seasonTooShort.now", { needed: count(2 * season), unit }),
  };
}

function note(figures: Figures, id: string, texts: Pick<Finding, "sentence" | "whatNow">): Finding {
  return { id, level: "note", ...texts, where: at("items", say("where.items")), items: null, money: null };
}
