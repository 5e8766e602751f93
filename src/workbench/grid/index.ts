export { createGrid, type Grid } from "./create-grid";
export { UniverStore, type UniverStoreOptions } from "./univer-store";
