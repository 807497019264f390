import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { RESOLVER_TYPE_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';
import { ACCESS_METADATA } from './access.decorator.js';
import type { AccessDeclaration } from './access.decorator.js';
import { isAction } from './action.js';

const ROOT_TYPES = ['Query', 'Mutation', 'Subscription'];

/** Refuses to start where an operation or an HTTP handler does not say who may call it. */
@Injectable()
export class AccessExplorer implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const faults = [...this.discovery.getProviders(), ...this.discovery.getControllers()].flatMap(({ metatype }) => {
      const prototype: object | undefined = typeof metatype === 'function' ? metatype.prototype : undefined;
      return prototype ? this.faultsOf(prototype) : [];
    });
    if (faults.length > 0) throw new Error(`Operations without a valid access declaration: ${[...new Set(faults)].sort().join(', ')}`);
  }

  private faultsOf(prototype: object): string[] {
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = (prototype as Record<string, unknown>)[name];
      if (typeof handler !== 'function' || !isEntrance(handler)) return [];
      const access = Reflect.getMetadata(ACCESS_METADATA, handler) as AccessDeclaration | undefined;
      const label = `${prototype.constructor.name}.${name}`;
      if (!access) return [`${label} (neither @Allow nor @Public)`];
      return 'action' in access && !isAction(access.action) ? [`${label} (unknown action "${access.action}")`] : [];
    });
  }
}

// Fields of other types are reached only through a root operation, and their rows are filtered by visibility.
function isEntrance(handler: Function): boolean {
  return ROOT_TYPES.includes(Reflect.getMetadata(RESOLVER_TYPE_METADATA, handler) as string) || Reflect.hasMetadata(PATH_METADATA, handler);
}
