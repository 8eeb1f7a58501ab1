/** Reads server-sent events as they come; ends or throws as its connection does. */
export class EventStream {
  isOpened = false;

  constructor(person, origin, path) {
    this.request = person.open(origin, path).on('error', () => undefined);
  }

  cut() {
    this.request.destroy();
  }

  async *[Symbol.asyncIterator]() {
    const response = await new Promise((resolve, reject) => this.request.once('response', resolve).once('error', reject));
    this.status = response.statusCode;
    if (response.statusCode !== 200) {
      response.resume();
      throw new Error(`the stream was answered with ${response.statusCode}`);
    }
    this.isOpened = true;
    let text = '';
    for await (const chunk of response.setEncoding('utf8')) {
      const blocks = (text + chunk).split('\n\n');
      text = blocks.pop();
      for (const block of blocks) {
        const event = parse(block);
        if (event) yield event;
      }
    }
  }
}

/** Comments and `retry:` are no events. */
function parse(block) {
  const fields = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trimStart()]));
  if (!fields.has('event')) return undefined;
  return { type: fields.get('event'), id: fields.get('id'), data: JSON.parse(fields.get('data')) };
}
