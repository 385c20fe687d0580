import './home.css';
import { Link } from 'wouter';
import { LightProvider } from '../../../figures/light/light.tsx';
import { useLanguage } from '../../../language/language.tsx';
import { Figure } from '../../../lesson/figure/Figure.tsx';
import { openLessons } from '../../content.ts';
import { lessonSlugs } from '../../lessons.ts';
import { Course } from './Course.tsx';

const steps = ['split', 'transform', 'aggregate'] as const;

/** The paper's argument at a glance, the course, and the way into the laboratory. */
export default function Home() {
  const { t, locale } = useLanguage();
  const [first] = lessonSlugs;
  return (
    <div className="home stage-column">
      <section className="home-opening">
        <div className="home-words">
          <h1>{t('home.title')}</h1>
          <p className="lead">{t('home.sentence')}</p>
          <p className="home-ways">
            {openLessons.has(first) ? (
              <Link className="button primary" href={`/${locale}/lessons/${first}/`}>
                {t('home.start')}
              </Link>
            ) : null}
            <Link className="button" href={`/${locale}/lab/`}>
              {t('home.enterLab')}
            </Link>
          </p>
          <dl className="home-steps">
            {steps.map((step) => (
              <div key={step} className={step}>
                <dt>{t(`home.${step}`)}</dt>
                <dd>{t(`home.${step}Text`)}</dd>
              </div>
            ))}
          </dl>
        </div>
        <LightProvider>
          <Figure name="cardinality" />
        </LightProvider>
      </section>
      <section id="course" aria-labelledby="course-title">
        <h2 id="course-title">{t('home.course')}</h2>
        <p className="home-text">{t('home.courseText')}</p>
        <Course />
      </section>
      <section className="home-lab" aria-labelledby="lab-title">
        <h2 id="lab-title">{t('home.labTitle')}</h2>
        <p className="home-text">{t('home.labText')}</p>
        <p>
          <Link className="button" href={`/${locale}/lab/`}>
            {t('home.enterLab')}
          </Link>
        </p>
      </section>
    </div>
  );
}
