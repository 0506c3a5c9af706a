// Advice on an empty field, in words of the page, with no names of programs.
import { T } from "./texts.js";
import { language, of } from "./words.js";

/** Says what to do about a value that the agreement leaves open; nothing for a field that no agreement fills. */
export function openText({ allowed }, spot) {
  const agreement = allowed?.parameter?.agreement;
  if (!spot?.agreed?.meaning || !agreement) return undefined;
  return of(T.openValue(agreement, spot.agreed.section[language()]));
}

/** Says what is to be written, by the kind of the field. */
export function wantedText(spot) {
  const text = WANTED[spot?.kind];
  return text && of(text);
}

const NUMBER = { da: "Skriv et tal.", en: "Write a number." };
const CHOICE = { da: "Vælg en mulighed.", en: "Choose one." };
const ROWS = { da: "Udfyld mindst én række.", en: "Fill in at least one row." };

const WANTED = {
  amount: { da: "Skriv et beløb i kroner.", en: "Write an amount in kroner." },
  percent: { da: "Skriv en procent.", en: "Write a percentage." },
  change: { da: "Skriv en procent.", en: "Write a percentage." },
  places: { da: "Skriv antal pladser.", en: "Write a number of places." },
  days: { da: "Skriv antal dage.", en: "Write a number of days." },
  number: NUMBER,
  count: NUMBER,
  occupancy: { da: "Skriv en belægningsprocent.", en: "Write an occupancy." },
  date: { da: "Skriv en dato, fx 31-12-2025.", en: "Write a date, such as 31-12-2025." },
  name: { da: "Skriv et navn.", en: "Write a name." },
  names: { da: "Skriv mindst ét navn.", en: "Write at least one name." },
  text: { da: "Skriv en tekst.", en: "Write a text." },
  years: { da: "Skriv et årstal.", en: "Write a year." },
  choice: CHOICE,
  truth: CHOICE,
  unit: { da: "Vælg en afrunding.", en: "Choose a rounding." },
  group: { da: "Udfyld felterne.", en: "Fill in the fields." },
  rows: ROWS,
  blocks: ROWS,
};
