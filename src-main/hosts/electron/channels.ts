/** The names under which page and window talk; nothing else is heard or sent. */
export const channels = {
  /** Page to window: give me a port to the core. */
  connect: 'vitrine:connect',
  /** Window to page: here it is. */
  port: 'vitrine:port',
  /** Page to window: I am listening for asks. */
  listening: 'vitrine:listening',
  /** Window to page: a DesktopAsk. */
  ask: 'vitrine:ask',
  /** Page to window: I have heard the eldest of your asks. */
  heard: 'vitrine:heard',
  /** Page to window: let the owner choose a folder. */
  chooseFolder: 'vitrine:choose-folder',
  /** Window to page: its path, or null. */
  folderChosen: 'vitrine:folder-chosen',
} as const;
