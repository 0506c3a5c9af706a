/** @type {import("vite").UserConfig} */
export default { base: "./" }; // the build may be served from any path
