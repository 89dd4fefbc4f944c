/**
 * Vaadin tells the server whenever the page loses the focus, and so whenever somebody clicks into the desk's frame. While
 * somebody signs, the app hears no more than of an idle tab: that event ends here.
 */
window.addEventListener('vaadin-page-visibility-change', (event) => event.stopImmediatePropagation(), true);
