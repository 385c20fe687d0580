import { type ReactNode, useId } from 'react';
import { useLanguage } from '../../language/language.tsx';

/** The reader's own picture: by file dialog here, by drop and paste anywhere in the laboratory. `children`: other ways. */
export function OwnPicture({ onBring, children }: { onBring: (file: Blob) => void; children: ReactNode }) {
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
      {children}
      <span className="hint">{t('lab.bring.hint')}</span>
    </div>
  );
}
