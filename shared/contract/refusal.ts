/** What a refusal carries beside its sentence; JSON-safe so that it crosses every port unchanged. */
export type RefusalDetails = Record<string, unknown>;

/** A coded "no" for the owner: `code` is a snake_case word for programs, `message` one sentence that says what to do. */
export class Refusal extends Error {
  readonly code: string;
  readonly details: RefusalDetails;

  constructor(code: string, message: string, details: RefusalDetails = {}) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}
