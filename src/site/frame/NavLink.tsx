import { Link, useLocation } from 'wouter';

/** A link that knows whether its page is the one shown. */
export function NavLink({ href, children }: { href: string; children: string }) {
  const [path] = useLocation();
  return (
    <Link href={href} aria-current={path === href ? 'page' : undefined}>
      {children}
    </Link>
  );
}
