import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellsRead, Where } from "../../report";
import { count } from "../../text/message";
import { render } from "../../text/render";
import { useFlow, useWizard } from "../app/context";
import { placeOf, type Place } from "../figures/home-view";
import { showPlace } from "../flow/show";
import { TextLink } from "../parts/TextLink";
import { tr } from "../parts/tr";

const useStyles = makeStyles({
  list: {
    display: "grid",
    alignItems: "baseline",
    gridTemplateColumns: "minmax(72px, auto) 1fr",
    columnGap: "16px",
    rowGap: "4px",
    margin: 0,
    "& dt, & dd": { margin: 0, overflowWrap: "anywhere" },
  },
  places: { display: "flex", flexDirection: "column", alignItems: "start" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

function PlaceLink({ where }: { readonly where: Where }): ReactElement {
  const flow = useFlow();
  const { written } = useWizard();
  // Cells have their place in themselves; sheets of ours have one once they are written.
  const place: Place | null =
    where.kind === "cell" ? where : written === null ? null : placeOf(where, written);
  const name = render(where.label);
  if (place === null || flow.host.show === undefined) return <Caption1>{name}</Caption1>;
  return <TextLink onPress={() => void showPlace(flow, place)}>{name}</TextLink>;
}

/** The cells that an explanation rests on; each leads there. */
export function CellsReadList({ read }: { readonly read: readonly CellsRead[] }): ReactElement {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {read.map(({ kind, places, more }) => [
        <dt key={kind.id}>
          <Caption1 className={styles.quiet}>{render(kind)}</Caption1>
        </dt>,
        <dd key={`${kind.id} places`} className={styles.places}>
          {places.map((where) => (
            <PlaceLink key={render(where.label)} where={where} />
          ))}
          {more > 0 && (
            <Caption1 className={styles.quiet}>{tr("pane.explain.more", { count: count(more) })}</Caption1>
          )}
        </dd>,
      ])}
    </dl>
  );
}
