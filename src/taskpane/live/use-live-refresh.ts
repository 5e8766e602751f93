import { useEffect, useMemo } from "react";
import type { Watch, WatchedPlace } from "../app/services";
import type { Flow } from "../flow/flow";
import { LiveRefresh } from "./live-refresh";
import { placesOf, refresh } from "./refresh";

const nameOf = (place: WatchedPlace): string => ("table" in place ? place.table : place.sheet);

/** Follows what the wizard's mapping reads, for as long as the pane is open. */
export function useLiveRefresh(flow: Flow, watch: Watch | undefined): void {
  const live = useMemo(
    () =>
      watch === undefined
        ? null
        : new LiveRefresh(watch, {
            changed: (place) =>
              flow.store.dispatch({
                kind: "went-stale",
                stale: { at: flow.host.now().getTime(), source: nameOf(place) },
              }),
            refresh: () => refresh(flow),
          }),
    [flow, watch],
  );
  useEffect(() => {
    if (live === null) return undefined;
    let followed = "";
    const follow = (): void => {
      const { mapping, refreshes } = flow.store.get();
      live.isOn = refreshes;
      const places = mapping === null ? [] : placesOf(mapping);
      const key = JSON.stringify(places);
      if (key === followed) return;
      followed = key;
      void live.follow(places);
    };
    follow();
    const unsubscribe = flow.store.subscribe(follow);
    return () => {
      unsubscribe();
      void live.stop();
    };
  }, [flow, live]);
}
