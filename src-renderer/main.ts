import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/menus.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { createApp } from './state/app.svelte.ts';

const target = document.getElementById('app');
if (target) mount(App, { target, props: { app: createApp() } });
