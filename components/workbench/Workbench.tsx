import { useState } from 'react';
import { cx } from '../common/cx';
import { BackupDue } from './BackupDue';
import { FIRST_PAGE, PAGES, type Sources } from './pages';
import { addressOf, useAddress } from './route';
import styles from './Workbench.module.css';

/** For a page that is out of sight: nothing new is asked of it. */
const NOWHERE = addressOf('');

/** The workbench: one of its pages, by the part of the address behind `#`. */
export function Workbench({ sources }: { sources: Sources }) {
  const address = useAddress();
  const page = PAGES.find(({ name }) => name === address.place) ?? FIRST_PAGE;
  const [opened, setOpened] = useState<readonly string[]>([]);
  if (page.stays && !opened.includes(page.name)) setOpened([...opened, page.name]);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1>职称评审审核助手</h1>
        <nav className={styles.tabs} aria-label="工作台">
          {PAGES.filter(({ name, late }) => !late || opened.includes(name)).map(({ name, word }) => (
            <a
              key={name}
              href={`#${name}`}
              className={cx(styles.tab, name === page.name && styles.current)}
              aria-current={name === page.name ? 'page' : undefined}
            >
              {word}
            </a>
          ))}
        </nav>
        <BackupDue source={sources.upkeep} />
      </header>
      <main className={styles.body}>
        {PAGES.filter(({ name }) => opened.includes(name)).map(({ name, show, fills }) => {
          const inSight = name === page.name;
          return (
            <div key={name} hidden={!inSight} className={fills && styles.whole}>
              {show({ sources, address: inSight ? address : NOWHERE, inSight })}
            </div>
          );
        })}
        {!page.stays && page.show({ sources, address, inSight: true })}
      </main>
    </div>
  );
}
