import './about.css';
import { Libraries } from './Libraries.tsx';
import { ModelCards, ModelFamily } from './ModelCards.tsx';
import { SampleCredits } from './SampleCredits.tsx';

/** What the page's text may use. */
export const instruments = { ModelFamily, ModelCards, SampleCredits, Libraries };
