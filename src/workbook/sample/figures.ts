/** What the sample holds, for those who have not opened it; a test counts it in the file. */
export const sampleFigures = { items: 500, months: 36, sites: 3 } as const;
