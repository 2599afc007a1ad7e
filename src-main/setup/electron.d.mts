export function findElectron(root: string, env?: NodeJS.ProcessEnv): string | undefined;
