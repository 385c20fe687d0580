import { useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { flushAddress } from '../../share/address.ts';

/** Copies the page's address with everything that the reader has set; shows it where copying is not allowed. */
export function LinkButton({ anchor }: { anchor: string }) {
  const { t } = useLanguage();
  const [address, setAddress] = useState<string>();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    flushAddress();
    const url = new URL(location.href);
    url.hash = anchor;
    try {
      await navigator.clipboard.writeText(url.href);
      setCopied(true);
      setAddress(undefined);
    } catch {
      setCopied(false);
      setAddress(url.href);
    }
  };
  return (
    <>
      <button type="button" className="quiet" onClick={() => void copy()}>
        {t('figure.link')}
      </button>
      <span role="status">{copied ? t('figure.linkCopied') : ''}</span>
      {address && (
        <input
          className="figure-address"
          readOnly
          aria-label={t('figure.link')}
          value={address}
          ref={(field) => field?.select()}
        />
      )}
    </>
  );
}
