// The icons that the page uses, taken out of the design system's file once, so that none is fetched later. Trusted Types leave
// one way to have a browser parse a file: an XMLHttpRequest that asks for a document, which runs nothing.

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

/** Puts the icons into the page. Without them the page has its words. */
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
