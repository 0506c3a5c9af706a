// What a server does with the package, with every one of its modules.
import { dailyRate, explain, init } from "rammeaftale";
import { agreements } from "rammeaftale/agreement";
import { readSheet } from "rammeaftale/sheet";
import { toWorkbook } from "rammeaftale/workbook";

const input = { basis: "21076560", places: "8", days: 365, occupancy: "90", unit: "1" };

export async function answer() {
  await init();
  const [book, known, { rows }] = await Promise.all([
    toWorkbook("daily_rate", input),
    agreements(),
    readSheet("id;usage\nOdense;300\n", { rule: "closure_account.users", dialect: "danish" }),
  ]);
  const isWorkbook = String.fromCharCode(...book.slice(0, 2)) === "PK";
  const isExplained = explain("daily_rate", input).includes("8.020,00");
  return [dailyRate(input).rate, isExplained, isWorkbook, known.length > 0, rows[0].usage].join(" ");
}
