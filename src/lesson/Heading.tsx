import type { ComponentPropsWithoutRef } from 'react';
import { useLanguage } from '../language/language.tsx';

type Heading = ComponentPropsWithoutRef<'h2'>;

/** A heading with a link to itself. */
export function SectionHeading(heading: Heading) {
  return (
    <h2 {...heading}>
      {heading.children} <LinkHere id={heading.id} />
    </h2>
  );
}

export function SubsectionHeading(heading: Heading) {
  return (
    <h3 {...heading}>
      {heading.children} <LinkHere id={heading.id} />
    </h3>
  );
}

function LinkHere({ id }: { id: string | undefined }) {
  const { t } = useLanguage();
  return (
    <a className="link-here" href={`#${id}`} aria-label={t('reading.linkHere')}>
      #
    </a>
  );
}
