import { useId } from 'react';
import { useLanguage } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';
import { PIXEL_LIMIT } from '../../network/picture/decode.ts';
import type { PictureFault } from '../../network/picture/picture.ts';

interface OwnPictureProps {
  readonly fault: PictureFault | undefined;
  readonly onBring: (file: Blob) => void;
  readonly onForgive: () => void;
}

/** The reader's own picture: by file dialog here, by drop and paste anywhere in the laboratory. */
export function OwnPicture({ fault, onBring, onForgive }: OwnPictureProps) {
  const { t } = useLanguage();
  const id = useId();
  return (
    <div className="own-picture">
      <input
        id={id}
        type="file"
        accept="image/*"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onBring(file);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
      <label className="button" htmlFor={id}>
        {t('lab.bring')}
      </label>
      <span className="hint">{t('lab.bring.hint')}</span>
      {fault && <Fault fault={fault} onForgive={onForgive} />}
    </div>
  );
}

function Fault({ fault, onForgive }: { fault: PictureFault; onForgive: () => void }) {
  const { t } = useLanguage();
  return (
    <div className="lab-alert" role="alert">
      <p>{`${faultText(t, fault)} ${t('lab.fault.stays')}`}</p>
      <button type="button" onClick={onForgive}>
        {t('lab.fault.dismiss')}
      </button>
    </div>
  );
}

function faultText(t: Words, fault: PictureFault): string {
  switch (fault.code) {
    case 'too-large': {
      const { width, height } = fault;
      return t('lab.fault.too-large', { width, height, limit: PIXEL_LIMIT / 1_000_000 });
    }
    case 'unreadable-format':
    case 'damaged':
      return t(`lab.fault.${fault.code}`, { format: fault.format.toUpperCase() });
    default:
      return t(`lab.fault.${fault.code}`);
  }
}
