/** Milliseconds that a request to a product took; anything but success is an error. */
export async function ask({ world, path }, method, rest, body) {
  const answer = await world.owner.send(world.origin, method, `${path}${rest}`, body);
  if (!answer.isDone) throw new Error(`${method} ${rest} was answered with ${answer.status}: ${answer.text}`);
  return answer.milliseconds;
}
