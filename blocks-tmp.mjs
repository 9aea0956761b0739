import { chromium } from 'playwright-core'
import fs from 'node:fs'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const p = await b.newPage({ viewport: {width:1440,height:900} })
p.on('console', m => console.log('console', m.type(), m.text())); p.on('pageerror', e => console.log('pageerror', e.message));
p.on('response', r => r.status()>=400 && console.log(r.status(), r.url()))
for (const l of fs.readdirSync('lessons').filter(x=>/^\d/.test(x) && (!process.argv[2]||x.startsWith(process.argv[2])))) {
  const t=Date.now(); await p.goto('http://127.0.0.1:4312/lessons/'+l+'/'); const g=Date.now()-t
  await p.waitForSelector('.block-tools')
  const n = await p.locator('.block').count(); const out=[]
  for (let i=0;i<n;i++) { const bl=p.locator('.block').nth(i); await bl.locator('button').first().click(); await p.waitForFunction(i=>!/running/.test(document.querySelectorAll('.block [role=status]')[i].textContent), i, {timeout:90000}); out.push(await bl.locator('[role=status]').textContent()); if (/not as|Error|rror/.test(out.at(-1))) out.push(JSON.stringify(await bl.locator('.line.is-other').evaluateAll(x=>x.map(y=>y.textContent+' '+y.dataset.gives)))) }
  console.log(l, g+'ms', out.map(x=>x.replace('Run on ','')).join(' | '))
}
await b.close()
