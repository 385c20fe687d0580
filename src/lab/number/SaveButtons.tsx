import { LinkButton } from '../../figures/frame/LinkButton.tsx';
import { saveFile } from '../../figures/frame/save-file.ts';
import { useLanguage } from '../../language/language.tsx';
import { type MapPlace, useMaps } from '../maps.tsx';
import { csvOf } from './map-file.ts';

/** Side of a saved map's pixel. */
const SCALE = 16;

/** The map as a picture or as a table, and a link to everything that is open. */
export function SaveButtons({ node, channel }: MapPlace) {
  const { t } = useLanguage();
  const { values } = useMaps();
  const name = `${node}-${channel}`;
  const own = values.get(node);
  return (
    <div className="save-buttons">
      <button type="button" className="quiet" onClick={() => void savePicture(name)}>
        {t('lab.save.png')}
      </button>
      <button
        type="button"
        className="quiet"
        disabled={!own}
        onClick={() => own && saveFile(new Blob([csvOf(own, channel)], { type: 'text/csv' }), `${name}.csv`)}
      >
        {t('lab.save.csv')}
      </button>
      <LinkButton anchor="lab-number" />
    </div>
  );
}

async function savePicture(name: string): Promise<void> {
  const map = document.querySelector<HTMLCanvasElement>('#lab-number canvas[data-channel]');
  if (!map) return;
  const large = new OffscreenCanvas(map.width * SCALE, map.height * SCALE);
  const context = large.getContext('2d');
  if (!context) return;
  context.imageSmoothingEnabled = false;
  context.drawImage(map, 0, 0, large.width, large.height);
  saveFile(await large.convertToBlob({ type: 'image/png' }), `${name}.png`);
}
