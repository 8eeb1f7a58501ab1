const WEIGHTS = { 'Fast start': 0.35, Availability: 0.3, Loyalty: 0.2, 'Lean network': 0.15 };
const ITEMS_AT_ONCE = 1000;

/** Gives a product goals, has every item serve one of them, and says how much is done in a sprint: so that alignment and the lines of sprints are shown. */
export async function aim(product) {
  const { origin } = product.world;
  for (const [name, weight] of Object.entries(WEIGHTS)) await product.change(origin, 'POST', '/goals', { name, weight });
  const { goals, product: known } = await product.snapshot();
  await product.change(origin, 'PATCH', '/pace', { pace: { low: 20, likely: 30, high: 40 } }, { ifMatch: known.version });
  for (const [at, { id: goalId }] of goals.entries()) {
    const serving = product.items.filter((_, index) => index % goals.length === at);
    for (let done = 0; done < serving.length; done += ITEMS_AT_ONCE)
      await product.change(origin, 'POST', '/items/edit', { items: serving.slice(done, done + ITEMS_AT_ONCE), set: { addGoals: [{ goalId, share: 1 }] } });
  }
}
