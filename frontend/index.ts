import './enrol/desk-frame';
import type { DeskFrame } from './enrol/desk-frame';
import { Router } from '@vaadin/router';
import { Flow } from 'Frontend/generated/jar-resources/Flow.js';

/** For so long, at most, the app waits until a desk in the first answer has enrolled: on a slow device the desk comes first. */
const DESK_FIRST_MS = 4_000;

/** Every view is the server's; the router only tells it where somebody goes. */
function start(): void {
  const { serverSideRoutes } = new Flow({
    imports: () => import('Frontend/generated/flow/generated-flow-imports.js'),
  });
  new Router(document.querySelector('#outlet')).setRoutes([...serverSideRoutes]);
}

// what is asked for the app only must not keep anybody from reading the letter (EarlyText)
document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet][media="not all"]').forEach((link) => {
  link.media = 'all';
});

const desk = document.querySelector<DeskFrame>('desk-frame[early]');
const waited = new Promise((resolve) => setTimeout(resolve, desk === null ? 0 : DESK_FIRST_MS));
void Promise.race([waited, desk?.enrolled ?? waited]).then(start);
