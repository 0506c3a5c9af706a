// Extracts the icons of the page from the design system's file at start-up, so that none is fetched later. Under Trusted Types,
// the only way to parse the file is an XMLHttpRequest for a document, which runs no scripts.

const FILE = "dkfds/img/all-svg-icons.svg";
const USED = [
  "copy",
  "delete",
  "document",
  "error",
  "file-excel",
  "folder-open",
  "info",
  "link",
  "plus",
  "print",
  "save",
  "success",
  "warning",
];

/** Adds the icons to the page. The page works without them. */
export function bringIcons() {
  const request = new XMLHttpRequest();
  request.open("GET", FILE);
  request.responseType = "document";
  request.overrideMimeType("image/svg+xml");
  request.onload = () => {
    const symbols = USED.map((name) => request.response?.getElementById(name)).filter(Boolean);
    document.getElementById("icons").append(...symbols.map((symbol) => document.importNode(symbol, true)));
  };
  request.send();
}
