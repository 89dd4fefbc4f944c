/** A style is imported for its effect. */
declare module '*.css';
