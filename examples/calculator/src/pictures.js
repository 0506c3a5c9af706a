// Charts of results, as SVG with positions in percent, so that text keeps its size on every screen. Every figure shown comes
// from the core; numbers here only position marks.
import { el, svg } from "./dom.js";
import { T } from "./texts.js";
import { language, of } from "./words.js";

const HEIGHT = 240;
const TOP = 44;
const BOTTOM = 200;
const LEFT = 8;
const RIGHT = 92;

/** Draws the rate at occupancies from 50 to 100 %, and marks the result. */
export function curve(core, settled) {
  const own = place(settled.input.occupancy);
  const points = Array.from({ length: 11 }, (_, index) => pointAt(core, settled, String(50 + 5 * index))).filter(Boolean);
  const mine = pointAt(core, settled, settled.input.occupancy);
  if (!mine) return null;
  const all = [...points, mine];
  const x = scale(Math.min(50, own), Math.max(100, own), LEFT, RIGHT);
  const y = scale(Math.min(...all.map((point) => point.y)), Math.max(...all.map((point) => point.y)), BOTTOM - 20, TOP);
  const sorted = [...all].sort((one, other) => one.x - other.x);
  const marked = points.filter((point, index) => index % 2 === 0 && Math.abs(point.x - mine.x) > 6);
  return figure(
    T.curve,
    of(T.curveNote),
    svg(
      "svg",
      {
        class: "picture",
        height: HEIGHT,
        role: "img",
        "aria-label": `${of(T.curve)}: ${points.map(({ percent, rate }) => `${percent}: ${rate}`).join("; ")}`,
      },
      svg("line", { class: "axis", x1: `${LEFT - 4}%`, x2: `${RIGHT + 4}%`, y1: BOTTOM, y2: BOTTOM }),
      sorted.slice(1).map((point, index) =>
        svg("line", {
          class: "curve",
          x1: `${x(sorted[index].x)}%`,
          y1: y(sorted[index].y),
          x2: `${x(point.x)}%`,
          y2: y(point.y),
        }),
      ),
      marked.map((point, index) => mark(point, x, y, index % 2 ? "point point--second" : "point")),
      mark(mine, x, y, "point point--own"),
    ),
    settled.rule,
  );
}

function mark({ x: at, y: height, rate, percent }, x, y, className) {
  return svg(
    "g",
    { class: className },
    svg("circle", { cx: `${x(at)}%`, cy: y(height), r: 5 }),
    svg("text", { x: `${x(at)}%`, y: y(height) - 12, "text-anchor": "middle" }, rate),
    svg("text", { x: `${x(at)}%`, y: BOTTOM + 22, "text-anchor": "middle" }, percent),
  );
}

/** Returns a point of the curve: the same case at another occupancy. Nothing if the rate exceeds the limit of an amount. */
function pointAt(core, { rule, input, options }, occupancy) {
  const again = { ...input, occupancy };
  try {
    const { rate } = core.rules[rule](again, options);
    const { lines } = core.explain(rule, again, { ...options, language: language(), format: "data" });
    const said = (id) => lines.find((line) => line.id === id)?.value ?? "";
    return { x: place(occupancy), y: Number(rate), rate: said("rate"), percent: said("occupancy") };
  } catch (error) {
    if (error instanceof core.RammeaftaleError) return undefined;
    throw error;
  }
}

/** Returns the position of an occupancy. */
function place(occupancy) {
  const number = (text) => Number(text.replaceAll(".", "").replace(",", "."));
  return typeof occupancy === "string"
    ? number(occupancy)
    : (100 * number(occupancy.occupied_days)) / number(occupancy.available_days);
}

/** Draws the result of a year between the two lines. */
export function line(core, { result, statement }) {
  const said = (id) => statement.lines.find((one) => one.id === id)?.value ?? "";
  const label = (id) => statement.lines.find((one) => one.id === id)?.label ?? "";
  const [band, own] = [Number(result.band), Number(result.result)];
  const far = 1.25 * Math.max(band, Math.abs(own), 1);
  const x = scale(-far, far, LEFT, RIGHT);
  const middle = 56;
  const anchor = x(own) > 70 ? "end" : x(own) < 30 ? "start" : "middle";
  return figure(
    T.linePicture,
    "",
    svg(
      "svg",
      {
        class: "picture",
        height: 104,
        role: "img",
        "aria-label": `${label("result")} ${said("result")}; ${label("band")} ${said("band")}; ${label("regulated")} ${said("regulated")}`,
      },
      svg("rect", { class: "zone zone--beyond", x: `${LEFT}%`, width: `${RIGHT - LEFT}%`, y: middle - 16, height: 32 }),
      svg("rect", {
        class: "zone zone--within",
        x: `${x(-band)}%`,
        width: `${Math.max(0.5, x(band) - x(-band))}%`,
        y: middle - 16,
        height: 32,
      }),
      svg("line", { class: "axis", x1: `${x(0)}%`, x2: `${x(0)}%`, y1: middle - 24, y2: middle + 24 }),
      svg("text", { x: `${x(0)}%`, y: middle + 40, "text-anchor": "middle" }, "0"),
      svg(
        "g",
        { class: "point point--own" },
        svg("circle", { cx: `${x(own)}%`, cy: middle, r: 8 }),
        svg("text", { x: `${x(own)}%`, y: middle - 30, "text-anchor": anchor }, `${label("result")} ${said("result")}`),
      ),
    ),
    "year_result",
    el(
      "ul",
      { class: "legend" },
      el("li", {}, swatch("zone--within"), `${of(T.within)} (± ${said("band")})`),
      el("li", {}, swatch("zone--beyond"), of(T.beyondLine)),
    ),
  );
}

function swatch(className) {
  return svg(
    "svg",
    { class: "swatch", "aria-hidden": "true", width: 20, height: 14 },
    svg("rect", { class: `zone ${className}`, width: 20, height: 14 }),
  );
}

/** Draws the payments of a closure account, the operator's own share first. */
export function shares(core, { result, input, statement }) {
  const said = (id) => statement.lines.find((one) => one.id === id)?.value ?? "";
  const bars = [
    {
      label: `${input.operator}, ${of(T.ownShare)}`,
      size: Number(result.own_share),
      text: said("own_share"),
      other: true,
    },
    ...result.shares.map(({ id, share }, index) => ({
      label: id,
      size: Number(share),
      text: said(`shares[${index}].share`),
    })),
  ];
  return figure(T.sharesPicture, "", barsOf([{ bars }]), "closure_account");
}

/** Draws the rates of every scenario by year, and the total payment of each party. */
export function scenarios(core, { result, statement }) {
  const said = new Map(statement.lines.map(({ id, value }) => [id, value]));
  const series = result.scenarios.map(({ name }) => name);
  const rates = result.scenarios[0].years.map(({ year }, index) => ({
    title: String(year),
    bars: result.scenarios.map(({ years }, scenario) => ({
      label: series[scenario],
      size: Number(years[index].rate),
      text: said.get(`scenarios[${scenario}].years[${index}].rate`),
    })),
  }));
  const totals = result.scenarios[0].totals.map(({ id }, party) => ({
    title: id,
    bars: result.scenarios.map(({ totals }, scenario) => ({
      label: series[scenario],
      size: Number(totals[party].total),
      text: said.get(`scenarios[${scenario}].totals[${party}].total`),
    })),
  }));
  return [figure(T.ratesPicture, "", barsOf(rates), "rates"), figure(T.totalsPicture, "", barsOf(totals), "totals")];
}

/** Draws groups of bars with labels and figures; the longest bar has the full width. */
function barsOf(groups) {
  const longest = Math.max(...groups.flatMap(({ bars }) => bars.map(({ size }) => Math.abs(size))), 1);
  return el(
    "div",
    { class: "bar-groups" },
    groups.map(({ title, bars }) =>
      el("div", { class: "bar-group" }, title && el("h5", {}, title), el("ul", { class: "bars" }, bars.map(barOf))),
    ),
  );

  function barOf({ label, size, text, other }, index) {
    const width = `${((100 * Math.abs(size)) / longest).toFixed(2)}%`;
    const series = other ? "own" : groups.length > 1 ? index % 6 : 0;
    return el(
      "li",
      {},
      el("span", { class: "bar-label" }, label),
      el("span", { class: "bar-text" }, text),
      svg(
        "svg",
        { class: "bar", "aria-hidden": "true", height: 12 },
        svg("rect", { class: `series series--${series}`, width, height: 12 }),
      ),
    );
  }
}

function figure(title, note, picture, name, legend) {
  return el(
    "figure",
    { class: "figure-box", "data-picture": name },
    el("figcaption", {}, el("strong", {}, of(title)), note && el("span", { class: "small" }, ` ${note}`)),
    picture,
    legend,
  );
}

function scale(from, to, first, last) {
  const width = to - from || 1;
  return (value) => Number((first + ((value - from) / width) * (last - first)).toFixed(3));
}
