import {
  AGREED_HINT,
  BASE_KINDS,
  METHODS,
  amount,
  choice,
  count,
  days,
  grid,
  name,
  number,
  occupancy,
  percent,
  places,
  rows,
  unit,
  yearlyOccupancies,
  years,
} from "./fields.js";

const YEARS = [
  { year: "2023", basis: "5.312.448", days: "92", users: ["153", "92", "92", "61"] },
  { year: "2024", basis: "21.134.304", days: "366", users: ["1098", "366", "366", "366"] },
  { year: "2025", basis: "21.076.560", days: "365", users: ["1168", "365", "730", "365"] },
  { year: "2026", basis: "21.076.560", days: "365", users: ["1168", "365", "730", "365"] },
];
const BUYERS = ["Odense", "Middelfart", "Vejle", "Gentofte"];

/** Ways of financing the first years of a service, side by side. */
export const startup = {
  id: "opstart",
  title: { da: "Opstart i tre modeller", en: "A start-up in three models" },
  lead: {
    da: "Taksterne og hvem der betaler hvad, år for år, når et nyt tilbuds underskud efterreguleres, opkræves særskilt eller undgås med en lavere belægningsprocent.",
    en: "The rates and who pays what, year by year, when the deficit of a new service is re-regulated, collected directly, or avoided with a lower occupancy.",
  },
  sections: [
    {
      rule: "scenarios",
      title: { da: "Scenarier for finansiering", en: "Scenarios of financing" },
      agreement: true,
      fields: [
        percent("band_percent", "Grænse i procent", "The line in percent", { agreed: true, hint: AGREED_HINT }),
        choice("base_kind", "Grænsen beregnes af", "The line is a percentage of", BASE_KINDS, { agreed: true }),
        count("years_later", "Indgår i taksten så mange år efter", "Goes into the rate so many years later", {
          agreed: true,
          hint: AGREED_HINT,
        }),
        unit("unit", "Taksterne afrundes til", "Rates are rounded to"),
        unit("share_unit", "Andelene afrundes til", "Shares are rounded to"),
        choice("method", "Fordelingsmetode", "Method of splitting", METHODS),
        name("operator", "Driftsherre", "Operator", { names: true }),
        rows(
          "years",
          "År for år",
          "Year by year",
          [
            count("year", "År", "Year"),
            amount("basis", "Grundlag", "Basis"),
            places("places", "Pladser", "Places"),
            days("days", "Dage", "Days"),
            occupancy("occupancy", "Belægning", "Occupancy"),
            amount("cost", "Udgift", "Cost"),
            amount("cost_based_budget", "Omkostningsbaseret budget", "Cost-based budget", { echo: "years[0].cost" }),
          ],
          {
            start: 2,
            hint: {
              da: "Et år efter det andet. Grundlag og udgift i kroner; det omkostningsbaserede budget kun, når grænsen beregnes af det.",
              en: "One year after the other. Basis and cost in kroner; the cost-based budget only where the line is reckoned of it.",
            },
          },
        ),
        grid("years[].users", "Købernes dage i hvert år", "The buyers' days in each year", {
          of: "years",
          column: "year",
          row: name("id", "Køber", "Buyer", { names: true }),
          cell: number("days", "Dage", "Days"),
          start: 2,
          hint: {
            da: "Et tomt felt: køberen bruger ikke tilbuddet det år.",
            en: "An empty field: the buyer does not use the service in that year.",
          },
        }),
        rows(
          "population",
          "Indbyggertal, når et underskud fordeles efter dem",
          "Inhabitants, where a deficit is split by them",
          [name("id", "Kommune", "Municipality", { names: true }), number("inhabitants", "Indbyggere", "Inhabitants")],
          { start: 1 },
        ),
        rows(
          "scenarios",
          "Scenarier",
          "Scenarios",
          [
            name("name", "Navn", "Name", { names: true }),
            choice("financing", "Underskud", "Deficits are", {
              rule: { da: "Efterreguleres", en: "Re-regulated" },
              direct_by_population: { da: "Særskilt efter indbyggere", en: "Directly, by inhabitants" },
              direct_by_buyers: { da: "Særskilt efter dage", en: "Directly, by days" },
            }),
            years("direct_years", "Særskilt for årene", "Directly for the years"),
            count("collected_later", "Opkræves år efter", "Collected years later"),
            yearlyOccupancies("occupancies", "Anden belægning", "Other occupancy"),
            percent("band_percent", "Anden grænse", "Other line", { echo: "band_percent" }),
            count("years_later", "Andet antal år efter", "Other years later"),
          ],
          {
            start: 2,
            stacked: true,
            hint: {
              da: "De andre sammenlignes med det første. Årene skrives som 2023, 2024; anden belægning som 2023: 54; 2024: 75.",
              en: "The others are compared with the first. Years are written as 2023, 2024; another occupancy as 2023: 54; 2024: 75.",
            },
          },
        ),
      ],
      sample: {
        band_percent: "5",
        base_kind: "basis",
        years_later: "2",
        unit: "1",
        share_unit: "0,01",
        method: "each_rounded",
        operator: "A",
        years: [
          {
            year: "2023",
            basis: "100",
            places: "8",
            days: "365",
            occupancy: "90",
            cost: "100",
            users: [{ id: "A", days: "1" }],
          },
        ],
        population: [{ id: "A", inhabitants: "1" }],
        scenarios: [{ name: "A", financing: "direct_by_population", direct_years: ["2023"], collected_later: "1" }],
      },
      shown: ["cost"],
      picture: "scenarios",
    },
  ],
  start: ["scenarios"],
  example: {
    title: {
      da: "Ungehuset Røjleskov 2023–2026, modellerne fra referatet",
      en: "Ungehuset Røjleskov 2023–2026, the models of the minutes",
    },
    agreement: { terms: { agreements: ["syddanmark-2023-2024"], on: "2023-12-31", beyond_period: true } },
    cases: [
      {
        rule: "scenarios",
        input: {
          base_kind: "turnover",
          unit: "1",
          share_unit: "0,01",
          method: "largest_remainder",
          operator: "Region Syddanmark",
          years: YEARS.map(({ year, basis, days, users }) => ({
            year,
            basis,
            places: "8",
            days,
            occupancy: "90",
            cost: basis,
            users: users.map((days, index) => ({ id: BUYERS[index], days })),
          })),
          population: [
            { id: "Odense", inhabitants: "14.000" },
            { id: "Vejle", inhabitants: "8.000" },
            { id: "Middelfart", inhabitants: "3.000" },
            { id: "Sønderborg", inhabitants: "5.000" },
          ],
          scenarios: [
            { name: "Model 1: efterregulering", financing: "rule" },
            {
              name: "Model 2a: efter indbyggere",
              financing: "direct_by_population",
              direct_years: ["2023", "2024"],
              collected_later: "1",
            },
            {
              name: "Model 2b: efter købernes dage",
              financing: "direct_by_buyers",
              direct_years: ["2023", "2024"],
              collected_later: "1",
            },
            {
              name: "Model 3: lavere belægning",
              financing: "rule",
              occupancies: [
                { year: "2023", occupancy: "54" },
                { year: "2024", occupancy: "75" },
              ],
            },
          ],
        },
      },
    ],
  },
};
