export const appeal = 'Write to the harbour office and ask for the map of all the lamps.';
export const foot = 'Printed by the harbour office, which keeps all rights.';
/** A paragraph that is like no other. */
export const line = (at: number) =>
  `In the ${at + 1}th winter the lamp was lit at dusk, and the log was kept every two hours by a family of four, who took turns to sleep.`;
/** A page about the lamp of a place, with what is left out of it around the article. */
export const page = (name: string, more = '') => `<html lang="en"><head><title>The lamp of ${name}</title>
<link rel="canonical" href="https://www.lamps.example/${name}"></head><body>
<nav><ul><li><a href="/news">All the news</a></li><li><a href="/boats">Boats for sale</a></li></ul></nav>
<main><article><h1>The lamp of ${name}</h1>${Array.from({ length: 6 }, (_, at) => `<p>${line(at)} At ${name} it was so.</p>`).join('')}
<p>${appeal}</p><p>And ${name} was dark again in the morning, as it had been before.</p>${more}</article></main>
<footer><p>${foot}</p></footer></body></html>`;
