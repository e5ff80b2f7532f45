import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { InspectorPage } from './inspector-page';
import '../../shell/look/tokens.css';
import '../../shell/look/bare.css';
import './look/page.css';
import './look/table.css';
import './look/calls.css';
import './look/data.css';

const ground = document.getElementById('inspector');
if (ground === null) throw new Error('The page has no #inspector');
createRoot(ground).render(createElement(InspectorPage));
