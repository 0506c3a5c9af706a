// Questions that people have, and the rules that answer them; a rule that is in no question stands under the last heading.

export const QUESTIONS = [
  {
    title: { da: "Hvad koster en plads?", en: "What does a place cost?" },
    rules: [
      "daily_rate",
      "rate_basis",
      "capital_cost",
      "rate_at_occupancy",
      "two_part_rate",
      "package_rate",
      "package_table",
      "day_rate",
    ],
  },
  {
    title: { da: "Hvem betaler underskuddet?", en: "Who pays the deficit?" },
    rules: [
      "year_result",
      "reregulated_rate",
      "year_end",
      "set_aside_surplus",
      "closure_account",
      "deficit_guarantee",
      "ledger",
      "scenarios",
    ],
  },
  {
    title: { da: "Går året som ventet?", en: "Is the year on course?" },
    rules: ["early_warning", "mid_year_increase", "vacancy", "recalculated_rate"],
  },
  {
    title: { da: "Hvorfor er taksten steget?", en: "Why has the rate risen?" },
    rules: ["rate_change", "rate_history", "price_level", "rate_ceiling"],
  },
  {
    title: { da: "Hvor mange pladser er i brug?", en: "How many places are in use?" },
    rules: ["occupancy", "startup_occupancy", "budgeted_occupancy", "whole_year_places"],
  },
  {
    title: { da: "Må vi ændre takst eller antal pladser?", en: "May we change the rate or the number of places?" },
    rules: ["capacity_change", "orientation"],
  },
  {
    title: { da: "Må borgeren vælge tilbuddet, og betaler staten med?", en: "May the citizen choose the service, and does the state pay a part?" },
    rules: ["free_choice", "central_refund"],
  },
  {
    title: { da: "Hvad skal den enkelte kommune betale?", en: "What does each municipality pay?" },
    rules: [
      "bills",
      "claim_deadline",
      "allocate",
      "joint_budget",
      "subscription",
      "supplier_loss",
      "objective_financing",
      "rate_rise",
      "special_places",
      "special_places_account",
    ],
  },
  {
    title: { da: "Hvordan udvikler kommunernes udgifter sig?", en: "How do the costs of municipalities develop?" },
    rules: ["cost_development", "printed_costs"],
  },
  {
    title: { da: "Hvad koster socialtilsynet?", en: "What does the Socialtilsyn cost?" },
    rules: ["supervision_rates", "supervision_bill"],
  },
];

export const OTHERS = { da: "Andre beregninger", en: "Other calculations" };

/** What a rule answers, and the figures that answer it, the first most of all. A rule without an entry has neither. */
export const RULE_TEXTS = {
  daily_rate: {
    lead: {
      da: "Prisen for en plads pr. døgn: udgifterne fordelt på de dage, der ventes solgt.",
      en: "The price of a place a day: the costs divided by the days that are expected to be sold.",
    },
    shown: ["rate", "expected_days", "rounding_gap"],
  },
  rate_basis: {
    lead: {
      da: "De udgifter, som taksten skal dække, lagt sammen post for post.",
      en: "The costs that the rate must cover, item by item.",
    },
    shown: ["basis", "costs_total", "overheads_total", "capital_total"],
  },
  capital_cost: {
    lead: {
      da: "Afskrivning og forrentning år for år af en anskaffelse.",
      en: "Depreciation and interest year by year of an acquisition.",
    },
    shown: ["cost_total", "depreciation_total", "interest_total"],
  },
  rate_at_occupancy: {
    lead: {
      da: "Taksten, hvis belægningen er en anden, og alle udgifter er faste.",
      en: "The rate if the occupancy is another and every cost is fixed.",
    },
    shown: ["rate", "change"],
  },
  two_part_rate: {
    lead: {
      da: "Dagsprisen af basistakst, ydelsespakke, tillæg og timer.",
      en: "The price of a day of base rate, package, supplements and hours.",
    },
    shown: ["rate"],
  },
  package_rate: {
    lead: { da: "Prisen for én ydelsespakke, efter nummer eller timer.", en: "The price of one package, by number or hours." },
    shown: ["price", "number"],
  },
  package_table: { lead: { da: "Priserne for alle ydelsespakker.", en: "The prices of all packages." }, shown: ["packages[0].price"] },
  day_rate: { lead: { da: "En månedstakst omregnet til døgntakst.", en: "A month rate as a rate per day." }, shown: ["rate"] },
  supervision_rates: {
    lead: {
      da: "Et socialtilsyns takster efter tilbuddenes størrelse.",
      en: "The rates of a Socialtilsyn by the size of services.",
    },
    shown: ["rates[0].rate", "rates[1].rate", "rates[2].rate"],
  },
  year_result: {
    lead: {
      da: "Årets over- eller underskud: hvad driftsherren bærer, og hvad der efterreguleres.",
      en: "The surplus or deficit of a year: what the operator bears, and what is re-regulated.",
    },
    shown: ["regulated", "result", "kept", "distance"],
  },
  reregulated_rate: {
    lead: { da: "Taksten, når et tidligere års resultat indregnes.", en: "The rate with the result of an earlier year in it." },
    shown: ["rate", "change", "rate_year"],
  },
  closure_account: {
    lead: {
      da: "Hvem der betaler, når et tilbud lukker – og om et offentliggjort lukkeregnskab stemmer.",
      en: "Who pays when a service closes – and whether a published account adds up.",
    },
    shown: ["rest", "own_share", "operator_total", "missing"],
  },
  ledger: {
    lead: {
      da: "Et tilbuds takster og resultater gennem flere år: hvor hver krone af over- og underskud ender.",
      en: "The rates and results of a service through the years: where every krone of a surplus or deficit ends.",
    },
    shown: ["closing_balance", "kept", "landed"],
  },
  scenarios: {
    lead: {
      da: "Måder at finansiere et underskud på, side om side: takster, og hvem der betaler hvad.",
      en: "Ways of financing a deficit side by side: rates, and who pays what.",
    },
    shown: ["cost"],
  },
  year_end: {
    lead: {
      da: "Et år afsluttet for alle tilbud på én gang: takster, regninger, resultater og taksterne i det senere år.",
      en: "A year closed for all services at once: rates, bills, results, and the rates of the later year.",
    },
    shown: ["result", "kept", "regulated", "billed"],
  },
  early_warning: {
    lead: {
      da: "Det forventede resultat af året for hvert tilbud, og hvor langt der er til grænsen.",
      en: "The expected result of the year of every service, and how far it is from the line.",
    },
    shown: ["services[0].result", "services[0].distance", "services[0].occupancy"],
  },
  mid_year_increase: {
    lead: {
      da: "Den stigning i taksten, der indbringer et beløb i resten af året.",
      en: "The rise of the rate that collects an amount over the rest of the year.",
    },
    shown: ["increase"],
  },
  vacancy: { lead: { da: "Den indtægt, som tomme pladser koster.", en: "The revenue that empty places cost." }, shown: ["lost_revenue"] },
  rate_change: {
    lead: {
      da: "Årsagerne til, at en takst er ændret, fordelt til sidste øre.",
      en: "The causes of a change of a rate, to the øre.",
    },
    shown: ["change", "rate_before", "rate_after"],
  },
  rate_history: { lead: { da: "Takstens udvikling som indeks og i faste priser.", en: "The history of a rate as an index and in fixed prices." } },
  price_level: { lead: { da: "Et beløb fremskrevet til et andet års priser.", en: "An amount at the prices of another year." }, shown: ["amount", "factor"] },
  occupancy: {
    lead: { da: "Hvor stor en del af pladserne der har været i brug.", en: "How much of a service was occupied." },
    shown: ["occupancy", "available_days"],
  },
  budgeted_occupancy: {
    lead: {
      da: "Den belægning, som næste års takst budgetteres med.",
      en: "The occupancy that the next rate is budgeted with.",
    },
    shown: ["budgeted", "average"],
  },
  whole_year_places: { lead: { da: "Belægningen omregnet til helårspladser.", en: "Occupancy as places occupied all year." }, shown: ["places"] },
  capacity_change: {
    lead: {
      da: "Om en ændring af pladstallet kræver udtalelse, høring eller godkendelse.",
      en: "Whether a change of capacity needs a statement, a hearing or approval.",
    },
    shown: ["classification", "change", "limit"],
  },
  bills: { lead: { da: "Regninger til hver betaler: ophold gange takst.", en: "Bills of each payer: stays times rates." }, shown: ["amount", "days"] },
  allocate: { lead: { da: "Et beløb fordelt efter en nøgle, så det går op.", en: "An amount split by a key, so that it adds up." }, shown: ["sum", "missing"] },
  joint_budget: {
    lead: {
      da: "Et fælles budget før og efter, at en part kommer til eller træder ud.",
      en: "A joint budget before and after a party joins or leaves.",
    },
  },
  subscription: { lead: { da: "Et abonnement pr. indbygger.", en: "A subscription per inhabitant." }, shown: ["sum"] },
  objective_financing: {
    lead: {
      da: "Et budget fordelt dels efter indbyggertal, dels efter forbrug.",
      en: "A budget split by population and by use.",
    },
    shown: ["objective_part", "case_part"],
  },
  rate_rise: {
    lead: { da: "En stigning delt mellem alle kommuner og brugerne.", en: "A rise split between all municipalities and the users." },
    shown: ["users_part", "objective_part"],
  },
  special_places: {
    lead: { da: "Udgiften til tomme særlige pladser, kommune for kommune.", en: "The cost of unused special places for each municipality." },
    shown: ["vacancy_cost", "unused_days", "whole_year_places"],
  },
  supervision_bill: {
    lead: { da: "Det, et tilbud betaler til socialtilsynet i et år.", en: "The amount that a service pays its Socialtilsyn in a year." },
    shown: ["total", "supervision", "approval_fee"],
  },
  rate_ceiling: {
    lead: {
      da: "Om taksterne holder sig inden for et aftalt takststop eller en aftalt nedsættelse.",
      en: "Whether rates keep within an agreed stop or reduction.",
    },
    shown: ["allowed", "rate_after", "distance"],
  },
  claim_deadline: {
    lead: { da: "De dage på en regning, der er opkrævet for sent.", en: "The days of a bill that are claimed too late." },
    shown: ["late_amount", "late_days"],
  },
  free_choice: {
    lead: {
      da: "Om borgeren kan vælge et dyrere tilbud end det, kommunen har fundet egnet.",
      en: "Whether the citizen may choose a dearer service than the one found suitable.",
    },
    shown: ["highest_rate", "margin"],
  },
  central_refund: {
    lead: { da: "Statens refusion i en særligt dyr enkeltsag.", en: "The state's refund of a particularly expensive case." },
    shown: ["refund", "net"],
  },
  startup_occupancy: {
    lead: {
      da: "Belægningen i et nyt tilbuds første periode, talt ud fra indskrivninger og åbninger.",
      en: "The occupancy of a new service in its first period, counted from admissions and openings.",
    },
    shown: ["occupancy", "occupied_days", "available_days"],
  },
  special_places_account: {
    lead: {
      da: "Brugte og tomme særlige pladser afregnet på én gang, på tværs af steder.",
      en: "Used and unused special places settled in one go, over all sites.",
    },
    shown: ["cost", "used_cost", "vacancy_cost"],
  },
  supplier_loss: {
    lead: {
      da: "Leverandørens tab, når kommuner opsiger abonnementer, og hvad de tilbageværende skal betale.",
      en: "The loss of a supplier whose subscriptions end, and what those who stay pay.",
    },
    shown: ["loss", "subscription_percent", "turnover_percent"],
  },
  deficit_guarantee: {
    lead: {
      da: "Det, en garanti for underskud eller tomme pladser dækker, og hvem der betaler.",
      en: "The part that a guarantee of a deficit or of empty places covers, and who pays.",
    },
    shown: ["covered", "loss", "left"],
  },
  recalculated_rate: {
    lead: {
      da: "Taksten, som den ville have været efter regnskabet.",
      en: "The rate as the accounts would have given it.",
    },
    shown: ["rate", "rate_difference", "difference"],
  },
  set_aside_surplus: {
    lead: {
      da: "Henlagte overskud: hvad der er brugt, hvad der er tilbage, og hvornår resten bortfalder.",
      en: "Surpluses set aside: the part used, the part left, and when the rest lapses.",
    },
    shown: ["closing_balance", "used", "lapsed"],
  },
  cost_development: {
    lead: {
      da: "Kommunernes regnskaber i to år, efter område og region: hvem stiger, og hvem falder.",
      en: "The accounts of municipalities in two years, by area and region: who rises and who falls.",
    },
    shown: ["total.change", "total.percent", "spread.falling_or_unchanged"],
  },
  printed_costs: {
    lead: {
      da: "Trykte tal for udgiftsudviklingen: hvad der følger af dem, og hvad der ikke passer.",
      en: "Printed figures of a development of costs: what follows from them, and what does not fit.",
    },
    shown: ["total.fitting_base.lowest", "total.fitting_base.highest"],
  },
  orientation: {
    lead: {
      da: "Ændringsskabelonen udfyldt: netto pladser, takst før og efter, og hvad hver betalingskommune betaler.",
      en: "The form of a change filled: net places, the rate before and after, and what each payer pays.",
    },
  },
};

/** Returns the questions with their rules, and the rules that are in none of them. */
export function overviewOf(rules) {
  const asked = QUESTIONS.map(({ title, rules: wanted }) => ({ title, rules: wanted.filter((rule) => rules.includes(rule)) }));
  const others = rules.filter((rule) => !QUESTIONS.some(({ rules: wanted }) => wanted.includes(rule)));
  return [...asked, ...(others.length ? [{ title: OTHERS, rules: others }] : [])].filter(({ rules }) => rules.length);
}
