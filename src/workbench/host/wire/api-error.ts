/** An error as Excel reports it: a code that programs test and a sentence for developers. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

export const invalidArgument = (detail: string): ApiError =>
  new ApiError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format. (${detail})`,
  );

export const itemNotFound = (what: string): ApiError =>
  new ApiError("ItemNotFound", `The requested resource doesn't exist. (${what})`, 404);

export const itemAlreadyExists = (what: string): ApiError =>
  new ApiError("ItemAlreadyExists", `The resource being created already exists. (${what})`, 409);

export const accessDenied = (what: string): ApiError =>
  new ApiError("AccessDenied", `You cannot perform the requested operation. (${what})`, 403);

/** A member that the host does not model: said aloud, since silence would let wrong code pass. */
export const unknownMember = (type: string, member: string): ApiError =>
  new ApiError("ApiNotFound", `The workbench's host does not model ${type}.${member}.`, 404);
