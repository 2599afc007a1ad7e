/** Tells electron-builder (`beforeBuild`) that the modules to pack lie ready: it need not install, compile or gather any. */
export default function modulesAreReady(): false {
  return false;
}
