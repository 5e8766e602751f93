import { useCallback, useState } from "react";

/** What a pane of 360 px leaves between its margins; taken until the browser has measured. */
const usualWidth = 328;

/** Width of an element in pixels, and the ref that measures it. */
export function useWidth(): readonly [(element: HTMLElement | null) => void, number] {
  const [width, setWidth] = useState(usualWidth);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [measure, width];
}
