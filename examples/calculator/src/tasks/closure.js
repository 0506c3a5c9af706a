import { AGREED_HINT, METHODS, amount, choice, name, number, percent, rows, unit } from "./fields.js";

/** The final settlement of a service that closes, and the check of a published one. */
export const closure = {
  id: "lukkeregnskab",
  title: { da: "Lukkeregnskab", en: "Closure account" },
  lead: {
    da: "Hvem der betaler underskuddet, når et tilbud lukker – og om tallene i et offentliggjort regnskab følger af hinanden.",
    en: "Who pays the deficit when a service closes – and whether the figures of a published account follow from each other.",
  },
  sections: [
    {
      rule: "closure_account",
      title: { da: "Lukkeregnskab", en: "Closure account" },
      agreement: true,
      fields: [
        amount("deficit", "Underskud", "Deficit", {
          hint: { da: "Et beløb over nul, i kroner.", en: "An amount above zero, in kroner." },
        }),
        amount("turnover", "Omsætning", "Turnover", {
          hint: { da: "I det år, hvor lukningen blev besluttet.", en: "In the year in which the closure was decided." },
        }),
        percent("band_percent", "Grænse i procent", "The line in percent", { agreed: true, hint: AGREED_HINT }),
        unit("unit", "Andelene afrundes til", "Shares are rounded to"),
        choice("method", "Fordelingsmetode", "Method of splitting", METHODS),
        name("operator", "Driftsherre", "Operator", { names: true }),
        rows(
          "users",
          "Betalere og deres belægning",
          "Payers and their usage",
          [
            name("id", "Betaler", "Payer", { names: true }),
            number("usage", "Belægning", "Usage"),
            amount("share", "Offentliggjort andel", "Published share", {
              into: "published.shares",
              beside: "id",
              echo: "deficit",
            }),
          ],
          {
            start: 3,
            hint: {
              da: "Belægning i dage eller procent. Offentliggjorte andele kun, hvis de skal kontrolleres.",
              en: "Usage in days or percent. Published shares only if they are to be checked.",
            },
          },
        ),
        unit("published.unit", "Offentliggjorte tal er afrundet til", "Published figures are rounded to", {
          group: {
            da: "Kontrol af offentliggjorte tal",
            en: "Check of published figures",
          },
        }),
        amount("published.own_share", "Offentliggjort egen andel", "Published own share", { echo: "deficit" }),
        amount("published.rest", "Offentliggjort rest", "Published rest", { echo: "deficit" }),
        amount("published.sum", "Offentliggjort sum af andele", "Published sum of shares", { echo: "deficit" }),
      ],
      sample: {
        deficit: "100",
        turnover: "100",
        band_percent: "5",
        unit: "0,01",
        method: "each_rounded",
        operator: "A",
        users: [
          { id: "A", usage: "1" },
          { id: "B", usage: "1" },
        ],
      },
      shown: ["own_share", "rest", "operator_total", "missing"],
      picture: "shares",
    },
  ],
  start: ["closure_account"],
  example: {
    title: { da: "Odinsgård, offentliggjort 2025", en: "Odinsgård, published 2025" },
    agreement: { agreement: "syddanmark-2023-2024", on: "2024-06-28" },
    cases: [
      {
        rule: "closure_account",
        input: {
          deficit: "22.720.000",
          turnover: "23.600.000",
          unit: "10000",
          method: "largest_remainder",
          operator: "Haderslev",
          users: [
            { id: "Haderslev", usage: "77,066" },
            { id: "Kolding", usage: "9,749" },
            { id: "Sønderborg", usage: "3,018" },
            { id: "Aabenraa", usage: "7,149" },
            { id: "Staten", usage: "3,018" },
          ],
          published: {
            unit: "10000",
            own_share: "1.180.000",
            rest: "21.560.000",
            shares: [
              { id: "Haderslev", share: "16.600.000" },
              { id: "Kolding", share: "2.100.000" },
              { id: "Sønderborg", share: "650.000" },
              { id: "Aabenraa", share: "1.540.000" },
              { id: "Staten", share: "650.000" },
            ],
          },
        },
      },
    ],
  },
};
