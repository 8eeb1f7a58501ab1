import { ChangeDetectionStrategy, Component, ElementRef, Injector, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { Member } from '@ordo/contract';
import { ROLES, type Role } from '@ordo/domain';
import { Avatar, Badge, Button, Dialogs, IconButton, Select, Skeleton } from '@ordo/ui';
import { Confirmations } from '../shell/confirmation';
import { Language } from '../shell/language';
import { PanelHead } from '../shell/panel-head';
import { Refusals } from '../shell/refusals';
import { Toasts } from '../shell/toasts';
import { ProductStore } from '../store/product-store';
import { Session } from '../store/session';
import { InviteDialog } from './invite-dialog';
import { OpenInvitations } from './open-invitations';

/** Who is in the product and as what; owners invite, change and remove. */
@Component({
  selector: 'ordo-members-page',
  imports: [Avatar, Badge, Button, IconButton, OpenInvitations, PanelHead, Select, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './members-page.html',
  styleUrl: './page.css',
})
export class MembersPage {
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly store = inject(ProductStore);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly confirmations = inject(Confirmations);
  private readonly dialogs = inject(Dialogs);
  private readonly injector = inject(Injector);
  private readonly refusals = inject(Refusals);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);

  protected readonly me = computed(() => this.session.me()?.id);
  protected readonly present = computed(() =>
    this.store
      .members()
      .filter((member) => member.role !== null)
      .toSorted((a, b) => ROLES.indexOf(a.role as Role) - ROLES.indexOf(b.role as Role) || this.language.collator().compare(a.name, b.name)),
  );
  protected readonly roles = computed(() => ROLES.map((value) => ({ value, label: this.t(`shell.role.${value}`) })));

  protected invite(): void {
    this.dialogs.open(InviteDialog, undefined, { injector: this.injector, focus: 'input:checked' });
  }

  protected async give(member: Member, role: Role): Promise<void> {
    if (role === member.role) return;
    await this.undoable(
      () => this.store.changeMember(member.id, role),
      this.t('identity.members.changed', { name: member.name, role: this.t(`shell.role.${role}`) }),
    );
  }

  /** The focus goes to who stands in the place of the one removed. */
  protected async remove(member: Member): Promise<void> {
    const at = this.present().indexOf(member);
    await this.undoable(() => this.store.removeMember(member.id), this.t('identity.members.removed', { name: member.name }));
    setTimeout(() => this.focusRow(at));
  }

  protected async leave(member: Member): Promise<void> {
    const product = this.store.product()?.name ?? '';
    const question = {
      title: this.t('identity.members.leave', { product }),
      text: this.t('identity.members.leaveQuestion'),
      action: this.t('identity.members.leaveAction'),
    };
    if (!(await this.confirmations.ask(question))) return;
    try {
      await this.store.removeMember(member.id);
      await this.session.refresh();
      await this.router.navigateByUrl('/');
    } catch (error) {
      this.refusals.show(error);
    }
  }

  private async undoable(work: () => Promise<{ revision: number }>, text: string): Promise<void> {
    try {
      const { revision } = await work();
      const undo = (): unknown => this.store.undoRevision(revision).catch((error: unknown) => this.refusals.show(error));
      this.toasts.show({ text, action: { label: this.t('shell.command.undo'), run: undo } });
    } catch (error) {
      this.refusals.show(error);
    }
  }

  private focusRow(at: number): void {
    const rows = [...(this.element.querySelector('.rows')?.children ?? [])];
    rows[Math.min(at, rows.length - 1)]?.querySelector<HTMLElement>('button')?.focus();
  }
}
