import { TestBed } from '@angular/core/testing';
import { LocalCopies } from '../kept/local-copies';
import { ProductStore } from '../product-store';
import { Session } from '../session';
import type { FakeServer } from './fake-server';

/** Lets everything that needs no time happen. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

/** A page with the product open. With the `copies` of an earlier page it is a reload. */
export async function openStore(server: FakeServer, copies = new LocalCopies()): Promise<{ store: ProductStore; session: Session; copies: LocalCopies }> {
  server.install();
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [ProductStore, { provide: LocalCopies, useValue: copies }] });
  const session = TestBed.inject(Session);
  await session.start();
  const store = TestBed.inject(ProductStore);
  store.open('CYC');
  await settle();
  return { store, session, copies };
}
