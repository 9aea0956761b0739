import { chromium } from 'playwright-core'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const p = await b.newPage({ viewport: {width:1440,height:900} })
p.on('console', m => console.log('console', m.type(), m.text())); p.on('pageerror', e => console.log('pageerror', e.message));
await p.goto('http://127.0.0.1:4310/lessons/08-convolution/'); await p.waitForTimeout(800)
await p.keyboard.press('/'); await p.keyboard.type('jacobian symm', {delay:20}); await p.waitForTimeout(700); await p.keyboard.press('ArrowDown');
await p.screenshot({path:'/tmp/shots/search.png'}); await p.keyboard.press('Enter'); await p.waitForTimeout(800); console.log(p.url())
const sizes = await (await fetch('http://127.0.0.1:4310/assets/page.js')).text(); console.log(sizes.length)
await b.close()
