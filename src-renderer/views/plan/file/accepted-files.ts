/** The endings of files from which notifications are planned. */
export const acceptedFiles = '.ics,.csv,.tsv,.txt,.xlsx';
