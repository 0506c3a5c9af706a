import { OCCUPANCY_HINT, amount, choice, count, days, name, number, occupancy, places, rows, unit } from "./fields.js";

/** A daily rate, the rate at another occupancy, and package prices. */
export const daily = {
  id: "doegntakst",
  title: { da: "Døgntakst", en: "Daily rate" },
  lead: {
    da: "Hvad en plads koster pr. døgn, når udgifterne fordeles på de dage, der ventes solgt – og hvad en ydelsespakke lægger til.",
    en: "What a place costs a day when the costs are divided by the days that are expected to be sold – and what a package adds.",
  },
  sections: [
    {
      rule: "daily_rate",
      title: { da: "Døgntakst ud fra et grundlag", en: "Daily rate from a basis" },
      fields: [
        amount("basis", "Takstberegningsgrundlag", "Basis of the rate", {
          hint: {
            da: "Alle budgetterede udgifter, taksten skal dække, i kroner.",
            en: "All budgeted costs that the rate must cover, in kroner.",
          },
        }),
        places("places", "Pladser", "Places", { hint: { da: "Fx 8 eller 11,8.", en: "Such as 8 or 11,8." } }),
        days("days", "Dage", "Days", {
          hint: { da: "365, 366 eller dagene i en del af året.", en: "365, 366 or the days of a part of the year." },
        }),
        occupancy("occupancy", "Belægningsprocent", "Occupancy", { hint: OCCUPANCY_HINT }),
        unit("unit", "Taksten afrundes til", "The rate is rounded to"),
      ],
      sample: { basis: "1000", places: "8", days: "365", occupancy: "90", unit: "1" },
      shown: ["rate", "expected_days", "rounding_gap"],
      picture: "curve",
    },
    {
      rule: "rate_at_occupancy",
      title: { da: "Takst ved en anden belægning", en: "Rate at another occupancy" },
      fields: [
        amount("reference_rate", "Kendt takst", "Known rate", { from: { rule: "daily_rate", figure: "rate" } }),
        occupancy("reference_occupancy", "Belægning, den er beregnet ved", "Occupancy that it was set at", {
          hint: OCCUPANCY_HINT,
          from: { rule: "daily_rate", field: "occupancy" },
        }),
        occupancy("occupancy", "Anden belægning", "Other occupancy"),
        unit("unit", "Taksten afrundes til", "The rate is rounded to", { from: { rule: "daily_rate", field: "unit" } }),
      ],
      sample: { reference_rate: "1000", reference_occupancy: "90", occupancy: "75", unit: "1" },
      shown: ["rate", "change"],
      picture: "curve",
    },
    {
      rule: "package_rate",
      title: { da: "Ydelsespakke", en: "Package" },
      fields: [
        amount("interval", "Prisinterval", "Price interval", {
          hint: { da: "Forskellen mellem to pakker, i kroner.", en: "The difference between two packages, in kroner." },
        }),
        count("number", "Pakkenummer", "Number of the package", {
          hint: { da: "Dette eller timerne.", en: "This or the hours." },
        }),
        number("hours", "Timer pr. uge", "Hours a week"),
        choice(
          "service",
          "Type af tilbud",
          "Kind of service",
          {
            residential: { da: "Døgntilbud, 7 timer pr. pakke", en: "Residential, 7 hours a package" },
            day: { da: "Dagtilbud, 7/3 timer pr. pakke", en: "Day service, 7/3 hours a package" },
          },
          { hint: { da: "Kun når der er skrevet timer.", en: "Only beside hours." } },
        ),
        unit("unit", "Prisen afrundes til", "The price is rounded to"),
      ],
      sample: { interval: "100", hours: "7", service: "residential", unit: "1" },
      shown: ["price", "number"],
    },
    {
      rule: "two_part_rate",
      title: { da: "Pris af basistakst, pakke og tillæg", en: "Price of base rate, package and supplements" },
      fields: [
        amount("base_rate", "Basistakst", "Base rate", { from: { rule: "daily_rate", figure: "rate" } }),
        amount("package", "Ydelsespakke, pris pr. dag", "Package, price a day", {
          from: { rule: "package_rate", figure: "price" },
        }),
        rows(
          "supplements",
          "Tillægstakster",
          "Supplements",
          [name("name", "Navn", "Name"), amount("amount", "Pris pr. dag", "Price a day")],
          { start: 1 },
        ),
        number("hours", "Timer pr. dag", "Hours a day", {
          hint: { da: "Kun hvor timer betales for sig.", en: "Only where hours are paid on their own." },
        }),
        amount("hourly_rate", "Timetakst", "Hourly rate"),
      ],
      sample: {
        base_rate: "100",
        package: "10",
        supplements: [{ name: "A", amount: "1" }],
        hours: "1",
        hourly_rate: "1",
      },
      shown: ["rate"],
    },
  ],
  start: ["daily_rate"],
  example: {
    title: { da: "Ungehuset Røjleskov, offentliggjort 2023", en: "Ungehuset Røjleskov, published 2023" },
    cases: [
      { rule: "daily_rate", input: { basis: "21.076.560", places: "8", days: "365", occupancy: "90", unit: "1" } },
      {
        rule: "rate_at_occupancy",
        input: { reference_rate: "8020,00", reference_occupancy: "90", occupancy: "54", unit: "1" },
      },
    ],
  },
};
