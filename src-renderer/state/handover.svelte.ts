/** Files dropped anywhere on the page, kept for the import view to take. */
export class Handover {
  files = $state.raw<readonly File[]>([]);

  give(files: readonly File[]): void {
    this.files = [...this.files, ...files];
  }

  /** Hands the files over, once. */
  take(): readonly File[] {
    const taken = this.files;
    this.files = [];
    return taken;
  }
}
