import { renderMarkdown } from './markdown';

const noor = '01900000-0000-7000-8000-000000000001';

function html(text: string): string {
  const holder = document.createElement('div');
  holder.append(renderMarkdown(text, 'CYC', (id) => (id === noor ? 'Noor <Haddad>' : undefined)));
  return holder.innerHTML.trim();
}

describe('renderMarkdown', () => {
  it('draws paragraphs, lists and emphasis', () => {
    expect(html('**61%** of the fleet\n\n- one\n- two')).toBe('<p><strong>61%</strong> of the fleet</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>');
  });

  it('shows HTML as the text it is', () => {
    expect(html('<img src=x onerror=alert(1)> <b>bold</b>')).toBe('<p>&lt;img src=x onerror=alert(1)&gt; &lt;b&gt;bold&lt;/b&gt;</p>');
    expect(html('<script>alert(1)</script>')).not.toContain('<script');
  });

  it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x', 'java\tscript:alert(1)'])(
    'follows no link to %s',
    (address) => {
      expect(html(`[press](<${address}>)`)).not.toMatch(/href/i);
    },
  );

  it('lets nothing break out of an address or a title', () => {
    expect(html('[x](https://a.example/"onmouseover="alert(1))')).not.toMatch(/<a[^>]* onmouseover=/);
    expect(html('![a" onerror="alert(1)](https://a.example/x.png)')).not.toMatch(/<[^>]* onerror=/);
  });

  it('opens other sites in a window of their own, without telling them where from', () => {
    expect(html('[site](https://a.example)')).toBe('<p><a href="https://a.example" target="_blank" rel="noopener noreferrer nofollow">site</a></p>');
  });

  it('fetches no picture, but links to it', () => {
    expect(html('![plan](https://a.example/plan.png)')).toContain('<a href="https://a.example/plan.png"');
  });

  it('turns keys of the product into links to its items', () => {
    expect(html('see CYC-129, not ABC-1 nor CYC-x')).toBe('<p>see <a href="?item=CYC-129">CYC-129</a>, not ABC-1 nor CYC-x</p>');
  });

  it('marks who is mentioned by their present name, or by the one that was written', () => {
    expect(html(`Ask @[Nour](member:${noor.toUpperCase()}) or @[Gone](member:${noor.replace('1', '2')})`)).toBe(
      '<p>Ask <mark>@Noor &lt;Haddad&gt;</mark> or <mark>@Gone</mark></p>',
    );
    expect(html(`@[<img src=x>](member:${noor.replace('1', '2')})`)).toBe('<p><mark>@&lt;img src=x&gt;</mark></p>');
    expect(html(`\`@[Nour](member:${noor})\` <mark>@Noor</mark> [x](member:${noor})`)).not.toMatch(/<mark>|href/);
  });

  it('takes no longer for ten thousand mentions that are none', () => {
    expect(html('@['.repeat(5000))).toBe(`<p>${'@['.repeat(5000)}</p>`);
  });

  it('draws tasks as boxes', () => {
    expect(html('- [x] done\n- [ ] open')).toContain('<li class="task">☑ done</li>\n<li class="task">☐ open</li>');
  });
});
