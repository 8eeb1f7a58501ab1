import type { Routes } from '@angular/router';
import { Frame } from './shell/frame';
import { ProductGate } from './shell/product-gate';
import { firstRunOnly, leadsHome, opensProduct, signedIn, signedOut } from './shell/guards';
import { DefinitionOfReady } from './store/definition-of-ready';
import { ItemStructure } from './store/item-structure';
import { Notifications } from './store/notifications';
import { ProductSearch } from './store/product-search';
import { ProductStore } from './store/product-store';
import { SavedViews } from './store/saved-views';
import { Sprints } from './store/sprints';
import { StoryMap } from './store/story-map';
import { Watching } from './store/watching';

/** `title` is the key of a text. Screens of a responsibility load when they are first opened. */
export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'identity.signIn.title',
    canActivate: [signedOut],
    loadComponent: () => import('./identity/sign-in-page').then((m) => m.SignInPage),
  },
  { path: 'setup', title: 'identity.setup.title', canActivate: [firstRunOnly], loadComponent: () => import('./identity/setup-page').then((m) => m.SetupPage) },
  { path: 'invite', title: 'identity.invite.title', loadComponent: () => import('./identity/invite-page').then((m) => m.InvitePage) },
  {
    path: '',
    canActivate: [signedIn],
    providers: [ProductStore, DefinitionOfReady, ItemStructure, Notifications, ProductSearch, SavedViews, Sprints, StoryMap, Watching],
    component: Frame,
    children: [
      { path: '', pathMatch: 'full', canActivate: [leadsHome], loadComponent: () => import('./identity/products-page').then((m) => m.ProductsPage) },
      { path: 'products', title: 'identity.products.title', loadComponent: () => import('./identity/products-page').then((m) => m.ProductsPage) },
      { path: 'account', title: 'identity.account.title', loadComponent: () => import('./identity/account-page').then((m) => m.AccountPage) },
      {
        path: 'p/:product',
        canActivate: [opensProduct],
        component: ProductGate,
        children: [
          { path: '', pathMatch: 'full', redirectTo: 'backlog' },
          { path: 'backlog', title: 'shell.nav.backlog', loadComponent: () => import('./backlog/backlog-page').then((m) => m.BacklogPage) },
          {
            path: 'sprints/:n/plan',
            title: 'sprints.place.plan',
            loadComponent: () => import('./sprints/plan/planning-page').then((m) => m.PlanningPage),
          },
          { path: 'sprints/flow', title: 'report.flow.title', loadComponent: () => import('./sprints/flow/flow-page').then((m) => m.FlowPage) },
          { path: 'sprints', pathMatch: 'full', title: 'shell.nav.sprints', loadComponent: () => import('./sprints/sprints-page').then((m) => m.SprintsPage) },
          {
            path: 'refinement',
            title: 'shell.nav.refinement',
            loadComponent: () => import('./backlog/refinement/refinement-page').then((m) => m.RefinementPage),
          },
          {
            path: 'impediments',
            title: 'shell.nav.impediments',
            loadComponent: () => import('./backlog/impediments/impediments-page').then((m) => m.ImpedimentsPage),
          },
          { path: 'board', title: 'board.title', loadComponent: () => import('./sprints/board/board-page').then((m) => m.BoardPage) },
          { path: 'sprints/:n/board', title: 'board.title', loadComponent: () => import('./sprints/board/board-page').then((m) => m.BoardPage) },
          { path: 'sprints/:n/report', title: 'report.title', loadComponent: () => import('./sprints/report/report-page').then((m) => m.ReportPage) },
          { path: 'members', title: 'shell.nav.members', loadComponent: () => import('./identity/members-page').then((m) => m.MembersPage) },
          { path: 'settings', title: 'shell.nav.settings', loadComponent: () => import('./identity/product-settings-page').then((m) => m.ProductSettingsPage) },
        ],
      },
    ],
  },
  { path: '**', redirectTo: '' },
];
