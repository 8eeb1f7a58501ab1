import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { DECLARATION } from './access';

/** Stops the start when a route has forgotten to say who may call it. */
@Injectable()
export class DeclaredRoutes implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const undeclared = this.discovery.getControllers().flatMap(({ metatype }) => (metatype ? this.undeclaredIn(metatype) : []));
    if (undeclared.length > 0) throw new Error(`These routes do not declare who may call them: ${undeclared.join(', ')}`);
  }

  private undeclaredIn(controller: NonNullable<ReturnType<DiscoveryService['getControllers']>[number]['metatype']>): string[] {
    const prototype = controller.prototype as Record<string, () => void>;
    return this.scanner
      .getAllMethodNames(prototype)
      .filter((name) => Reflect.hasMetadata(PATH_METADATA, prototype[name] as object))
      .filter((name) => this.reflector.getAllAndOverride(DECLARATION, [prototype[name] as () => void, controller]) === undefined)
      .map((name) => `${controller.name}.${name}`);
  }
}
