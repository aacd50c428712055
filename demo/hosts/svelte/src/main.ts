import { mount } from 'svelte';
import Portal from './portal.svelte';

const target = document.querySelector('#app');
if (target) mount(Portal, { target });
