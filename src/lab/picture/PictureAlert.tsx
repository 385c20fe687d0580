import { useLanguage } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';
import { PIXEL_LIMIT } from '../../network/picture/decode.ts';
import type { PictureFault } from '../../network/picture/picture.ts';

interface PictureAlertProps {
  readonly fault: PictureFault;
  /** Whether there is an earlier picture to go on with. */
  readonly stays: boolean;
  readonly onForgive: () => void;
}

/** Why a file gives no picture. */
export function PictureAlert({ fault, stays, onForgive }: PictureAlertProps) {
  const { t } = useLanguage();
  return (
    <div className="lab-alert" role="alert">
      <p>{stays ? `${faultText(t, fault)} ${t('lab.fault.stays')}` : faultText(t, fault)}</p>
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
