/** Longest minimum dwell, in reviews: a year of monthly ones. Items keeps as many. For the schema and the pane, which has no schema at hand. */
export const mostDwell = 12;
