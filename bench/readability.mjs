// The time Mozilla's readability takes for a folder of pages, to set beside `readout eval pages`:
//   npm install @mozilla/readability jsdom@24
//   node readability.mjs FOLDER-OF-HTML
import { readFileSync, readdirSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';

const folder = process.argv[2];
const pages = readdirSync(folder).filter(name => name.endsWith('.html'));
for (const name of pages) {
  const html = readFileSync(`${folder}/${name}`, 'utf8');
  new Readability(new JSDOM(html, { url: 'https://page.example/' }).window.document).parse();
}
console.log(`${pages.length} pages, ${(process.cpuUsage().user / 1e6).toFixed(1)} s of processor time`);
