import { useEffect } from "react";
import { useFlow } from "../app/context";
import { SelectionFollower } from "./follow-selection";

/** Follows the selected row while `isOn`, where the host tells the row. */
export function useFollowing(isOn: boolean): void {
  const flow = useFlow();
  useEffect(() => {
    if (!isOn || flow.host.activeRow === undefined) return undefined;
    const follower = new SelectionFollower(flow);
    return () => void follower.stop();
  }, [flow, isOn]);
}
