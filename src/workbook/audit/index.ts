export { auditHash, verifyAudit, type AuditRow } from "./hash";
export { readAudit } from "./read-audit";
