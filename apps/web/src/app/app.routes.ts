import type { Routes } from '@angular/router';
import { Frame } from './shell/frame';
import { ProductGate } from './shell/product-gate';
import { firstRunOnly, leadsHome, opensProduct, saysMore, signedIn, signedOut } from './shell/guards';
import { DefinitionOfReady } from './store/definition-of-ready';
import { Goals } from './store/goals';
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
    canActivate: [signedOut, saysMore],
    loadComponent: () => import('./identity/sign-in-page').then((m) => m.SignInPage),
  },
  {
    path: 'setup',
    title: 'identity.setup.title',
    canActivate: [firstRunOnly, saysMore],
    loadComponent: () => import('./identity/setup-page').then((m) => m.SetupPage),
  },
  { path: 'invite', title: 'identity.invite.title', canActivate: [saysMore], loadComponent: () => import('./identity/invite-page').then((m) => m.InvitePage) },
  {
    path: '',
    canActivate: [signedIn],
    providers: [ProductStore, DefinitionOfReady, Goals, ItemStructure, Notifications, ProductSearch, SavedViews, Sprints, StoryMap, Watching],
    component: Frame,
    children: [
      { path: '', pathMatch: 'full', canActivate: [leadsHome, saysMore], loadComponent: () => import('./identity/products-page').then((m) => m.ProductsPage) },
      {
        path: 'products',
        title: 'identity.products.title',
        canActivate: [saysMore],
        loadComponent: () => import('./identity/products-page').then((m) => m.ProductsPage),
      },
      {
        path: 'account',
        title: 'identity.account.title',
        canActivate: [saysMore],
        loadComponent: () => import('./identity/account-page').then((m) => m.AccountPage),
      },
      {
        path: 'p/:product',
        canActivate: [opensProduct],
        canActivateChild: [saysMore],
        component: ProductGate,
        children: [
          { path: '', pathMatch: 'full', redirectTo: 'backlog' },
          { path: 'vision', title: 'shell.nav.vision', loadComponent: () => import('./vision/vision-page').then((m) => m.VisionPage) },
          { path: 'goals/:n', title: 'shell.nav.goal', loadComponent: () => import('./vision/goal-page').then((m) => m.GoalPage) },
          { path: 'backlog/matrix', title: 'matrix.title', loadComponent: () => import('./backlog/matrix/matrix-page').then((m) => m.MatrixPage) },
          { path: 'backlog/what-if', title: 'whatIf.title', loadComponent: () => import('./backlog/what-if/what-if-page').then((m) => m.WhatIfPage) },
          { path: 'backlog/map', title: 'map.title', loadComponent: () => import('./backlog/map/map-page').then((m) => m.MapPage) },
          { path: 'backlog/scores', title: 'backlog.tabs.scores', loadComponent: () => import('./backlog/scores/scores-page').then((m) => m.ScoresPage) },
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
          { path: 'board', title: 'shell.nav.board', loadComponent: () => import('./sprints/board/board-page').then((m) => m.BoardPage) },
          { path: 'sprints/:n/board', title: 'shell.nav.board', loadComponent: () => import('./sprints/board/board-page').then((m) => m.BoardPage) },
          { path: 'sprints/:n/report', title: 'report.title', loadComponent: () => import('./sprints/report/report-page').then((m) => m.ReportPage) },
          { path: 'sprints/:n/review', title: 'review.title', loadComponent: () => import('./sprints/review/review-page').then((m) => m.ReviewPage) },
          { path: 'sprints/:n/retro', title: 'retro.title', loadComponent: () => import('./sprints/retro/retro-page').then((m) => m.RetroPage) },
          { path: 'members', title: 'shell.nav.members', loadComponent: () => import('./identity/members-page').then((m) => m.MembersPage) },
          { path: 'settings', title: 'shell.nav.settings', loadComponent: () => import('./identity/product-settings-page').then((m) => m.ProductSettingsPage) },
        ],
      },
    ],
  },
  { path: '**', redirectTo: '' },
];
