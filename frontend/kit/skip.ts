/**
 * “Skip to the page” stays on the page. Every page of the app names one base for its addresses, and to that the link would lead.
 * What it leads to can have the focus only until one goes on: a mouse must not give it to a whole page.
 */
document.addEventListener('click', (event) => {
  const main = document.getElementById('main');
  if (main !== null && event.target instanceof Element && event.target.closest('a.skip') !== null) {
    event.preventDefault();
    main.tabIndex = -1;
    main.addEventListener('blur', () => main.removeAttribute('tabindex'), { once: true });
    main.focus();
  }
});
