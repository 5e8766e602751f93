import { accessDenied } from "../wire/api-error";
import { HostType, type HostObject } from "./host-object";
import { record, updateRecord, type SheetState } from "./sheet-state";

const password = "password";

const type = new HostType<SheetState>({
  name: "WorksheetProtection",
  properties: {
    Protected: { read: (state) => record(state).protectedWith !== null },
    Options: { read: (state) => record(state).protectedWith },
  },
  methods: {
    Protect: (state, options, secret) => {
      if (record(state).protectedWith) throw accessDenied("the sheet is protected already");
      updateRecord(state, {
        protectedWith: { ...(options as object | null), ...(secret ? { [password]: secret } : {}) },
      });
    },
    Unprotect: (state, secret) => {
      const known = record(state).protectedWith?.[password];
      if (known !== undefined && known !== secret) throw accessDenied("wrong password");
      updateRecord(state, { protectedWith: null });
    },
  },
});

export const sheetProtection = (state: SheetState): HostObject => type.create(state);
