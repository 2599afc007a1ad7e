/** A file that is known by its place only: the window's menu or the system named it. */
export interface NamedFile {
  name: string;
  path: string;
}

/** Files dropped anywhere on the page or named from outside it, kept for the import view to take. */
export class Handover {
  files = $state.raw<readonly (File | NamedFile)[]>([]);

  give(files: readonly (File | NamedFile)[]): void {
    this.files = [...this.files, ...files];
  }

  /** Hands the files over, once. */
  take(): readonly (File | NamedFile)[] {
    const taken = this.files;
    this.files = [];
    return taken;
  }
}
