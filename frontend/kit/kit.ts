/** The look of every page of the app: fonts, tokens, and the theme's own properties mapped to them. */
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './tokens.css';
import './lumo.css';
import './house.css';
import './what-we-see.css';
import './skip';
