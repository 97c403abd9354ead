/** Where a branch's console is opened, and where its issuer sends people back to. */
export const consoleAddress = (apiUrl: string): string => `${apiUrl.replace(/\/$/, '')}/console/`;
