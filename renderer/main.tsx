import { render } from 'preact';
import { language } from '../electron/language/language.ts';
import { App } from './App.tsx';
import { refuseDrops } from './imports/refuse-drops.ts';
import { startApp } from './state/app.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/app.css';
import './styles/print.css';

const root = document.getElementById('app');
if (!root) throw new Error('the page has no place for the app');
Object.assign(document.documentElement, { lang: language.tag, dir: language.direction });
refuseDrops();
render(<App {...startApp()} />, root);
