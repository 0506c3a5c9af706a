/** The lines of a stream. A line ends at a newline and nowhere else: texts may hold other characters that end lines. */
export async function* linesOf(stream) {
  let rest = "";
  for await (const chunk of stream.setEncoding("utf8")) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop();
    yield* lines;
  }
  if (rest) yield rest;
}
