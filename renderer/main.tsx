import { render } from 'preact';
import { spoken } from '../electron/language/language.ts';
import { App } from './App.tsx';
import { refuseDrops } from './imports/refuse-drops.ts';
import { startApp } from './state/start.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/app.css';
import './styles/print.css';

const root = document.getElementById('app');
if (!root) throw new Error('the page has no place for the app');
const { tag, direction } = spoken();
Object.assign(document.documentElement, { lang: tag, dir: direction });
refuseDrops();
render(<App {...startApp()} />, root);
