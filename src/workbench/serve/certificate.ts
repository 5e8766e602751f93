import { say } from "../../text/message";
import { StartError } from "./port";

/** The parts of Microsoft's package that are used here. */
interface DeveloperCertificates {
  getHttpsServerOptions(): Promise<ServerCertificate>;
}

export interface ServerCertificate {
  readonly ca: Buffer;
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** Loaded only where Excel is: no other command needs it. */
const packageName = "office-addin-dev-certs";

/**
 * A certificate for localhost that this machine trusts. Microsoft's package makes it when there is none, for which the system
 * asks its user.
 *
 * @throws StartError where the package is not there, or the certificate was refused
 */
export async function developerCertificate(): Promise<ServerCertificate> {
  let certificates: DeveloperCertificates;
  try {
    certificates = (await import(packageName)) as DeveloperCertificates;
  } catch {
    throw new StartError(say("workbench.excel.noPackage", { package: packageName }));
  }
  try {
    return await certificates.getHttpsServerOptions();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new StartError(say("workbench.excel.noCertificate", { detail }));
  }
}
