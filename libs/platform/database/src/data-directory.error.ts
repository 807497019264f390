/** Another process works in the data directory. */
export class DataDirectoryInUseError extends Error {
  /** @param holder who, in words such as "process 12" */
  constructor(directory: string, holder: string) {
    super(`The database in ${directory} is in use by ${holder}. Stop that process, or set DATA_DIR to another folder.`);
    this.name = 'DataDirectoryInUseError';
  }
}

/** The data directory can't be written to, or has too little room. */
export class DataDirectoryUnusableError extends Error {
  /** @param reason a sentence without its full stop */
  constructor(directory: string, reason: string) {
    super(`The folder ${directory} can't be used: ${reason}. Mend that, or set DATA_DIR to another folder.`);
    this.name = 'DataDirectoryUnusableError';
  }
}
