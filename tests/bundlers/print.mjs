import { answer } from "./server.mjs";

answer().then((said) => console.log(said));
