/** The folder that the site is served from, without the closing slash: '' or '/some/path'. */
export const base = import.meta.env.BASE_URL.replace(/\/$/, '');
