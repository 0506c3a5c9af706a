import {
  AGREED_HINT,
  BASE_KINDS,
  OCCUPANCY_HINT,
  amount,
  choice,
  count,
  days,
  occupancy,
  percent,
  places,
  unit,
} from "./fields.js";

/** The result of a year, and its re-regulation in the rate of a later year. */
export const regulation = {
  id: "efterregulering",
  title: { da: "Over- og underskud", en: "Surplus and deficit" },
  lead: {
    da: "Hvor langt årets resultat er fra grænsen, hvad driftsherren selv bærer eller beholder, og hvad der indregnes i en senere takst.",
    en: "How far the result of a year is from the line, what the operator keeps, and what goes into a later rate.",
  },
  sections: [
    {
      rule: "year_result",
      title: { da: "Årets resultat og grænsen", en: "The result of the year and the line" },
      agreement: true,
      fields: [
        amount("revenue", "Indtægt", "Revenue", {
          hint: { da: "Belagte dage × takst, i kroner.", en: "Occupied days × rate, in kroner." },
        }),
        amount("cost", "Udgift", "Cost"),
        amount("base", "Grundlag for grænsen", "Base of the line", {
          hint: { da: "Det beløb, som grænsen er en procent af.", en: "The amount that the line is a percentage of." },
        }),
        choice("base_kind", "Grænsen beregnes af", "The line is a percentage of", BASE_KINDS, { agreed: true }),
        percent("band_percent", "Grænse i procent", "The line in percent", { agreed: true, hint: AGREED_HINT }),
        choice(
          "reading",
          "Inden for grænsen",
          "Within the line",
          {
            own_risk: { da: "Driftsherren bærer eller beholder resultatet", en: "The operator bears or keeps the result" },
            carry_over: { da: "Driftsherren kan overføre op til grænsen", en: "The operator may carry over up to the line" },
          },
          { agreed: true, hint: AGREED_HINT },
        ),
        amount("kept", "Beholdt af driftsherren", "Kept by the operator", {
          hint: {
            da: "Kun når driftsherren kan overføre: hvad den har besluttet. Et underskud er negativt.",
            en: "Only where it may carry over: what it has decided. A deficit is negative.",
          },
          echo: "revenue",
        }),
      ],
      sample: {
        revenue: "100",
        cost: "90",
        base: "100",
        base_kind: "basis",
        band_percent: "5",
        reading: "carry_over",
        kept: "0",
      },
      shown: ["result", "distance", "kept", "regulated"],
      picture: "line",
    },
    {
      rule: "reregulated_rate",
      title: { da: "Takst med efterregulering", en: "Rate with re-regulation" },
      agreement: true,
      fields: [
        count("year", "Regnskabsår", "Accounting year"),
        count("years_later", "Indgår i taksten så mange år efter", "Goes into the rate so many years later", {
          agreed: true,
          hint: AGREED_HINT,
        }),
        amount("regulated", "Til efterregulering", "To be regulated", {
          hint: { da: "Et underskud er negativt og hæver taksten.", en: "A deficit is negative and raises the rate." },
          from: { rule: "year_result", figure: "regulated" },
        }),
        amount("normal_rate", "Normaltakst", "Normal rate", {
          hint: { da: "Denne eller grundlaget.", en: "This or the basis." },
        }),
        amount("basis", "Takstberegningsgrundlag", "Basis of the rate", { echo: "normal_rate" }),
        places("places", "Pladser i takståret", "Places in the year of the rate"),
        days("days", "Dage i takståret", "Days in the year of the rate"),
        occupancy("occupancy", "Belægningsprocent i takståret", "Occupancy in the year of the rate", {
          hint: OCCUPANCY_HINT,
        }),
        unit("unit", "Taksten afrundes til", "The rate is rounded to"),
      ],
      sample: {
        year: "2023",
        years_later: "2",
        regulated: "0",
        normal_rate: "1000",
        places: "8",
        days: "365",
        occupancy: "90",
        unit: "1",
      },
      shown: ["rate", "change", "rate_year", "rounding_gap"],
    },
  ],
  start: ["year_result", "reregulated_rate"],
  example: {
    title: {
      da: "Ungehuset Røjleskov, model 1, offentliggjort 2023",
      en: "Ungehuset Røjleskov, model 1, published 2023",
    },
    agreement: { agreement: "syddanmark-2023-2024", on: "2023-12-31" },
    cases: [
      {
        rule: "year_result",
        input: { revenue: "3.191.960", cost: "7.138.506", base: "3.191.960", base_kind: "turnover" },
      },
      {
        rule: "reregulated_rate",
        input: {
          year: "2023",
          regulated: "-3786948,00",
          normal_rate: "8.020",
          places: "8",
          days: "365",
          occupancy: "90",
          unit: "1",
        },
      },
    ],
  },
};
