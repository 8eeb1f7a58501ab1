export async function benchBrowser() {}
