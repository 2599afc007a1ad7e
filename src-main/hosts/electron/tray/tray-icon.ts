import { nativeTheme, type NativeImage } from 'electron';
import { createImage } from '../drawing/image.ts';
import { iconLayers, iconUnits, type Ground } from './icon-layers.ts';

/** The tray's icon as the system wants it now, with a dot while somebody waits for a reply. */
export function trayImage(hasDot: boolean): NativeImage {
  const ground = groundNow();
  const image = createImage((pixels) => iconLayers(ground, hasDot, pixels), iconUnits, sideInPoints());
  image.setTemplateImage(ground === 'template');
  return image;
}

function groundNow(): Ground {
  if (process.platform === 'darwin') return 'template';
  // Windows may have a dark taskbar under light windows.
  const isDark =
    process.platform === 'win32'
      ? nativeTheme.shouldUseDarkColorsForSystemIntegratedUI
      : nativeTheme.shouldUseDarkColors;
  return isDark ? 'dark' : 'light';
}

function sideInPoints(): number {
  return process.platform === 'linux' ? 24 : 16;
}
