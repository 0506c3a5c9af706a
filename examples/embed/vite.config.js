/** @type {import("vite").UserConfig} */
export default { base: "./" }; // the built folder may lie anywhere on a site
